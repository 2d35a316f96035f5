internal import JSONText

/// A study's database of Optuna.
enum OptunaStore: HistoryFormat {
  static let name = "optuna-db"
  static let tool = "Optuna"
  static let summary = "a study's database, a run a trial"
  static let keepsRunNames = true

  static func recognises(_ file: HistoryFile) -> Bool { SQLiteStore.holds(.optuna, file) }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    let trials = try reading(file, OptunaDatabase.read).trials.filter { $0.column.count > 0 }
    let studies = Set(trials.map(\.study))
    return trials.map { trial in
      var history = RawHistory(
        [trial.column], name: (studies.count > 1 ? trial.study + "/" : "") + "trial_\(trial.number)")
      for parameter in trial.parameters {
        history.config[parameter.name] = OptunaJournal.choice(parameter.value, parameter.distribution)
      }
      history.decided.append(OptunaJournal.note)
      return history
    }
  }
}
