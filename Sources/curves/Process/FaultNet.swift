import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The last line of defence: a fault that nothing foresaw ends the process with one line and status 1, without a trace.
///
/// Most of them are memory that the system refused, for which Swift has no error: the runtime stops the process. The
/// line is made ready before it is needed, since a handler may neither allocate nor lock.
enum FaultNet {
  /// The address of the line to write. Lines are never freed: a fault may come at any moment.
  private static let line = Atomic<UInt>(0)

  private static func address(_ text: String) -> UInt { strdup(text).map { UInt(bitPattern: $0) } ?? 0 }

  /// Where messages go: standard error. Where memory is limited, a copy of it: Swift's runtime writes lines of its own and a
  /// trace there when the system refuses memory, which nobody asked for.
  static let messages: Int32 = {
    guard limit(of: RLIMIT_AS) < limitsMemory else { return STDERR_FILENO }
    let copy = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    defer { if nowhere >= 0 { close(nowhere) } }
    guard copy >= 0, nowhere >= 0, dup2(nowhere, STDERR_FILENO) >= 0 else { return STDERR_FILENO }
    return copy
  }()

  /// No limit that is meant is larger.
  private static let limitsMemory: rlim_t = 1 << 38

  /// Room for the handler when the stack itself ran out.
  private static let stackSize = 64 * 1024

  /// From now on faults end in one line; a file that grows beyond its limit is an error of the write alone.
  static func spread() {
    line.store(address(usualLine()), ordering: .releasing)
    // Known from here on: a handler may not be the first to ask.
    _ = messages
    signal(SIGXFSZ, SIG_IGN)
    var stack = stack_t()
    stack.ss_sp = malloc(stackSize)
    stack.ss_size = stackSize
    sigaltstack(&stack, nil)
    var action = sigaction()
    let handler: @convention(c) (Int32) -> Void = { _ in
      if let line = UnsafePointer<CChar>(bitPattern: FaultNet.line.load(ordering: .acquiring)) {
        _ = write(FaultNet.messages, line, strlen(line))
      }
      _exit(1)
    }
    #if canImport(Glibc)
      action.__sigaction_handler.sa_handler = handler
    #else
      action.__sigaction_u.__sa_handler = handler
    #endif
    action.sa_flags = Int32(SA_ONSTACK)
    for signal in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT] { sigaction(signal, &action, nil) }
  }

  /// Threads, fonts and libraries need some files open at a time, and misread it where they get none: so as many are
  /// allowed as the system lets a process have.
  ///
  /// - Throws: `Failure` where that is fewer than are needed.
  static func checkOpenFiles() throws {
    guard limit(of: RLIMIT_NOFILE) < leastOpenFiles else { return }
    raiseOpenFiles()
    let found = limit(of: RLIMIT_NOFILE)
    guard found < leastOpenFiles else { return }
    throw Failure(
      "found a limit of \(found) open files, expected \(leastOpenFiles) or more: raise the limit (ulimit -n)")
  }

  /// Bytes of addresses that the process may have; infinite where they are not limited.
  static var addressSpace: Double {
    let found = limit(of: RLIMIT_AS)
    return found >= rlim_t(Int64.max) ? .infinity : Double(found)
  }

  private static let leastOpenFiles: rlim_t = 64

  /// Does `body`; a fault meanwhile ends in `message` (one line, without the program's name).
  @discardableResult
  static func saying<Result, Failure: Error>(
    _ message: String, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let usual = line.exchange(address("curves: \(message)\n"), ordering: .acquiringAndReleasing)
    defer { line.store(usual, ordering: .releasing) }
    return try body()
  }

  /// Who limited the memory is told what the limit is, since that is what happened, nearly always.
  private static func usualLine() -> String {
    for (found, least, name) in [
      (limit(of: RLIMIT_AS), limitsMemory, "address space (ulimit -v)"),
      (limit(of: RLIMIT_STACK), 4 << 20, "stack (ulimit -s)"),
    ] where found < least {
      return
        "curves: ran out of memory: found a limit of \(found >> 10) kB of \(name), expected more: raise the limit\n"
    }
    return "curves: stopped by a fault of its own, expected none: please report what was typed, with the files\n"
  }

  private static func raiseOpenFiles() {
    var limit = rlimit()
    #if canImport(Glibc)
      let resource = Int32(RLIMIT_NOFILE.rawValue)
    #else
      let resource = RLIMIT_NOFILE
    #endif
    guard getrlimit(resource, &limit) == 0 else { return }
    limit.rlim_cur = min(limit.rlim_max, leastOpenFiles)
    setrlimit(resource, &limit)
  }

  #if canImport(Glibc)
    private static func limit(of resource: __rlimit_resource) -> rlim_t { limit(Int32(resource.rawValue)) }
  #else
    private static func limit(of resource: Int32) -> rlim_t { limit(resource) }
  #endif

  private static func limit(_ resource: Int32) -> rlim_t {
    var limit = rlimit()
    return getrlimit(resource, &limit) == 0 ? limit.rlim_cur : .max
  }
}
