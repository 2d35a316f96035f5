internal import JSONText
internal import RunRecords

/// `run-ID.wandb`, the log that Weights & Biases keeps of a run offline.
enum WandbRun: HistoryFormat {
  static let name = "wandb"
  static let tool = "Weights & Biases"
  static let summary = "the .wandb file of an offline run, or its folder"
  static let keepsRunNames = true

  static func recognises(_ file: HistoryFile) -> Bool { file.bytes.withUnsafeBytes(WandbFile.isWandbFile) }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    let log = WandbFile.read(file.bytes)
    var history = RawHistory(tables: tables(log))
    history.runName = log.run.name.isEmpty ? nil : log.run.name
    history.identity = log.run.id.isEmpty ? nil : log.run.id
    history.version = log.run.version.isEmpty ? nil : log.run.version
    history.config = log.config
    if let damage = log.damage { history.decided.append(damage) }
    // Only what a test left is more than the curve's last values.
    var summary: [(key: String, value: JSON)] = []
    JSON.object(log.summary).flattened(into: &summary)
    for (name, value) in summary where MetricName(name).set == .test && !NoCurve.matches(name) {
      if let value = value.cellNumber, History.isMeasured(value) { history.lastValues.append((name, value)) }
    }
    return [history]
  }

  /// Columns that were logged by the same calls make a table each, so that what is kept is what was logged.
  private static func tables(_ log: WandbFile) -> [RawTable] {
    var axes: [(name: String, column: WandbFile.Column)] = []
    var groups: [(rows: [Int], columns: [WandbFile.Column])] = []
    for column in log.columns {
      let name = column.path.joined(separator: "/")
      if AxisName.axis(name) != nil {
        axes.append((name, column))
      } else if let index = groups.firstIndex(where: { $0.rows == column.rows }) {
        groups[index].columns.append(column)
      } else {
        groups.append((column.rows, [column]))
      }
    }
    return groups.flatMap { rows, columns in
      // Metrics of one custom axis stand together.
      var byAxis: [(axis: String?, columns: [WandbFile.Column])] = []
      for column in columns {
        let axis = stepMetric(of: column, log)
        if let index = byAxis.firstIndex(where: { $0.axis == axis }) {
          byAxis[index].columns.append(column)
        } else {
          byAxis.append((axis, [column]))
        }
      }
      return byAxis.map { axis, columns in table(rows, columns, axes, custom: axis, log) }
    }
  }

  private static func stepMetric(of column: WandbFile.Column, _ log: WandbFile) -> String? {
    let name = column.name
    for metric in log.metrics {
      let fits = metric.isPattern ? name.hasPrefix(metric.name.prefix { $0 != "*" }) : metric.name == name
      if fits, let step = metric.stepMetric, !step.isEmpty, step != name { return step }
    }
    return nil
  }

  private static func table(
    _ rows: [Int], _ columns: [WandbFile.Column], _ axes: [(name: String, column: WandbFile.Column)], custom: String?,
    _ log: WandbFile
  ) -> RawTable {
    var cells: [RawColumn] = []
    let customColumn = custom.flatMap { name in
      log.columns.first { $0.name == name || $0.path.joined(separator: "/") == name }
    }
    if let customColumn, AxisName.axis(customColumn.name)?.axis != .epoch {
      cells.append(RawColumn("step", values(of: customColumn, at: rows)))
    }
    for (name, column) in axes where customColumn == nil || AxisName.axis(name)?.axis != .step || cells.isEmpty {
      let places = values(of: column, at: rows)
      if places.contains(where: History.isMeasured) { cells.append(RawColumn(name, places)) }
    }
    cells += columns.map { RawColumn($0.path.joined(separator: "/"), $0.values) }
    return RawTable(columns: cells)
  }

  /// A column's values in these rows; both are in rising order.
  private static func values(of column: WandbFile.Column, at rows: [Int]) -> [Double] {
    var place = 0
    return rows.map { row in
      while place < column.rows.count, column.rows[place] < row { place += 1 }
      return place < column.rows.count && column.rows[place] == row ? column.values[place] : History.notMeasured
    }
  }
}
