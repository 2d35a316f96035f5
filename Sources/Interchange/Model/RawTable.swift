internal import RunRecords

/// A history as its file has it: rows in the file's order under the file's own names.
struct RawTable: Sendable {
  var columns: [RawColumn] = []
  var rowCount = 0

  init(columns: [RawColumn] = []) {
    self.columns = columns
    rowCount = columns.map(\.count).max() ?? 0
  }

  subscript(name: String) -> RawColumn? { columns.first { $0.name == name } }

  /// Puts a set's or a folder's name before each metric's; a learning rate is of no set.
  mutating func prefixMetrics(with prefix: String) {
    for index in columns.indices
    where AxisName.axis(columns[index].name) == nil && MetricName(columns[index].name).quantity != .learningRate {
      // The index is of the rows, whatever set they are of.
      if columns.count > 1, ColumnNaming.isIndexName(columns[index].name) { continue }
      columns[index].name = prefix + "/" + columns[index].name
    }
  }

  /// These rows alone.
  func rows(_ rows: [Int]) -> RawTable {
    var table = RawTable(columns: columns.map { $0.rows(rows) })
    table.rowCount = rows.count
    return table
  }
}

/// One column of a file.
struct RawColumn: Sendable {
  /// As the file writes it, blanks around it aside.
  var name: String
  var cells: Cells
  /// Digits after the point in the longest number, for files that round (logs); nil where numbers are whole doubles.
  var decimals: Int?
  /// Whether a number was followed by a percent sign.
  var hasPercentSigns = false

  enum Cells: Sendable {
    /// A value that is not there is `History.notMeasured`.
    case numbers([Double])
    /// Words, dates, paths; nil where the cell is empty.
    case texts([String?])
    /// Truth values.
    case flags(count: Int)
  }

  init(_ name: String, _ values: [Double], decimals: Int? = nil) {
    self.name = name
    cells = .numbers(values)
    self.decimals = decimals
  }

  init(_ name: String, texts: [String?]) {
    self.name = name
    cells = .texts(texts)
  }

  init(_ name: String, cells: Cells) {
    self.name = name
    self.cells = cells
  }

  var count: Int {
    switch cells {
    case .numbers(let values): values.count
    case .texts(let texts): texts.count
    case .flags(let count): count
    }
  }

  /// The numbers; nil for a column of words or flags.
  var numbers: [Double]? { if case .numbers(let values) = cells { values } else { nil } }
  var texts: [String?]? { if case .texts(let texts) = cells { texts } else { nil } }

  /// Whether any number was measured.
  var hasNumbers: Bool { numbers?.contains(where: History.isMeasured) ?? false }

  func rows(_ rows: [Int]) -> RawColumn {
    var column = self
    switch cells {
    case .numbers(let values):
      column.cells = .numbers(rows.map { $0 < values.count ? values[$0] : History.notMeasured })
    case .texts(let texts): column.cells = .texts(rows.map { $0 < texts.count ? texts[$0] : nil })
    case .flags: column.cells = .flags(count: rows.count)
    }
    return column
  }
}
