internal import JSONText
internal import RunRecords

/// skorch's `history.json`: an array of epochs, each with its batches.
enum SkorchHistory: HistoryFormat {
  static let name = "skorch"
  static let tool = "skorch"
  static let summary = "history.json of a NeuralNet"

  static func recognises(_ file: HistoryFile) -> Bool {
    guard case .success(let json) = file.json, let first = json.arrayValue?.first?.objectValue else { return false }
    return first["batches"]?.arrayValue != nil && first["epoch"] != nil
  }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    var history = RawHistory(RawTable(rows: try file.document().arrayValue ?? []))
    history.conventions.firstEpoch = 1
    return [history]
  }
}
