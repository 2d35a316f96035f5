internal import RunRecords

/// One value of a quantity for each run of an arm that has one.
struct ArmValues {
  var name: ArmName
  /// By rising seed, then file.
  var runs: [(seed: Int, value: Double)]
  /// Runs whose loss was not finite in the end; they give no value.
  var diverged = 0
  /// Runs that ended well but give no finite value.
  var missing = 0

  init(_ arm: Comparison.Arm, value: (RunRecord) -> Double?) {
    name = arm.name
    runs = []
    for stored in arm.runs {
      if case .diverged = stored.record.outcome {
        diverged += 1
      } else if let value = value(stored.record), value.isFinite {
        runs.append((stored.record.run.seed, value))
      } else {
        missing += 1
      }
    }
  }

  init(name: ArmName, runs: [(seed: Int, value: Double)]) {
    self.name = name
    self.runs = runs
  }

  var values: [Double] { runs.map(\.value) }

  /// Each seed's value; the mean of a seed's runs where it has several.
  var bySeed: [Int: Double] {
    Dictionary(grouping: runs, by: \.seed).mapValues { runs in
      runs.reduce(0) { $0 + $1.value } / Double(runs.count)
    }
  }
}
