internal import RunRecords

/// A training's log: lines such as `Epoch 3/10 … loss: 0.53 - val_acc: 0.81`.
enum LogFile: HistoryFormat {
  static let name = "log"
  static let tool = "unknown"
  static let summary = "log lines that name epochs and metrics: Keras's progress bar, logging, print"

  static func recognises(_ file: HistoryFile) -> Bool {
    guard file.isText, !file.beginsAsJSON || LogRows.endOfJSON(file) != nil else { return false }
    let rows = file.logRows
    // Settings may be printed as JSON before the first line.
    if file.beginsAsJSON { return rows.isAfterJSON && rows.hasQuantity && rows.hasPlaces && rows.count > 1 }
    if rows.isSteady { return true }
    // One line is a sentence, unless it names its epoch.
    return rows.hasQuantity && (rows.hasPlaces && rows.count > 0 || rows.count > 1 && !rows.isAllTest)
  }

  /// How many epochs or steps the lines of a text tell of.
  static func placeCount(_ file: HistoryFile) -> Int {
    let rows = file.logRows
    return rows.hasPlaces && rows.hasQuantity ? rows.count : 0
  }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    let rows = file.logRows
    guard rows.count > 0 else { throw file.error(.unknownFormat, "found no line that names a metric with its value") }
    var history = RawHistory(rows.table)
    history.conventions.rank = 2
    if rows.replaced.contains(where: { $0 > 0 }) {
      history.decided.append("lines within an epoch name a metric again: the last value of the epoch counts")
    }
    if rows.hasBarePairs {
      history.decided.append("of two values a/b the first was taken for training's and the second for validation's")
    }
    if rows.hasStepsByTotal {
      history.decided.append(
        "brackets count of ten thousand or more: they were taken for steps; --steps epoch says epochs")
    }
    if rows.hasAverages {
      history.decided.append("of a value with its running average in brackets the average was taken")
    }
    if rows.hasSummary {
      history.decided.append("lines after the last epoch that name its metrics again sum up and were left out")
    }
    for name in rows.lists {
      history.decided.append("\(name) is a list of values a line and was left out")
    }
    for name in rows.loneColumns {
      history.decided.append("\(name) stands in one line alone and was left out")
    }
    for (batch, epoch) in rows.batchColumns {
      history.decided.append("\(batch) is of single batches and was left out: \(epoch) is the epoch's")
    }
    if let name = history.tables[0].columns.map(\.name).first(where: { $0.hasSuffix(" value") }) {
      history.decided.append(
        "\(name.dropLast(" value".count)) names a set and no metric, which was called value; --map \"accuracy=\(name)\" names it"
      )
    }
    return [history]
  }
}
