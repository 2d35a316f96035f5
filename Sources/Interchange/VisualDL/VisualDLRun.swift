internal import JSONText

/// VisualDL's log of a run.
enum VisualDLRun: HistoryFormat {
  static let name = "visualdl"
  static let tool = "VisualDL"
  static let summary = "vdlrecords.TIME.log"
  static let keepsRunNames = true

  static func recognises(_ file: HistoryFile) -> Bool { file.bytes.withUnsafeBytes(VisualDLFile.isVisualDLFile) }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    let log = VisualDLFile.read(file.bytes)
    var history = TensorBoardRuns.raw(log.columns, prefix: nil)
    // A log that is opened again goes on in a file of its own.
    history.identity = file.folders.joined(separator: "/")
    for setting in log.settings { history.config[setting.name] = TensorBoardRuns.json(setting.value) }
    if let damage = log.damage { history.decided.append(damage) }
    return [history]
  }
}
