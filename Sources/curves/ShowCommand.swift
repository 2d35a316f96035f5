import ArgumentParser
import RunRecords
import SeedStatistics

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print records as a table with small curves.")

  @OptionGroup var arguments: RecordArguments
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    let comparison = try arguments.comparison()
    if json {
      let rows = comparison.arms.flatMap(\.runs).map { stored in Self.json(stored) }
      return try StandardOutput.write(JSON.array(rows).text)
    }
    var table = TextTable(columns: [
      .init("arm"), .init("seed", .right), .init("epochs", .right), .init("test accuracy", .right),
      .init("test loss", .right), .init("validation accuracy"), .init("validation loss"), .init("seconds", .right),
      .init("ended"),
    ])
    for run in comparison.arms.flatMap(\.runs).map(\.record) {
      table.append([
        run.run.label, "\(run.run.seed)", "\(run.history.epochs.count)", NumberText.fixed(run.test?.accuracy, 4),
        NumberText.fixed(run.test?.loss, 4),
        Self.curve(run, "val_accuracy"), Self.curve(run, "val_loss"), NumberText.fixed(run.timing?.seconds, 1),
        Self.phrase(run.outcome),
      ])
    }
    try StandardOutput.write((comparison.title.isEmpty ? "" : TextTable.plain(comparison.title) + "\n\n") + table.text)
    try StandardOutput.write("\n" + FinalTable(comparison).text)
  }

  /// A dash where the record has no such metric: a training curve under a heading of validation would be misread.
  private static func curve(_ record: RunRecord, _ metric: String) -> String {
    record.history[metric].map { Sparkline.text($0) } ?? "–"
  }

  private static func phrase(_ outcome: RunRecord.Outcome) -> String {
    let restored = outcome.restoredEpoch.map { ", weights of epoch \($0)" } ?? ""
    return switch outcome {
    case .completed, .completedThenRestored: "completed" + restored
    case .stoppedEarly(let epoch, _): "stopped early at epoch \(epoch)" + restored
    case .diverged(let epoch, let step): "diverged in epoch \(epoch), step \(step)"
    }
  }

  static func json(_ stored: StoredRecord) -> JSON {
    let record = stored.record
    return .object([
      "record": .string(stored.file), "identity": .string(stored.identity), "arm": .string(record.run.arm),
      "label": .string(record.run.label), "seed": .integer(record.run.seed),
      "epochs": .integer(record.history.epochs.count), "ended": .string(phrase(record.outcome)),
      "tested_epoch": record.test == nil ? .null : record.testedEpoch.map { .integer($0) } ?? .null,
      "test_accuracy": record.test.map { .number($0.accuracy) } ?? .null,
      "test_loss": record.test.map { .number($0.loss) } ?? .null,
      "seconds": record.timing.map { .number($0.seconds) } ?? .null,
    ])
  }
}
