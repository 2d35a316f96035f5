import Foundation
import JSONText
import RandomNumbers
import RunRecords
import Testing

@testable import SeedStatistics

/// Records made up for tests.
enum SampleRecords {
  /// One run; `accuracy` nil leaves the test out.
  static func run(
    _ arm: String, label: String? = nil, index: Int = 0, seed: Int, accuracy: Double?, curve: [Double] = [],
    epochs: [Int]? = nil, validation: RunSpec.Validation = .test, outcome: RunRecord.Outcome = .completed,
    correct: [Bool]? = nil, epochSeconds: [Double] = [], testExamples: Int = 10_000, dataset: String = "fashion-mnist",
    file: String = "", plannedSeeds: Int? = nil
  ) -> StoredRecord {
    let identity = RunSpec.Identity(arm: arm, label: label ?? arm, armIndex: index, seed: seed, experiment: "Trial")
    let metrics: [(name: String, values: [Double])] = curve.isEmpty ? [] : [("val_accuracy", curve)]
    let record = RunRecord(
      run: identity, spec: RunSpec(identity: identity, dataset: dataset, validation: validation),
      data: RunRecord.DataDescription(name: dataset, trainExamples: 60_000, testExamples: testExamples),
      history: History(epochs: epochs ?? Array(1..<(curve.count + 1)), metrics: metrics),
      test: accuracy.map { RunRecord.TestResult(loss: 0.4, accuracy: $0, correct: correct) }, outcome: outcome,
      timing: epochSeconds.isEmpty
        ? nil
        : RunRecord.Timing(
          seconds: epochSeconds.reduce(0, +), examplesPerSecond: 1, epochSeconds: epochSeconds),
      provenance: plannedSeeds.map { RunRecord.Provenance(plannedSeeds: $0) })
    return StoredRecord(record: record, identity: "\(arm)-\(seed)-\(dataset)-\(file)", file: "\(arm)-\(seed)\(file)")
  }

  /// A run that diverged.
  static func diverged(_ arm: String, index: Int = 0, seed: Int) -> StoredRecord {
    run(arm, index: index, seed: seed, accuracy: .nan, outcome: .diverged(epoch: 1, step: 3))
  }

  /// Arms in order, each with the accuracies of seeds 0, 1, …; a value that is not finite diverged.
  static func records(_ arms: [(String, [Double])], dataset: String = "fashion-mnist") -> [StoredRecord] {
    arms.enumerated().flatMap { index, arm in
      arm.1.enumerated().map { seed, accuracy in
        run(
          arm.0, index: index, seed: seed, accuracy: accuracy,
          curve: accuracy.isFinite ? [accuracy - 0.02, accuracy] : [],
          outcome: accuracy.isFinite ? .completed : .diverged(epoch: 1, step: 3), dataset: dataset)
      }
    }
  }

  static func comparison(_ arms: [(String, [Double])]) throws -> Comparison { try Comparison(records(arms)) }

  /// Normal numbers from a seeded stream.
  static func normals(_ count: Int, mean: Double, deviation: Double, _ generator: inout Xoshiro256) -> [Double] {
    (0..<count).map { _ in mean + deviation * generator.nextNormal() }
  }

  /// The records of a file of `Fixtures/cases`.
  static func fixture(_ name: String) throws -> [StoredRecord] {
    let url = try #require(Bundle.module.url(forResource: "Fixtures/cases/\(name)", withExtension: "json"))
    let rows = try #require(JSON.parse([UInt8](Data(contentsOf: url)), file: name).arrayValue)
    return try rows.enumerated().map { index, json in
      StoredRecord(
        record: try RunRecord(json: json, file: "\(name)[\(index)]"), identity: RunRecord.identity(of: json),
        file: "\(name)[\(index)]")
    }
  }
}
