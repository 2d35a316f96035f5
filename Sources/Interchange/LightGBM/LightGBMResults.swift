internal import JSONText

/// What LightGBM's `record_evaluation` collects: an object of sets, each of metrics, a value an iteration.
enum LightGBMResults: DocumentFormat {
  static let name = "lightgbm"
  static let tool = "LightGBM"
  static let summary = "record_evaluation's object as JSON"

  static func recognises(_ object: JSON.Object) -> Bool {
    object.members.contains {
      $0.key == "training" || MetricName.words($0.key).first == "valid" && Document.isNumberedSet($0.key)
    }
      && object.members.allSatisfy { Document.Parts.isSetOfLists($0.value) }
  }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    try Document(file).histories(in: file.document())
  }
}
