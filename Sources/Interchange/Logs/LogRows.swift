internal import RunRecords

/// The lines of a log as rows: an epoch's lines are one.
struct LogRows {
  private var builders: [ColumnBuilder] = []
  private var names: [String] = []
  private var places: [String: Int] = [:]
  private var decimals: [Int] = []
  private var percents: Set<Int> = []
  private var last: [Int] = []
  private var lastLine: [Int] = []
  /// The row in which a line that is no bar of progress gave a column its value.
  private var lastSaid: [Int] = []
  /// The row in which a bar of progress gave a column its value.
  private var barRow: [Int] = []
  /// In how many rows a column has a value.
  private var measured: [Int] = []
  /// What was given as a list of values.
  private(set) var lists: [String] = []
  /// Whether JSON stands before the lines.
  private(set) var isAfterJSON = false
  private(set) var count = 0
  /// How often a value took another's place, by column.
  private(set) var replaced: [Int] = []
  private(set) var hasQuantity = false
  private(set) var hasAverages = false
  /// Whether brackets count of so many that they were taken for steps.
  private(set) var hasStepsByTotal = false
  private(set) var hasBarePairs = false
  /// Whether any line names its epoch or step.
  private(set) var hasPlaces = false
  /// Whether lines after the last epoch name again what its own lines said, as no earlier epoch's did.
  private(set) var hasSummary = false
  /// Whether lines of fairseq tell of some batches, `| train_inner | epoch 3: …`.
  private var hasInnerLines = false
  /// Columns that any line but a bar of progress named.
  private var spoken: Set<String> = []
  /// The last value of a column.
  private var values: [Double] = []
  /// In how many rows of the run a value took another's place, and how often one did in the runs before.
  private var replacedRows: [Int] = []
  private var replacedBefore: [Int] = []
  /// The row in which a line without a place took a column's value's place first, and that value.
  private var undone: [(row: Int, value: Double)] = []
  /// Columns that a line of such lines brought in, with the rows.
  private var late: [Int: Set<Int>] = [:]
  /// The last rows of the runs that the lines tell of, one after another.
  private var lastRows: Set<Int> = []

  init(_ file: HistoryFile) {
    var epoch: Double?
    var step: Double?
    var rowEpoch: Double?
    var rowStep: Double?
    var section: MetricSet?
    var above: MetricSet?
    var beginsAgain = false
    var columns: [String] = []
    let start = Self.endOfJSON(file) ?? 0
    isAfterJSON = start > 0
    let usesBrackets = !file.lines.prefix(4096).contains { LogLine($0).epoch != nil }
    let (bySteps, restart) = Self.countsSteps(file, from: start, usesBrackets: usesBrackets)
    var asides = LogAsides(file, from: start)
    for (number, line) in file.lines.enumerated() where number >= start && !asides.isAside(line) {
      var parsed = LogLine(line)
      if usesBrackets { parsed.takeBracket() }
      hasStepsByTotal = hasStepsByTotal || parsed.isStepByTotal
      if parsed.takeValues(of: columns) || !parsed.isRule { columns = parsed.columnNames }
      // A heading says the set, and one between rules may count its epochs otherwise than the lines below.
      let heading = parsed.section
      if heading == nil || parsed.isOfEpoch, let new = parsed.epoch {
        if new != epoch { (step, section) = (nil, nil) }
        epoch = new
      }
      if let new = parsed.step { step = new }
      section = heading ?? section
      // A run that was broken off in an epoch and begun once more says again that it begins.
      if parsed.beginsEpoch { beginsAgain = count > 0 && parsed.epoch == rowEpoch }
      for name in parsed.lists where !lists.contains(name) { lists.append(name) }
      guard !parsed.metrics.isEmpty else { continue }
      // What stands before the first epoch or step, where there are any, are settings.
      if !hasPlaces, epoch != nil || step != nil { forget() }
      let isNew: Bool
      if epoch != nil {
        isNew =
          count == 0 || epoch != rowEpoch || beginsAgain
          || bySteps && (step != rowStep || restart && parsed.step != nil && isMeasuredAgain(parsed))
      } else if step != nil {
        isNew = count == 0 || step != rowStep
      } else {
        isNew = count == 0 || isMeasuredAgain(parsed)
      }
      beginsAgain = false
      if isNew {
        if let epoch, let rowEpoch, epoch < rowEpoch { leaveSummary() }
        count += 1
        (rowEpoch, rowStep) = (epoch, step)
        hasPlaces = hasPlaces || epoch != nil || step != nil
        if let epoch { add(epoch, to: "epoch", line: number, decimals: 0) }
        if epoch == nil || bySteps, let step { add(step, to: "step", line: number, decimals: 0) }
      }
      hasQuantity = hasQuantity || parsed.isRound
      hasInnerLines = hasInnerLines || LogLine.place(of: "| train_inner |", in: parsed.bytes[...]) != nil
      hasAverages = hasAverages || parsed.hasAverages
      hasBarePairs = hasBarePairs || parsed.hasBarePairs
      // An epoch's line with a metric without a name in Keras: `Epoch 3/10 - MSE: 0.28`, `loss G : 1.2`.
      if !hasQuantity, epoch != nil || step != nil {
        hasQuantity = parsed.metrics.contains {
          MetricName.namesMetric($0.name)
            && (epoch != nil || !Set(MetricName.words($0.name)).isDisjoint(with: ["loss", "cost", "reward"]))
        }
      }
      let names = parsed.metrics.map { metric in
        let name = Self.name(metric.name, in: section ?? (parsed.isSummary ? above : nil))
        if !parsed.isSummary { above = MetricName(name).set }
        return name
      }
      // Nothing but what the epoch has already, or what no epoch had: it may sum up all of them.
      let isLate =
        !isNew && count > 2 && parsed.epoch == nil && parsed.step == nil && (epoch != nil || step != nil)
        && names.allSatisfy { name in places[name].map { last[$0] == count - 1 } ?? true }
      let known = names.map { places[$0] != nil }
      if !parsed.isBarAlone { spoken.formUnion(names) }
      for (place, metric) in parsed.metrics.enumerated() {
        add(
          metric.value, to: names[place], line: number, decimals: metric.decimals, isPercent: metric.isPercent,
          isLate: isLate, isBar: parsed.isBarAlone)
        if isLate, let column = places[names[place]], known[place] ? late[column] != nil : measured[column] == 1 {
          late[column, default: []].insert(count - 1)
        }
      }
    }
    leaveSummary()
  }

