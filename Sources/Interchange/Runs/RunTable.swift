internal import RunRecords

/// One run's table under the record's names: a row a moment, a place on each axis where the file gives one.
struct RunTable {
  /// `notMeasured` where a row has no place on the axis.
  var epochs: [Double]
  var steps: [Double]
  var seconds: [Double]
  var curves: [Curve]

  struct Curve {
    var name: String
    var values: [Double]
    var decimals: Int?
    var isInPercent = false
    /// Whether these are results of the test, single ones unless a run has more than two.
    var isTest = false
  }

  var rowCount: Int { epochs.count }

  subscript(name: String) -> Curve? { curves.first { $0.name == name } }

  /// No rows, and curves of these names.
  init(like other: RunTable) {
    epochs = []
    steps = []
    seconds = []
    curves = other.curves.map {
      Curve(
        name: $0.name, values: [], decimals: $0.decimals, isInPercent: $0.isInPercent,
        isTest: $0.isTest)
    }
  }

  init(epochs: [Double], steps: [Double], seconds: [Double], curves: [Curve]) {
    self.epochs = epochs
    self.steps = steps
    self.seconds = seconds
    self.curves = curves
  }

  func rows(_ rows: some Sequence<Int>) -> RunTable {
    let rows = Array(rows)
    var table = RunTable(like: self)
    table.epochs = rows.map { epochs[$0] }
    table.steps = rows.map { steps[$0] }
    table.seconds = rows.map { seconds[$0] }
    for index in curves.indices { table.curves[index].values = rows.map { curves[index].values[$0] } }
    return table
  }

  /// Whether two rows hold different values of one curve.
  func conflict(_ a: Int, _ b: Int) -> Bool {
    curves.contains { curve in
      let (x, y) = (curve.values[a], curve.values[b])
      return History.isMeasured(x) && History.isMeasured(y) && !(x == y || x.isNaN && y.isNaN)
    }
  }

  func isEmptyRow(_ row: Int) -> Bool { !curves.contains { History.isMeasured($0.values[row]) } }

  /// Puts a test's results that stand in rows of their own, without a place or before the row above, into the row of the
  /// training above, or the first; single ones wherever they stand.
  mutating func joinTests() {
    let tests = curves.indices.filter { curves[$0].isTest }
    let others = curves.filter { !$0.isTest }
    guard !tests.isEmpty, !others.isEmpty else { return }
    func isOfTraining(_ row: Int) -> Bool { others.contains { History.isMeasured($0.values[row]) } }
    guard let first = (0..<rowCount).first(where: isOfTraining) else { return }
    let single = Set(tests.filter { curves[$0].values.count(where: History.isMeasured) <= 2 })
    var above: Int?
    for row in 0..<rowCount {
      if isOfTraining(row) {
        above = row
        continue
      }
      let target = above ?? first
      let isPlaced = History.isMeasured(epochs[row]) || History.isMeasured(steps[row])
      let isBack = epochs[row] < epochs[target] || steps[row] < steps[target]
      for index in tests where History.isMeasured(curves[index].values[row]) {
        guard single.contains(index) || !isPlaced || isBack else { continue }
        curves[index].values[target] = curves[index].values[row]
        curves[index].values[row] = History.notMeasured
      }
    }
  }

  /// Takes out the results of a test that was made once or twice, the later one of each; more of them are a curve.
  mutating func takeTests() -> [(name: String, value: Double)] {
    var tests: [(name: String, value: Double)] = []
    for index in curves.indices.reversed() where curves[index].isTest {
      let measured = curves[index].values.filter(History.isMeasured)
      if let last = measured.last { tests.append((String(curves[index].name.dropFirst("test_".count)), last)) }
      if measured.count > 2 {
        curves[index].isTest = false
      } else {
        curves.remove(at: index)
      }
    }
    if !tests.isEmpty, (0..<rowCount).contains(where: isEmptyRow) {
      self = rows((0..<rowCount).filter { !isEmptyRow($0) })
    }
    return tests.reversed()
  }

  /// Where a row stands.
  struct Place: Hashable {
    var epoch: UInt64
    var step: UInt64
  }

  func place(_ row: Int) -> Place { Place(epoch: epochs[row].bitPattern, step: steps[row].bitPattern) }

