import CNcurses
import Terminal

/// ncurses colour pairs, made when first asked for.
///
/// When the terminal's pairs run out, all are forgotten and made anew; the caller then has to paint every cell again.
@MainActor
struct ColorPairs {
  private struct Pair: Hashable {
    let foreground: Int32
    let background: Int32
  }

  private var numbers: [Pair: Int32] = [:]
  private let limit: Int32
  /// Whether all may be forgotten when they run out; otherwise what is asked for then is the terminal's own two colours.
  var mayForget = true
  /// Goes up each time all pairs were forgotten.
  private(set) var generation = 0

  init(limit: Int32) { self.limit = limit }

  /// The pair's number; -1 stands for the terminal's own colour. Pair 0 is the terminal's own two.
  mutating func number(foreground: Int32, background: Int32) -> Int32 {
    guard foreground >= 0 || background >= 0 else { return 0 }
    let pair = Pair(foreground: foreground, background: background)
    if let known = numbers[pair] { return known }
    guard limit > 1 else { return 0 }
    if Int32(numbers.count) + 1 >= limit {
      guard mayForget else { return 0 }
      forget()
    }
    let next = Int32(numbers.count) + 1
    guard keet_init_pair(next, foreground, background) == OK else { return 0 }
    numbers[pair] = next
    return next
  }

  private mutating func forget() {
    numbers = [:]
    generation += 1
    reset_color_pairs()
  }
}
