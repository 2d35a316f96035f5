import Foundation
import JSONText
import RunRecords
import SeedStatistics
import Testing

@testable import Findings

/// Records made up for tests of what is said of them.
enum Samples {
  /// One run; an accuracy that is not finite is of a run that diverged.
  static func run(
    _ arm: String, label: String? = nil, index: Int = 0, seed: Int, accuracy: Double, loss: Double = 0.4,
    dataset: String = "fashion-mnist", correct: [Bool]? = nil, validation: RunSpec.Validation = .holdout(1000),
    stopping: TrainingSpec.EarlyStopping? = nil, epochs: Int = 5, plannedSeeds: Int? = nil, trainExamples: Int = 60_000
  ) -> StoredRecord {
    let identity = RunSpec.Identity(arm: arm, label: label ?? arm, armIndex: index, seed: seed, experiment: "Trial")
    let diverged = !accuracy.isFinite
    let record = RunRecord(
      run: identity,
      spec: RunSpec(
        identity: identity, dataset: dataset, training: TrainingSpec(epochs: epochs, earlyStopping: stopping),
        validation: validation),
      data: RunRecord.DataDescription(
        name: dataset, trainExamples: trainExamples, testExamples: correct?.count ?? 10_000),
      history: History(epochs: [1], metrics: diverged ? [] : [("val_accuracy", [accuracy]), ("val_loss", [loss])]),
      test: diverged ? nil : RunRecord.TestResult(loss: loss, accuracy: accuracy, correct: correct),
      outcome: diverged ? .diverged(epoch: 1, step: 3) : .completed,
      provenance: plannedSeeds.map { RunRecord.Provenance(plannedSeeds: $0) })
    return StoredRecord(record: record, identity: "\(arm)-\(seed)-\(dataset)", file: "\(arm)-\(seed)")
  }

  /// Arms in order, each with the accuracies of seeds 0, 1, ….
  static func records(
    _ arms: KeyValuePairs<String, [Double]>, dataset: String = "fashion-mnist", plannedSeeds: Int? = nil
  ) -> [StoredRecord] {
    arms.enumerated().flatMap { index, arm in
      arm.value.enumerated().map { seed, accuracy in
        run(arm.key, index: index, seed: seed, accuracy: accuracy, dataset: dataset, plannedSeeds: plannedSeeds)
      }
    }
  }

  static func findings(
    _ records: [StoredRecord], _ options: Summary.Options = Summary.Options()
  ) throws -> Findings {
    try Findings(Comparison(records), options: options)
  }

  /// Accuracies around `level`, of whole images out of 10,000, that repeat from call to call.
  static func accuracies(_ count: Int, level: Double, spread: Double = 0.002, shift: Int = 0) -> [Double] {
    (0..<count).map { seed in
      let wave = Double((seed * 7 + shift * 3) % 11) / 10 - 0.5
      return ((level + spread * wave) * 10_000).rounded() / 10_000
    }
  }

  /// The records of a case that reports once said something wrong of.
  static func fixture(_ name: String) throws -> [StoredRecord] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let url = folder.appending(path: "SeedStatisticsTests/Fixtures/cases/\(name).json")
    let rows = try #require(JSON.parse([UInt8](Data(contentsOf: url)), file: name).arrayValue)
    return try rows.enumerated().map { index, json in
      StoredRecord(
        record: try RunRecord(json: json, file: "\(name)[\(index)]"), identity: RunRecord.identity(of: json),
        file: "\(name)[\(index)]")
    }
  }
}

extension String {
  /// Spaces that no line breaks at stand between numbers and their units.
  var withPlainSpaces: String { String(map { $0 == "\u{A0}" ? " " : $0 }) }
}
