internal import ParallelWork

extension DrawnSubsets {
  /// How many of the subsets and of their complements turn round at least the observed sum of `differences`.
  func hits(_ differences: [Int64], sum: Int64) -> Int {
    let sign = sum.signum()
    var hits: UInt64 = 0
    forEach(of: Sums(of: differences)) { part, _ in hits &+= Self.hits(sign * part, ofPositive: sign * sum) }
    return Int(hits)
  }

  /// The mean of a subset is on the other side of 0 where its sum is; likewise its complement's.
  ///
  /// Told from sign bits, which processors without a comparison of two 64-bit numbers at a time have at a time too.
  @inline(__always)
  static func hits(_ part: Int64, ofPositive sum: Int64) -> UInt64 {
    UInt64(bitPattern: part &- 1) >> 63 &+ UInt64(bitPattern: sum &- 1 &- part) >> 63
  }

  /// The hits of every two rows' differences, `rows[a]` less `rows[b]`, at `[a][b]` for a < b.
  ///
  /// A subset's sum of differences is the difference of the rows' own, so that each row's sums are made once and not once
  /// for each of its pairs.
  func hits(betweenEveryTwoOf rows: [[Int64]]) -> [[Int]] {
    let totals = rows.map { $0.reduce(0, +) }
    let sums = rows.map(Sums.init)
    let shares = ParallelWork.shares(of: SignFlipTest.drawnSubsets, workers: SideBySide.workers(rows))
    let found: [[[Int]]] = ParallelWork.map(shares.count) { hits(totals, sums, among: shares[$0]) }
    var all = found[0]
    for more in found.dropFirst() {
      for a in all.indices {
        for b in all.indices { all[a][b] += more[a][b] }
      }
    }
    return all
  }

  /// Those of some of the subsets.
  private func hits(_ totals: [Int64], _ sums: [Sums], among chosen: Range<Int>) -> [[Int]] {
    let rows = sums.indices
    var hits = [[Int]](repeating: [Int](repeating: 0, count: rows.count), count: rows.count)
    withUnsafeTemporaryAllocation(of: Int64.self, capacity: rows.count * Self.block) { allocation in
      guard let parts = allocation.baseAddress else { return }
      for start in stride(from: chosen.lowerBound, to: chosen.upperBound, by: Self.block) {
        let end = min(start + Self.block, chosen.upperBound)
        for row in rows {
          put(sums[row], of: start..<end, into: allocation.extracting(row * Self.block..<(row + 1) * Self.block))
        }
        for a in rows {
          for b in rows.dropFirst(a + 1) where totals[a] != totals[b] {
            let (upper, lower) = totals[a] > totals[b] ? (a, b) : (b, a)
            let left = parts + upper * Self.block
            let right = parts + lower * Self.block
            let sum = totals[upper] - totals[lower]
            var found: UInt64 = 0
            for place in 0..<end - start { found &+= Self.hits(left[place] &- right[place], ofPositive: sum) }
            hits[a][b] += Int(found)
          }
        }
      }
    }
    return hits
  }
}
