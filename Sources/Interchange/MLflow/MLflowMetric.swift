internal import RunRecords

/// A metric's file in MLflow's file store: `TIMESTAMP VALUE STEP` a line, the name in the path.
enum MLflowMetric: HistoryFormat {
  static let name = "mlflow"
  static let tool = "MLflow"
  static let summary = "a file store (mlruns), a run of it, or a lone metric's file"
  static let keepsRunNames = true

  static func recognises(_ file: HistoryFile) -> Bool {
    guard file.isText, !file.bytes.isEmpty else { return false }
    let lines = file.lines.prefix(8).filter { !$0.isEmpty }
    return !lines.isEmpty
      && lines.allSatisfy { line in
        let cells = line.split(separator: " ", omittingEmptySubsequences: false)
        // Before 1.0 there was no step, and the time was in seconds.
        guard cells.count == 3 || cells.count == 2, cells[0].count >= (cells.count == 2 ? 10 : 12),
          cells[0].count <= 14, Int(cells[0]) != nil
        else { return false }
        return DecimalText.number(cells[1]) != nil && (cells.count == 2 || Int(cells[2]) != nil)
      }
  }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    var points: [(time: Double, value: Double, step: Double)] = []
    for line in file.lines where !line.isEmpty {
      let cells = line.split(separator: " ")
      guard cells.count >= 2, let time = Double(cells[0]), let value = DecimalText.number(cells[1]) else { continue }
      points.append((time, value, cells.count > 2 ? Double(cells[2]) ?? 0 : 0))
    }
    // What is logged without waiting may be written in another order than it was measured.
    if !zip(points, points.dropFirst()).allSatisfy({ $0.time <= $1.time }) {
      points = points.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }.map(\.element)
    }
    var parts = file.folders(below: ["metrics"])
    parts.append(file.stem)
    var history = RawHistory(
      RawTable(columns: [
        RawColumn("step", points.map(\.step)), RawColumn(parts.joined(separator: "/"), points.map(\.value)),
      ]))
    history.isPart = true
    history.levelsAboveFile = file.levels(below: ["metrics"])
    return [history]
  }
}
