internal import JSONText
internal import RunRecords

/// `History.history` as JSON, with or without `params` and `epoch` around it.
enum KerasHistory: DocumentFormat {
  static let name = "keras-history"
  static let tool = "Keras"
  static let summary = "json.dump(history.history), also with params and epoch around it"

  static func recognises(_ object: JSON.Object) -> Bool {
    var inner = object
    if let history = object["history"]?.objectValue, object["params"] != nil { inner = history }
    let names = inner.members.filter { $0.value.column != nil }.map(\.key)
    // Keras's names and nothing that another tool adds: a loss, and validation's under `val_`.
    return names.contains("loss") && inner.members.allSatisfy { $0.value.column != nil }
      && names.allSatisfy { AxisName.axis($0) == nil && !$0.hasPrefix("train") && !$0.hasPrefix("valid") }
  }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    try Document(file).histories(in: file.document())
  }
}

/// The file of Keras's `CSVLogger`.
enum KerasCSVLogger: TableFormat {
  static let name = "keras-csvlogger"
  static let tool = "Keras"
  static let summary = "CSVLogger's file, any separator, appended or not"

  static func recognises(header: [String], _ file: HistoryFile) -> Bool {
    // Epoch first, the rest in alphabetical order.
    header.first == "epoch" && header.contains("loss") && header.count > 1
      && zip(header.dropFirst(), header.dropFirst(2)).allSatisfy { $0 < $1 } && !header.contains("step")
      && !header.contains { $0.hasPrefix("train") || $0.hasPrefix("valid") || $0.contains("/") }
  }
}
