internal import RunRecords

/// `log.txt` of Stable-Baselines3, and what it, OpenAI's baselines and Spinning Up print: a drawn table of names and values
/// each time, in parts such as `time/`.
enum StableBaselinesLog: HistoryFormat {
  static let name = "sb3-log"
  static let tool = "Stable-Baselines3"
  static let summary = "log.txt and what is printed: a drawn table of names and values each time"

  static func recognises(_ file: HistoryFile) -> Bool {
    guard file.isText, file.bytes.contains(UInt8(ascii: "|")) else { return false }
    let tables = tables(file)
    guard tables.count > 1, let first = tables.first else { return false }
    return tables.allSatisfy { $0.count > 1 }
      && tables.dropFirst().contains { $0.contains { $0.name == first[0].name } }
  }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    var builders: [ColumnBuilder] = []
    var places: [String: Int] = [:]
    let tables = tables(file)
    for (row, table) in tables.enumerated() {
      for (name, value) in table {
        if places[name] == nil {
          places[name] = builders.count
          builders.append(ColumnBuilder(name))
        }
        if let place = places[name] { builders[place].add(value, row: row) }
      }
    }
    var history = RawHistory(RawTable(columns: builders.map { $0.column(rows: tables.count) }))
    if places["time/total_timesteps"] != nil { history.conventions.stepColumn = "time/total_timesteps" }
    history.conventions.rank = 2
    return [history]
  }

  /// The tables of the file: what stands between rules, each line a name and its value between bars.
  private static func tables(_ file: HistoryFile) -> [[(name: String, value: Double)]] {
    var tables: [[(name: String, value: Double)]] = []
    var table: [(name: String, value: Double)] = []
    var part = ""
    for line in file.lines {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingBlanks }
      if cells.count == 4, cells[0].isEmpty, cells[3].isEmpty, cells[1].first?.isLetter ?? false {
        if cells[2].isEmpty, cells[1].hasSuffix("/") {
          part = String(cells[1])
        } else if let value = DecimalText.number(cells[2]) {
          // Names of a part are set in by blanks.
          table.append(((line.dropFirst().hasPrefix("   ") ? part : "") + cells[1], value))
        }
        continue
      }
      if !table.isEmpty { tables.append(table) }
      (table, part) = ([], "")
    }
    return table.isEmpty ? tables : tables + [table]
  }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    var text = self
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
