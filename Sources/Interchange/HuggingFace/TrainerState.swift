internal import JSONText
internal import RunRecords

/// `trainer_state.json` of Transformers' `Trainer`.
enum TrainerState: DocumentFormat {
  static let name = "trainer-state"
  static let tool = "Hugging Face Transformers"
  static let summary = "trainer_state.json; the checkpoints' are the same run"

  static func recognises(_ object: JSON.Object) -> Bool { object["log_history"]?.arrayValue != nil }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    let object = try file.document().objectValue ?? [:]
    var history = RawHistory(RawTable(rows: object["log_history"]?.arrayValue ?? []))
    history.conventions.firstEpoch = 1
    for (key, value) in object.members where value.isScalar { history.config[key] = value }
    let losses = history.tables[0]["loss"]?.numbers ?? []
    if losses.contains(0) {
      history.decided.append(
        "a loss of 0 may be one that was not a number: Transformers logs it as 0 unless told not to")
    }
    return [history]
  }
}
