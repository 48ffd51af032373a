// swift-tools-version: 6.2
import PackageDescription

/// One house for every target: language mode 6, nothing implicit, no warning left standing.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let sqlite: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")

/// A target of the house. What it does not list it cannot know: the arrows of the design are this file.
func part(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: house)
}

/// The tests of one target.
func tests(of name: String, _ dependencies: Target.Dependency...) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name), "TestSupport"] + dependencies, swiftSettings: house)
}

/// A target that only tests and benchmarks use.
func support(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .target(name: name, dependencies: dependencies, path: "Tests/\(name)", swiftSettings: house)
}

/// A program that only tests and benchmarks run.
func program(_ name: String, _ dependencies: Target.Dependency..., libraries: [LinkerSetting] = []) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies, path: "Tests/\(name)", swiftSettings: house, linkerSettings: libraries)
}

let package = Package(
  name: "keet",
  products: [.executable(name: "keet", targets: ["keet"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    // Without its traits: one of them links all of Foundation, 34 MB, into the program.
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // 0: vocabulary
    part("VendorAPI", httpTypes),
    part("Terminal"),
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "CTerminalGuard"),
    // 1: one published contract each, and the network edge
    part("VemapAPI", "VendorAPI", httpTypes),
    part("TwelveBuildAPI", "VendorAPI", httpTypes),
    part("CorlegaAPI", "VendorAPI", httpTypes),
    part("BlueprintAPI", "VendorAPI", httpTypes),
    part(
      "HTTPTransport", "VendorAPI", httpTypes, .product(name: "AsyncHTTPClient", package: "async-http-client"),
      .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
      .product(name: "NIOPosix", package: "swift-nio")),
    // 2: one language over four vendors, reasoning over it, what was sent, and the vendors played
    part("Records", "VendorAPI", "VemapAPI", "TwelveBuildAPI", "CorlegaAPI", "BlueprintAPI"),
    part("Insights", "Records"),
    part("SendJournal", "VendorAPI", crypto, sqlite),
    part("Sandbox", "VendorAPI", "VemapAPI", "TwelveBuildAPI", "CorlegaAPI", "BlueprintAPI", crypto, httpTypes),
    // 3: what the program is and does, without a screen
    part(
      "Dashboard", "Records", "Insights", "SendJournal", "VendorAPI", "VemapAPI", "TwelveBuildAPI", "CorlegaAPI",
      "BlueprintAPI"),
    // 4: state to cells, and the edges: terminal, disk, sandbox over HTTP
    part("DashboardUI", "Dashboard", "SendJournal", "Terminal"),
    part("CursesTerminal", "Terminal", "CNcurses", "CTerminalGuard"),
    part(
      "UserConfiguration", "Dashboard", "Insights", "Terminal", "VendorAPI", "VemapAPI", "TwelveBuildAPI",
      "CorlegaAPI", "BlueprintAPI",
      .product(name: "TOMLKit", package: "TOMLKit")),
    part(
      "SandboxServer", "Sandbox", "VendorAPI", httpTypes, logging,
      .product(name: "Hummingbird", package: "hummingbird"), .product(name: "NIOCore", package: "swift-nio")),
    // 5: options, wiring, exit codes
    .executableTarget(
      name: "keet",
      dependencies: [
        "Dashboard", "DashboardUI", "CursesTerminal", "UserConfiguration", "Sandbox", "SandboxServer", "HTTPTransport",
        "SendJournal", "Terminal", "Records", "Insights", "VendorAPI", "VemapAPI", "TwelveBuildAPI", "CorlegaAPI",
        "BlueprintAPI",
        logging, .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),
    // What tests and benchmarks look through
    support("TestSupport", "VendorAPI", httpTypes),
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .systemLibrary(
      name: "CVTerm", path: "Tests/CVTerm", pkgConfig: "vterm", providers: [.apt(["libvterm-dev"])]),
    support("PseudoTerminal", "CPseudoTerminal"),
    support("VirtualScreen", "CVTerm"),
    program("TerminalRig", "CursesTerminal", "Terminal"),
    program("JournalRig", "SendJournal", "VendorAPI"),
    .executableTarget(name: "NcursesFloor", path: "Tests/NcursesFloor", linkerSettings: [.linkedLibrary("ncursesw")]),
    program(
      "Benchmark", "keet", "NcursesFloor", "PseudoTerminal", "VirtualScreen", "SandboxServer", "Dashboard",
      "DashboardUI",
      "Terminal", "Records", "Insights", "BlueprintAPI", "VendorAPI", httpTypes),
    tests(of: "VendorAPI", httpTypes),
    tests(of: "Terminal"),
    tests(of: "VemapAPI", "VendorAPI", httpTypes),
    tests(of: "TwelveBuildAPI", "VendorAPI", httpTypes),
    tests(of: "CorlegaAPI", "VendorAPI", httpTypes),
    tests(of: "BlueprintAPI", "VendorAPI", httpTypes),
    tests(
      of: "HTTPTransport", "VendorAPI", httpTypes, .product(name: "NIOCore", package: "swift-nio"),
      .product(name: "NIOEmbedded", package: "swift-nio")),
    tests(of: "Records", "VendorAPI", "VemapAPI", "TwelveBuildAPI", "CorlegaAPI", "BlueprintAPI"),
    tests(
      of: "Insights", "Records", "Sandbox", "VemapAPI", "TwelveBuildAPI", "CorlegaAPI", "BlueprintAPI", "VendorAPI"),
    tests(of: "SendJournal", "VendorAPI", "JournalRig", "PseudoTerminal", sqlite),
    tests(of: "Sandbox", "VendorAPI", "VemapAPI", "TwelveBuildAPI", "CorlegaAPI", "BlueprintAPI", httpTypes),
    tests(of: "SandboxServer", "Sandbox", "HTTPTransport", "VendorAPI", "BlueprintAPI", "CorlegaAPI", httpTypes),
    tests(
      of: "Dashboard", "Records", "Insights", "Sandbox", "SendJournal", "VendorAPI", "VemapAPI", "TwelveBuildAPI",
      "CorlegaAPI", "BlueprintAPI", httpTypes),
    .testTarget(
      name: "DashboardUITests",
      dependencies: [
        "DashboardUI", "TestSupport", "Dashboard", "SendJournal", "Terminal", "Records", "Insights", "VendorAPI",
      ],
      exclude: ["Snapshots"], swiftSettings: house),
    tests(of: "CursesTerminal", "Terminal", "PseudoTerminal", "VirtualScreen", "TerminalRig"),
    tests(of: "UserConfiguration", "BlueprintAPI", "Dashboard", "Insights", "Terminal", "VendorAPI"),
    .testTarget(
      name: "keetTests",
      dependencies: [
        "keet", "PseudoTerminal", "VirtualScreen", "TestSupport", "Dashboard", "DashboardUI", "Terminal", "Sandbox",
        "UserConfiguration", "VendorAPI", "CorlegaAPI", "CursesTerminal", "Records", "SendJournal",
      ],
      swiftSettings: house),
  ]
)
