internal import SeedStatistics

/// One metric of one arm over epochs: what its seeds make together, always from raw values.
struct SeedCurve {
  /// Rising.
  var epochs: [Int]
  /// Mean of the finite values at each epoch; NaN where there is none.
  var mean: [Double]
  /// The band's ends; NaN where fewer than two values make none.
  var lower: [Double]
  var upper: [Double]
  /// Finite values at each epoch.
  var counts: [Int]
  /// Values that should be there, at or before a run's last epoch, and are missing or not finite.
  var missing: Int

  /// - Parameter runs: Epochs and values of each run, equally many.
  init(_ runs: [(epochs: [Int], values: [Double])], band: CurvesFigureOptions.Band) {
    if runs.count == 1, let run = runs.first {
      // A thousand arms of one run each must not make an array an epoch.
      let count = min(run.epochs.count, run.values.count)
      epochs = Array(run.epochs.prefix(count))
      mean = run.values.prefix(count).map { $0.isFinite ? $0 : .nan }
      counts = mean.map { $0.isNaN ? 0 : 1 }
      missing = counts.count { $0 == 0 }
      lower = [Double](repeating: .nan, count: count)
      upper = lower
      return
    }
    let longest = runs.max { $0.epochs.count < $1.epochs.count }?.epochs ?? []
    let isAligned = runs.allSatisfy { $0.epochs.elementsEqual(longest.prefix($0.epochs.count)) }
    let epochs = isAligned ? longest : Set(runs.lazy.flatMap(\.epochs)).sorted()
    var columns = [[Double]](repeating: [], count: epochs.count)
    missing = 0
    let places: [Int: Int] =
      isAligned ? [:] : Dictionary(uniqueKeysWithValues: epochs.enumerated().map { ($1, $0) })
    for run in runs {
      for (index, value) in run.values.enumerated() where index < run.epochs.count {
        guard value.isFinite else {
          missing += 1
          continue
        }
        if let place = isAligned ? index : places[run.epochs[index]] { columns[place].append(value) }
      }
    }
    self.epochs = epochs
    counts = columns.map(\.count)
    mean = []
    lower = []
    upper = []
    mean.reserveCapacity(epochs.count)
    lower.reserveCapacity(epochs.count)
    upper.reserveCapacity(epochs.count)
    // Two quantiles an epoch would be most of the work; n rarely changes.
    var reaches: [Int: Double] = [:]
    for values in columns {
      let n = Double(values.count)
      let mean = values.isEmpty ? Double.nan : values.reduce(0, +) / n
      self.mean.append(mean)
      guard values.count > 1, band != .none, let least = values.min(), let greatest = values.max() else {
        lower.append(.nan)
        upper.append(.nan)
        continue
      }
      if band == .minmax {
        lower.append(least)
        upper.append(greatest)
        continue
      }
      let deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)).squareRoot()
      let reach =
        reaches[values.count]
        ?? {
          switch band {
          case .sem: 1 / n.squareRoot()
          case .ci95: StudentT(degreesOfFreedom: n - 1).quantile(0.975) / n.squareRoot()
          case .sd, .minmax, .none: 1
          }
        }()
      reaches[values.count] = reach
      lower.append(mean - reach * deviation)
      upper.append(mean + reach * deviation)
    }
  }

  /// Index of the best raw mean; the first of equals, nil where no value is finite.
  func best(lowerIsBetter: Bool) -> Int? {
    var best: Int?
    for index in mean.indices where mean[index].isFinite {
      if let known = best, lowerIsBetter ? mean[index] >= mean[known] : mean[index] <= mean[known] { continue }
      best = index
    }
    return best
  }

  var last: Double? { mean.last(where: \.isFinite) }
}
