internal import Files
internal import JSONText

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A lock file of this process's, ready to be put in place.
struct LockOffer {
  let token: String
  /// The file system's time when it was made.
  let time: Int
  private let file: String
  private let text: [UInt8]

  init(for path: String) throws(RecordError) {
    let token = "\(UInt64.random(in: 0...UInt64.max))"
    var object = ProcessIdentity.current.json.objectValue ?? [:]
    object["token"] = .string(token)
    let text = Array(JSON.object(object).text.utf8)
    let file = TemporaryFile.path(for: path)
    try Self.write(text, to: file)
    self.token = token
    self.file = file
    self.text = text
    time = LockFile(file)?.time ?? 0
  }

  /// Makes the lock, where there is none.
  func place(at path: String) throws(RecordError) -> Bool {
    if link(file, path) == 0 { return true }
    switch errno {
    case EEXIST:
      // The answer of a server may have been lost and the question asked again: two names mean that it was done.
      var status = stat()
      return stat(file, &status) == 0 && status.st_nlink == 2
    case EPERM, ENOSYS, EOPNOTSUPP, EMLINK:
      // No links here, as on a memory stick: then made and filled in two steps.
      do throws(RecordError) { try Self.write(text, to: path) } catch {
        if FileAccess.exists(path) { return false }
        throw error
      }
      return true
    default:
      throw RecordError(.unwritable, file: path, "cannot claim the run: \(String(cString: strerror(errno)))")
    }
  }

  /// Puts this in place of a lock whose holder is dead, unless another did so first.
  ///
  /// Who takes over holds a second lock meanwhile; so nobody removes a lock that was given anew.
  func takeOver(_ path: String, from holder: LockFile) throws(RecordError) -> Bool {
    let guardPath = path + ".takeover"
    if try !place(at: guardPath) {
      guard let other = LockFile(guardPath), other.isDead(now: time) else { return false }
      unlink(guardPath)
      guard try place(at: guardPath) else { return false }
    }
    defer { unlink(guardPath) }
    guard LockFile(path) == holder else { return false }
    // Two names of one file: `rename` would do nothing, so the lock gets its own.
    let own = TemporaryFile.path(for: path)
    try Self.write(text, to: own)
    guard rename(own, path) == 0 else {
      unlink(own)
      return false
    }
    return LockFile(path)?.token == token
  }

  func withdraw() { unlink(file) }

  private static func write(_ bytes: [UInt8], to path: String) throws(RecordError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw RecordError(.unwritable, file: path, "cannot claim the run: \(String(cString: strerror(errno)))")
    }
    let put = bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
    let reason = errno
    close(descriptor)
    guard put == bytes.count else {
      unlink(path)
      throw RecordError(.unwritable, file: path, "cannot claim the run: \(String(cString: strerror(reason)))")
    }
  }
}

// `write` is the type's own name above; this is the system's.
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  guard let buffer else { return 0 }
  return write(descriptor, buffer, count)
}
