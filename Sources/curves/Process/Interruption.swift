import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ctrl-C and polite requests to end, noticed between two steps so that what is being written is finished.
enum Interruption {
  /// The signal that asked for an end; 0 before.
  private static let requested = Atomic<Int32>(0)

  /// Whether an end was asked for.
  static var isRequested: Bool { requested.load(ordering: .relaxed) != 0 }

  /// The status to end with: 130 after Ctrl-C, 143 after a polite request.
  static var status: Int32 { 128 + requested.load(ordering: .relaxed) }

  /// From now on SIGINT and SIGTERM only take note; a second one ends the process at once.
  static func watch() {
    _ = isRequested  // The handler must find the flag made.
    var action = sigaction()
    let handler: @convention(c) (Int32) -> Void = { signal in
      if Interruption.requested.exchange(signal, ordering: .relaxed) != 0 { _exit(128 + signal) }
    }
    #if canImport(Glibc)
      action.__sigaction_handler.sa_handler = handler
    #else
      action.__sigaction_u.__sa_handler = handler
    #endif
    sigaction(SIGINT, &action, nil)
    sigaction(SIGTERM, &action, nil)
    // Who started this may have had them blocked, as Dispatch's threads have, and a blocked signal is inherited.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }
}
