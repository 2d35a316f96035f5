internal import JSONText
internal import RunRecords

/// `learn_error.tsv` and `test_error.tsv` of CatBoost.
enum CatBoostTable: TableFormat {
  static let name = "catboost-tsv"
  static let tool = "CatBoost"
  static let summary = "learn_error.tsv and test_error.tsv, joined"

  static func recognises(header: [String], _ file: HistoryFile) -> Bool {
    header.first == "iter" && header.count > 1 && file.layout?.separator == .byte(UInt8(ascii: "\t"))
      && !header.contains("passed")
  }

  static func conventions(_ header: [String]) -> Conventions { Conventions(stepColumn: "iter") }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    var history = try DelimitedHistory.read(file)
    history.conventions = conventions(file.header)
    // The set stands in the name alone: learn_error.tsv, test_error.tsv. The test set is what is evaluated on.
    let words = MetricName.words(file.stem)
    let test = words.first { $0.hasPrefix("test") && $0.dropFirst(4).allSatisfy(\.isNumber) }
    if test != nil { history.conventions.bareSet = .validation }
    if test != "test" || !Self.namesSets(&history.tables[0]) {
      history.tables[0].prefixMetrics(with: test.map(CatBoostTraining.set(ofTest:)) ?? "train")
    }
    history.isPart = true
    return [history]
  }

  /// Puts the set before each metric where several are evaluated on, of which `Logloss:0` is the first's and `Logloss` the
  /// last's; whether there are several.
  private static func namesSets(_ table: inout RawTable) -> Bool {
    func number(_ name: String) -> Int? { name.split(separator: ":").dropFirst().last.flatMap { Int($0) } }
    guard let last = table.columns.compactMap({ number($0.name) }).max() else { return false }
    for index in table.columns.indices where AxisName.axis(table.columns[index].name) == nil {
      let name = table.columns[index].name
      let place = number(name) ?? last + 1
      let metric = number(name) == nil ? name[...] : name[..<(name.lastIndex(of: ":") ?? name.endIndex)]
      table.columns[index].name = CatBoostTraining.set(ofTest: place == 0 ? "test" : "test\(place)") + "/" + metric
    }
    return true
  }
}

/// `catboost_training.json`: values by the places of the metrics' names.
enum CatBoostTraining: DocumentFormat {
  static let name = "catboost-json"
  static let tool = "CatBoost"
  static let summary = "catboost_training.json"

  static func recognises(_ object: JSON.Object) -> Bool {
    object["meta"]?.objectValue?["learn_metrics"] != nil && object["iterations"]?.arrayValue != nil
  }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    let object = try file.document().objectValue ?? [:]
    let meta = object["meta"]?.objectValue ?? [:]
    func names(_ key: String) -> [String] {
      (meta[key]?.arrayValue ?? []).map { $0.objectValue?["name"]?.stringValue ?? "" }
    }
    var sets = [("learn", "train", names("learn_metrics")), ("test", "val", names("test_metrics"))]
    for test in (meta["test_sets"]?.arrayValue ?? []).dropFirst().compactMap(\.stringValue) {
      sets.append((test, Self.set(ofTest: test), names("test_metrics")))
    }
    var builders = [ColumnBuilder("iteration")]
    for (_, set, metrics) in sets { builders += metrics.map { ColumnBuilder(set + "/" + $0) } }
    var row = 0
    for iteration in object["iterations"]?.arrayValue ?? [] {
      guard let members = iteration.objectValue, let number = members["iteration"]?.cellNumber else { continue }
      builders[0].add(number, row: row)
      var column = 1
      for (key, _, metrics) in sets {
        for (offset, value) in (members[key]?.column ?? []).prefix(metrics.count).enumerated() {
          builders[column + offset].add(value, row: row)
        }
        column += metrics.count
      }
      row += 1
    }
    return [RawHistory(RawTable(columns: builders.map { $0.column(rows: row) }))]
  }

  /// What stands in front of the metrics of a set: `test1` and so on follow the first that is evaluated on.
  static func set(ofTest name: String) -> String { name == "test" ? "val" : "val/" + name }
}
