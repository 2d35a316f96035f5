import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder for a benchmark's files, taken away with all that is in it.
struct TemporaryFolder: ~Copyable {
  let path: String

  init() throws {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    path = "\(parent)/curves-bench-\(getpid())"
    try FileAccess.makeFolder(path)
  }

  deinit { Self.remove(path) }

  private static func remove(_ path: String) {
    if FileAccess.isFolder(path) {
      for name in (try? FileAccess.names(in: path)) ?? [] { remove(path + "/" + name) }
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}
