import ParallelWork
import RunRecords

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Hands out runs to this process's workers, each to one, and none that another process has.
///
/// What others have is asked for again until it is free: they may die, and then it is taken over.
final class RunQueue: Sendable {
  /// A run that is this process's until the claim is released.
  struct Task: Sendable {
    let index: Int
    let claim: RunClaim
  }

  private struct State {
    /// Not asked for yet, the next one last.
    var fresh: [Int]
    /// Held by others when they were asked for.
    var waiting: [Int] = []
    var claims: [Int: RunClaim] = [:]
    var stopped = false
  }

  private let runs: [RunPlan.Run]
  private let state: Locked<State>

  init(_ runs: [RunPlan.Run]) {
    self.runs = runs
    state = Locked(State(fresh: runs.indices.reversed()))
  }

  /// A round over what others hold takes as long at least, in microseconds.
  private static let pause = 200_000

  /// The next run for a worker, which waits until there is one; nil when all are done, or it was told to stop.
  ///
  /// - Parameter wait: called when the worker has to wait, with who holds a run.
  /// - Throws: `RecordError` where the folder takes no lock.
  func next(isInterrupted: () -> Bool, wait: (_ index: Int, _ owner: String) -> Void) throws(RecordError) -> Task? {
    while true {
      if isInterrupted() { return nil }
      let asked: (index: Int, isWaiting: Bool)? = state.withLock { state in
        if state.stopped { return nil }
        if let index = state.fresh.popLast() { return (index, false) }
        return state.waiting.isEmpty ? nil : (state.waiting.removeFirst(), true)
      }
      guard let asked else { return nil }
      let outcome: RunClaim.Outcome
      do throws(RecordError) { outcome = try RunClaim.take(record: runs[asked.index].file) } catch {
        stop()
        throw error
      }
      switch outcome {
      case .taken(let claim):
        state.withLock { $0.claims[asked.index] = claim }
        return Task(index: asked.index, claim: claim)
      case .held(let owner):
        if !asked.isWaiting { wait(asked.index, owner) }
        let waiting = state.withLock { state in
          state.waiting.append(asked.index)
          return state.waiting.count
        }
        if asked.isWaiting { usleep(UInt32(max(2_000, Self.pause / waiting))) }
      }
    }
  }

  /// The run is done or given up.
  func release(_ task: Task) {
    state.withLock { $0.claims[task.index] = nil }
    task.claim.release()
  }

  /// The claim was lost to another process, whose run it is now.
  func giveBack(_ task: Task) {
    state.withLock { state in
      state.claims[task.index] = nil
      state.waiting.append(task.index)
    }
  }

  /// Hands out nothing more.
  func stop() { state.withLock { $0.stopped = true } }

  /// Tells other machines that the holders of what was handed out live.
  func refreshClaims() {
    for claim in state.withLock({ Array($0.claims.values) }) { claim.refresh() }
  }
}
