internal import JSONText
internal import RunRecords

/// `loss_curve_` and `validation_scores_` of scikit-learn's `MLPClassifier`.
enum ScikitLearnCurves: DocumentFormat {
  static let name = "scikit-learn"
  static let tool = "scikit-learn"
  static let summary = "loss_curve_ and validation_scores_ of an MLP, as JSON"

  static func recognises(_ object: JSON.Object) -> Bool { object["loss_curve_"]?.column != nil }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    let object = try file.document().objectValue ?? [:]
    var columns = [RawColumn("loss", object["loss_curve_"]?.column ?? [])]
    var history = RawHistory()
    if let scores = object["validation_scores_"]?.column {
      // A regressor's scores are R², which falls below 0 where the model is worse than the mean.
      let areAccuracies = scores.allSatisfy { !($0 < 0) }
      columns.append(RawColumn(areAccuracies ? "val_accuracy" : "val_r2", scores))
      history.decided.append(
        "validation_scores_ was taken for \(areAccuracies ? "accuracies, as a classifier's are" : "R², as some are below 0")"
      )
    }
    history.tables = [RawTable(columns: columns)]
    if let settings = object["params"]?.objectValue { history.config = settings }
    return [history]
  }
}
