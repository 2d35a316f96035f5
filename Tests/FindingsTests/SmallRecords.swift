import RunRecords
import SeedStatistics

/// Records with an accuracy and little else.
enum SmallRecords {
  static func record(
    arm: Int, seed: Int, accuracy: Double, label: String? = nil, activation: String = "relu"
  ) -> StoredRecord {
    let identity = RunSpec.Identity(
      arm: "arm\(arm)", label: label ?? "Arm \(arm)", armIndex: arm, seed: seed, experiment: "Small")
    var spec = RunSpec(identity: identity)
    spec.model.activation = NamedChoice(activation)
    let record = RunRecord(
      run: identity, spec: spec,
      data: RunRecord.DataDescription(
        name: "points", trainExamples: 100, testExamples: 100, inputs: 4, classes: ["no", "yes"]),
      history: History(epochs: [1, 2], metrics: [("val_accuracy", [accuracy / 2, accuracy])]),
      test: RunRecord.TestResult(loss: 0.5, accuracy: accuracy))
    return StoredRecord(record: record, identity: "\(arm)-\(seed)", file: "arm\(arm)-seed\(seed).json")
  }

  /// An arm a row, a seed a column.
  static func comparison(_ accuracies: [[Double]]) throws -> Comparison {
    try Comparison(
      accuracies.enumerated().flatMap { arm, values in
        values.enumerated().map { record(arm: arm, seed: $0, accuracy: $1) }
      })
  }
}
