internal import RunRecords
public import SeedStatistics

extension Findings {
  /// What an epoch of one arm cost: each run's median epoch in seconds, by seed; nil where nothing was timed.
  public struct Cost: Sendable, Equatable {
    /// Over the runs, of each its median epoch.
    public var secondsPerEpoch: SampleStatistics
    /// Of the median of the runs; nil for one.
    public var medianInterval: MedianInterval?
    /// Seeds of its values.
    public var seeds: [Int]
    /// Runs without a time.
    public var missing: Int
    /// Runs that diverged: their last epoch was not whole.
    public var diverged: Int
    /// Mean over the runs that say.
    public var examplesPerSecond: Double?
    /// Seconds of training of all runs together.
    public var total: Double
    /// What the arm's activation function takes by itself, in nanoseconds an element: the median over the runs that
    /// measured it; nil where none did.
    public var activationNanoseconds: (forward: Double, backward: Double)? {
      activationForward.flatMap { forward in activationBackward.map { (forward, $0) } }
    }
    var activationForward: Double?
    var activationBackward: Double?
    /// The arm's median divided by the fastest arm's.
    public var relative: Double
  }

  static func costs(of comparison: Comparison) -> [Cost?] {
    var costs = comparison.arms.map { arm -> Cost? in
      let whole = arm.runs.filter { !$0.record.hasDiverged }
      let timed = whole.compactMap { stored in
        stored.record.secondsPerEpoch.map { (seed: stored.record.run.seed, seconds: $0) }
      }
      guard let sample = SampleStatistics(timed.map(\.seconds)) else { return nil }
      let rates = whole.compactMap(\.record.timing?.examplesPerSecond).filter { $0.isFinite && $0 > 0 }
      let activations = arm.runs.compactMap(\.record.timing?.activation)
      return Cost(
        secondsPerEpoch: sample, medianInterval: MedianInterval(sample.values), seeds: timed.map(\.seed),
        missing: whole.count - timed.count,
        diverged: arm.runs.count - whole.count,
        examplesPerSecond: rates.isEmpty ? nil : rates.reduce(0, +) / Double(rates.count),
        total: arm.runs.compactMap(\.record.timing?.seconds).filter(\.isFinite).reduce(0, +),
        activationForward: SampleStatistics(activations.map(\.forwardNanoseconds))?.median,
        activationBackward: SampleStatistics(activations.map(\.backwardNanoseconds))?.median, relative: 1)
    }
    let fastest = costs.compactMap { $0?.secondsPerEpoch.median }.min() ?? 1
    for index in costs.indices {
      if let median = costs[index]?.secondsPerEpoch.median { costs[index]?.relative = median / fastest }
    }
    return costs
  }
}

extension RunRecord {
  /// The run's median epoch in seconds; its share of the whole where epochs were not timed; nil where nothing was.
  var secondsPerEpoch: Double? {
    guard let timing else { return nil }
    if let sample = SampleStatistics(timing.epochSeconds.filter { $0.isFinite && $0 > 0 }) { return sample.median }
    let epochs = history.epochs.count
    guard epochs > 0, timing.seconds.isFinite, timing.seconds > 0 else { return nil }
    return timing.seconds / Double(epochs)
  }
}
