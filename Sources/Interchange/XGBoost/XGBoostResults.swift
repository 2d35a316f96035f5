internal import JSONText

/// `evals_result` of XGBoost: an object of sets, each of metrics, a value a round.
enum XGBoostResults: DocumentFormat {
  static let name = "xgboost"
  static let tool = "XGBoost"
  static let summary = "evals_result() as JSON"

  static func recognises(_ object: JSON.Object) -> Bool {
    object.members.contains { MetricName.words($0.key).first == "validation" && Document.isNumberedSet($0.key) }
      && object.members.allSatisfy { Document.Parts.isSetOfLists($0.value) }
  }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    try Document(file).histories(in: file.document())
  }
}
