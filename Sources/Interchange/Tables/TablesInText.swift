internal import RunRecords

/// A longer text in which tables stand: a README, a model's card, what spaCy or R printed.
enum TablesInText: HistoryFormat {
  static let name = "text-tables"
  static let tool = "unknown"
  static let summary = "tables of epochs or steps in a longer text: a README, what spaCy and R print"

  static func recognises(_ file: HistoryFile) -> Bool {
    // A file that is a table from its beginning is read as one, and in pieces where it is large.
    guard file.isText, !file.beginsAsJSON, !file.header.contains(where: { AxisName.axis($0) != nil }) else {
      return false
    }
    guard let longest = file.embeddedTables.map(\.rows.count).max() else { return false }
    // A log may close with a table of its best epochs.
    return LogFile.placeCount(file) <= longest
  }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    var histories: [RawHistory] = []
    var failure: HistoryError?
    for table in file.embeddedTables {
      do throws(HistoryError) {
        try TableOfRuns.refuse(table.table, file)
      } catch {
        failure = failure ?? error
        continue
      }
      var history = RawHistory(table.table)
      let header = table.header.map { $0.lowercased() }
      if let format = Catalogue.tableFormat(header, file) { history.conventions = format.conventions(header) }
      histories += LongTable.unfolded([history])
    }
    if histories.isEmpty, let failure { throw failure }
    for index in histories.indices where histories.count > 1 { histories[index].runName = "table \(index + 1)" }
    return histories
  }
}
