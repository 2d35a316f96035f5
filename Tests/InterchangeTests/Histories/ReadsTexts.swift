import RunRecords
import Testing

@testable import Interchange

/// What a suite reads from texts that stand for files.
protocol ReadsTexts {}

extension ReadsTexts {
  /// The history of each run.
  func runs(
    _ text: String, _ name: String = "log.txt", _ options: ImportOptions = ImportOptions()
  ) throws -> [History] {
    try runs([(name, text)], options)
  }

  func runs(
    _ files: [(name: String, text: String)], _ options: ImportOptions = ImportOptions()
  ) throws -> [History] {
    try Samples.load(files, options: options).records.map(\.record.history)
  }

  /// The history of the only run.
  func one(
    _ text: String, _ name: String = "log.txt", _ options: ImportOptions = ImportOptions()
  ) throws -> History {
    let runs = try runs(text, name, options)
    #expect(runs.count == 1)
    return try #require(runs.first)
  }

  /// What was decided and said.
  func decided(_ text: String, _ name: String = "log.txt") throws -> [String] {
    try Samples.load([(name, text)]).records.flatMap { $0.record.source?.decided ?? [] }
  }
}
