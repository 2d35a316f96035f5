internal import RunRecords

/// Any table with a header: CSV, TSV, semicolons, columns parted by blanks, Markdown.
enum TableFile: HistoryFormat {
  static let name = "table"
  static let tool = "unknown"
  static let summary = "CSV, TSV or a text table, with an epoch or step column or without"
  static let readsPieces = true

  static func recognises(_ file: HistoryFile) -> Bool {
    file.layout != nil && !file.beginsAsJSON
  }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    let history = try DelimitedHistory.read(file)
    if let long = LongTable(history.tables[0]) { return long.histories() }
    return [history]
  }
}
