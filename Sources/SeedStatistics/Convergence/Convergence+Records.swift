internal import ParallelWork
internal import RunRecords

extension Convergence {
  /// Validation accuracy at the epochs, with fractions, at which it was measured, as far as the run went before a value
  /// that is not finite.
  private struct Curve {
    var epochs: [Double]
    var values: [Double]

    /// Nil where no finite accuracy was recorded, or no epochs.
    init?(_ record: RunRecord) {
      guard let series = record.history["val_accuracy"], let places = record.history[.epoch] else { return nil }
      let measured = zip(places, series).filter { History.isMeasured($0.0) && History.isMeasured($0.1) }
      let finite = measured.prefix { $0.0.isFinite && $0.1.isFinite }
      guard !finite.isEmpty else { return nil }
      epochs = finite.map(\.0)
      values = finite.map(\.1)
    }

    /// Epochs, with fractions, at which straight lines between the values first reach `threshold`; the first epoch where
    /// it is already there, nil where it never is.
    func epochs(to threshold: Double) -> Double? {
      guard let index = values.firstIndex(where: { $0 >= threshold }) else { return nil }
      guard index > 0 else { return epochs[0] }
      let share = (threshold - values[index - 1]) / (values[index] - values[index - 1])
      return epochs[index - 1] + share * (epochs[index] - epochs[index - 1])
    }

    /// Mean height over the first `count` values, by trapezia; the value itself for one. Nil for a shorter curve.
    func area(_ count: Int) -> Double? {
      guard count > 0, values.count >= count else { return nil }
      guard count > 1 else { return values[0] }
      var sum = 0.0
      for index in 1..<count {
        sum += (epochs[index] - epochs[index - 1]) * (values[index] + values[index - 1]) / 2
      }
      return sum / (epochs[count - 1] - epochs[0])
    }
  }

  /// - Parameters:
  ///   - baseline: index of the arm that the others are paired with.
  ///   - threshold: nil or not finite for 99 % of the worst arm's mean validation accuracy at its runs' last epochs.
  init(_ comparison: Comparison, baseline: Int, threshold: Double?, draws: SubsetDraws) {
    let curves: [[(seed: Int, curve: Curve)]] = comparison.arms.map { arm in
      arm.runs.compactMap { stored in
        guard !stored.record.hasDiverged, let curve = Curve(stored.record) else { return nil }
        return (stored.record.run.seed, curve)
      }
    }
    let finals = curves.compactMap { runs in
      runs.isEmpty ? nil : runs.reduce(0) { $0 + ($1.curve.values.last ?? 0) } / Double(runs.count)
    }
    let given = threshold.flatMap { $0.isFinite ? $0 : nil }
    let limit = given ?? finals.min().map { 0.99 * $0 }
    let shortest = curves.joined().map(\.curve.values.count).min() ?? 0
    self.threshold = finals.isEmpty ? nil : limit
    thresholdWasGiven = given != nil
    areaEpochs = shortest

    var epochs: [ArmValues] = []
    var areas: [ArmValues] = []
    var seconds: [ArmValues] = []
    var censored: [Set<Int>] = []
    arms = []
    for (arm, runs) in zip(comparison.arms, curves) {
      let reached = runs.compactMap { run in
        limit.flatMap { run.curve.epochs(to: $0) }.map { (seed: run.seed, value: $0) }
      }
      epochs.append(ArmValues(name: arm.name, runs: reached))
      areas.append(
        ArmValues(
          name: arm.name,
          runs: runs.compactMap { run in run.curve.area(shortest).map { (seed: run.seed, value: $0) } }))
      seconds.append(ArmValues(arm) { Self.secondsPerEpoch($0) })
      let arrived = Set(reached.map(\.seed))
      censored.append(Set(runs.map(\.seed)).subtracting(arrived))
      arms.append(
        Arm(
          name: arm.name,
          epochsToThreshold: SampleStatistics(
            reached.map(\.value), within: Quantity.epochsToThreshold.possibleValues), reached: reached.count,
          neverReached: runs.count - reached.count,
          withinFirstEpoch: runs.count { run in limit.map { (run.curve.values.first ?? 0) >= $0 } ?? false },
          area: SampleStatistics(areas[areas.count - 1].values, within: Quantity.areaUnderCurve.possibleValues),
          secondsPerEpoch: SampleStatistics(
            seconds[seconds.count - 1].values, within: Quantity.secondsPerEpoch.possibleValues)))
    }

    let others = comparison.arms.indices.filter { $0 != baseline }
    pairs = ParallelWork.map(others.count, workers: SideBySide.workers(areas)) {
      [epochs, areas, seconds, censored] place in
      let index = others[place]
      func paired(_ quantity: Quantity, _ values: [ArmValues]) -> PairedComparison? {
        PairedComparison(quantity, values[index], values[baseline], draws: draws)
      }
      let both = paired(.epochsToThreshold, epochs)
      let here = Set(epochs[index].runs.map(\.seed))
      let there = Set(epochs[baseline].runs.map(\.seed))
      return Pair(
        a: comparison.arms[index].name, b: comparison.arms[baseline].name, epochsToThreshold: both,
        sooner: (both?.superiority.losses ?? 0) + here.intersection(censored[baseline]).count,
        together: both?.superiority.ties ?? 0,
        later: (both?.superiority.wins ?? 0) + there.intersection(censored[index]).count,
        area: paired(.areaUnderCurve, areas), secondsPerEpoch: paired(.secondsPerEpoch, seconds))
    }
  }

  /// Median of the epochs' wall times; else the whole time over the epochs; nil where no time was kept.
  private static func secondsPerEpoch(_ record: RunRecord) -> Double? {
    guard let timing = record.timing else { return nil }
    if let sample = SampleStatistics(timing.epochSeconds) { return sample.median }
    let epochs = record.history.epochs.count
    return epochs > 0 && timing.seconds > 0 ? timing.seconds / Double(epochs) : nil
  }

  /// Those of several data sets side by side; a threshold that was not given is each data set's own.
  init(joining parts: [Convergence], order: [ArmName]) {
    let given = parts.first { $0.thresholdWasGiven }
    threshold = given?.threshold
    thresholdWasGiven = given != nil
    areaEpochs = parts.map(\.areaEpochs).filter { $0 > 0 }.min() ?? 0
    let all = parts.flatMap(\.arms)
    arms = order.compactMap { name in all.first { $0.name == name } }
    pairs = parts.flatMap(\.pairs)
  }
}