  /// Whether the row has a metric of a line already.
  private func isMeasuredAgain(_ line: LogLine) -> Bool {
    line.metrics.contains { places[$0.name].map { last[$0] == count - 1 } ?? false }
  }

  /// Puts back what lines after the last epoch of a run replaced, where no earlier epoch's lines did so.
  private mutating func leaveSummary() {
    lastRows.insert(count - 1)
    defer {
      for column in names.indices { (replacedRows[column], replacedBefore[column]) = (0, replaced[column]) }
    }
    for column in names.indices where undone[column].row == count - 1 && replacedRows[column] == 1 && count > 2 {
      builders[column].add(undone[column].value, row: count - 1)
      replaced[column] = replacedBefore[column]
      hasSummary = true
    }
  }

  /// The line after the JSON or the dictionary that a file begins with; nil where it does not, or where that has no end
  /// near.
  static func endOfJSON(_ file: HistoryFile) -> Int? {
    guard file.beginsAsJSON else { return nil }
    if file.lines.first.map({ $0.hasPrefix("{") && $0.hasSuffix("}") }) ?? false { return 1 }
    return file.lines.prefix(4096).firstIndex { $0.hasPrefix("}") }.map { $0 + 1 }
  }

  /// The name with the set that a line of its own said for those that follow.
  private static func name(_ name: String, in section: MetricSet?) -> String {
    guard let section, section != .training else { return name }
    let metric = MetricName(name)
    return metric.set == nil && metric.quantity != .learningRate ? (section == .test ? "test " : "val ") + name : name
  }

  private mutating func forget() {
    (builders, names, places, decimals, percents) = ([], [], [:], [], [])
    (barRow, last, lastLine, lastSaid, measured, replaced, count) = ([], [], [], [], [], [], 0)
    (values, replacedRows, replacedBefore, undone, late, lastRows) = ([], [], [], [], [:], [])
  }

  /// The column of a name: another spelling of the same set's loss or accuracy is the same, unless both stand in one line.
  private mutating func column(_ name: String, line: Int) -> Int? {
    if let known = places[name] { return known }
    let metric = MetricName(name)
    let topCount = metric.topCount
    if metric.quantity != nil || topCount != nil,
      let twin = names.firstIndex(where: {
        let other = MetricName($0)
        return other.quantity == metric.quantity && other.set == metric.set
          && (metric.quantity != nil || other.topCount == topCount)
      }), lastLine[twin] != line
    {
      places[name] = twin
      return twin
    }
    guard builders.count < 256 else { return nil }
    places[name] = builders.count
    names.append(name)
    builders.append(ColumnBuilder(name))
    decimals.append(0)
    last.append(-1)
    lastLine.append(-1)
    lastSaid.append(-1)
    barRow.append(-1)
    measured.append(0)
    replaced.append(0)
    values.append(.nan)
    replacedRows.append(0)
    replacedBefore.append(0)
    undone.append((-1, .nan))
    hasQuantity = hasQuantity || [.loss, .accuracy].contains(MetricName(LogLine.common(name)).quantity)
    return builders.count - 1
  }

  private mutating func add(
    _ value: Double, to name: String, line: Int, decimals places: Int, isPercent: Bool = false, isLate: Bool = false,
    isBar: Bool = false
  ) {
    guard let column = column(name, line: line) else { return }
    // What an epoch's own line says is neither rounded nor a batch's.
    if isBar, lastSaid[column] == count - 1 { return }
    let isFirstSaid = !isBar && lastSaid[column] != count - 1
    if !isBar { lastSaid[column] = count - 1 }
    defer { lastLine[column] = line }
    if last[column] == count - 1, isFirstSaid, barRow[column] == count - 1 {
      replaced[column] += 1
    } else if last[column] == count - 1 {
      // What two loggers say is said once.
      if value == values[column] { return }
      replaced[column] += 1
      if undone[column].row != count - 1 {
        replacedRows[column] += 1
        undone[column] = (isLate ? count - 1 : -1, values[column])
      }
    } else {
      measured[column] += 1
    }
    if isBar { barRow[column] = count - 1 }
    values[column] = value
    builders[column].add(value, row: count - 1)
    decimals[column] = max(decimals[column], places)
    if isPercent { percents.insert(column) }
    last[column] = count - 1
  }

