/// What is measured, from the command line.
struct Options {
  enum Problem: Error, CustomStringConvertible {
    case unknown(String)
    case notANumber(String, value: String)

    var description: String {
      switch self {
      case .unknown(let word): "\(word) is no option."
      case .notANumber(let option, let value): "\(option) takes numbers above 0, not “\(value)”."
      }
    }
  }

  static let usage = "swift run -c release Benchmark [--rounds N] [--rows N,N,…] [--idle SECONDS]"

  var rounds = 7
  var rows = [1_000, 10_000, 100_000]
  /// How long keet is left alone in each round, in seconds.
  var idle = 6

  init(_ words: [String]) throws(Problem) {
    var rest = words[...]
    while let option = rest.popFirst() {
      let value = rest.popFirst() ?? ""
      switch option {
      case "--rounds": rounds = try Self.number(value, of: option)
      case "--idle": idle = try Self.number(value, of: option)
      case "--rows":
        var numbers: [Int] = []
        for part in value.split(separator: ",", omittingEmptySubsequences: false) {
          numbers.append(try Self.number(String(part), of: option))
        }
        rows = numbers
      default: throw .unknown(option)
      }
    }
  }

  private static func number(_ text: String, of option: String) throws(Problem) -> Int {
    guard let number = Int(text), number > 0 else { throw .notANumber(option, value: text) }
    return number
  }
}
