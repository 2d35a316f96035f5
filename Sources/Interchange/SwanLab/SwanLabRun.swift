/// SwanLab's log of a run.
enum SwanLabRun: HistoryFormat {
  static let name = "swanlab"
  static let tool = "SwanLab"
  static let summary = "run-ID.swanlab of a run kept offline"
  static let keepsRunNames = true

  static func recognises(_ file: HistoryFile) -> Bool { file.bytes.withUnsafeBytes(SwanLabFile.isSwanLabFile) }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    let log = SwanLabFile.read(file.bytes)
    var history = TensorBoardRuns.raw(log.columns, prefix: nil)
    history.runName = log.name.isEmpty ? nil : log.name
    if let damage = log.damage { history.decided.append(damage) }
    return [history]
  }
}
