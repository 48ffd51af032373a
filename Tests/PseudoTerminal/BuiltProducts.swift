import Glibc

/// Where the build left its programs.
package enum BuiltProducts {
  /// The path of a built executable: the test bundle, and every program built with it, lie in one folder.
  package static func path(of name: String) -> String? {
    for folder in folders {
      let path = folder + "/" + name
      if access(path, X_OK) == 0 { return path }
    }
    return nil
  }

  private static var folders: [String] {
    (CommandLine.arguments + [selfPath].compactMap(\.self)).compactMap { argument in
      guard let slash = argument.lastIndex(of: "/") else { return nil }
      return String(argument[..<slash])
    }
  }

  private static var selfPath: String? {
    var buffer = [CChar](repeating: 0, count: 4_096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0 else { return nil }
    return String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
