#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Whole files, read and written so that a reader never sees half of one.
public enum FileAccess {
  /// The contents of a file.
  ///
  /// - Throws: `RecordError` (`unreadable`) with the system's reason.
  public static func read(_ path: String) throws(RecordError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw unreadable(path) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw RecordError(.unreadable, file: path, "is a folder, expected a file")
    }
    // A pipe says 0; then the buffer grows as needed.
    var bytes = [UInt8](repeating: 0, count: max(Int(status.st_size) + 1, 4096))
    var count = 0
    while true {
      if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
      let got = bytes.withUnsafeMutableBytes { buffer in
        systemRead(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
      }
      if got == 0 { break }
      if got < 0 {
        if errno == EINTR { continue }
        throw unreadable(path)
      }
      count += got
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// Writes a file whole or not at all: to a temporary file in the same folder, synced and renamed. Folders on the way
  /// are made. A file that was there stays as it was when anything goes wrong.
  ///
  /// - Throws: `RecordError` (`unwritable`) with the system's reason, such as a full disk.
  public static func write(_ bytes: [UInt8], to path: String) throws(RecordError) {
    let folder = folder(of: path)
    try makeFolder(folder)
    let temporary =
      "\(folder)/.\(lastComponent(of: path).prefix(100)).\(getpid()).\(UInt32.random(in: 0...UInt32.max)).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw unwritable(path) }
    var offset = 0
    var failure: RecordError?
    while offset < bytes.count, failure == nil {
      let put = bytes.withUnsafeBytes {
        systemWrite(descriptor, $0.baseAddress.map { $0 + offset }, bytes.count - offset)
      }
      if put < 0 {
        if errno != EINTR { failure = unwritable(path) }
      } else {
        offset += put
      }
    }
    // Some file systems find out only now that the disk is full. EINVAL: this one cannot sync, which is no loss of data.
    if failure == nil, fsync(descriptor) != 0, errno != EINVAL { failure = unwritable(path) }
    if close(descriptor) != 0, failure == nil { failure = unwritable(path) }
    if failure == nil, rename(temporary, path) != 0 { failure = unwritable(path) }
    if let failure {
      unlink(temporary)
      throw failure
    }
    syncFolder(folder)
  }

  /// Makes a folder and those above it; one that is there is fine.
  public static func makeFolder(_ path: String) throws(RecordError) {
    if path.isEmpty || path == "/" || isFolder(path) { return }
    let parent = folder(of: path)
    if parent != path { try makeFolder(parent) }
    if mkdir(path, 0o755) != 0, errno != EEXIST || !isFolder(path) {
      throw RecordError(.unwritable, file: path, "cannot make the folder: \(reason())")
    }
  }

  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  public static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }

  /// Names in a folder, sorted bytewise, without `.` and `..`.
  public static func names(in folder: String) throws(RecordError) -> [String] {
    guard let directory = opendir(folder) else {
      throw RecordError(.unreadable, file: folder, "cannot list the folder: \(reason())")
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The folder a path lies in; `.` for a bare name.
  public static func folder(of path: String) -> String {
    var path = Substring(path)
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// What follows the last `/`.
  public static func lastComponent(of path: String) -> String {
    var path = Substring(path)
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? String(path)
  }

  private static func syncFolder(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func reason() -> String { String(cString: strerror(errno)).lowercasedFirst }

  private static func unreadable(_ path: String) -> RecordError {
    RecordError(.unreadable, file: path, "cannot read: \(reason())")
  }

  private static func unwritable(_ path: String) -> RecordError {
    RecordError(.unwritable, file: path, "cannot write: \(reason()); what was there before is untouched")
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

// `read` and `write` are this module's own names above; these are the system's.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  guard let buffer else { return 0 }
  return read(descriptor, buffer, count)
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  guard let buffer else { return 0 }
  return write(descriptor, buffer, count)
}
