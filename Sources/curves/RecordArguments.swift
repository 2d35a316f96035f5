import ArgumentParser
import RunRecords
import SeedStatistics

/// The records that a command works on.
struct RecordArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Run records, or folders of them (a folder with a history folder in it will do).", valueName: "record-or-dir"))
  var records: [String]

  /// Reads them all, side by side.
  func load() throws -> [StoredRecord] {
    let files = try RecordStore.files(at: records)
    return try ParallelWork.map(files.count) { try RecordStore.load(files[$0]) }
  }

  /// Reads them and sorts them into arms.
  func comparison() throws -> Comparison { Comparison(try load()) }
}
