#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A regular file opened for reading, closed when the last reference goes.
public final class OpenFile: ByteSource {
  public let path: String
  /// Length in bytes when it was opened; 0 for the files that the kernel makes up as they are read.
  public let length: Int
  private let descriptor: Int32

  /// - Throws: `FileError` (`unreadable`) for what is missing, not allowed or no regular file: a folder, and what may
  ///   never end, such as a named pipe or a device.
  public init(path: String) throws(FileError) {
    // A named pipe without a writer would hold up the opening for ever but for O_NONBLOCK, which files ignore.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw FileError(
        .unreadable, file: path, "cannot read: \(systemReason()), expected a file that can be read")
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, PathKind.isRegular(status) else {
      close(descriptor)
      throw FileError(
        .unreadable, file: path, "found \(PathKind.name(of: status)), expected a file: name the file itself")
    }
    self.path = path
    self.descriptor = descriptor
    length = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// - Throws: `FileError` (`unreadable`) when the system cannot read, as with a failing disk.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    var filled = 0
    while filled < buffer.count, let base = buffer.baseAddress {
      let count = systemRead(descriptor, base + filled, buffer.count - filled)
      if count == 0 { break }
      if count > 0 {
        filled += count
      } else if errno != EINTR {
        throw FileError(.unreadable, file: path, "cannot read on: \(systemReason()), expected a sound disk")
      }
    }
    return filled
  }

  /// The next `count` bytes, or fewer at the end.
  ///
  /// - Throws: `FileError` (`unreadable`).
  public func read(_ count: Int) throws(FileError) -> [UInt8] {
    var failure: FileError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      do throws(FileError) { initialized = try read(into: UnsafeMutableRawBufferPointer(buffer)) } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// What is left of the file.
  ///
  /// - Throws: `FileError` (`tooLarge`) beyond `limit` bytes, `unreadable`.
  public func readAll(limit: Int = FileAccess.greatestLength) throws(FileError) -> [UInt8] {
    guard length <= limit else { throw tooLarge(limit) }
    // One more than is expected, so that the end is seen at once; what grows, or says 0, is followed to its end.
    var bytes: [UInt8] = []
    var room = max(length + 1, 4096)
    while true {
      let start = bytes.count
      let piece = try read(room)
      if start == 0 { bytes = piece } else { bytes += piece }
      guard bytes.count <= limit else { throw tooLarge(limit) }
      if piece.count < room { return bytes }
      room = max(4096, bytes.count)
    }
  }

  /// The bytes at `offset`; fewer than `count` where the file ends. The place of `read` stays where it is.
  public func peek(at offset: Int, count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      initialized = max(0, pread(descriptor, buffer.baseAddress, count, off_t(offset)))
    }
  }

  private func tooLarge(_ limit: Int) -> FileError {
    FileError(.tooLarge, file: path, "found \(length > limit ? "\(length)" : "more") bytes, expected at most \(limit)")
  }
}

// `read` is the class's own name above; this is the system's.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}
