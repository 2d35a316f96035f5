import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The one place that runs things side by side.
enum ParallelWork {
  /// Cores of the machine.
  static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Calls `body` for each index from 0 up, at most `workers` at a time, lowest indices first.
  static func forEach(_ count: Int, workers: Int, _ body: @Sendable (Int) -> Void) {
    let next = Atomic<Int>(0)
    let workers = max(1, min(workers, count))
    if workers == 1 {
      for index in 0..<count { body(index) }
      return
    }
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if index >= count { return }
        body(index)
      }
    }
  }

  /// Does `work` on another thread while `here` runs on this one; their results, or the error of `here` or else of `work`.
  static func beside<Work: Sendable, Here>(
    _ work: @escaping @Sendable () throws -> Work, _ here: () throws -> Here
  ) throws -> (Work, Here) {
    let done = DispatchGroup()
    let result = Mutex<Swift.Result<Work, any Error>?>(nil)
    DispatchQueue.global().async(group: done) {
      let made = Swift.Result { try work() }
      result.withLock { $0 = made }
    }
    let other = Swift.Result { try here() }
    done.wait()
    guard let made = result.withLock({ $0 }) else { preconditionFailure("work that ended without a result") }
    let value = try other.get()
    return (try made.get(), value)
  }

  /// `transform` of each index, in order; the error of the lowest index that failed, if one did.
  static func map<Result: Sendable>(
    _ count: Int, workers: Int = cores, _ transform: @Sendable (Int) throws -> Result
  ) throws -> [Result] {
    let results = Mutex<[Int: Swift.Result<Result, any Error>]>([:])
    forEach(count, workers: workers) { index in
      let result = Swift.Result { try transform(index) }
      results.withLock { $0[index] = result }
    }
    let found = results.withLock { $0 }
    return try (0..<count).compactMap { try found[$0]?.get() }
  }
}
