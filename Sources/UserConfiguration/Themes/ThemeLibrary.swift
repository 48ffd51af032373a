import Dashboard
import Glibc
package import Terminal

/// The themes there are: files in folders, and those compiled in.
package struct ThemeLibrary: Sendable {
  package struct Loaded: Sendable {
    package var theme: Theme
    /// What was passed over in the files, and why. The theme works all the same.
    package var warnings: [ConfigurationProblem] = []
    /// The files it was made from; when one of them changes, the theme is to be loaded again.
    package var files: [String] = []
  }

  private let folders: [String]
  private let read: @Sendable (String) throws(ConfigurationFile.Failure) -> ConfigurationFile

  /// - Parameters:
  ///   - folders: where to look for `NAME.toml`, first come first served; what none of them has is looked for among the
  ///     themes compiled in.
  ///   - read: the disk.
  package init(
    folders: [String],
    read: @escaping @Sendable (String) throws(ConfigurationFile.Failure) -> ConfigurationFile = ConfigurationFile.read
  ) {
    (self.folders, self.read) = (folders, read)
  }

  /// Where themes lie beside a program: `themes` next to it, in the share folder of where it was installed, and in the
  /// package it was built in.
  package static func folders(besideProgram path: String) -> [String] {
    let parts = path.split(separator: "/").dropLast()
    guard path.hasPrefix("/"), !parts.isEmpty else { return [] }
    func folder(_ count: Int) -> String { "/" + parts.prefix(count).joined(separator: "/") }
    let package = stride(from: parts.count - 1, to: max(0, parts.count - 5), by: -1).map(folder).first {
      access($0 + "/Package.swift", R_OK) == 0
    }
    return [folder(parts.count) + "/themes", folder(parts.count - 1) + "/share/keet/themes"]
      + [package.map { $0 + "/themes" }].compactMap(\.self)
  }

  /// The names that can be loaded, in alphabetical order.
  package var names: [String] {
    Set(folders.flatMap(Self.names) + ShippedThemes.texts.keys).sorted()
  }

  /// Loads a theme, always: where it cannot be read or does not exist, `Theme.standard` stands in and a warning says so.
  package func load(_ name: String) -> Loaded {
    var loaded = Loaded(theme: .standard)
    guard let chain = chain(from: name, &loaded) else {
      let nearest = Suggestion.nearest(to: name, among: names).map(Suggestion.question)
      loaded.warnings.append(
        ConfigurationProblem(
          key: "theme",
          text: Words(
            "er is geen thema \(Quoting.quoted(name))", "there is no theme \(Quoting.quoted(name))"),
          hint: nearest ?? thereAre))
      return loaded
    }
    guard !chain.isEmpty else { return loaded }
    var resolver = ThemeResolver(chain)
    loaded.theme = Theme(name: name, styles: resolver.styles())
    loaded.warnings += resolver.warnings
    return loaded
  }

  private var thereAre: Words {
    let names = names.joined(separator: ", ")
    return Words("er zijn \(names)", "there are \(names)")
  }

  // MARK: Finding

  /// One place a theme can come from.
  private struct Source: Hashable {
    let name: String
    /// The file; nil for the theme compiled in.
    let path: String?
  }

  /// The theme's file and those it inherits from, itself first; empty when it cannot be read, nil when there is none.
  private func chain(from name: String, _ loaded: inout Loaded) -> [ThemeFile]? {
    var chain: [ThemeFile] = []
    var passed: Set<Source> = []
    var wanted = name
    while true {
      switch find(wanted, &passed, &loaded) {
      case .found(let file):
        chain.append(file)
        guard let parent = file.inherits?.value else { return chain }
        wanted = parent
      case .unreadable: return chain
      case .missing:
        guard let child = chain.last, let parent = child.inherits else { return nil }
        let isCircle = passed.contains { $0.name == wanted }
        loaded.warnings.append(
          ConfigurationProblem(
            file: child.path, line: parent.line, key: "inherits",
            text: isCircle
              ? Words(
                "inherits loopt rond bij \(Quoting.quoted(wanted))",
                "inherits goes round in a circle at \(Quoting.quoted(wanted))")
              : Words(
                "er is geen thema \(Quoting.quoted(wanted)) om op voort te bouwen",
                "there is no theme \(Quoting.quoted(wanted)) to inherit from"),
            hint: isCircle ? nil : thereAre))
        return chain
      }
    }
  }

  private enum Step {
    case found(ThemeFile)
    case unreadable
    case missing
  }

  /// The first source of that name that was not passed yet, so that a theme can inherit from the shipped one it is named
  /// after.
  private func find(_ name: String, _ passed: inout Set<Source>, _ loaded: inout Loaded) -> Step {
    guard !name.isEmpty, !name.contains("/"), !name.contains("\0") else { return .missing }
    for path in folders.map({ "\($0)/\(name).toml" }) where !passed.contains(Source(name: name, path: path)) {
      do throws(ConfigurationFile.Failure) {
        let file = try read(path)
        passed.insert(Source(name: name, path: path))
        loaded.files.append(path)
        return parse(file.bytes, path, &loaded)
      } catch {
        guard error != .missing else { continue }
        loaded.warnings.append(error.problem(path: path))
        return .unreadable
      }
    }
    guard let text = ShippedThemes.texts[name], passed.insert(Source(name: name, path: nil)).inserted else {
      return .missing
    }
    return parse(Array(text.utf8), "\(name).toml", &loaded)
  }

  private func parse(_ bytes: [UInt8], _ path: String, _ loaded: inout Loaded) -> Step {
    do throws(ConfigurationProblem) {
      return .found(try ThemeFile(bytes, path: path))
    } catch {
      loaded.warnings.append(error)
      return .unreadable
    }
  }

  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let file = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if file.hasSuffix(".toml"), !file.hasPrefix(".") { names.append(String(file.dropLast(5))) }
    }
    return names
  }
}
