public import Findings
public import RunRecords
internal import SeedStatistics

/// One run with the numbers it logged: what a program has that wants a figure of its own training.
public struct Run: Sendable {
  /// What is compared, such as `relu`; also what people read unless `label` says otherwise.
  public var arm: String
  public var label: String
  public var seed: Int
  /// By Keras's names (`loss`, `val_accuracy`, …), one value an epoch each.
  public var metrics: [(name: String, values: [Double])]
  /// Of the final model on the test set, 0…1.
  public var testAccuracy: Double?

  public init(
    arm: String, label: String? = nil, seed: Int = 0, metrics: KeyValuePairs<String, [Double]>,
    testAccuracy: Double? = nil
  ) {
    self.arm = arm
    self.label = label ?? arm
    self.seed = seed
    self.metrics = metrics.map { (name: $0.key, values: $0.value) }
    self.testAccuracy = testAccuracy
  }

  /// The record that the run makes; metrics shorter than the longest end early.
  public var record: RunRecord {
    let epochs = metrics.map(\.values.count).max() ?? 0
    let columns = metrics.map { metric in
      (
        name: metric.name,
        values: metric.values
          + [Double](repeating: History.notMeasured, count: epochs - metric.values.count)
      )
    }
    return RunRecord(
      run: RunSpec.Identity(arm: arm, label: label, seed: seed),
      history: History(epochs: epochs == 0 ? [] : Array(1...epochs), metrics: columns),
      test: testAccuracy.map { RunRecord.TestResult(loss: .nan, accuracy: $0) })
  }
}

extension Findings {
  /// What runs of the caller's own show, compared by arm in the order that arms first come.
  ///
  /// - Throws: `FindingsError` where there is no run.
  public init(runs: [Run], title: String = "") throws {
    var order: [String] = []
    for run in runs where !order.contains(run.arm) { order.append(run.arm) }
    let stored = runs.enumerated().map { index, run in
      var record = run.record
      record.run.armIndex = order.firstIndex(of: run.arm) ?? 0
      record.run.experiment = title
      return StoredRecord(record: record, identity: "run \(index)", file: "run \(index)")
    }
    try self.init(try Comparison(stored))
  }
}
