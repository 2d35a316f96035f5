import ArgumentParser
import Findings
import Interchange
import RunRecords
import SeedStatistics

/// The histories that a command works on.
struct RecordArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Run records or histories of any tool, or folders of them; - reads standard input.", valueName: "history"))
  var records: [String]
  @OptionGroup(title: "Histories of other tools") var options: HistoryOptions

  func validate() throws {
    if records.contains("") { throw ValidationError("found an empty name, expected run records or folders of them") }
  }

  /// Reads them all, side by side. What was decided to read other tools' histories is said on standard error.
  func load() throws -> [StoredRecord] {
    try options.load(records).allRecords()
  }

  /// Reads them and sorts them into arms.
  func findings(_ options: Summary.Options = Summary.Options()) throws -> Findings {
    try Findings(Comparison(load()), options: options)
  }
}
