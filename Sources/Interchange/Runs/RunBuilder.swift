internal import RunRecords

/// Makes runs of what a file holds: names its columns, finds its axes, drops rows that repeat, splits it where its axis
/// goes back to the start, and joins the sets of each run.
struct RunBuilder {
  let history: RawHistory
  let options: ImportOptions
  private let naming: ColumnNaming
  private(set) var decided: [String] = []

  /// One run as it was found.
  struct Run {
    var table: RunTable
    /// A test's single results, by the record's names without `test_`.
    var tests: [(name: String, value: Double)] = []
    var decided: [String] = []
    var unknown: [String] = []
  }

  init(_ history: RawHistory, options: ImportOptions) throws(HistoryError) {
    self.history = history
    self.options = options
    naming = try ColumnNaming(history.tables, conventions: history.conventions, options: options)
  }

  func runs() -> [Run] {
    var decided = history.decided + naming.decided
    var unknown: [String] = []
    let base = epochBase(&decided)
    var parts: [[(table: RunTable, tests: [(name: String, value: Double)])]] = []
    var tests: [(name: String, value: Double)] = []
    var severalRows = false
    var repeated = 0
    // Tables of one length have one column of places that they do not know.
    var blank: [Double] = []
    for raw in history.tables {
      if blank.count != raw.rowCount { blank = [Double](repeating: History.notMeasured, count: raw.rowCount) }
      var table = placed(raw, blank: blank, shift: base, &decided, &unknown)
      if table.curves.allSatisfy(\.isTest) { tests += table.takeTests() }
      guard !table.curves.isEmpty, table.rowCount > 0 else { continue }
      repeated += dropRepeats(&table)
      let restarts = history.conventions.isOrdered || naming.isShuffled ? nil : Restarts(table)
      severalRows = severalRows || restarts?.hasSeveralRowsAPlace ?? false
      parts.append(
        split(table, at: restarts?.starts ?? [0], &decided).map { part in
          var part = part
          let tests = part.takeTests()
          return (part, tests)
        })
    }
    if repeated > 0 {
      decided.append(
        repeated == 1 ? "1 row that repeats another was dropped" : "\(repeated) rows that repeat others were dropped")
    }
    let count = parts.map(\.count).max() ?? 0
    if count > 1 { decided.append("the axis goes back to its start \(Self.times(count - 1)): \(count) runs") }
    return (0..<count).compactMap { index in
      let own = parts.compactMap { index < $0.count ? $0[index] : nil }
      return run(own.map(\.table), tests + own.flatMap(\.tests), decided, unknown, severalRows: severalRows)
    }
  }

  // MARK: Axes

  /// What is added to the file's epochs so that they count from 1.
  private func epochBase(_ decided: inout [String]) -> Double {
    if let first = history.conventions.firstEpoch { return Double(1 - first) }
    var least = Double.infinity
    for table in history.tables {
      for column in table.columns where naming.roles[column.name] == .axis(.epoch) {
        for place in column.numbers ?? [] where History.isMeasured(place) && place.isFinite {
          // Fractions are shares of the first epoch already.
          if place != place.rounded() { return 0 }
          least = min(least, place)
        }
      }
    }
    if least == 0 { return 1 }
    if least > 1, least.isFinite {
      decided.append("the first epoch in the file is \(Int(least)): epochs were taken as counted from 1")
    }
    return 0
  }

  /// The table under the record's names, each row at its place; a test's single values stand in rows of the training.
  private func placed(
    _ raw: RawTable, blank: [Double], shift: Double, _ decided: inout [String], _ unknown: inout [String]
  ) -> RunTable {
    let rows = raw.rowCount
    var table = RunTable(epochs: blank, steps: blank, seconds: blank, curves: [])
    var hasAxis = false
    for column in raw.columns {
      guard var values = column.numbers, let role = naming.roles[column.name] else { continue }
      if values.count < rows { values += repeatElement(History.notMeasured, count: rows - values.count) }
      switch role {
      case .axis(.epoch):
        table.epochs = Self.places(values, shift: shift)
        hasAxis = hasAxis || column.hasNumbers
      case .axis(.step):
        table.steps = Self.places(values)
        hasAxis = hasAxis || column.hasNumbers
      case .axis(.seconds): table.seconds = Self.places(values)
      case .curve(let name):
        if table[name] == nil {
          let isInPercent = column.hasPercentSigns || history.conventions.isInPercent && Percentages.isAccuracy(name)
          table.curves.append(
            RunTable.Curve(name: name, values: values, decimals: column.decimals, isInPercent: isInPercent))
        }
      case .test(let name):
        if table[name] == nil { table.curves.append(RunTable.Curve(name: name, values: values, isTest: true)) }
      case .none: continue
      }
    }
    table.joinTests()
    func isKept(_ row: Int) -> Bool { !table.isEmptyRow(row) && (!hasAxis || hasPlace(table, row)) }
    if !(0..<rows).allSatisfy(isKept) { table = table.rows((0..<rows).filter(isKept)) }
    if !hasAxis {
      table.epochs = (0..<table.rowCount).map { Double($0 + 1) }
      if !unknown.contains("epochs") { unknown.append("epochs") }
    } else if table.rowCount > 1, isAllOnePlace(table), !history.conventions.keepsRows {
      numberRows(&table, &decided)
    }
    return table
  }

