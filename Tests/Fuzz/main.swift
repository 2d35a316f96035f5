import CFuzzer
import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// CURVES_FUZZ=SUBJECT fuzz [libFuzzer's options] CORPUS...   looks for inputs that break a reader (make fuzz)
// CURVES_FUZZ=SUBJECT fuzz FILE...                           reads each once, where it was built without libFuzzer

/// What this process reads, and where; libFuzzer's callback may capture nothing.
enum Fuzzing {
  static let subject: FuzzSubject = {
    guard let subject = environment("CURVES_FUZZ").flatMap(FuzzSubject.init) else {
      fail("set CURVES_FUZZ to one of \(FuzzSubject.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return subject
  }()

  static let folder: String = {
    let folder = (environment("TMPDIR") ?? "/tmp") + "/curves-fuzz-\(getpid())"
    do { try subject.prepare(folder) } catch { fail("\(error)") }
    return folder
  }()

  /// A refusal is an answer.
  static func read(_ bytes: [UInt8]) { try? subject.read(bytes, in: folder) }

  static func fail(_ message: String) -> Never {
    "fuzz: \(message)\n".withCString { _ = write(2, $0, strlen($0)) }
    exit(64)
  }

  private static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}

let status = curves_fuzz(CommandLine.argc, CommandLine.unsafeArgv) { bytes, count in
  Fuzzing.read(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
if status >= 0 { exit(status) }
for file in CommandLine.arguments.dropFirst() {
  do { Fuzzing.read(try FileAccess.read(file)) } catch { Fuzzing.fail("\(error)") }
}
print("\(CommandLine.argc - 1) inputs of \(Fuzzing.subject.rawValue) read")
