import ArgumentParser
import Charts
import CurvesKit
import Files
import Findings
import Languages
import Reports
import RunRecords
import SeedStatistics
import TextTools

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the report of records: a page, figures, and the pieces a writer needs.",
    discussion: """
      Without -o the files go where the records are: beside the history folder.
      """)

  @OptionGroup var arguments: RecordArguments

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write into.", valueName: "dir"))
  var output: String?

  @Option(help: ArgumentHelp("Your own page template (see: curves template).", valueName: "file"))
  var template: String?

  @Option(help: "Language of the report.")
  var lang = Language.english

  @Option(help: ArgumentHelp("The arm that the others are compared with (default: the first).", valueName: "arm"))
  var baseline: String?

  @Option(
    help: ArgumentHelp(
      "What is judged: test_accuracy, val_loss or another metric (default: the best that all records have).",
      valueName: "name"))
  var quantity: String?

  @Option(
    help: ArgumentHelp(
      "A difference that would not matter, in percentage points for accuracies: asks whether it can be ruled out.",
      valueName: "m"), transform: decimal)
  var margin: Double?

  @Option(
    help: ArgumentHelp(
      "Figures for a paper, in the width and type of a venue and without a title: \(Venue.all.map(\.name).joined(separator: ", ")).",
      valueName: "name"))
  var venue: String?

  @Flag(help: "With --venue: one column wide, where it has two.")
  var column = false

  @Option(
    help: ArgumentHelp(
      "Begins the names of files, macros and labels, so that several reports live in one paper: letters, digits, - and _.",
      valueName: "word"))
  var prefix: String?

  @Option(
    help: ArgumentHelp(
      "Columns of table.tex: full, compact (mean ± SD, Δ, p) or differences (with the interval of Δ).",
      valueName: "columns"))
  var table = LaTeXTable.Columns.full

  @Flag(help: "Columns of numbers in table.tex are siunitx's.")
  var siunitx = false

  func validate() throws {
    if column, venue == nil { throw ValidationError("--column: expected a --venue with it") }
    if let venue {
      do { _ = try Venue.named(venue) } catch { throw ValidationError("--venue: \(error)") }
    }
    if let prefix, PieceNames(prefix: prefix) == nil {
      throw ValidationError(
        "--prefix: found \"\(prefix.showingControls)\", expected letters, digits, - and _ after a letter, at most 40")
    }
    if let margin, !(margin.isFinite && margin > 0) {
      throw ValidationError("--margin: found \(margin), expected a number above 0")
    }
    for (name, value) in [("--output", output), ("--template", template)] where value?.isEmpty ?? false {
      throw ValidationError("\(name): found an empty name")
    }
  }

  func run() throws {
    let template = try pageTemplate()
    let comparison = try Comparison(arguments.load())
    let findings = try Findings(
      comparison,
      options: Summary.Options(
        baseline: baselineID(in: comparison), quantity: judgedQuantity(in: comparison), margin: margin))
    let folder = output ?? AgainCommands.experimentFolder(of: arguments.records[0])
    let made = try ReportMaking(
      findings: findings, language: lang, template: template, options: try reportOptions(folder, findings.records),
      creationDate: SourceDate.seconds
    ).make { kind, options in try SampleImages.find(kind, options, in: findings) }
    for message in made.messages { Messages.write("curves: \(message.showingControls)") }
    for file in made.files { try FileAccess.write(file.bytes, to: folder + "/" + file.name) }

    try StandardOutput.write(FinalTable(findings, lang).text)
    let verdict = findings.verdictText(lang)
    try StandardOutput.write("\n" + lang.punctuation.ended(verdict.headline).sentenceForTerminal)
    try StandardOutput.write(lang.punctuation.join(verdict.sentences + verdict.caveats).sentenceForTerminal + "\n")
    let main = ["index.html", "figure.pdf", "figure.png"].map(pieceNames.file)
    let names = made.files.map(\.name)
    for name in main where names.contains(name) { try StandardOutput.write(folder + "/" + name) }
    let others = names.filter { !main.contains($0) }
    if !others.isEmpty {
      let files = others.joined(separator: lang.punctuation.listSeparator)
      Messages.write(lang.terminal.alsoWritten(["folder": folder, "files": files]))
    }
    ProcessEnd.keep(findings)
    ProcessEnd.keep(made)
  }

  private func baselineID(in comparison: Comparison) throws -> String? {
    guard let baseline else { return nil }
    guard let arm = comparison.arms.first(where: { $0.id == baseline || $0.label == baseline }) else {
      throw ValidationError(
        "--baseline: found \(baseline), expected one of \(comparison.arms.map(\.id).joined(separator: ", "))")
    }
    return arm.id
  }

  /// A name that no record knows is a slip of the hand, and not a report about nothing.
  private func judgedQuantity(in comparison: Comparison) throws -> Quantity? {
    guard let quantity else { return nil }
    let records = comparison.arms.flatMap { $0.runs.map(\.record) }
    let tests = records.contains { $0.test != nil } ? ["test_accuracy", "test_loss"] : []
    var known = tests
    for name in records.flatMap(\.history.metricNames) where !known.contains(name) { known.append(name) }
    let asked = Quantity(named: quantity)
    guard known.contains(quantity) || (asked == .validationAccuracy && known.contains("val_accuracy")) else {
      let names = known.joined(separator: ", ").showingControls
      throw ValidationError("--quantity: found \(quantity.showingControls), expected one of \(names)")
    }
    return asked
  }

  private var pieceNames: PieceNames { prefix.flatMap(PieceNames.init(prefix:)) ?? .plain }

  private func reportOptions(_ folder: String, _ records: [StoredRecord]) throws -> Report.Options {
    let again = AgainCommands(folder: folder)
    return Report.Options(
      program: "curves \(Curves.version)", trainCommand: again.train(records, from: arguments.records),
      reportCommand: again.report(Array(CommandLine.arguments.dropFirst(2)), records: arguments.records),
      names: pieceNames, venue: try venue.map { try Venue.named($0) }, isInColumn: column,
      table: LaTeXTable(table, usesSiunitx: siunitx))
  }

  private func pageTemplate() throws -> ReportTemplate {
    guard let template else { return try ReportTemplate.standard() }
    let bytes = try FileAccess.read(template)
    guard let source = String(validating: bytes, as: UTF8.self) else {
      throw RecordError(.syntax, file: template, line: nil, "is not UTF-8 text, expected a mustache template")
    }
    return try ReportTemplate(source: source, file: template)
  }
}
