internal import RunRecords

/// One value of a quantity for each seed of an arm that has one: the mean of a seed's runs where it has several, as they
/// are no independent repeats.
struct ArmValues {
  var name: ArmName
  /// By rising seed.
  var runs: [(seed: Int, value: Double)]
  /// Runs whose loss was not finite in the end; they give no value.
  var diverged = 0
  /// Runs that ended well but give no finite value.
  var missing = 0
  /// Runs with a value beyond the first of their seed.
  var repeated = 0

  init(_ arm: Comparison.Arm, value: (RunRecord) -> Double?) {
    name = arm.name
    runs = []
    var found: [(seed: Int, value: Double)] = []
    for stored in arm.runs {
      if case .diverged = stored.record.outcome {
        diverged += 1
      } else if let value = value(stored.record), value.isFinite {
        found.append((stored.record.run.seed, value))
      } else {
        missing += 1
      }
    }
    merge(found)
  }

  init(name: ArmName, runs: [(seed: Int, value: Double)]) {
    self.name = name
    self.runs = []
    merge(runs)
  }

  private mutating func merge(_ found: [(seed: Int, value: Double)]) {
    let means = Dictionary(grouping: found, by: \.seed).mapValues { runs in
      runs.reduce(0) { $0 + $1.value } / Double(runs.count)
    }
    runs = means.sorted { $0.key < $1.key }.map { (seed: $0.key, value: $0.value) }
    repeated = found.count - runs.count
  }

  var values: [Double] { runs.map(\.value) }

  var bySeed: [Int: Double] { Dictionary(runs.map { ($0.seed, $0.value) }, uniquingKeysWith: { first, _ in first }) }
}
