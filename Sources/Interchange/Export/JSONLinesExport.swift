public import RunRecords

/// JSON lines: an object a row, without what was not measured. NaN and the infinities are the bare words that Python writes
/// and reads.
public enum JSONLinesExport: HistoryExport {
  public static let name = "jsonl"
  public static let summary = "a JSON object a row, for pandas.read_json(lines=True) and the like"
  public static let fileExtension: String? = "jsonl"

  public static func files(for record: RunRecord) throws(ExportError) -> [ExportedFile] {
    let history = record.history
    let axes = history.axes.map { (key: JSONWord.text($0.axis.rawValue), places: $0.values) }
    let metrics = history.metrics.map { (key: JSONWord.text($0.name), values: $0.values) }
    var bytes: [UInt8] = []
    for row in 0..<history.rowCount {
      var members: [String] = []
      for axis in axes where History.isMeasured(axis.places[row]) {
        members.append("\(axis.key): \(PythonNumber.place(axis.places[row], notMeasured: "null"))")
      }
      for metric in metrics where History.isMeasured(metric.values[row]) {
        let number = PythonNumber.text(metric.values[row], notMeasured: "null", nan: "NaN", infinity: "Infinity")
        members.append("\(metric.key): \(number)")
      }
      bytes.append(contentsOf: "{\(members.joined(separator: ", "))}\n".utf8)
    }
    return [ExportedFile(bytes: bytes)]
  }
}
