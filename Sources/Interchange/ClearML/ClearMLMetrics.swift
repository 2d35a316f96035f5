internal import JSONText
internal import RunRecords

/// `metrics.jsonl` of a ClearML session kept offline: each line an array of points.
enum ClearMLMetrics: HistoryFormat {
  static let name = "clearml"
  static let tool = "ClearML"
  static let summary = "an offline session's folder, or the ZIP that it makes of it"
  static let keepsRunNames = true

  static func recognises(_ file: HistoryFile) -> Bool {
    guard file.firstByte == UInt8(ascii: "["), let first = points(file).first?.objectValue else { return false }
    return first["metric"] != nil && first["variant"] != nil && first["iter"] != nil
  }

  private static func points(_ file: HistoryFile) -> [JSON] {
    if case .success(let json) = file.json { return json.arrayValue ?? [] }
    return file.jsonLines?.objects ?? []
  }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    var series = SeriesCollector()
    var single: [(name: String, value: Double)] = []
    for point in points(file) {
      guard let object = point.objectValue, let metric = object["metric"]?.stringValue,
        let variant = object["variant"]?.stringValue, let step = object["iter"]?.cellNumber,
        let value = object["value"]?.cellNumber
      else { continue }
      // What `report_single_value` was given stands at no step.
      if step == Double(Int32.min) {
        single.append((variant, value))
        continue
      }
      // `loss` of `train`, and scalars reported under one title.
      series.add(
        value,
        to: MetricSet(named: variant) == nil
          ? metric == variant ? metric : metric + "/" + variant : variant + "/" + metric, at: step)
    }
    var history = series.history()
    history.lastValues = single
    if series.contains(0) {
      history.decided.append("a value of 0 may be one that was not a number: ClearML writes it as 0")
    }
    return [history]
  }
}
