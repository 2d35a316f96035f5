internal import JSONText
internal import RunRecords
internal import TextTools

/// Any JSON: an object of arrays, of runs or sets, an array of epoch objects, pandas' orientations, a quoted Python literal.
enum JSONFile: HistoryFormat {
  static let name = "json"
  static let tool = "unknown"
  static let summary = "JSON: an object of lists, of runs or sets, an array of epochs"

  static func recognises(_ file: HistoryFile) -> Bool {
    if case .success = file.json { return true }
    // A file that begins as JSON and is cut is a damaged one, unless it has an object on each line.
    return false
  }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    let json = try file.document()
    let histories = try Document(file).histories(in: json)
    return LongTable.unfolded(histories)
  }
}

extension LongTable {
  /// Rows of single values unfolded into columns, where the histories are such.
  static func unfolded(_ histories: [RawHistory]) -> [RawHistory] {
    histories.flatMap { history in
      guard history.tables.count == 1, let long = LongTable(history.tables[0]) else { return [history] }
      return long.histories().map { part in
        var part = part
        part.runName = part.runName ?? history.runName
        part.config = history.config
        part.lastValues = history.lastValues
        return part
      }
    }
  }
}

extension HistoryFile {
  /// The file as JSON.
  func document() throws(HistoryError) -> JSON {
    switch json {
    case .success(let json): return json
    case .failure(let error): throw HistoryError(.damaged, error)
    }
  }
}

/// A JSON object on each line.
enum JSONLinesFile: HistoryFormat {
  static let name = "jsonl"
  static let tool = "unknown"
  static let summary = "JSON lines: an object a line, some of them with metrics"

  static func recognises(_ file: HistoryFile) -> Bool { file.jsonLines != nil }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    guard let lines = file.jsonLines else { throw file.error(.damaged, "found no JSON object a line") }
    var history = RawHistory(RawTable(rows: lines.objects))
    // A line a finished run says of how many epochs that was; settings among the epochs' lines are their own run's.
    if let table = history.tables.first, let settings = TableOfRuns.settings(of: table), settings.contains("epochs") {
      try TableOfRuns.refuse(table, file)
    }
    lines.report(to: &history)
    return LongTable.unfolded([history])
  }
}
