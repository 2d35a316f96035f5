import ParallelWork
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
    let counts = Locked([Int](repeating: 0, count: 1000))
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

  /// Bytes are handed on in order and all of them, however they come; after a failure nothing is.
  @Test(arguments: [1, 7, 64, 1000]) func portionsComeInOrder(size: Int) {
    let bytes = (0..<500).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let taken = Locked<[UInt8]>([])
    let portions = PortionsBeside<Odd>(of: size) { portion in
      taken.withLock { $0 += Array(portion) }
      return nil
    }
    // A few at a time, then many at once.
    for start in stride(from: 0, to: 300, by: 3) { bytes[start..<(start + 3)].withUnsafeBytes { portions.take($0) } }
    bytes[300..<480].withUnsafeBytes { portions.take($0) }
    bytes[480...].withUnsafeBytes { portions.take($0) }
    #expect(portions.end() == nil)
    #expect(taken.withLock { $0 } == bytes)
  }

  @Test func nothingComesAfterAPortionThatFailed() {
    let count = Locked(0)
    let portions = PortionsBeside<Odd>(of: 4) { _ in
      count.withLock { count in
        count += 1
        return count == 3 ? Odd(index: 3) : nil
      }
    }
    for _ in 0..<10 { [UInt8](repeating: 1, count: 4).withUnsafeBytes { portions.take($0) } }
    #expect(portions.end() == Odd(index: 3))
    #expect(count.withLock { $0 } == 3)
  }
}