  /// Places moved by `shift`; what is no number is no place. The same array where nothing changes.
  private static func places(_ values: [Double], shift: Double = 0) -> [Double] {
    if shift == 0, values.allSatisfy({ $0.isFinite || !History.isMeasured($0) }) { return values }
    return values.map { $0.isFinite ? $0 + shift : History.notMeasured }
  }

  private func hasPlace(_ table: RunTable, _ row: Int) -> Bool {
    History.isMeasured(table.epochs[row]) || History.isMeasured(table.steps[row])
  }

  /// Whether a tool wrote no steps: all are 0, with other values.
  private func isAllOnePlace(_ table: RunTable) -> Bool {
    table.steps.allSatisfy { $0 == 0 } && !table.epochs.contains(where: History.isMeasured) && table.conflict(0, 1)
  }

  private func numberRows(_ table: inout RunTable, _ decided: inout [String]) {
    table.steps = (0..<table.rowCount).map(Double.init)
    let note = "all steps are 0: values were numbered in the order of the file"
    if !decided.contains(note) { decided.append(note) }
  }

  // MARK: Rows

  /// Drops rows that are like an earlier one in place and all values; how many. Where the places go back and the first row is
  /// new, another run begins, whose rows are its own whatever they are like.
  private func dropRepeats(_ table: inout RunTable) -> Int {
    let rows = table.rowCount
    let rises = (1..<max(1, rows)).allSatisfy {
      table.steps[$0] > table.steps[$0 - 1] || table.epochs[$0] > table.epochs[$0 - 1]
    }
    if rises || history.conventions.keepsRows { return 0 }
    struct Row: Hashable { let bits: [UInt64] }
    var seen: Set<Row> = []
    var kept: [Int] = []
    var isNewRun = false
    var last: Row?
    for row in 0..<rows {
      let bits =
        [table.epochs[row].bitPattern, table.steps[row].bitPattern] + table.curves.map { $0.values[row].bitPattern }
      let this = Row(bits: bits)
      let isNew = seen.insert(this).inserted
      if row > 0, goesBack(table, at: row) { isNewRun = isNew || beginsAnother(table, at: row) }
      if isNew || isNewRun && this != last { kept.append(row) }
      last = this
    }
    if kept.count < rows { table = table.rows(kept) }
    return rows - kept.count
  }

  /// Whether the rows from one that goes back to the table's first place up to the next such hold other values than the
  /// rows before had: another run, though its first rows may be the same, as with one seed.
  private func beginsAnother(_ table: RunTable, at start: Int) -> Bool {
    guard table.place(start) == table.place(0) else { return false }
    var row = start
    while row < table.rowCount, row == start || !goesBack(table, at: row) {
      // The run above has the same places from its own start on.
      let twin = row - start
      if twin < start, table.place(twin) == table.place(row), table.conflict(twin, row) { return true }
      row += 1
    }
    return false
  }

  /// Whether a row stands before the one above it; steps that begin anew in the next epoch do not go back.
  private func goesBack(_ table: RunTable, at row: Int) -> Bool {
    let (epoch, last) = (table.epochs[row], table.epochs[row - 1])
    return epoch < last || !(epoch > last) && table.steps[row] < table.steps[row - 1]
  }

  private func split(_ table: RunTable, at starts: [Int], _ decided: inout [String]) -> [RunTable] {
    guard starts.count > 1 else { return [table] }
    let ends = starts.dropFirst() + [table.rowCount]
    let parts = zip(starts, ends).map { table.rows($0..<$1) }
    guard options.restarts == .continue else { return parts }
    decided.append(
      "the axis goes back to its start \(Self.times(starts.count - 1)): counted on, as --restarts continue says")
    var whole = parts[0]
    for var part in parts.dropFirst() {
      let (epoch, step) = (whole.epochs.filter(History.isMeasured).max(), whole.steps.filter(History.isMeasured).max())
      // A part that begins at 0 goes on one further.
      if let epoch { part.epochs = part.epochs.map { $0 + epoch } }
      if let step {
        let gap = part.steps.first == 0 ? 1.0 : 0
        part.steps = part.steps.map { $0 + step + gap }
      }
      whole.append(part)
    }
    return [whole]
  }

  private static func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }

  /// One run of its sets' tables.
  private func run(
    _ tables: [RunTable], _ tests: [(name: String, value: Double)], _ decided: [String], _ unknown: [String],
    severalRows: Bool
  ) -> Run? {
    guard var table = tables.first else { return nil }
    var run = Run(table: table, tests: tests, decided: decided, unknown: unknown)
    var replaced = 0
    if severalRows {
      AxisResolution.numberWithinEpochs(&table, &run.decided)
    } else {
      replaced += table.joinPlaces()
    }
    for other in tables.dropFirst() {
      var other = other
      replaced += other.joinPlaces()
      table.merge(other)
    }
    table.joinRowsWithoutEpoch()
    if replaced > 0 {
      run.decided.append(
        replaced == 1
          ? "1 value was measured again by a resumed run: the later counts"
          : "\(replaced) values were measured again by a resumed run: the later count")
    }
    table.sortByPlace()
    AxisResolution.resolve(&table, &run.decided)
    run.table = table
    return run
  }
}
