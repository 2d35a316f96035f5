import Files
import ParallelWork
import RunRecords
import TextTools

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a record says of where it was made.
enum HostDescription {
  /// The provenance of a run that starts now.
  static func provenance(blas: String) -> RunRecord.Provenance {
    let build = BuildDescription.read()
    return RunRecord.Provenance(
      curves: Curves.version, commit: build.commit, modified: build.isModified, started: timestamp(), cpu: processor(),
      cores: ParallelWork.cores, operatingSystem: operatingSystem(), swift: build.swift, blas: blas)
  }

  /// The memory that this process may have, in bytes: the machine's, or less where the shell or a container limits it.
  static var memory: Double {
    let machine = Double(sysconf(Int32(_SC_PHYS_PAGES))) * Double(sysconf(Int32(_SC_PAGESIZE)))
    // A group of processes without a limit says "max".
    let group = (try? FileAccess.read("/sys/fs/cgroup/memory.max", limit: 100))
      .flatMap { Double(String(decoding: $0.filter { $0 > 0x20 }, as: UTF8.self)) }
    return min(machine, FaultNet.addressSpace, group ?? .infinity)
  }

  /// Now, in UTC, such as `2026-01-02T03:04:05Z`.
  static func timestamp() -> String {
    UTCTime(secondsSince1970: time(nil)).iso8601
  }

  private static func processor() -> String {
    #if canImport(Glibc)
      value(of: "model name", in: "/proc/cpuinfo", separator: ":") ?? ""
    #else
      var size = 128
      var name = [CChar](repeating: 0, count: size)
      sysctlbyname("machdep.cpu.brand_string", &name, &size, nil, 0)
      return name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    #endif
  }

  private static func operatingSystem() -> String {
    if let name = value(of: "PRETTY_NAME", in: "/etc/os-release", separator: "=") { return name.filter { $0 != "\"" } }
    #if canImport(Darwin)
      return "macOS"
    #else
      return "Linux"
    #endif
  }

  /// The program that runs.
  static func executablePath() -> String {
    #if canImport(Glibc)
      var buffer = [CChar](repeating: 0, count: 4096)
      guard readlink("/proc/self/exe", &buffer, buffer.count - 1) > 0 else { return CommandLine.arguments[0] }
      return buffer.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    #else
      return CommandLine.arguments[0]
    #endif
  }

  /// The folder that relative paths begin at.
  static func workingFolder() -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    guard getcwd(&buffer, buffer.count) != nil else { return "." }
    return buffer.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "." }
  }

  private static func value(of key: String, in file: String, separator: Character) -> String? {
    guard let bytes = try? FileAccess.read(file) else { return nil }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: separator, maxSplits: 1)
      if parts.count == 2, parts[0].trimmed == key { return parts[1].trimmed }
    }
    return nil
  }
}

/// What the program was built from: `make build` writes it into a file beside the program, a line a fact.
struct BuildDescription {
  var commit = ""
  var isModified = false
  var swift = ""

  static func read() -> BuildDescription {
    var description = BuildDescription()
    let program = HostDescription.executablePath()
    guard let bytes = try? FileAccess.read(program + ".provenance") else { return description }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: "=", maxSplits: 1).map(\.trimmed)
      guard parts.count == 2 else { continue }
      switch parts[0] {
      case "commit": description.commit = parts[1]
      case "modified": description.isModified = parts[1] == "true"
      case "swift": description.swift = parts[1]
      default: continue
      }
    }
    return description
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
