internal import JSONText
internal import RunRecords

/// A Jupyter notebook: what its cells printed or showed while they trained.
enum NotebookFile: DocumentFormat {
  static let name = "notebook"
  static let tool = "Jupyter"
  static let summary = "a notebook: the lines that its cells printed of a training, the tables that they showed"

  static func recognises(_ object: JSON.Object) -> Bool {
    object["nbformat"] != nil && object["cells"]?.arrayValue != nil
  }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    var histories: [RawHistory] = []
    for (index, cell) in (try file.document().objectValue?["cells"]?.arrayValue ?? []).enumerated() {
      let text = (cell.objectValue?["outputs"]?.arrayValue ?? []).map(printed).joined(separator: "\n")
      let printed = HistoryFile(path: file.path, folders: file.folders, bytes: Array(text.utf8), options: file.options)
      guard !text.isEmpty else { continue }
      let found =
        !printed.embeddedTables.isEmpty
        ? try TablesInText.read(printed) : LogFile.recognises(printed) ? try LogFile.read(printed) : []
      for var history in found where history.hasCurves && history.looksLikeHistory {
        let cell = "cell \(cell.objectValue?["execution_count"]?.intValue ?? index + 1)"
        history.runName = history.runName.map { cell + " " + $0 } ?? cell
        histories.append(history)
      }
    }
    if histories.count == 1 { histories[0].runName = nil }
    return histories
  }

  /// The text of an output: of a stream, or a table or what stands in place of a picture.
  private static func printed(_ output: JSON) -> String {
    let shown = output.objectValue?["data"]?.objectValue
    let html = text(shown?["text/html"])
    if html.contains("<table") { return HTMLTables.asLines(html, keepsText: false) }
    return text(output.objectValue?["text"] ?? shown?["text/plain"])
  }

  private static func text(_ json: JSON?) -> String {
    json?.stringValue ?? (json?.arrayValue ?? []).compactMap(\.stringValue).joined()
  }
}
