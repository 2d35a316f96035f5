internal import JSONText
internal import RunRecords

/// `result.json` of a Ray Tune trial: JSON lines with the trial's settings inside each.
enum RayTuneResult: HistoryFormat {
  static let name = "ray-tune"
  static let tool = "Ray Tune"
  static let summary = "result.json and progress.csv of a trial's folder"

  static func recognises(_ file: HistoryFile) -> Bool {
    guard file.firstByte == UInt8(ascii: "{"), let lines = file.jsonLines, let first = lines.objects.first?.objectValue
    else { return false }
    return first["training_iteration"] != nil && first["config"]?.objectValue != nil
  }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    guard let lines = file.jsonLines else { throw file.error(.damaged, "found no JSON object a line") }
    var history = RawHistory(
      RawTable(
        rows: lines.objects.map { row in
          var object = row.objectValue ?? [:]
          object["config"] = nil
          return JSON.object(object)
        }))
    history.config = lines.objects.first?.objectValue?["config"]?.objectValue ?? [:]
    lines.report(to: &history)
    return [history]
  }
}

/// `progress.csv` of a trial.
enum RayTuneProgress: TableFormat {
  static let name = "ray-tune-csv"
  static let tool = "Ray Tune"
  static let summary = "progress.csv of a trial's folder"

  static func recognises(header: [String], _ file: HistoryFile) -> Bool {
    header.contains("training_iteration") && header.contains("trial_id")
  }
}
