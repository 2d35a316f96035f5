internal import RunRecords

/// A training's log: lines such as `Epoch 3/10 … loss: 0.53 - val_acc: 0.81`.
enum LogFile: HistoryFormat {
  static let name = "log"
  static let tool = "unknown"
  static let summary = "log lines that name epochs and metrics: Keras's progress bar, logging, print"

  static func recognises(_ file: HistoryFile) -> Bool {
    guard file.isText, !file.beginsAsJSON else { return false }
    let rows = Rows(file)
    // One line is a sentence, unless it names its epoch.
    return rows.hasQuantity && (rows.count > 1 || rows.count == 1 && rows.hasPlaces)
  }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    let rows = Rows(file)
    guard rows.count > 0 else { throw file.error(.unknownFormat, "found no line that names a metric with its value") }
    var history = RawHistory(rows.table)
    history.conventions.rank = 2
    if rows.replaced > 0 {
      history.decided.append("lines within an epoch name a metric again: the last value of the epoch counts")
    }
    return [history]
  }

  /// The lines of a log as rows: an epoch's lines are one.
  private struct Rows {
    private var builders: [ColumnBuilder] = []
    private var places: [String: Int] = [:]
    private var decimals: [Int] = []
    private var percents: Set<Int> = []
    private var last: [Int] = []
    private(set) var count = 0
    private(set) var replaced = 0
    private(set) var hasQuantity = false
    /// Whether any line names its epoch or step.
    private(set) var hasPlaces = false

    init(_ file: HistoryFile) {
      var epoch: Double?
      var step: Double?
      var rowEpoch: Double?
      var rowStep: Double?
      for line in file.lines {
        let parsed = LogLine(line)
        if let new = parsed.epoch {
          if new != epoch { step = nil }
          epoch = new
        }
        if let new = parsed.step { step = new }
        guard !parsed.metrics.isEmpty else { continue }
        let isNew: Bool
        if epoch != nil {
          isNew = count == 0 || epoch != rowEpoch
        } else if step != nil {
          isNew = count == 0 || step != rowStep
        } else {
          isNew = count == 0 || parsed.metrics.contains { places[$0.name].map { last[$0] == count - 1 } ?? false }
        }
        if isNew {
          count += 1
          (rowEpoch, rowStep) = (epoch, step)
          hasPlaces = hasPlaces || epoch != nil || step != nil
          if let epoch { add(epoch, to: "epoch", decimals: 0) }
          if epoch == nil, let step { add(step, to: "step", decimals: 0) }
        }
        for metric in parsed.metrics {
          add(metric.value, to: metric.name, decimals: metric.decimals, isPercent: metric.isPercent)
        }
      }
    }

    private mutating func add(_ value: Double, to name: String, decimals places: Int, isPercent: Bool = false) {
      let column: Int
      if let known = self.places[name] {
        column = known
      } else {
        guard builders.count < 256 else { return }
        column = builders.count
        self.places[name] = column
        builders.append(ColumnBuilder(name))
        decimals.append(0)
        last.append(-1)
        hasQuantity = hasQuantity || [.loss, .accuracy].contains(MetricName(name).quantity)
      }
      if last[column] == count - 1 { replaced += 1 }
      builders[column].add(value, row: count - 1)
      decimals[column] = max(decimals[column], places)
      if isPercent { percents.insert(column) }
      last[column] = count - 1
    }

    var table: RawTable {
      let columns = builders.indices.map { index in
        var column = builders[index].column(rows: count)
        column.decimals = decimals[index]
        column.hasPercentSigns = percents.contains(index)
        return column
      }
      var table = RawTable(columns: columns)
      table.rowCount = count
      return table
    }
  }
}
