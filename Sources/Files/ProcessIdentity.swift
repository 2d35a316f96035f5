#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Which process of which machine, so that another process, now or later, can find out whether it still runs.
public struct ProcessIdentity: Sendable, Equatable {
  /// The machine's name in the network.
  public var host: String
  /// What is the same for all processes that may ask for each other's numbers: the boot of the machine and, in a
  /// container, the set of processes that is seen from there.
  public var boot: String
  public var process: Int
  /// When it started, in the system's ticks since the boot; 0 where that is not known. Numbers are used again, this is not.
  public var started: Int

  public init(host: String, boot: String, process: Int, started: Int) {
    self.host = host
    self.boot = boot
    self.process = process
    self.started = started
  }

  /// This process.
  public static let current = ProcessIdentity(
    host: hostName(), boot: bootName(), process: Int(getpid()), started: startTime(of: Int(getpid())) ?? 0)

  /// Whether it still runs; nil where that cannot be told from here, as it runs on another machine.
  public var isAlive: Bool? {
    let here = Self.current
    guard host == here.host else { return nil }
    // The machine was started anew since. In another container of it the number means another process.
    guard boot == here.boot else { return Self.bootPart(boot) == Self.bootPart(here.boot) ? nil : false }
    guard process > 0, process <= Int(Int32.max) else { return false }
    if kill(pid_t(process), 0) != 0, errno == ESRCH { return false }
    guard started != 0, let now = Self.startTime(of: process) else { return true }
    return now == started
  }

  /// A word for the machine and its boot, for names of files.
  var bootTag: String {
    var hash: UInt32 = 0x811c_9dc5
    for byte in (host + " " + boot).utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return "b" + String(hash, radix: 16)
  }

  /// Whether a process of that number runs here now, whatever it is.
  static func isRunning(_ process: Int) -> Bool {
    guard process > 0, process <= Int(Int32.max) else { return false }
    return kill(pid_t(process), 0) == 0 || errno != ESRCH
  }

  private static func bootPart(_ boot: String) -> Substring { boot.prefix { $0 != " " } }

  private static func hostName() -> String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "" }
    return name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
  }

  private static func bootName() -> String {
    let boot = firstLine(of: "/proc/sys/kernel/random/boot_id")
    var namespace = [CChar](repeating: 0, count: 64)
    guard readlink("/proc/self/ns/pid", &namespace, namespace.count - 1) > 0 else { return boot }
    return boot + namespace.withUnsafeBufferPointer { $0.baseAddress.map { " " + String(cString: $0) } ?? "" }
  }

  /// The 22nd field of `/proc/PID/stat`; the second, the program's name in brackets, may hold anything.
  private static func startTime(of process: Int) -> Int? {
    let line = firstLine(of: "/proc/\(process)/stat")
    guard let end = line.lastIndex(of: ")") else { return nil }
    let fields = line[line.index(after: end)...].split(separator: " ")
    return fields.count > 19 ? Int(fields[19]) : nil
  }

  /// What a file of the system's says; empty where it is not there. These have no length and no end that `stat` tells.
  private static func firstLine(of path: String) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    return String(decoding: bytes.prefix(max(0, count)).prefix { $0 != 0x0a }, as: UTF8.self)
  }
}
