internal import JSONText
internal import RunRecords

/// `metrics.json` of Sacred's file observer.
enum SacredMetrics: DocumentFormat {
  static let name = "sacred"
  static let tool = "Sacred"
  static let summary = "a folder of FileStorageObserver: metrics.json with config.json beside it"

  static func recognises(_ object: JSON.Object) -> Bool {
    !object.members.isEmpty
      && object.members.allSatisfy {
        $0.value.objectValue?["steps"]?.arrayValue != nil && $0.value.objectValue?["values"]?.arrayValue != nil
      }
  }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    var tables: [RawTable] = []
    for (name, value) in try file.document().objectValue?.members ?? [] {
      guard let object = value.objectValue, let steps = object["steps"]?.column, let values = object["values"]?.column
      else { continue }
      let count = min(steps.count, values.count)
      tables.append(
        RawTable(columns: [RawColumn("step", Array(steps.prefix(count))), RawColumn(name, Array(values.prefix(count)))])
      )
    }
    return [RawHistory(tables: tables)]
  }
}
