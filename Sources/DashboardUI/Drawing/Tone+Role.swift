import Dashboard
import Terminal

extension Tone {
  /// What a piece of this tone is on a ground: ordinary text takes the ground's own look.
  func role(on ground: Role) -> Role {
    switch self {
    case .plain: ground
    case .dim: .dim
    case .strong: .strong
    case .alarm: .statusRed
    case .warning: .statusYellow
    case .underway: .statusCyan
    case .good: .statusGreen
    case .closed: .statusGrey
    }
  }
}
