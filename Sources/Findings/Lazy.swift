internal import ParallelWork

/// A value that is computed when it is first asked for, once, on whichever thread asks.
final class Lazy<Value: Sendable>: Sendable {
  private let state = Locked<Value?>(nil)
  private let compute: @Sendable () -> Value

  init(_ compute: @escaping @Sendable () -> Value) { self.compute = compute }

  var value: Value {
    state.withLock { known in
      if let known { return known }
      let value = compute()
      known = value
      return value
    }
  }
}
