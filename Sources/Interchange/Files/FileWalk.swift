internal import Files
internal import RunRecords
internal import TextTools

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The files under a path.
enum FileWalk {
  private static let deepest = 24
  /// More files than any collection of runs has; a bound for a walk that was begun at `/`.
  private static let most = 200_000

  /// The files at `path`: itself, or those in it and the folders below. Links inside a folder are left alone: they lead to
  /// files that are there already, as `latest-run` does.
  static func files(at path: String) throws(HistoryError) -> [HistoryPlace] {
    if path == StandardInput.path { return [HistoryPlace(path: path, folders: [], isNamed: true, root: path)] }
    guard FileAccess.exists(path) else {
      throw HistoryError(.unreadable, file: path, "no such file or folder, expected a history or a folder of them")
    }
    guard FileAccess.isFolder(path) else {
      let above = FileAccess.folder(of: path).split(separator: "/").map(String.init).filter { $0 != "." && $0 != ".." }
      return [HistoryPlace(path: path, folders: above, isNamed: true, root: path)]
    }
    var root = path
    while root.count > 1, root.hasSuffix("/") { root.removeLast() }
    let name = FileAccess.lastComponent(of: root)
    if holdsRecords(root + "/history") { root += "/history" }
    var found: [HistoryPlace] = []
    try walk(root, [name == "." || name == ".." ? "" : name], root: path, into: &found)
    return found
  }

  /// Whether a folder is where an experiment of `curves` keeps its records.
  private static func holdsRecords(_ folder: String) -> Bool {
    guard FileAccess.isFolder(folder), let names = try? FileAccess.names(in: folder),
      let first = names.first(where: { $0.hasSuffix(".json") && !$0.hasPrefix(".") })
    else { return false }
    return String(decoding: head(of: folder + "/" + first, count: 256), as: UTF8.self).contains("\"curves.run/")
  }

  private static func walk(
    _ folder: String, _ folders: [String], root: String, into found: inout [HistoryPlace]
  ) throws(HistoryError) {
    guard folders.count <= deepest else { return }
    let names: [String]
    do throws(FileError) { names = try FileAccess.names(in: folder) } catch { throw HistoryError(.unreadable, error) }
    for name in names where !skipped.contains(name) {
      let path = folder + "/" + name
      switch kind(path) {
      case S_IFDIR: try walk(path, folders + [name], root: root, into: &found)
      case S_IFREG:
        found.append(HistoryPlace(path: path, folders: folders, isNamed: false, root: root))
        if found.count > most {
          throw HistoryError(
            .unreadable, file: folder, "more than \(most) files lie under the folder, name one further down")
        }
      default: continue
      }
    }
  }

  private static let skipped: Set<String> = [
    ".git", ".svn", "node_modules", "__pycache__", ".venv", "venv", "_sources",
  ]

  private static func kind(_ path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : 0
  }

  /// The first bytes of a file, enough to tell weights and pictures from histories without reading them.
  static func head(of path: String, count: Int = 4096) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    let got = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, count) }
    return Array(bytes.prefix(max(0, got)))
  }
}
