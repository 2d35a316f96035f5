#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that was run to its end, and what it took.
struct MeasuredProcess {
  let seconds: Double
  /// Of the processor, in the program and in the system for it, over all cores.
  let processorSeconds: Double
  /// The most memory it ever had, in megabytes (10⁶ bytes).
  ///
  /// On Linux that counts what this process has when it starts the other: measure before much is held here.
  let peakMegabytes: Double

  /// Runs a program, found by `PATH`, with its output thrown away.
  ///
  /// - Throws: `Failure` where it cannot be started or does not end with status 0.
  init(_ command: [String]) throws {
    var arguments = Self.cStrings(command)
    // Named, since the process's own is a variable that threads share.
    let environment = ["PATH", "HOME", "TMPDIR", "CURVES_DATA"].compactMap { (name: String) in
      getenv(name).map { "\(name)=\(String(cString: $0))" }
    }
    var variables = Self.cStrings(environment)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    defer {
      for text in arguments + variables { free(text) }
      posix_spawn_file_actions_destroy(&actions)
    }
    let clock = ContinuousClock()
    let start = clock.now
    var process = pid_t()
    guard posix_spawnp(&process, command[0], &actions, nil, &arguments, &variables) == 0 else {
      throw Failure("\(command[0]): cannot be run, expected a program")
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    guard status == 0 else { throw Failure("\(command[0]): ended with status \(status >> 8), expected 0") }
    seconds = (clock.now - start) / .seconds(1)
    processorSeconds = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
    #if canImport(Glibc)
      peakMegabytes = Double(usage.ru_maxrss) * 1024 / 1e6
    #else
      peakMegabytes = Double(usage.ru_maxrss) / 1e6
    #endif
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

  /// Copies with a null at the end, as the system takes lists; to be freed.
  private static func cStrings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { text in strdup(text) } + [nil]
  }
}

extension [MeasuredProcess] {
  /// The median of what several calls took.
  func median(_ measure: KeyPath<MeasuredProcess, Double>) -> Double {
    map { $0[keyPath: measure] }.sorted()[count / 2]
  }
}
