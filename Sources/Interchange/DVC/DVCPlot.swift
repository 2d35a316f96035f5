internal import RunRecords

/// A plot of DVC or DVCLive: one metric a file, named by its path.
enum DVCPlot: TableFormat {
  static let name = "dvc"
  static let tool = "DVC"
  static let summary = "DVCLive's folder: plots/metrics/…/NAME.tsv and metrics.json"

  static func recognises(header: [String], _ file: HistoryFile) -> Bool {
    (header.count == 2 && header[0] == "step" || header.count == 3 && header.starts(with: ["timestamp", "step"]))
      && file.layout?.separator == .byte(UInt8(ascii: "\t"))
  }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    var history = try DelimitedHistory.read(file)
    let column = file.header.last ?? ""
    history.tables[0].rename(column, to: metricName(column, file))
    history.isPart = true
    history.levelsAboveFile = file.levels(below: ["dvclive", "plots", "metrics", "static", "scalars"])
    return [history]
  }

  /// The folders below `metrics` are the front of the name; the column is its last part, or the set alone.
  private static func metricName(_ column: String, _ file: HistoryFile) -> String {
    var parts = file.folders(below: ["metrics", "scalars", "plots", "dvclive"])
    if MetricSet(named: file.stem) == nil || MetricSet(named: column) == nil {
      parts.append(column)
    } else {
      parts.insert(file.stem, at: 0)
    }
    return parts.joined(separator: "/")
  }
}
