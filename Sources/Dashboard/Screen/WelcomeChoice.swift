/// What can be done without a configuration.
package enum WelcomeChoice: Int, CaseIterable, Hashable, Sendable {
  case demo
  case connect
  case quit

  package var title: Words {
    switch self {
    case .demo: Words("Demo: alles proberen met verzonnen gegevens", "Demo: try everything with invented data")
    case .connect: Words("Koppelen: uw eigen systemen aansluiten", "Connect: your own systems")
    case .quit: Words("Afsluiten", "Quit")
    }
  }
}
