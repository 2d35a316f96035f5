import ArgumentParser
import Findings
import JSONText
import Languages
import RunRecords
import SeedStatistics
import TextTools

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print records as a table with small curves.")

  @OptionGroup var arguments: RecordArguments
  @Option(help: "Language of the table.") var lang = Language.english
  @Flag(help: "Print JSON.") var json = false
  @Flag(help: "Print again whenever a record comes or changes, until Ctrl-C.") var watch = false

  func run() throws {
    if watch { return try RecordWatch(paths: arguments.records).run { try StandardOutput.write(text()) } }
    try StandardOutput.write(text())
  }

  private func text() throws -> String {
    let findings = try arguments.findings()
    if json { return JSON.array(findings.records.map(Self.json)).text }
    let (terms, words, numbers) = (lang.terms, lang.terminal, lang.numbers)
    var table = TextTable(columns: [
      .init(terms.arm), .init(terms.seed, .right), .init(terms.epochs, .right),
      .init(lang.accuracy.testAccuracy, .right),
      .init(words.testLoss, .right), .init(lang.accuracy.validationAccuracy), .init(words.validationLoss),
      .init(words.seconds, .right), .init(words.ended),
    ])
    for (place, arm) in findings.comparison.arms.enumerated() {
      for run in arm.runs.map(\.record) {
        table.append([
          findings.label(place, lang), "\(run.run.seed)", "\(run.history.epochs.count)",
          numbers.fixed(run.test?.accuracy, 4), numbers.fixed(run.test?.loss, 4), Self.curve(run, "val_accuracy", lang),
          Self.curve(run, "val_loss", lang), numbers.fixed(run.timing?.seconds, 1), Self.phrase(run.outcome, words),
        ])
      }
    }
    let title = findings.title.isEmpty ? "" : findings.title.showingControls + "\n\n"
    return title + table.text + "\n" + FinalTable(findings, lang).text
  }

  /// A dash where the record has no such metric: a training curve under a heading of validation would be misread.
  private static func curve(_ record: RunRecord, _ metric: String, _ language: Language) -> String {
    record.history[metric].map { Sparkline.text($0) } ?? language.numbers.missing
  }

  private static func phrase(_ outcome: RunRecord.Outcome, _ words: TerminalPhrases) -> String {
    let restored = outcome.restoredEpoch.map { words.restored(["epoch": "\($0)"]) } ?? ""
    return switch outcome {
    case .completed, .completedThenRestored: words.completed + restored
    case .stoppedEarly(let epoch, _): words.stoppedEarly(["epoch": "\(epoch)"]) + restored
    case .diverged(let epoch, let step): words.diverged(["epoch": "\(epoch)", "step": "\(step)"])
    case .unknown: words.unknownEnd
    }
  }

  static func json(_ stored: StoredRecord) -> JSON {
    let record = stored.record
    return .object([
      "record": .string(stored.file), "identity": .string(stored.identity), "arm": .string(record.run.arm),
      "label": .string(record.run.label), "seed": .integer(record.run.seed),
      "epochs": .integer(record.history.epochs.count),
      "ended": .string(phrase(record.outcome, Language.english.terminal)),
      "tested_epoch": record.test == nil ? .null : record.testedEpoch.map { .integer($0) } ?? .null,
      "test_accuracy": record.test.map { .number($0.accuracy) } ?? .null,
      "test_loss": record.test.map { .number($0.loss) } ?? .null,
      "seconds": record.timing.map { .number($0.seconds) } ?? .null,
    ])
  }
}
