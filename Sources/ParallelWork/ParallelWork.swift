internal import Dispatch
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The one place that runs things side by side.
public enum ParallelWork {
  /// Cores of the machine.
  public static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Calls `body` for each index from 0 up, at most `workers` at a time, lowest indices first.
  public static func forEach(_ count: Int, workers: Int, _ body: @Sendable (Int) -> Void) {
    forEach(count, workers: workers) { _, index in body(index) }
  }

  /// The same with the number of the worker that an index came to, from 0 up.
  private static func forEach(_ count: Int, workers: Int, _ body: @Sendable (_ worker: Int, _ index: Int) -> Void) {
    let next = Atomic<Int>(0)
    let workers = max(1, min(workers, count))
    if workers == 1 {
      for index in 0..<count { body(0, index) }
      return
    }
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if index >= count { return }
        body(worker, index)
      }
    }
  }

  /// `transform` of each index, in order, as many at a time as there are tools, each of which serves one at a time.
  public static func map<Tool, Result: Sendable>(
    _ count: Int, tools: [Tool], _ transform: @Sendable (Int, Tool) -> Result
  ) -> [Result] {
    // No two workers have the same number at a time.
    nonisolated(unsafe) let tools = tools
    let results = Locked<[Int: Result]>([:])
    forEach(count, workers: tools.count) { worker, index in
      let result = transform(index, tools[worker])
      results.withLock { $0[index] = result }
    }
    let found = results.withLock { $0 }
    return (0..<count).compactMap { found[$0] }
  }

  /// `count` in consecutive shares, at most one a worker, none empty, their lengths alike; one empty share of 0.
  public static func shares(of count: Int, workers: Int) -> [Range<Int>] {
    let workers = max(1, min(workers, count))
    return (0..<workers).map { count * $0 / workers..<count * ($0 + 1) / workers }
  }

  /// Does `work` on another thread while `here` runs on this one; their results, or the error of `here` or else of `work`.
  public static func beside<Work: Sendable, Here>(
    _ work: @escaping @Sendable () throws -> Work, _ here: () throws -> Here
  ) throws -> (Work, Here) {
    let (made, other) = beside {
      Swift.Result(catching: work)
    } _: {
      Swift.Result(catching: here)
    }
    let value = try other.get()
    return (try made.get(), value)
  }

  /// The same of work that cannot fail.
  public static func beside<Work: Sendable, Here>(
    _ work: @escaping @Sendable () -> Work, _ here: () -> Here
  ) -> (Work, Here) {
    let done = DispatchGroup()
    let result = Locked<Work?>(nil)
    DispatchQueue.global().async(group: done) {
      let made = work()
      result.withLock { $0 = made }
    }
    let other = here()
    done.wait()
    guard let made = result.withLock({ $0 }) else { preconditionFailure("work that ended without a result") }
    return (made, other)
  }

  /// `transform` of each index, in order; the error of the lowest index that failed, if one did.
  public static func map<Result: Sendable, Failure: Error>(
    _ count: Int, workers: Int = cores, _ transform: @Sendable (Int) throws(Failure) -> Result
  ) throws(Failure) -> [Result] {
    let results = Locked<[Int: Swift.Result<Result, Failure>]>([:])
    forEach(count, workers: workers) { index in
      let result = Swift.Result { () throws(Failure) in try transform(index) }
      results.withLock { $0[index] = result }
    }
    let found = results.withLock { $0 }
    var all: [Result] = []
    all.reserveCapacity(count)
    for index in 0..<count {
      if let result = found[index] { all.append(try result.get()) }
    }
    return all
  }
}
