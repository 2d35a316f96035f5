internal import JSONText

/// `mlflow.db`, MLflow's store since it is no longer files.
enum MLflowStore: HistoryFormat {
  static let name = "mlflow-db"
  static let tool = "MLflow"
  static let summary = "mlflow.db, all runs that were not deleted"
  static let keepsRunNames = true

  static func recognises(_ file: HistoryFile) -> Bool { SQLiteStore.holds(.mlflow, file) }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    try reading(file, MLflowDatabase.read).runs.filter { !$0.isDeleted && !$0.columns.isEmpty }.map { run in
      var history = RawHistory(run.columns, name: run.name.isEmpty ? run.id : run.name)
      for (name, value) in run.parameters { history.config[name] = .string(value) }
      return history
    }
  }
}
