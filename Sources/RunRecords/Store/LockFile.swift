internal import Files
internal import JSONText

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A lock file as it was found.
struct LockFile: Equatable {
  let token: String
  let identity: ProcessIdentity?
  /// When it was touched last, by the file system's clock.
  let time: Int

  /// - Returns: nil where there is none, or nothing is in it yet.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size < 4096,
      let bytes = try? FileAccess.read(path), !bytes.isEmpty
    else { return nil }
    let json = try? JSON.parse(bytes, file: path)
    token = json?.objectValue?["token"]?.stringValue ?? ""
    identity = json.flatMap { ProcessIdentity(json: $0) }
    #if canImport(Darwin)
      time = status.st_mtimespec.tv_sec
    #else
      time = status.st_mtim.tv_sec
    #endif
  }

  /// For a message.
  var owner: String { identity.map { "process \($0.process) on \($0.host)" } ?? "another process" }

  /// - Parameter now: the file system's own time, as machines' clocks differ.
  func isDead(now: Int) -> Bool {
    if let isAlive = identity?.isAlive { return !isAlive }
    return now - time > RunClaim.greatestAge
  }
}

extension ProcessIdentity {
  var json: JSON {
    .object([
      "host": .string(host), "boot": .string(boot), "process": .integer(process), "started": .integer(started),
    ])
  }

  init?(json: JSON) {
    guard let object = json.objectValue, let host = object["host"]?.stringValue,
      let boot = object["boot"]?.stringValue, let process = object["process"]?.intValue
    else { return nil }
    self.init(host: host, boot: boot, process: process, started: object["started"]?.intValue ?? 0)
  }
}
