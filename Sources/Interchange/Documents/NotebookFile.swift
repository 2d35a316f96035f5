internal import JSONText
internal import RunRecords

/// A Jupyter notebook: what its cells printed while they trained.
enum NotebookFile: DocumentFormat {
  static let name = "notebook"
  static let tool = "Jupyter"
  static let summary = "a notebook: the lines that its cells printed of a training"

  static func recognises(_ object: JSON.Object) -> Bool {
    object["nbformat"] != nil && object["cells"]?.arrayValue != nil
  }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    var histories: [RawHistory] = []
    for (index, cell) in (try file.document().objectValue?["cells"]?.arrayValue ?? []).enumerated() {
      let text = (cell.objectValue?["outputs"]?.arrayValue ?? []).map(printed).joined(separator: "\n")
      let printed = HistoryFile(path: file.path, folders: file.folders, bytes: Array(text.utf8), options: file.options)
      guard !text.isEmpty, LogFile.recognises(printed) else { continue }
      for var history in try LogFile.read(printed) where history.hasCurves && history.looksLikeHistory {
        history.runName = "cell \(cell.objectValue?["execution_count"]?.intValue ?? index + 1)"
        histories.append(history)
      }
    }
    if histories.count == 1 { histories[0].runName = nil }
    return histories
  }

  /// The text of an output: of a stream, or what stands in place of a picture.
  private static func printed(_ output: JSON) -> String {
    let text = output.objectValue?["text"] ?? output.objectValue?["data"]?.objectValue?["text/plain"]
    return text?.stringValue ?? (text?.arrayValue ?? []).compactMap(\.stringValue).joined()
  }
}
