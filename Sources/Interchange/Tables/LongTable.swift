internal import RunRecords

/// A table with a row for each value: columns for the metric's name or its set, and one for the value.
struct LongTable {
  private let table: RawTable
  private let nameColumn: RawColumn?
  private let setColumn: RawColumn?
  private let runColumn: RawColumn?
  private let seedColumn: RawColumn?

  static let names: Set<String> = [
    "metric", "metrics", "metric_name", "tag", "key", "name", "variable", "measure",
  ]
  private static let values: Set<String> = ["value", "values", "metric_value", "y", "score"]
  private static let sets: Set<String> = [
    "set", "split", "phase", "mode", "stage", "subset", "dataset_split", "fold_type", "partition", "type", "kind",
    "event", "name", "data",
  ]
  private static let runs: Set<String> = [
    "run", "run_name", "run_id", "model", "model_name", "arm", "method", "experiment", "algorithm", "activation",
    "config",
  ]
  private static let seeds: Set<String> = ["seed", "fold", "trial", "repeat", "rep", "random_state"]

  /// Nil where every row holds all metrics of its moment.
  init?(_ table: RawTable) {
    func column(_ words: Set<String>, _ fits: (RawColumn) -> Bool) -> RawColumn? {
      table.columns.first { words.contains(MetricName.words($0.name).joined(separator: "_")) && fits($0) }
    }
    self.table = table
    let values = column(Self.values) { $0.hasNumbers }
    nameColumn = values == nil ? nil : column(Self.names) { $0.texts != nil }
    setColumn = column(Self.sets) { column in
      column.texts?.allSatisfy { $0.map { MetricSet(named: $0) != nil } ?? true } ?? false
    }
    let others = [nameColumn?.name, setColumn?.name].compactMap { $0 }
    runColumn = column(Self.runs) { $0.texts != nil } ?? Self.blocks(table, besides: others)
    seedColumn = column(Self.seeds) { $0.hasNumbers }
    let manyRuns = runColumn.map { Self.repeats($0) } ?? seedColumn.map { Self.repeats($0) } ?? false
    guard nameColumn != nil || setColumn != nil || manyRuns else { return nil }
  }

  /// The column of words that changes exactly where all axes begin anew: it names the runs, whatever it is called.
  private static func blocks(_ table: RawTable, besides others: [String]) -> RawColumn? {
    let axes = table.columns.filter { AxisName.axis($0.name).map { $0.axis != .seconds } ?? false }
      .compactMap(\.numbers)
    guard !axes.isEmpty else { return nil }
    return table.columns.first { column in
      guard let texts = column.texts, texts.count > 3, !texts.contains(nil), !others.contains(column.name),
        !texts.contains(where: { $0.map { MetricSet(named: $0) != nil } ?? false })
      else { return false }
      let changes = texts.indices.dropFirst().filter { texts[$0] != texts[$0 - 1] }
      guard !changes.isEmpty, Set(texts).count == changes.count + 1 else { return false }
      return changes.allSatisfy { row in axes.allSatisfy { row < $0.count && $0[row] < $0[row - 1] } }
    }
  }

  /// Whether a column's values stand in more than one row each, so that they group rows.
  private static func repeats(_ column: RawColumn) -> Bool {
    switch column.cells {
    case .texts(let texts):
      let distinct = Set(texts.compactMap { $0 }).count
      return distinct > 0 && distinct * 2 <= texts.count
    case .numbers(let values):
      let distinct = Set(values.filter(History.isMeasured)).count
      return distinct > 1 && distinct * 2 <= values.count
    case .flags: return false
    }
  }

  func histories() -> [RawHistory] {
    var order: [String] = []
    var rows: [String: [Int]] = [:]
    for row in 0..<table.rowCount {
      let key = runKey(row)
      if rows[key] == nil { order.append(key) }
      rows[key, default: []].append(row)
    }
    return order.map { key in
      var history = RawHistory(tables: streams(rows[key] ?? []))
      history.runName = order.count > 1 ? key : nil
      return history
    }
  }

  private func runKey(_ row: Int) -> String {
    var parts: [String] = []
    if let run = runColumn?.texts?[row] { parts.append(run) }
    if let seedColumn, let seed = seedColumn.numbers?[row], seed.isFinite {
      parts.append(
        "\(MetricName.words(seedColumn.name).joined(separator: "_")) \(Int(exactly: seed).map(String.init) ?? "\(seed)")"
      )
    }
    return parts.joined(separator: "/")
  }

  /// A table for each set or metric, with its own axis.
  private func streams(_ rows: [Int]) -> [RawTable] {
    let group = nameColumn ?? setColumn
    let special = [nameColumn?.name, setColumn?.name, runColumn?.name, seedColumn?.name].compactMap { $0 }
    var order: [String] = []
    var members: [String: [Int]] = [:]
    for row in rows {
      var key = group?.texts?[row] ?? ""
      if nameColumn != nil, let set = setColumn?.texts?[row] { key = set + "/" + key }
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(row)
    }
    return order.map { key in
      var part = table.rows(members[key] ?? [])
      part.columns.removeAll { special.contains($0.name) }
      if nameColumn == nil, !key.isEmpty { part.prefixMetrics(with: key) }
      for index in part.columns.indices where nameColumn != nil && !key.isEmpty {
        let words = MetricName.words(part.columns[index].name).joined(separator: "_")
        if Self.values.contains(words) { part.columns[index].name = key }
      }
      return part
    }
  }
}
