public import RunRecords

/// The table of `run.history()` of Weights & Biases: `_step` counts the calls of `log()`, here the steps where the record has
/// one in each row that rises, else the rows.
public enum WandbHistoryExport: HistoryExport {
  public static let name = "wandb-csv"
  public static let summary = "the table of run.history() in Weights & Biases"
  public static let fileExtension: String? = "csv"

  public static func files(for record: RunRecord) throws(ExportError) -> [ExportedFile] {
    let history = record.history
    let clock = RecordClock(record)
    let rows = 0..<history.rowCount
    let steps = history[.step].flatMap { steps in
      let rise = steps.allSatisfy(History.isMeasured) && zip(steps, steps.dropFirst()).allSatisfy { $0 < $1 }
      return rise || history[.epoch] == nil ? steps : nil
    }
    var columns: [(name: String, fields: [String])] = [
      ("_step", steps?.map { PythonNumber.place($0, notMeasured: "") } ?? rows.map(String.init)),
      ("_runtime", rows.map { row in clock.seconds(at: row).map { "\($0)" } ?? "" }),
      ("_timestamp", rows.map { row in clock.isStartKnown ? clock.wallTime(at: row).map { "\($0)" } ?? "" : "" }),
    ]
    for (axis, places) in history.axes where axis == .epoch || (axis == .step && steps == nil) {
      columns.append((axis.rawValue, places.map { PythonNumber.place($0, notMeasured: "") }))
    }
    for (name, values) in history.metrics {
      let fields = values.map { PythonNumber.text($0, notMeasured: "", nan: "NaN", infinity: "Infinity") }
      columns.append((name, fields))
    }
    return [ExportedFile(bytes: CSVText.bytes(columns, lineEnd: "\n"))]
  }
}
