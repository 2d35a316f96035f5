extension Caveats {
  /// Seeds far from the others of their arm that are not so in the arm compared with: of a common bad seed the difference
  /// knows nothing.
  mutating func addOutliers(_ field: Field) {
    var named: Set<[Int]> = []
    for index in field.others {
      guard let pair = field.evidence[index], pair.divergence == nil, let contrast = field.contrasts[index],
        let difference = contrast.difference, let centre = contrast.hodgesLehmann
      else { continue }
      let runs = pair.runs
      let scale = field.quantity.differenceScale
      let outliersA = Outliers.places(in: runs.valuesA)
      let outliersB = Outliers.places(in: runs.valuesB)
      let sides = [
        (index, pair.a, pair.b, runs.valuesA, runs.seedsA, outliersA, outliersB, 1.0),
        (field.baseline, pair.b, pair.a, runs.valuesB, runs.seedsB, outliersB, outliersA, -1.0),
      ]
      for (place, arm, other, values, seeds, own, theirs, sign) in sides {
        guard let median = SampleStatistics(values)?.median else { continue }
        let alone = runs.isPaired ? own.filter { !theirs.contains($0) } : theirs.isEmpty ? own : []
        // The farthest one stands for all.
        guard let farthest = alone.max(by: { abs(values[$0] - median) < abs(values[$1] - median) }),
          named.insert([place, seeds[farthest]]).inserted
        else { continue }
        add(
          .outlyingSeed(
            Verdict.OutlyingSeed(
              arm: arm, seed: seeds[farthest], value: values[farthest] / scale, median: median / scale, other: other,
              meanDifference: sign * difference, hodgesLehmann: sign * centre)))
      }
    }
  }
}

/// Values far from the rest.
enum Outliers {
  /// Fewer values have no rest to be far from.
  static let fewestValues = 6

  /// Places whose distance from the median is more than 3.5 + 12/n times the normal SD that the median distance speaks
  /// for: then one in twenty normal samples has such a place, from six values to thirty.
  ///
  /// Where half of the values are equal, the mean distance takes its place.
  /// Source: B. Iglewicz and D. C. Hoaglin, *How to detect and handle outliers*, 1993, whose 3.5 is for many values.
  static func places(in values: [Double]) -> [Int] {
    guard values.count >= fewestValues, let median = SampleStatistics(values)?.median else { return [] }
    let distances = values.map { abs($0 - median) }
    guard let sample = SampleStatistics(distances) else { return [] }
    let deviation = sample.median > 0 ? 1.482_602 * sample.median : 1.253_314 * sample.mean
    guard deviation > 0 else { return [] }
    return values.indices.filter { distances[$0] > (3.5 + 12 / Double(values.count)) * deviation }
  }
}
