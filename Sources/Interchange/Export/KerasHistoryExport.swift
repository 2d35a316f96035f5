public import RunRecords

/// `json.dump(history.history, file)` of Keras's `History`; with `params` and `epoch` around it where the epochs are not
/// 1, 2, 3, ….
public enum KerasHistoryExport: HistoryExport {
  public static let name = "keras-json"
  public static let summary = "what json.dump(history.history) writes in Keras"
  public static let fileExtension: String? = "json"

  public static func files(for record: RunRecord) throws(ExportError) -> [ExportedFile] {
    let history = record.history
    let epochs = history.epochs
    guard epochs.count == history.rowCount else {
      throw ExportError(
        message:
          "the history has moments that are no whole epochs, which Keras's history has no place for; use csv or jsonl")
    }
    let lists = history.metricsInKerasOrder.map { name, values in
      let numbers = values.map {
        PythonNumber.text($0, notMeasured: "null", nan: "NaN", infinity: "Infinity")
      }
      return "\(JSONWord.text(name)): [\(numbers.joined(separator: ", "))]"
    }
    var text = "{\(lists.joined(separator: ", "))}"
    if epochs != Array(1..<(epochs.count + 1)) {
      let numbers = (history.epochsFromZero ?? []).map { PythonNumber.place($0, notMeasured: "null") }.joined(
        separator: ", ")
      text = """
        {"history": \(text), "params": {"verbose": 0, "epochs": \(epochs.last ?? 0), "steps": null}, "epoch": [\(numbers)]}
        """
    }
    return [ExportedFile(bytes: Array((text + "\n").utf8))]
  }
}
