internal import RandomNumbers
internal import Synchronization

/// The subsets that the sign-flip test looks at where there are too many for all: `SignFlipTest.drawnSubsets` of them, in
/// each of which an element is with probability ½.
struct DrawnSubsets: Sendable {
  private let pairs: Int
  /// The elements of each subset as bits, the first lowest; so many words a subset.
  private let words: [UInt64]
  private let stride: Int

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
    precondition(sums.table.count == (pairs + 7) / 8 * 256, "sums of other values than \(pairs)")
    let chosen = chosen ?? 0..<SignFlipTest.drawnSubsets
    sums.table.withUnsafeBufferPointer { sums in
      words.withUnsafeBufferPointer { words in
        for start in Swift.stride(from: stride * chosen.lowerBound, to: stride * chosen.upperBound, by: stride) {
          var (sum, size, group) = (Int64(0), 0, 0)
          for word in start..<start + stride {
            var bits = words[word]
            size += bits.nonzeroBitCount
            var table = 256 * group
            while bits != 0 {
              sum += sums[table + Int(bits & 255)]
              bits >>= 8
              table += 256
            }
            group += 8
          }
          body(sum, Int64(size))
        }
      }
    }
  }
}

/// Subsets of one seed, drawn once for tests of one size that follow each other, or that are made side by side.
final class SubsetDraws: Sendable {
  let seed: UInt64
  private let last = Mutex<(pairs: Int, subsets: DrawnSubsets)?>(nil)

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
