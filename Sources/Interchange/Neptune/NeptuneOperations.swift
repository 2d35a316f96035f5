internal import JSONText
internal import RunRecords

/// The log of operations that Neptune keeps of a run offline: JSON lines.
enum NeptuneOperations: HistoryFormat {
  static let name = "neptune"
  static let tool = "Neptune"
  static let summary = "data-1.log of a run kept offline (.neptune)"
  static let keepsRunNames = true

  static func recognises(_ file: HistoryFile) -> Bool {
    guard file.firstByte == UInt8(ascii: "{"), let first = file.jsonLines?.objects.first?.objectValue else {
      return false
    }
    return first["obj"]?.objectValue?["type"] != nil && first["version"] != nil
  }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    var series = SeriesCollector()
    var name: String?
    var config = JSON.Object()
    for line in file.jsonLines?.objects ?? [] {
      guard let object = line.objectValue?["obj"]?.objectValue, let type = object["type"]?.stringValue else { continue }
      let path = (object["path"]?.arrayValue ?? []).compactMap(\.stringValue)
      guard path.first != "monitoring" else { continue }
      if type == "LogFloats" {
        for point in object["values"]?.arrayValue ?? [] {
          guard let point = point.objectValue, let value = point["value"]?.cellNumber else { continue }
          series.add(value, to: path.joined(separator: "/"), at: point["step"]?.cellNumber ?? History.notMeasured)
        }
      } else if path == ["sys", "name"] {
        name = object["value"]?.stringValue
      } else if path.first != "sys", let value = object["value"], value.isScalar {
        config[path.joined(separator: "/")] = value
      }
    }
    var history = series.history()
    history.runName = name
    history.config = config
    history.decided.append("values that were not numbers are missing: Neptune drops them")
    return [history]
  }
}
