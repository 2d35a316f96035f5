internal import JSONText
internal import RunRecords

/// `run.history().to_csv()` and the page's history exports.
enum WandbHistory: TableFormat {
  static let name = "wandb-csv"
  static let tool = "Weights & Biases"
  static let summary = "a run's history as CSV or JSON lines"

  static func recognises(header: [String], _ file: HistoryFile) -> Bool {
    header.contains("_step") && (header.contains("_runtime") || header.contains("_timestamp"))
  }
}

/// A chart's export: a column a run and metric, `RUN - METRIC`, each with its least and greatest value beside it.
enum WandbChart: TableFormat {
  static let name = "wandb-chart"
  static let tool = "Weights & Biases"
  static let summary = "a chart's CSV export, several runs a file"

  static func recognises(header: [String], _ file: HistoryFile) -> Bool {
    let columns = header.filter { AxisName.axis($0) == nil && !$0.hasPrefix("relative time") && $0 != "wall time" }
    if !columns.isEmpty, columns.allSatisfy({ $0.contains(" - ") }) { return true }
    // The axis may be a metric of the program's own: `epoch/epoch`.
    return columns.contains { $0.hasSuffix("__min") }
      && header.count > 1 && header.dropFirst().allSatisfy { $0.contains(" - ") }
  }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    let table = try DelimitedHistory.read(file).tables[0]
    var runs: [(name: String, columns: [RawColumn])] = []
    let axis = table.columns.filter { !$0.name.contains(" - ") }.map { column in
      var column = column
      let last = column.name.split(separator: "/").last.map(String.init) ?? column.name
      if AxisName.axis(column.name) == nil, AxisName.axis(last) != nil { column.name = last }
      return column
    }
    // Whatever the chart's axis is called, it is its first column.
    let own = axis.first {
      $0.name == table.columns.first?.name && AxisName.axis($0.name) == nil && !NoCurve.matches($0.name)
    }?.name
    for var column in table.columns where !column.name.hasSuffix("__MIN") && !column.name.hasSuffix("__MAX") {
      guard let parting = column.name.lastRange(of: " - ") else { continue }
      let run = String(column.name[..<parting.lowerBound])
      column.name = String(column.name[parting.upperBound...])
      // W&B's own counters, where the chart has another axis.
      if column.name.hasPrefix("_"), !axis.isEmpty { continue }
      if let index = runs.firstIndex(where: { $0.name == run }) {
        runs[index].columns.append(column)
      } else {
        runs.append((run, [column]))
      }
    }
    return runs.map { run in
      // The axis may be a run's own: `RUN - epoch`.
      var history = RawHistory(RawTable(columns: axis + run.columns))
      history.runName = run.name
      if let own {
        history.conventions.stepColumn = own
        history.decided.append("\(own) is the chart's axis and stands for the step")
      }
      return history
    }
  }
}

extension StringProtocol {
  fileprivate func lastRange(of text: String) -> Range<Index>? { ranges(of: text).last }
}
