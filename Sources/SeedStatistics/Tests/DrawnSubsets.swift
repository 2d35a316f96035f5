internal import CSignFlip
internal import ParallelWork
internal import RandomNumbers

/// The subsets that the sign-flip test looks at where there are too many for all: `SignFlipTest.drawnSubsets` of them, in
/// each of which an element is with probability ½.
struct DrawnSubsets: Sendable {
  private let pairs: Int
  /// The elements of each subset as bits, the first lowest; so many words a subset.
  private let words: [UInt64]
  private let stride: Int
  /// How many elements each has.
  private let sizes: [Int32]

  init(pairs: Int, seed: UInt64) {
    self.pairs = pairs
    stride = (pairs + 63) / 64
    let last: UInt64 = pairs % 64 == 0 ? .max : (1 << UInt64(pairs % 64)) - 1
    var generator = Xoshiro256(seed: seed)
    var words: [UInt64] = []
    words.reserveCapacity(SignFlipTest.drawnSubsets * stride)
    for _ in 0..<SignFlipTest.drawnSubsets {
      for _ in 1..<max(1, stride) { words.append(generator.next()) }
      words.append(generator.next() & last)
    }
    self.words = words
    sizes = (0..<SignFlipTest.drawnSubsets).map { [stride] subset in
      (stride * subset..<stride * (subset + 1)).reduce(0) { $0 + Int32(words[$1].nonzeroBitCount) }
    }
  }

  /// Sums of every eight of some values, so that a subset's sum is one of an eighth as many.
  struct Sums: Sendable {
    fileprivate let table: [Int64]

    init(of values: [Int64]) {
      let groups = (values.count + 7) / 8
      var table = [Int64](repeating: 0, count: groups * 256)
      for group in 0..<groups {
        for pattern in 1..<256 {
          let index = 8 * group + pattern.trailingZeroBitCount
          table[256 * group + pattern] =
            table[256 * group + (pattern & (pattern - 1))] + (index < values.count ? values[index] : 0)
        }
      }
      self.table = table
    }
  }

  /// Calls `body` with the sum of each of the `chosen` subsets' values and how many they are.
  ///
  /// - Precondition: `sums` are of as many values as there are pairs.
  @inline(__always)
  func forEach(of sums: Sums, chosen: Range<Int>? = nil, _ body: (_ sum: Int64, _ size: Int64) -> Void) {
    withUnsafeTemporaryAllocation(of: Int64.self, capacity: Self.block) { parts in
      sizes.withUnsafeBufferPointer { sizes in
        var start = chosen?.lowerBound ?? 0
        let end = chosen?.upperBound ?? SignFlipTest.drawnSubsets
        while start < end {
          let count = min(Self.block, end - start)
          put(sums, of: start..<start + count, into: parts)
          for place in 0..<count { body(parts[place], Int64(sizes[start + place])) }
          start += count
        }
      }
    }
  }

  /// Subsets whose sums are held at a time, so that those of a hundred arms stay in the processor's cache.
  static let block = 512

  /// The sums of the `chosen` subsets' values, from the first place of `parts` on.
  ///
  /// - Precondition: `sums` are of as many values as there are pairs, and `parts` has room.
  func put(_ sums: Sums, of chosen: Range<Int>, into parts: UnsafeMutableBufferPointer<Int64>) {
    precondition(sums.table.count == (pairs + 7) / 8 * 256, "sums of other values than \(pairs)")
    precondition(chosen.count <= parts.count, "no room for \(chosen.count) sums")
    words.withUnsafeBufferPointer { words in
      sums.table.withUnsafeBufferPointer { table in
        guard let words = words.baseAddress, let table = table.baseAddress, let parts = parts.baseAddress else {
          // Of no pairs.
          return parts.update(repeating: 0)
        }
        curves_subset_sums(
          words + stride * chosen.lowerBound, stride, chosen.count, table, sums.table.count / 256, parts)
      }
    }
  }
}

/// Subsets of one seed, drawn once for tests of one size that follow each other, or that are made side by side.
final class SubsetDraws: Sendable {
  let seed: UInt64
  private let last = Locked<(pairs: Int, subsets: DrawnSubsets)?>(nil)

  init(seed: UInt64) { self.seed = seed }

  func subsets(of pairs: Int) -> DrawnSubsets {
    last.withLock { last in
      if let last, last.pairs == pairs { return last.subsets }
      let subsets = DrawnSubsets(pairs: pairs, seed: seed)
      last = (pairs, subsets)
      return subsets
    }
  }
}
