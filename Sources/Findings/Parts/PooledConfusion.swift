internal import RunRecords
public import SeedStatistics

/// An arm's confusion matrices summed over its seeds.
public struct PooledConfusion: Sendable, Equatable {
  /// Row by row: true class, then predicted class.
  public var counts: [Int]
  public var classes: Int
  public var runs: Int
  /// Runs that have none.
  public var missing: Int

  /// Nil where no run has a square matrix.
  public init?(_ arm: Comparison.Arm) {
    var counts: [Int] = []
    var (classes, runs, missing) = (0, 0, 0)
    for stored in arm.runs {
      guard let matrix = stored.record.test?.confusion, !matrix.isEmpty,
        matrix.allSatisfy({ $0.count == matrix.count }), runs == 0 || matrix.count == classes
      else {
        missing += 1
        continue
      }
      if runs == 0 {
        classes = matrix.count
        counts = [Int](repeating: 0, count: classes * classes)
      }
      for (row, values) in matrix.enumerated() {
        for (column, value) in values.enumerated() { counts[row * classes + column] += value }
      }
      runs += 1
    }
    guard runs > 0 else { return nil }
    (self.counts, self.classes, self.runs, self.missing) = (counts, classes, runs, missing)
  }

  public func total(_ row: Int) -> Int { counts[(row * classes)..<((row + 1) * classes)].reduce(0, +) }

  /// Share of the true class; NaN for a class without images.
  public func share(_ row: Int, _ column: Int) -> Double {
    let total = total(row)
    return total == 0 ? .nan : Double(counts[row * classes + column]) / Double(total)
  }

  public var shares: [Double] { counts.indices.map { share($0 / classes, $0 % classes) } }

  public var accuracy: Double {
    let all = counts.reduce(0, +)
    let right = (0..<classes).reduce(0) { $0 + counts[$1 * classes + $1] }
    return all == 0 ? .nan : Double(right) / Double(all)
  }

  /// Pairs of different classes by falling share.
  public var confusions: [(row: Int, column: Int, share: Double)] {
    counts.indices.map { ($0 / classes, $0 % classes, share($0 / classes, $0 % classes)) }
      .filter { $0.0 != $0.1 && $0.2 > 0 }.sorted { ($0.2, $1.0, $1.1) > ($1.2, $0.0, $0.1) }
  }
}
