import FoundationEssentials
package import VendorAPI

/// One record, which the vendor gives by itself here and as a list of one there.
struct Sole<Value: Decodable & Sendable>: Decodable, Sendable {
  let value: Value

  init(from decoder: any Decoder) throws {
    if var list = try? decoder.unkeyedContainer() {
      value = try list.decode(Value.self)
    } else {
      value = try Value(from: decoder)
    }
  }
}

/// An operation that answers its one record as a list of one.
package protocol SoleAnswer: Endpoint where Output: Decodable {}

extension SoleAnswer {
  package static func output(from body: JSONDocument) throws -> Output {
    try JSONDecoder().decode(Sole<Output>.self, from: body.value(at: route.answer)).value
  }
}

extension Sole: Equatable where Value: Equatable {}
