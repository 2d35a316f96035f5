public import RunRecords

/// The file of Keras's `CSVLogger`: a row an epoch, epochs from 0, `NA` where nothing was measured.
///
/// Steps and seconds, which Keras has not, follow the epoch where the record has them.
public enum CSVLoggerExport: HistoryExport {
  public static let name = "csv"
  public static let summary = "the file of Keras's CSVLogger"
  public static let fileExtension: String? = "csv"

  public static func files(for record: RunRecord) throws(ExportError) -> [ExportedFile] {
    let history = record.history
    var columns: [(name: String, fields: [String])] = []
    for (axis, places) in history.axes {
      let places = axis == .epoch ? history.epochsFromZero ?? places : places
      columns.append((axis.rawValue, places.map { PythonNumber.place($0, notMeasured: "NA") }))
    }
    for (name, values) in history.metrics.sorted(by: { $0.name < $1.name }) {
      let fields = values.map { PythonNumber.text($0, notMeasured: "NA", nan: "nan", infinity: "inf") }
      columns.append((name, fields))
    }
    return [ExportedFile(bytes: CSVText.bytes(columns, lineEnd: "\r\n"))]
  }
}
