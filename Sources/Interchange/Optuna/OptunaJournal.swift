internal import JSONText
internal import RunRecords

/// Optuna's journal: JSON lines of operations; the values that trials reported on their way are the curves.
enum OptunaJournal: HistoryFormat {
  static let name = "optuna-journal"
  static let tool = "Optuna"
  static let summary = "a journal file, a run a trial"
  static let keepsRunNames = true

  private enum Operation {
    static let setParameter = 5
    static let setIntermediateValue = 7
  }

  static func recognises(_ file: HistoryFile) -> Bool {
    guard file.firstByte == UInt8(ascii: "{"), let first = file.jsonLines?.objects.first?.objectValue else {
      return false
    }
    return first["op_code"]?.intValue != nil && first["worker_id"] != nil
  }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    var order: [Int] = []
    var series: [Int: SeriesCollector] = [:]
    var settings: [Int: JSON.Object] = [:]
    for line in file.jsonLines?.objects ?? [] {
      guard let object = line.objectValue, let trial = object["trial_id"]?.intValue else { continue }
      switch object["op_code"]?.intValue {
      case Operation.setParameter:
        if let name = object["param_name"]?.stringValue { settings[trial, default: [:]][name] = value(of: object) }
      case Operation.setIntermediateValue:
        guard let step = object["step"]?.cellNumber, let value = object["intermediate_value"]?.cellNumber else {
          continue
        }
        if series[trial] == nil { order.append(trial) }
        series[trial, default: SeriesCollector()].add(value, to: "value", at: step)
      default: continue
      }
    }
    return order.map { trial in
      var history = series[trial]?.history() ?? RawHistory()
      history.runName = "trial_\(trial)"
      history.config = settings[trial] ?? [:]
      history.decided.append(note)
      return history
    }
  }

  static let note = "Optuna's store does not name the metric: it is called value"

  private static func value(of object: JSON.Object) -> JSON {
    let inner = object["param_value_internal"] ?? .null
    guard let number = inner.cellNumber, let text = object["distribution"]?.stringValue else { return inner }
    return choice(number, text)
  }

  /// A setting's value: a choice is kept by its place among the choices.
  static func choice(_ value: Double, _ distribution: String) -> JSON {
    guard let json = try? JSON.parse(distribution),
      let choices = json.objectValue?["attributes"]?.objectValue?["choices"]?.arrayValue,
      let place = Int(exactly: value),
      choices.indices.contains(place)
    else { return .number(value) }
    return choices[place]
  }
}
