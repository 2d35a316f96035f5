/// A project's database of Trackio.
enum TrackioStore: HistoryFormat {
  static let name = "trackio"
  static let tool = "Trackio"
  static let summary = "PROJECT.db, a run a name"
  static let keepsRunNames = true

  static func recognises(_ file: HistoryFile) -> Bool { SQLiteStore.holds(.trackio, file) }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    try reading(file, TrackioDatabase.read).runs.map { run in
      var history = RawHistory(run.columns, name: run.name)
      history.config = run.config
      return history
    }
  }
}
