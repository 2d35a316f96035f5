import Dispatch
import ParallelWork

/// What the workers of a session have to say at its end.
final class SessionNotes: Sendable {
  typealias Problem = (number: Int, error: any Error)

  private struct State {
    var failures: [Problem] = []
    var fatal: Problem?
    var written = 0
  }

  private let state = Locked(State())

  /// Records that this process wrote.
  var written: Int { state.withLock(\.written) }
  /// Of single runs.
  var failures: [Problem] { state.withLock(\.failures) }
  /// What ended all of them, such as a full disk.
  var fatal: Problem? { state.withLock(\.fatal) }

  func addWritten() { state.withLock { $0.written += 1 } }
  func add(_ error: any Error, of number: Int) { state.withLock { $0.failures.append((number, error)) } }
  /// The first one counts: what others meet later is the same wall.
  func addFatal(_ error: any Error, of number: Int) {
    state.withLock { if $0.fatal == nil { $0.fatal = (number, error) } }
  }
}

/// A value that one thread makes and others wait for.
final class LaterValue<Value: Sendable>: Sendable {
  private let value = Locked<Value?>(nil)
  private let isThere = DispatchGroup()

  init() { isThere.enter() }

  /// - Precondition: Called once.
  func set(_ made: Value) {
    value.withLock { $0 = made }
    isThere.leave()
  }

  func wait() -> Value {
    isThere.wait()
    guard let value = value.withLock({ $0 }) else { preconditionFailure("a value that was never set") }
    return value
  }
}
