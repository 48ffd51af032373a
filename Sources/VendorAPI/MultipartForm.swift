package import FoundationEssentials

/// A body of `multipart/form-data` (RFC 7578): how files travel in a request.
package enum MultipartForm {
  /// Prints files, each under the name of its field.
  static func print(_ files: [(name: String, file: FilePart)]) -> (contentType: String, body: Data) {
    let boundary = boundary(of: files)
    var body = Data()
    for (name, file) in files {
      body += Data("--\(boundary)\r\n".utf8)
      body += Data("Content-Disposition: form-data; name=\"\(name.escaped)\"; filename=\"".utf8)
      body += Data("\(file.fileName.escaped)\"\r\nContent-Type: \(file.contentType)\r\n\r\n".utf8)
      body += file.bytes
      body += Data("\r\n".utf8)
    }
    body += Data("--\(boundary)--\r\n".utf8)
    return ("multipart/form-data; boundary=\(boundary)", body)
  }

  /// A text that no file contains; the same for the same files, so that a request that is printed again is the
  /// same request.
  private static func boundary(of files: [(name: String, file: FilePart)]) -> String {
    let start = "keet-form-"
    let width = 8
    var taken: Set<String> = []
    for (_, file) in files {
      var position = file.bytes.startIndex
      while let found = file.bytes.firstIndex(of: [UInt8](start.utf8), from: position) {
        position = found + start.utf8.count
        taken.insert(String(decoding: file.bytes[position...].prefix(width), as: UTF8.self))
      }
    }
    var number = 0
    while true {
      let digits = String(number)
      let end = String(repeating: "0", count: max(0, width - digits.count)) + digits
      if !taken.contains(end) { return start + end }
      number += 1
    }
  }

  /// Why a body is no form, as a sentence.
  package struct Problem: Error, Equatable, Sendable {
    package var words: String

    init(_ words: String) { self.words = words }
  }

  /// Reads a form: parts with a file name as files, others as text.
  /// - Returns: the fields as ``Endpoint/init(pathFields:query:body:)`` takes them.
  /// - Throws: ``Problem``; nothing is guessed.
  package static func read(_ body: Data, contentType: String) throws(Problem) -> [String: JSONValue] {
    guard let boundary = FieldParameters(contentType).parameters["boundary"], (1...70).contains(boundary.utf8.count)
    else { throw Problem("The Content-Type of the form names no boundary.") }
    // Offsets below are from 0.
    let body = Data(body)
    let delimiter = [UInt8]("\r\n--\(boundary)".utf8)
    guard body.starts(with: delimiter.dropFirst(2)) else { throw Problem("The form does not start with its boundary.") }
    var fields: [String: JSONValue] = [:]
    var position = delimiter.count - 2
    while true {
      let mark = body.dropFirst(position).prefix(2)
      position += 2
      if mark.elementsEqual("--".utf8) { break }
      guard mark.elementsEqual("\r\n".utf8), let end = body.firstIndex(of: delimiter, from: position) else {
        throw Problem("The form breaks off.")
      }
      let (name, value) = try part(body[position..<end])
      guard fields.updateValue(value, forKey: name) == nil else { throw Problem("The form has \(name) twice.") }
      position = end + delimiter.count
    }
    let rest = body.dropFirst(position)
    guard rest.isEmpty || rest.elementsEqual("\r\n".utf8) else { throw Problem("The form goes on after its end.") }
    return fields
  }

  private static func part(_ text: Data) throws(Problem) -> (name: String, value: JSONValue) {
    guard let headEnd = text.firstIndex(of: [0x0D, 0x0A, 0x0D, 0x0A], from: text.startIndex),
      let head = String(validating: text[..<headEnd], as: UTF8.self)
    else { throw Problem("A part of the form has no head.") }
    var fields: [String: String] = [:]
    for line in head.split(separator: "\r\n") {
      let sides = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2 else { throw Problem("The head of a part of the form has a line without a colon.") }
      fields[sides[0].lowercased()] = String(sides[1].drop { $0 == " " })
    }
    let disposition = FieldParameters(fields["content-disposition"] ?? "")
    guard disposition.value == "form-data", let name = disposition.parameters["name"]?.unescaped, !name.isEmpty else {
      throw Problem("A part of the form has no name.")
    }
    let content = text[(headEnd + 4)...]
    if let fileName = disposition.parameters["filename"] {
      let type = fields["content-type"] ?? "application/octet-stream"
      let file = FilePart(fileName: fileName.unescaped, contentType: type, bytes: content)
      if let problem = file.problem { throw Problem("\(name) \(problem).") }
      return (name, file.field)
    }
    guard let text = String(validating: content, as: UTF8.self) else { throw Problem("\(name) is not UTF-8.") }
    return (name, .string(text))
  }
}

extension String {
  private static let escapes: [(sign: Unicode.Scalar, code: String.UnicodeScalarView)] = [
    ("%", "%25".unicodeScalars), ("\"", "%22".unicodeScalars), ("\\", "%5C".unicodeScalars),
  ]

  /// Without what cannot stand between quotes, which is written as browsers write it; a percent sign only
  /// where it would read as such. Sign by sign, because a combining mark does not hide a quote.
  fileprivate var escaped: String {
    var text = UnicodeScalarView()
    for (index, sign) in zip(unicodeScalars.indices, unicodeScalars) {
      let code = Self.escapes.first { $0.sign == sign }?.code
      let stays = sign == "%" && !Self.escapes.contains { unicodeScalars[index...].starts(with: $0.code) }
      if let code, !stays { text.append(contentsOf: code) } else { text.append(sign) }
    }
    return String(text)
  }

  fileprivate var unescaped: String {
    var text = UnicodeScalarView()
    var rest = unicodeScalars[...]
    while let sign = rest.first {
      let escape = Self.escapes.first { rest.starts(with: $0.code) }
      text.append(escape?.sign ?? sign)
      rest = rest.dropFirst(escape?.code.count ?? 1)
    }
    return String(text)
  }
}

extension Data {
  /// Where `pattern`, which must not be empty, stands first at or after `start`.
  fileprivate func firstIndex(of pattern: [UInt8], from start: Int) -> Int? {
    withUnsafeBytes { bytes in
      var offset = start - startIndex
      while offset + pattern.count <= bytes.count {
        if bytes[offset] == pattern[0], bytes[offset..<offset + pattern.count].elementsEqual(pattern) {
          return startIndex + offset
        }
        offset += 1
      }
      return nil
    }
  }
}