  /// Rows of one place as one, the later value where two differ; the number of values that were replaced.
  mutating func joinPlaces() -> Int {
    var replaced = 0
    if isRising { return 0 }
    var first: [Place: Int] = [:]
    first.reserveCapacity(rowCount)
    var kept: [Int] = []
    for row in 0..<rowCount {
      let place = place(row)
      guard let target = first[place] else {
        first[place] = row
        kept.append(row)
        continue
      }
      for index in curves.indices where History.isMeasured(curves[index].values[row]) {
        let known = curves[index].values[target]
        if History.isMeasured(known), known != curves[index].values[row] { replaced += 1 }
        curves[index].values[target] = curves[index].values[row]
      }
      if !History.isMeasured(seconds[target]) { seconds[target] = seconds[row] }
    }
    if kept.count < rowCount { self = rows(kept) }
    return replaced
  }

  /// Joins rows that have a step and no epoch, as Lightning's learning rates, to those of their step that have one.
  mutating func joinRowsWithoutEpoch() {
    guard epochs.contains(where: History.isMeasured), !epochs.allSatisfy(History.isMeasured) else { return }
    var targets: [Double: Int] = [:]
    var isAmbiguous: Set<Double> = []
    for row in 0..<rowCount where History.isMeasured(epochs[row]) && History.isMeasured(steps[row]) {
      if targets.updateValue(row, forKey: steps[row]) != nil { isAmbiguous.insert(steps[row]) }
    }
    var gone: Set<Int> = []
    for row in 0..<rowCount where !History.isMeasured(epochs[row]) {
      guard let target = targets[steps[row]], !isAmbiguous.contains(steps[row]), !conflict(row, target) else {
        continue
      }
      for index in curves.indices where History.isMeasured(curves[index].values[row]) {
        curves[index].values[target] = curves[index].values[row]
      }
      if !History.isMeasured(seconds[target]) { seconds[target] = seconds[row] }
      gone.insert(row)
    }
    if !gone.isEmpty { self = rows((0..<rowCount).filter { !gone.contains($0) }) }
  }

  /// Whether no row stands at another's place, seen from a single look along the rows.
  private var isRising: Bool {
    for row in 1..<max(1, rowCount) {
      let (a, b) = (steps[row - 1], steps[row])
      if a < b { continue }
      let (c, d) = (epochs[row - 1], epochs[row])
      if !History.isMeasured(a), !History.isMeasured(b), c < d { continue }
      return false
    }
    return true
  }

  /// Rows in the order of their places: by step where both have one, else by epoch.
  mutating func sortByPlace() {
    let hasSteps = steps.allSatisfy(History.isMeasured)
    let keys = hasSteps && !stepsRestart ? steps : epochs
    guard hasSteps || epochs.allSatisfy(History.isMeasured) else { return }
    if zip(keys, keys.dropFirst()).allSatisfy({ $0 <= $1 }) { return }
    let order = (0..<rowCount).sorted { a, b in
      if keys[a] != keys[b] { return keys[a] < keys[b] }
      return steps[a] != steps[b] ? steps[a] < steps[b] : a < b
    }
    self = rows(order)
  }

  /// Whether steps begin anew in each epoch, of the rows that have both.
  var stepsRestart: Bool {
    guard epochs.allSatisfy(History.isMeasured) else { return false }
    let both = (0..<rowCount).filter { History.isMeasured(steps[$0]) }
    if zip(both, both.dropFirst()).contains(where: { steps[$1] < steps[$0] && epochs[$1] > epochs[$0] }) { return true }
    // All epochs may end at one step, and the later ones have no other.
    var ends: [Double: Double] = [:]
    for row in both { ends[epochs[row]] = max(ends[epochs[row]] ?? 0, steps[row]) }
    return both.count > ends.count && ends.count > 1 && Set(ends.values).count == 1
  }

  /// Appends a table's rows; curves that only one has are not measured in the other's rows.
  mutating func append(_ other: RunTable) {
    let rows = rowCount
    for curve in other.curves where self[curve.name] == nil {
      var missing = curve
      missing.values = [Double](repeating: History.notMeasured, count: rows)
      curves.append(missing)
    }
    epochs += other.epochs
    steps += other.steps
    seconds += other.seconds
    let missing = [Double](repeating: History.notMeasured, count: other.rowCount)
    for index in curves.indices {
      let twin = other[curves[index].name]
      curves[index].values.append(contentsOf: twin?.values ?? missing)
      if let twin, twin.isInPercent { curves[index].isInPercent = true }
    }
  }
}
