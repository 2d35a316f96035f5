import RunRecords

@testable import SeedStatistics

/// Records made up for tests.
enum SampleRecords {
  /// One run; `accuracy` nil leaves the test out.
  static func run(
    _ arm: String, label: String? = nil, index: Int = 0, seed: Int, accuracy: Double?, curve: [Double] = [],
    epochs: [Int]? = nil, validation: RunSpec.Validation = .test, outcome: RunRecord.Outcome = .completed,
    correct: [Bool]? = nil, epochSeconds: [Double] = [], testExamples: Int = 10_000, file: String = ""
  ) -> StoredRecord {
    let identity = RunSpec.Identity(arm: arm, label: label ?? arm, armIndex: index, seed: seed, experiment: "Trial")
    let metrics: [(name: String, values: [Double])] = curve.isEmpty ? [] : [("val_accuracy", curve)]
    let record = RunRecord(
      run: identity, spec: RunSpec(identity: identity, validation: validation),
      data: RunRecord.DataDescription(name: "fashion-mnist", trainExamples: 60_000, testExamples: testExamples),
      history: History(epochs: epochs ?? Array(1..<(curve.count + 1)), metrics: metrics),
      test: accuracy.map { RunRecord.TestResult(loss: 0.4, accuracy: $0, correct: correct) }, outcome: outcome,
      timing: epochSeconds.isEmpty
        ? nil
        : RunRecord.Timing(
          seconds: epochSeconds.reduce(0, +), examplesPerSecond: 1, epochSeconds: epochSeconds))
    return StoredRecord(record: record, identity: "\(arm)-\(seed)-\(file)", file: "\(arm)-\(seed)\(file)")
  }

  /// Arms in order, each with the accuracies of seeds 0, 1, ….
  static func comparison(_ arms: [(String, [Double])]) -> Comparison {
    Comparison(
      arms.enumerated().flatMap { index, arm in
        arm.1.enumerated().map { seed, accuracy in
          run(arm.0, index: index, seed: seed, accuracy: accuracy, curve: [accuracy - 0.02, accuracy])
        }
      })
  }

  /// Normal numbers from a seeded stream.
  static func normals(_ count: Int, mean: Double, deviation: Double, _ generator: inout SeededGenerator) -> [Double] {
    (0..<count).map { _ in
      mean + deviation * Normal.quantile((Double(generator.next() >> 11) + 0.5) * 0x1p-53)
    }
  }
}
