import ParallelWork
import Synchronization
import Testing

@Suite struct ParallelWorkTests {
  struct Odd: Error, Equatable { var index: Int }

  @Test(arguments: [1, 2, 7])
  func mapKeepsTheOrder(workers: Int) {
    #expect(ParallelWork.map(100, workers: workers) { $0 * $0 } == (0..<100).map { $0 * $0 })
    #expect(ParallelWork.map(0, workers: workers) { $0 }.isEmpty)
  }

  @Test func mapThrowsTheErrorOfTheLowestIndex() {
    #expect(throws: Odd(index: 3)) {
      try ParallelWork.map(50, workers: 4) { index throws(Odd) in
        if index % 2 == 1, index > 2 { throw Odd(index: index) }
        return index
      }
    }
  }

  @Test func everyIndexIsTakenOnce() {
    let counts = Mutex([Int](repeating: 0, count: 1000))
    ParallelWork.forEach(1000, workers: 4) { index in counts.withLock { $0[index] += 1 } }
    #expect(counts.withLock { $0.allSatisfy { $0 == 1 } })
  }

  @Test(arguments: [(0, 4), (1, 4), (10, 3), (100_000, 7), (3, 8)])
  func sharesFollowEachOther(count: Int, workers: Int) {
    let shares = ParallelWork.shares(of: count, workers: workers)
    #expect(Array(shares.joined()) == Array(0..<count))
    let lengths = shares.map(\.count)
    #expect(shares.count <= workers && (lengths.max() ?? 0) - (lengths.min() ?? 0) <= 1)
  }

  @Test func bothSidesAreDone() throws {
    #expect(
      ParallelWork.beside {
        1
      } _: {
        "a"
      } == (1, "a"))
    #expect(throws: Odd(index: 1)) {
      _ = try ParallelWork.beside {
        throw Odd(index: 2)
      } _: {
        throw Odd(index: 1)
      }
    }
    #expect(throws: Odd(index: 2)) {
      _ = try ParallelWork.beside {
        throw Odd(index: 2)
      } _: {
        1
      }
    }
  }
}