  /// Whether lines that name their epoch or step give the same names again and again, whatever those are: `D_A: 0.2 G_A: 0.5`.
  var isSteady: Bool {
    hasPlaces
      && names.indices.contains {
        measured[$0] + replaced[$0] > 2 && 10 * measured[$0] >= 9 * count && decimals[$0] > 0
          && AxisName.axis(names[$0]) == nil
          && !NoCurve.matches(names[$0])
      }
  }

  /// Whether all that is named is a test's: several models' results are no curve.
  var isAllTest: Bool { names.allSatisfy { MetricName($0).set == .test } }

  /// Metrics of single batches, without a set, beside what an epoch's own line says of the training's. Where an epoch had
  /// one such line, as fairseq's short ones and bars of progress have, the training's must be of every epoch too.
  var batchColumns: [(batch: String, epoch: String)] {
    let metrics = names.map(MetricName.init)
    return names.indices.compactMap { index in
      let metric = metrics[index]
      guard metric.quantity != .learningRate, metric.set == nil,
        let other = names.indices.first(where: {
          metrics[$0].set == .training && replaced[$0] == 0 && metrics[$0].quantity == metric.quantity
            && (metric.quantity != nil || metrics[$0].own == metric.own)
        }), replaced[index] > 0 || (hasInnerLines || !spoken.contains(names[index])) && measured[other] == count
      else { return nil }
      return (names[index], names[other])
    }
  }

  /// Settings that were printed among the lines of several epochs: one value, and no metric's name.
  var loneColumns: [String] {
    guard count > 2 else { return [] }
    return names.indices.filter { index in
      let metric = MetricName(names[index])
      if let rows = late[index], rows.count == measured[index], rows.isSubset(of: lastRows), metric.set != .test {
        return true
      }
      return measured[index] == 1 && metric.set == nil && metric.quantity == nil
        && AxisName.axis(names[index]) == nil && !MetricName.namesMetric(names[index])
    }.map { names[$0] }
  }

  /// Whether the last row goes back to an epoch and says of it what its own row says, as `Epoch 2 had val loss 0.75` does.
  private func lastRepeats(_ table: RawTable) -> Bool {
    guard count > 2, let epochs = table["epoch"]?.numbers, let last = epochs.last,
      let row = epochs.dropLast().lastIndex(of: last), row < count - 2,
      zip(epochs[row..<(count - 1)], epochs[(row + 1)..<(count - 1)]).allSatisfy({ $0 < $1 })
    else { return false }
    return table.columns.allSatisfy { column in
      guard let values = column.numbers, let value = values.last, History.isMeasured(value) else { return true }
      // One of them may be rounded.
      return abs(values[row] - value) <= 0.01 * abs(value)
    }
  }

  /// The sets of boosting libraries by number: the first of two of XGBoost's is the training's, as in its results.
  private var setsByNumber: [String: String] {
    var renamed: [String: String] = [:]
    let hasSecond = names.contains { $0.hasPrefix("validation_1-") }
    let first = (0..<10).first { number in names.contains { $0.hasPrefix("valid_\(number) ") } }
    for name in names {
      if name.hasPrefix("validation_0-") {
        renamed[name] = (hasSecond ? "train-" : "validation-") + name.dropFirst("validation_0-".count)
      } else if name.hasPrefix("validation_1-") {
        renamed[name] = "validation-" + name.dropFirst("validation_1-".count)
      } else if let first, name.hasPrefix("valid_\(first) ") {
        renamed[name] = "validation " + name.dropFirst("valid_\(first) ".count)
      }
    }
    return renamed
  }

  /// `ResNet18 test acc` where no other model's stands beside it.
  private var loneNames: [String: String] {
    var counts: [String: Int] = [:]
    for name in names { counts[LogLine.common(name).lowercased(), default: 0] += 1 }
    var renamed: [String: String] = [:]
    for name in names where counts[LogLine.common(name).lowercased()] == 1 { renamed[name] = LogLine.common(name) }
    return renamed
  }

  var table: RawTable {
    let batches = Set(batchColumns.map(\.batch) + loneColumns)
    let renamed = setsByNumber.merging(loneNames) { first, _ in first }
    let columns = builders.indices.filter { !batches.contains(names[$0]) }.map { index in
      var column = builders[index].column(rows: count)
      column.name = renamed[names[index]] ?? names[index]
      column.decimals = decimals[index]
      column.hasPercentSigns = percents.contains(index)
      return column
    }
    var table = RawTable(columns: columns)
    table.rowCount = count
    return lastRepeats(table) ? table.rows(Array(0..<(count - 1))) : table
  }
}
