internal import RunRecords

/// A history with the files it was read from and where they lie.
struct FoundHistory: Sendable {
  var raw: RawHistory
  var files: [SourceFile]
  var format: any HistoryFormat.Type
  /// The folders that say which run it is: without those that only part a run's own files.
  var home: [String]
  /// The file's name without ending.
  var stem: String

  init(_ raw: RawHistory, _ file: HistoryFile, _ format: any HistoryFormat.Type) {
    self.raw = raw
    files = [SourceFile(file)]
    self.format = format
    // Tools' own names of files say nothing.
    stem = format.keepsRunNames ? "" : file.stem
    let folders = raw.levelsAboveFile.map { Array(file.folders.dropLast(min($0, file.folders.count))) } ?? file.folders
    home = Self.home(folders)
  }

  /// Folders that part one run's files, not runs.
  private static let parts: Set<String> = [
    "vis_data", "plots", "metrics", "files", "scalars", "catboost_info", "dvclive", ".guild", "static",
  ]

  static func isPart(_ folder: String) -> Bool {
    parts.contains(folder.lowercased()) || MetricSet(named: folder) != nil || isCheckpoint(folder)
  }

  static func isCheckpoint(_ folder: String) -> Bool {
    let words = MetricName.words(folder)
    return words.count == 2 && words[0] == "checkpoint" && Int(words[1]) != nil
  }

  private static func home(_ folders: [String]) -> [String] {
    var home = folders
    while home.count > 1, let last = home.last, isPart(last) { home.removeLast() }
    return home
  }
}
