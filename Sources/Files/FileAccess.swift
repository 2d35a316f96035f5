#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Files and folders by their paths.
public enum FileAccess {
  /// No file that is read whole may be longer, unless whoever reads it says so: 4 GiB.
  public static let greatestLength = 1 << 32

  /// The contents of a file.
  ///
  /// - Throws: `FileError` (`unreadable`) with the system's reason, or `tooLarge` beyond `limit` bytes.
  public static func read(_ path: String, limit: Int = greatestLength) throws(FileError) -> [UInt8] {
    try OpenFile(path: path).readAll(limit: limit)
  }

  /// Makes a folder and those above it; one that is there is fine.
  public static func makeFolder(_ path: String) throws(FileError) {
    if path.isEmpty || path == "/" || isFolder(path) { return }
    let parent = folder(of: path)
    if parent != path { try makeFolder(parent) }
    if mkdir(path, 0o755) != 0, errno != EEXIST || !isFolder(path) {
      throw FileError(.unwritable, file: path, "cannot make the folder: \(systemReason())")
    }
  }

  public static func isFolder(_ path: String) -> Bool { PathKind(at: path) == .folder }

  /// Whether two paths lead to one file, which is there.
  public static func areSame(_ a: String, _ b: String) -> Bool { PathKind.areSame(a, b) }

  public static func exists(_ path: String) -> Bool { PathKind(at: path) != .nothing }

  /// Names in a folder, sorted bytewise, without `.` and `..`.
  ///
  /// - Throws: `FileError` (`unreadable`) when it is missing, no folder or not allowed.
  public static func names(in folder: String) throws(FileError) -> [String] {
    guard let directory = opendir(folder) else {
      throw FileError(
        .unreadable, file: folder, "cannot list the folder: \(systemReason()), expected a folder that can be read")
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
