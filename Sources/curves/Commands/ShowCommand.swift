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
    let title = findings.title.isEmpty ? "" : findings.title.showingControls + "\n\n"
    return title + RunsTable(findings, lang).text + "\n" + FinalTable(findings, lang).text
  }

  static func json(_ stored: StoredRecord) -> JSON {
    let record = stored.record
    return .object([
      "record": .string(stored.file), "identity": .string(stored.identity), "arm": .string(record.run.arm),
      "label": .string(record.run.label), "seed": .integer(record.run.seed),
      "epochs": .integer(record.history.epochs.count),
      "ended": .string(RunsTable.phrase(record.outcome, Language.english.terminal)),
      "tested_epoch": record.test == nil ? .null : record.testedEpoch.map { .integer($0) } ?? .null,
      "test_accuracy": record.test.map { .number($0.accuracy) } ?? .null,
      "test_loss": record.test.map { History.isMeasured($0.loss) ? .number($0.loss) : .null } ?? .null,
      "seconds": record.timing.map { .number($0.seconds) } ?? .null,
    ])
  }
}
