internal import ParallelWork

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension FileAccess {
  /// Writes a file whole or not at all, so that a reader never sees half of one: to a temporary file in the same folder,
  /// synced and renamed. Folders on the way are made. A file that was there stays as it was when anything goes wrong, and
  /// leaves its permissions to the new one. Of a symbolic link the target is written, and the link stays.
  ///
  /// - Throws: `FileError` (`unwritable`) with the system's reason, such as a full disk, or where a folder, a pipe or a
  ///   device is in the way.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    try write(to: path) { put in bytes.withUnsafeBytes(put) }
  }

  /// The same of contents that are made a portion at a time: `make` is called once, and hands its bytes over in order.
  public static func write(to path: String, _ make: ((UnsafeRawBufferPointer) -> Void) -> Void) throws(FileError) {
    guard !path.isEmpty else { throw FileError(.unwritable, "found an empty file name, expected the name of a file") }
    let target = try linkTarget(of: path)
    var permissions: mode_t?
    var status = stat()
    if stat(target, &status) == 0 {
      guard PathKind.isRegular(status) else {
        throw FileError(
          .unwritable, file: path, "found \(PathKind.name(of: status)), expected a file, or nothing, to be replaced")
      }
      permissions = status.st_mode & 0o777
    }
    let folder = folder(of: target)
    try makeFolder(folder)
    let temporary = TemporaryFile.path(for: target)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw unwritable(path) }
    // Who may not keep them, as on some network file systems, still gets the file.
    if let permissions { fchmod(descriptor, permissions) }
    var failure: FileError?
    // The system takes a portion of a long file while the next is made.
    let written = PortionsBeside(of: portionSize) { systemWrite(descriptor, $0) ? nil : unwritable(path) }
    make { written.take($0) }
    failure = written.end()
    // Some file systems find out only now that the disk is full. EINVAL: this one cannot sync, which is no loss of data.
    if failure == nil, fsync(descriptor) != 0, errno != EINVAL { failure = unwritable(path) }
    if close(descriptor) != 0, failure == nil { failure = unwritable(path) }
    if failure == nil, rename(temporary, target) != 0 { failure = unwritable(path) }
    if let failure {
      unlink(temporary)
      throw failure
    }
    syncFolder(folder)
  }

  /// Removes a file, or the link that stands for one.
  ///
  /// - Throws: `FileError` (`unwritable`) with the system's reason.
  public static func remove(_ path: String) throws(FileError) {
    guard unlink(path) == 0 else { throw unwritable(path) }
  }

  private static let portionSize = 1 << 20

  /// What `path` stands for when it is a symbolic link, also one whose target is not there yet; else `path`.
  private static func linkTarget(of path: String) throws(FileError) -> String {
    var target = path
    // The system itself follows 40 at most.
    for _ in 0..<40 {
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = readlink(target, &buffer, buffer.count)
      guard count > 0 else { return target }
      let next = String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
      target = next.hasPrefix("/") ? next : join(folder(of: target), next)
    }
    throw FileError(
      .unwritable, file: path, "found a symbolic link that leads back to itself, expected one that leads to a file")
  }

  private static func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Bool {
    guard let base = buffer.baseAddress else { return true }
    var offset = 0
    while offset < buffer.count {
      let put = posixWrite(descriptor, base + offset, buffer.count - offset)
      if put >= 0 { offset += put } else if errno != EINTR { return false }
    }
    return true
  }

  private static func syncFolder(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func unwritable(_ path: String) -> FileError {
    FileError(.unwritable, file: path, "cannot write: \(systemReason()); what was there before is untouched")
  }
}

// `write` is this module's own name above; this is the system's.
private func posixWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}
