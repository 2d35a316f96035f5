#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A regular file opened for reading, closed when the last reference goes.
final class FileHandle {
  /// As the user would name it, for messages.
  let path: String
  /// Length in bytes when it was opened.
  let length: Int
  private let descriptor: Int32

  /// - Throws: `unreadable` for what is missing, no regular file, or not allowed.
  init(path: String) throws(DatasetError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw DatasetError(
        .unreadable, file: path, "cannot be opened (\(reason(of: errno))), expected a file that can be read")
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      let found = status.st_mode & S_IFMT == S_IFDIR ? "a folder" : "no regular file"
      throw DatasetError(.unreadable, file: path, "found \(found), expected a file: name the file itself")
    }
    self.path = path
    self.descriptor = descriptor
    length = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// Fills `buffer` as far as the file goes and tells how far that was.
  /// - Throws: `unreadable` when the system cannot read, as with a failing disk.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(DatasetError) -> Int {
    var filled = 0
    while filled < buffer.count, let base = buffer.baseAddress {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, base + filled, buffer.count - filled)
      #else
        let count = Darwin.read(descriptor, base + filled, buffer.count - filled)
      #endif
      if count == 0 { break }
      if count > 0 {
        filled += count
      } else if errno != EINTR {
        throw DatasetError(
          .unreadable, file: path, "cannot be read on after a failure (\(reason(of: errno))): check the disk")
      }
    }
    return filled
  }

  /// What is left of the file, up to the length it had when it was opened.
  func readAll() throws(DatasetError) -> [UInt8] {
    var failure: DatasetError?
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, initialized in
      do throws(DatasetError) {
        initialized = try read(into: UnsafeMutableRawBufferPointer(buffer))
      } catch { failure = error }
    }
    if let failure { throw failure }
    return bytes
  }

  /// The bytes at `offset`; fewer than `count` where the file ends. The place of `read` stays where it is.
  func peek(at offset: Int, count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      initialized = max(0, pread(descriptor, buffer.baseAddress, count, off_t(offset)))
    }
  }
}

/// The system's words for an `errno`.
func reason(of code: Int32) -> String {
  String(cString: strerror(code))
}
