internal import SeedStatistics

/// One run's values of a metric where it was measured: places rising on the axis, NaN where what was measured is no number.
struct RunCurve {
  var seed: Int
  var x: [Double]
  var values: [Double]

  /// Place of the last finite value: where the run ends as far as a mean goes. Nil where it has none.
  var end: Double? { values.lastIndex(where: \.isFinite).map { x[$0] } }

  /// The value at a place by the straight line between the measurements around it; NaN beyond them.
  func interpolated(at place: Double) -> Double {
    var (low, high) = (0, x.count - 1)
    guard high >= 0, place >= x[0], place <= x[high] else { return .nan }
    while high - low > 1 {
      let middle = (low + high) / 2
      if x[middle] <= place { low = middle } else { high = middle }
    }
    if x[low] == place { return values[low] }
    if x[high] == place { return values[high] }
    return values[low] + (values[high] - values[low]) * (place - x[low]) / (x[high] - x[low])
  }
}

/// One metric of one arm along an axis: what its seeds make together, always from raw values.
///
/// Runs that were measured at different moments are averaged where they share one, or everywhere by interpolation where
/// that was asked for. A run has its say up to its last finite value: one that turns NaN ends there.
struct SeedCurve {
  /// Rising.
  var x: [Double]
  /// Mean of the finite values at each place; NaN where there is none.
  var mean: [Double]
  /// The band's ends; NaN where fewer than two values make none.
  var lower: [Double]
  var upper: [Double]
  /// Finite values at each place.
  var counts: [Int]
  /// Values before a run's end that are not finite.
  var missing: Int
  /// Whether moments that not all runs share were left out.
  var leavesMomentsOut = false

  init(_ runs: [RunCurve], band: Band, interpolates: Bool = false) {
    missing = runs.reduce(0) { sum, run in
      guard let end = run.values.lastIndex(where: \.isFinite) else { return sum }
      return sum + run.values[...end].count { !$0.isFinite }
    }
    if runs.count == 1, let run = runs.first {
      // A thousand arms of one run each must not make an array a place.
      x = run.x
      mean = run.values.map { $0.isFinite ? $0 : .nan }
      counts = mean.map { $0.isNaN ? 0 : 1 }
      lower = [Double](repeating: .nan, count: x.count)
      upper = lower
      return
    }
    let longest = runs.max { $0.x.count < $1.x.count }?.x ?? []
    let isAligned = runs.allSatisfy { $0.x.elementsEqual(longest.prefix($0.x.count)) }
    var columns: [[Double]]
    if isAligned {
      x = longest
      columns = [[Double]](repeating: [], count: longest.count)
      for run in runs {
        for (index, value) in run.values.enumerated() where value.isFinite { columns[index].append(value) }
      }
    } else {
      let places = Set(runs.lazy.flatMap(\.x)).sorted()
      x = []
      columns = []
      let ends = runs.map { ($0.x.first ?? .infinity)...max($0.x.last ?? .infinity, $0.x.first ?? .infinity) }
      var cursors = [Int](repeating: 0, count: runs.count)
      for place in places {
        var values: [Double] = []
        var isShared = true
        for (index, run) in runs.enumerated() where ends[index].contains(place) {
          while cursors[index] < run.x.count, run.x[cursors[index]] < place { cursors[index] += 1 }
          if cursors[index] < run.x.count, run.x[cursors[index]] == place {
            values.append(run.values[cursors[index]])
          } else if interpolates {
            values.append(run.interpolated(at: place))
          } else {
            isShared = false
          }
        }
        guard isShared else {
          leavesMomentsOut = true
          continue
        }
        x.append(place)
        columns.append(values.filter(\.isFinite))
      }
    }
    counts = columns.map(\.count)
    (mean, lower, upper) = Self.summarized(columns, band: band)
  }

  /// Mean and band of each column of values.
  private static func summarized(_ columns: [[Double]], band: Band) -> ([Double], [Double], [Double]) {
    var (means, lower, upper): ([Double], [Double], [Double]) = ([], [], [])
    means.reserveCapacity(columns.count)
    lower.reserveCapacity(columns.count)
    upper.reserveCapacity(columns.count)
    // Two quantiles a place would be most of the work; n rarely changes.
    var reaches: [Int: Double] = [:]
    for values in columns {
      let n = Double(values.count)
      let mean = values.isEmpty ? Double.nan : values.reduce(0, +) / n
      means.append(mean)
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
      let reach = reaches[values.count] ?? Self.reach(band, n)
      reaches[values.count] = reach
      lower.append(mean - reach * deviation)
      upper.append(mean + reach * deviation)
    }
    return (means, lower, upper)
  }

  /// What the standard deviation is multiplied by.
  private static func reach(_ band: Band, _ n: Double) -> Double {
    switch band {
    case .sem: 1 / n.squareRoot()
    case .ci95: StudentT(degreesOfFreedom: n - 1).quantile(0.975) / n.squareRoot()
    case .sd, .minmax, .none: 1
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
