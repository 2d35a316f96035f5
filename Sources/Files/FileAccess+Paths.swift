extension FileAccess {
  /// The folder a path lies in; `.` for a bare name.
  public static func folder(of path: String) -> String {
    let path = withoutTrailingSlashes(path)
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// What follows the last `/`.
  public static func lastComponent(of path: String) -> String {
    let path = withoutTrailingSlashes(path)
    return path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? String(path)
  }

  /// `folder/name`, with one slash.
  public static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// `path` as one writes it in `folder`, by the names alone: links are not followed.
  ///
  /// - Parameter working: the absolute folder that relative paths begin at.
  public static func relative(_ path: String, to folder: String, from working: String) -> String {
    let target = components(path, from: working)
    let base = components(folder, from: working)
    let shared = zip(target, base).prefix { $0 == $1 }.count
    let steps = [String](repeating: "..", count: base.count - shared) + target[shared...]
    return steps.isEmpty ? "." : steps.joined(separator: "/")
  }

  /// The names from the root on, `.` and `..` resolved.
  private static func components(_ path: String, from working: String) -> [String] {
    let whole = path.hasPrefix("/") ? path : working + "/" + path
    var names: [String] = []
    for name in whole.split(separator: "/") where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(String(name)) }
    }
    return names
  }

  private static func withoutTrailingSlashes(_ path: String) -> Substring {
    var path = Substring(path)
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
