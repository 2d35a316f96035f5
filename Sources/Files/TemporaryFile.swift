#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Files that are written and then take the place of another: `.NAME.PID.BOOT.RANDOM.tmp`, so that what a dead process
/// left can be told from what a living one is writing.
public enum TemporaryFile {
  /// A file of another machine's that is younger may still be written, in seconds.
  public static let greatestAge = 600

  /// A new path in the folder of `path`.
  public static func path(for path: String) -> String {
    FileAccess.join(FileAccess.folder(of: path), name(for: FileAccess.lastComponent(of: path)))
  }

  static func name(for name: String) -> String {
    // File systems take 255 bytes.
    var stem = name.utf8.prefix(150)
    while String(stem) == nil { stem.removeLast() }
    let here = ProcessIdentity.current
    return ".\(String(stem) ?? "").\(here.process).\(here.bootTag).\(UInt32.random(in: 0...UInt32.max)).tmp"
  }

  /// Removes from a folder what processes left there that are dead.
  public static func sweep(_ folder: String) {
    guard let names = try? FileAccess.names(in: folder) else { return }
    let now = time(nil)
    for name in names where name.hasPrefix(".") && name.hasSuffix(".tmp") {
      let path = FileAccess.join(folder, name)
      var status = stat()
      guard lstat(path, &status) == 0, PathKind.isRegular(status) else { continue }
      if isLeft(name, age: now - status.modificationTime) { unlink(path) }
    }
  }

  /// Whether the process that a temporary file's name names is dead, the file being `age` seconds old.
  static func isLeft(_ name: String, age: Int) -> Bool {
    let parts = name.dropLast(".tmp".count).split(separator: ".", omittingEmptySubsequences: false)
    let tag = ProcessIdentity.current.bootTag
    if parts.count >= 4, let process = Int(parts[parts.count - 3]), parts[parts.count - 2].hasPrefix("b") {
      return parts[parts.count - 2] == tag ? !ProcessIdentity.isRunning(process) : age > greatestAge
    }
    // Names of older versions, `.NAME.PID.RANDOM.tmp` and `.NAME.PID.tmp`, do not tell the machine.
    for part in parts.suffix(2) {
      if let process = Int(part), process <= 1 << 22 { return !ProcessIdentity.isRunning(process) }
    }
    return age > greatestAge
  }
}

extension stat {
  /// In seconds.
  var modificationTime: Int {
    #if canImport(Darwin)
      st_mtimespec.tv_sec
    #else
      st_mtim.tv_sec
    #endif
  }
}
