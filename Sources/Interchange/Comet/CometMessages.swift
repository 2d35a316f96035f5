internal import JSONText
internal import RunRecords

/// `messages.json` in the ZIP that Comet keeps of an experiment offline: JSON lines of messages.
enum CometMessages: HistoryFormat {
  static let name = "comet"
  static let tool = "Comet"
  static let summary = "the ZIP of an offline experiment, or the messages.json in it"
  static let keepsRunNames = true

  static func recognises(_ file: HistoryFile) -> Bool {
    guard file.firstByte == UInt8(ascii: "{"), let lines = file.jsonLines else { return false }
    return lines.objects.prefix(50).contains {
      $0.objectValue?["type"]?.stringValue?.hasSuffix("_msg") ?? false && $0.objectValue?["payload"] != nil
    }
  }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    var series = SeriesCollector()
    var history = RawHistory()
    var name: String?
    var config = JSON.Object()
    for line in file.jsonLines?.objects ?? [] {
      guard let message = line.objectValue, let payload = message["payload"]?.objectValue else { continue }
      switch message["type"]?.stringValue {
      case "metric_msg":
        guard let metric = payload["metric"]?.objectValue, let value = metric["metricValue"]?.cellNumber,
          let key = metric["metricName"]?.stringValue
        else { continue }
        var words = MetricName.words(key)[...]
        let context = payload["context"]?.stringValue
        // Comet puts the context before the name too.
        if let context, words.first == context.lowercased() { words = words.dropFirst() }
        let bare = words.count == MetricName.words(key).count ? key : String(key.dropFirst((context?.count ?? 0) + 1))
        series.add(
          value, to: context.map { $0 + "/" + bare } ?? key, at: metric["step"]?.cellNumber ?? History.notMeasured,
          epoch: metric["epoch"]?.cellNumber ?? History.notMeasured)
      case "parameter_msg":
        if let parameter = payload["param"]?.objectValue, let key = parameter["paramName"]?.stringValue {
          config[key] = parameter["paramValue"] ?? .null
        }
      case "log_other_msg":
        if payload["key"]?.stringValue == "Name" { name = payload["val"]?.stringValue }
      default: continue
      }
    }
    history = series.history()
    history.runName = name
    history.config = config
    return [history]
  }
}
