extension BootstrapInterval {
  /// The 95 % BCa interval of the mean of `values`; nil for fewer than two values or no resamples.
  ///
  /// Values that are all equal give that point. Where so few values are so lopsided that no resampled mean lies on one
  /// side of the mean, z₀ is taken at half a resample from the end, so that the interval stays finite. Ends are
  /// interpolated linearly between the ordered means, as NumPy's percentile does.
  ///
  /// Source: B. Efron, *Better bootstrap confidence intervals*, JASA 82, 1987.
  init?(meanOf values: [Double], resamples: Int, seed: UInt64) {
    guard let sample = SampleStatistics(values), sample.n > 1, resamples > 0 else { return nil }
    guard sample.minimum < sample.maximum else {
      let point = ConfidenceInterval(lower: sample.mean, upper: sample.mean)
      self.init(interval: point, resamples: resamples, biasCorrection: 0, acceleration: 0)
      return
    }
    let n = sample.n
    var generator = SeededGenerator(seed: seed)
    var means = [Double](repeating: 0, count: resamples)
    values.withUnsafeBufferPointer { values in
      for index in means.indices {
        var sum = 0.0
        for _ in 0..<n { sum += values[generator.next(below: n)] }
        means[index] = sum / Double(n)
      }
    }
    means.sort()
    // Means that equal the observed one but for the order of summing count as equal.
    let tolerance = 1e-12 * max(abs(sample.minimum), abs(sample.maximum))
    let below = Double(Self.count(in: means, before: sample.mean - tolerance))
    let upTo = Double(Self.count(in: means, before: sample.mean + tolerance))
    let count = Double(resamples)
    let share = min(max((below + upTo) / (2 * count), 0.5 / count), 1 - 0.5 / count)
    let bias = Normal.quantile(share)

    // The jackknifed mean without value i is mean + (mean − vᵢ) / (n − 1): the factor cancels.
    let deviations = values.map { $0 - sample.mean }
    let squares = deviations.reduce(0) { $0 + $1 * $1 }
    let acceleration = deviations.reduce(0) { $0 + $1 * $1 * $1 } / (6 * squares * squares.squareRoot())

    func end(_ z: Double) -> Double {
      let shifted = bias + z
      // |a| is at most 1/6 for a mean; beyond the pole the level has reached its end.
      let divisor = 1 - acceleration * shifted
      let level = divisor > 0 ? Normal.cumulative(bias + shifted / divisor) : shifted > 0 ? 1 : 0
      let place = level * (count - 1)
      let low = min(Int(place), resamples - 2)
      guard low >= 0 else { return means[0] }
      return means[low] + (place - Double(low)) * (means[low + 1] - means[low])
    }
    let z = Normal.quantile(0.975)
    let ends = [end(-z), end(z)].sorted()
    self.init(
      interval: ConfidenceInterval(lower: ends[0], upper: ends[1]), resamples: resamples, biasCorrection: bias,
      acceleration: acceleration)
  }

  /// Values of a sorted array below `limit`.
  private static func count(in sorted: [Double], before limit: Double) -> Int {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
