internal import JSONText
internal import RunRecords

/// Histories in a document of objects and arrays, whatever wrote it: JSON, YAML or a Python literal.
struct Document {
  private let file: HistoryFile

  init(_ file: HistoryFile) { self.file = file }

  private static let deepest = 8

  /// The histories in a value; none where it holds only single values.
  func histories(in json: JSON, name: String? = nil, depth: Int = 0) throws(HistoryError) -> [RawHistory] {
    guard depth < Self.deepest else { return [] }
    if case .string(let text) = json, depth == 0, let literal = PythonLiteral.parse(text) {
      return try histories(in: literal, depth: depth + 1)
    }
    if let object = json.objectValue { return try histories(in: object, name: name, depth: depth) }
    if let values = json.column {
      guard values.count > 1 else { return [] }
      return [named(RawHistory(RawTable(columns: [RawColumn("", values)])), name)]
    }
    guard let elements = json.arrayValue else { return [] }
    if elements.contains(where: { $0.objectValue != nil }) {
      return try rows(elements, name: name, depth: depth)
    }
    return try headless(elements, name: name)
  }

  private func named(_ history: RawHistory, _ name: String?) -> RawHistory {
    var history = history
    history.runName = name
    return history
  }

  /// An array of objects: rows, or a run each.
  private func rows(_ elements: [JSON], name: String?, depth: Int) throws(HistoryError) -> [RawHistory] {
    let objects = elements.filter { $0.objectValue != nil }
    let isRows = objects.contains { $0.objectValue?.members.contains { $0.value.cellNumber != nil } ?? false }
    let nested = try runs(objects, name: name, depth: depth)
    let areRuns = !nested.isEmpty && nested.contains { $0.hasCurves }
    // Epochs may hold lists of their own (skorch's batches): they are rows as long as they name their epoch.
    let haveAxis =
      objects.contains {
        $0.objectValue?.members.contains { AxisName.axis($0.key) != nil && $0.value.cellNumber != nil } ?? false
      } && !(areRuns && nested.allSatisfy(\.hasAxis) && Self.axesAreTotals(objects))
    if isRows, haveAxis || !areRuns {
      let table = RawTable(rows: objects)
      if let key = name?.split(separator: "/").last, Self.areOfRuns(String(key)), Self.placesFall(objects) {
        return []
      }
      if depth == 0 { try TableOfRuns.refuse(table, file) }
      // Inside a document: results of models and folds, and lists of cases, which are no epochs.
      let isHistory =
        TableOfRuns.settings(of: table) == nil && (haveAxis || table.columns.contains { Parts.isMetric($0.name) })
      return depth == 0 || isHistory ? [named(RawHistory(table), name)] : []
    }
    return nested
  }

  /// Whether a list's key says that its elements are a fold or a trial each.
  private static func areOfRuns(_ key: String) -> Bool {
    MetricName.words(key).last.map { ["folds", "trials"].contains($0) } ?? false
  }

  private static func placesFall(_ objects: [JSON]) -> Bool {
    let places = objects.compactMap { object in
      object.objectValue?.members.first { AxisName.axis($0.key).map { $0.axis != .seconds } ?? false }?.value.cellNumber
    }
    return places.count == objects.count && zip(places, places.dropFirst()).contains { $0 >= $1 }
  }

  /// Whether the places of elements are how far each run came: they never rise, or their names say that they are several.
  private static func axesAreTotals(_ objects: [JSON]) -> Bool {
    var places: [String: [Double]] = [:]
    for object in objects {
      for (key, value) in object.objectValue?.members ?? [] where AxisName.axis(key) != nil {
        if let place = value.cellNumber { places[key, default: []].append(place) }
      }
    }
    return places.allSatisfy { key, values in
      key.lowercased().hasSuffix("s") || !zip(values, values.dropFirst()).contains { $0 < $1 }
    }
  }

  private func runs(_ objects: [JSON], name: String?, depth: Int) throws(HistoryError) -> [RawHistory] {
    var runs: [RawHistory] = []
    for (index, object) in objects.enumerated() {
      guard object.objectValue?.members.contains(where: { !$0.value.isScalar }) ?? false else { continue }
      let own = object.objectValue.flatMap { object in
        ["name", "run", "run_name", "model", "model_name", "label", "id"].lazy.compactMap { object[$0]?.stringValue }
          .first
      }
      let label = own ?? "\(index)"
      runs += try histories(in: object, name: name.map { $0 + "/" + label } ?? label, depth: depth + 1)
    }
    return runs
  }

  /// An array of arrays of numbers: rows whose columns have no names.
  private func headless(_ elements: [JSON], name: String?) throws(HistoryError) -> [RawHistory] {
    let rows = elements.compactMap { $0.arrayValue }
    guard rows.count == elements.count, rows.count > 1, let width = rows.map(\.count).max(), width > 1,
      rows.allSatisfy({ $0.contains { $0.cellNumber != nil } })
    else { return [] }
    guard let names = file.options.columns else { throw Self.headless(file, width) }
    var builders = names.map { ColumnBuilder($0) }
    for (row, cells) in rows.enumerated() {
      for (cell, column) in zip(cells, builders.indices) { builders[column].add(cell, row: row) }
    }
    let table = RawTable(columns: builders.map { $0.column(rows: rows.count) })
    return [named(RawHistory(table), name)]
  }

  static func headless(_ file: HistoryFile, _ width: Int) -> HistoryError {
    file.error(
      .headless,
      "found \(width) \(width == 1 ? "column without a name" : "columns without names"), expected a header; name them with --columns, such as --columns epoch,loss,accuracy"
    )
  }

  // MARK: Objects

  private func histories(in object: JSON.Object, name: String?, depth: Int) throws(HistoryError) -> [RawHistory] {
    let object = Parts.transposed(object) ?? object
    if let table = Parts.split(object) { return [named(RawHistory(table), name)] }
    if let folds = Parts.folds(object) {
      var runs = try runs(folds, name: name, depth: depth)
      for index in runs.indices {
        runs[index].decided.append("each metric is a list of lists, of which each was taken for a run")
      }
      return runs
    }
    var parts = Parts(object)
    if let sizes = parts.settings.first(where: { Self.areSizes($0.key) && $0.value.column != nil })?.key {
      if depth > 0 { return [] }
      throw file.error(
        .noCurve,
        "found scores over the number of examples (\(sizes)), expected a value an epoch or step; give the history of a training"
      )
    }
    if depth > 0, Self.isStatistic(parts) || !parts.mayHoldCurves { return [] }
    if !parts.columns.isEmpty { try addNested(&parts, depth: depth) }
    if parts.hasMetricColumns, depth == 0 || parts.hasLists || parts.namesMetrics {
      var history = named(RawHistory(), name)
      nameSets(&parts.columns, &history)
      Self.takePlacedSets(&parts.columns, &history)
      if !parts.columns.isEmpty { try ListLengths(file).table(of: parts.columns, into: &history) }
      parts.addScalars(to: &history)
      return [history]
    }
    if parts.columns.isEmpty, parts.points.contains(where: { Parts.isMetric($0.name) }) {
      var series = SeriesCollector()
      for (metric, places, values) in parts.points {
        for (place, value) in zip(places, values) { series.add(value, to: metric, at: place) }
      }
      var history = named(series.history(), name)
      parts.addScalars(to: &history)
      return [history]
    }
    // What stands by class or sort under 0, 1, 2 is no history: the epochs' rows name a metric.
    if let rows = Parts.keyedRows(object), rows.isEpoch || rows.objects.contains(where: Parts.namesMetric) {
      var table = RawTable(rows: rows.objects)
      // Keys that count rows are an index; those that leave some out say where a row stands.
      let isIndex = zip(rows.places, rows.places.dropFirst()).allSatisfy { $1 == $0 + 1 }
      table.columns.insert(RawColumn(rows.isEpoch ? "epoch" : isIndex ? "" : "step", rows.places), at: 0)
      return [named(RawHistory(table), name)]
    }
    let found = try containers(parts, name: name, depth: depth)
    guard depth == 0, !found.contains(where: \.hasCurves) else { return found }
    // What is called settings may hold all there is.
    parts.containers += parts.settings.filter {
      $0.value.objectValue != nil && Parts.settingKeys.contains($0.key.lowercased())
    }
    let others = try containers(parts, name: name, depth: depth)
    return others.contains { $0.looksLikeHistory && $0.tables.contains { $0.rowCount > 2 } } ? others : found
  }

  /// Takes out the lists of a set that has places of its own, as many as it has values and not as many as the training:
  /// `{"steps": […], "loss": […], "val_steps": [500, 1000], "val_loss": [0.7, 0.6]}`.
  private static func takePlacedSets(_ columns: inout [(name: String, values: [Double])], _ history: inout RawHistory) {
    for (name, places) in columns {
      let axis = MetricName(name)
      guard let set = axis.set, set != .training, AxisName.axis(name) == nil, AxisName.axis(axis.own) != nil else {
        continue
      }
      let own = columns.filter { MetricName($0.name).set == set && $0.name != name }
      let rest = columns.filter { MetricName($0.name).set != set && AxisName.axis($0.name) == nil }
      guard !own.isEmpty, own.allSatisfy({ $0.values.count == places.count }), !rest.isEmpty,
        rest.allSatisfy({ $0.values.count != places.count })
      else { continue }
      var table = RawTable(
        columns: [RawColumn(axis.own, places)] + own.map { RawColumn($0.name, $0.values) })
      table.rowCount = places.count
      history.tables.append(table)
      columns.removeAll { MetricName($0.name).set == set }
    }
  }

  /// Whether a list is of numbers of examples, as scikit-learn's `learning_curve` returns them.
  private static func areSizes(_ name: String) -> Bool {
    let words = MetricName.words(name)
    return words == ["train", "sizes"] || words == ["train", "sizes", "abs"] || words == ["training", "sizes"]
  }

  /// Whether an object is a mean over folds or seeds with what it is of: `{"mean": 0.84, "std": 0.01, "values": […]}`.
  private static func isStatistic(_ parts: Parts) -> Bool {
    let names = Set(parts.scalars.map { $0.name.lowercased() })
    return names.contains("mean") && !names.isDisjoint(with: ["std", "sd", "ci", "sem", "std_dev"])
      && parts.columns.count == 1
  }

  /// Lists under their sets' names alone, `{"train": […], "val": […]}`: of the metric that the file's name says.
  private func nameSets(_ columns: inout [(name: String, values: [Double])], _ history: inout RawHistory) {
    let metrics = columns.indices.filter { AxisName.axis(columns[$0].name) == nil }
    let sets = metrics.filter { MetricSet.words[columns[$0].name.lowercased()] != nil }
    // Beside metrics of their own two sets are needed: a lone `main` may be anything.
    guard metrics.count > 1, sets.count == metrics.count || sets.count > 1 else { return }
    let quantity = MetricName.words(file.stem).compactMap { MetricName.Quantity.names[$0] }.first
    for index in sets { columns[index].name += "/" + (quantity?.rawValue ?? "value") }
    if quantity == nil {
      history.decided.append(
        "lists name sets and no metric, which was called value; --map \"loss=\(columns[sets[0]].name)\" names it")
    }
  }

  /// Columns in objects beside columns: sets (`val: {loss: […]}`), or the history inside a wrapper.
  private func addNested(_ parts: inout Parts, depth: Int) throws(HistoryError) {
    for (key, value) in parts.containers {
      guard let object = value.objectValue else {
        parts.columns += Self.columns(ofRows: value, under: key, beside: parts.columns)
        continue
      }
      let inner = Parts(object)
      guard inner.hasMetricColumns else {
        let tests = MetricSet(named: key) == .test ? Self.lastValues(of: key, value) : []
        if tests.isEmpty { parts.settings.append((key, value)) }
        parts.scalars += tests.map { ($0.name, .number($0.value)) }
        continue
      }
      let isWrapper = Parts.wrappers.contains(key.lowercased()) || !parts.hasMetricColumns
      for column in inner.columns {
        parts.columns.append(
          (isWrapper && MetricSet(named: key) == nil ? column.name : key + "/" + column.name, column.values))
      }
      parts.scalars += inner.scalars
    }
  }

  /// A list of objects beside lists of numbers, `{"val_loss": […], "val_metrics": [{"f1": 0.7}, …]}`: as many rows as they
  /// have values, each a column of its numbers; nothing of any other.
  private static func columns(
    ofRows value: JSON, under key: String, beside columns: [(name: String, values: [Double])]
  ) -> [(name: String, values: [Double])] {
    guard let rows = value.arrayValue, rows.count > 1, rows.allSatisfy({ $0.objectValue != nil }),
      columns.contains(where: { $0.values.count == rows.count })
    else { return [] }
    // What lies deeper is of no epoch: bins, matrices.
    let flat = rows.map { row in
      JSON.object(JSON.Object((row.objectValue?.members ?? []).filter { $0.value.isScalar && !$0.key.hasPrefix("n_") }))
    }
    let words = MetricName.words(key)
    let set = words.first.flatMap { MetricSet.words[$0] } == nil ? nil : words.first
    let isWrapper = Parts.wrappers.contains(key.lowercased())
    return RawTable(rows: flat).columns.compactMap { column in
      guard let values = column.numbers, column.hasNumbers, AxisName.axis(column.name) == nil,
        !NoCurve.matches(column.name)
      else { return nil }
      let name = set.map { $0 + "/" + column.name } ?? (isWrapper ? column.name : key + "/" + column.name)
      return (name, values + repeatElement(History.notMeasured, count: rows.count - values.count))
    }
  }

  /// An object of objects or of arrays of objects: sets of one run, runs, or a wrapper around one history.
  private func containers(_ parts: Parts, name: String?, depth: Int) throws(HistoryError) -> [RawHistory] {
    var sets: [(key: String, history: RawHistory)] = []
    var runs: [RawHistory] = []
    var failure: HistoryError?
    var lastValues: [(name: String, value: Double)] = []
    for (key, value) in parts.containers {
      let isSet = MetricSet(named: key) != nil || Self.isNumberedSet(key)
      let isWrapper = Parts.wrappers.contains(key.lowercased())
      do throws(HistoryError) {
        let inner = try histories(
          in: value, name: isSet || isWrapper ? name : name.map { $0 + "/" + key } ?? key, depth: depth + 1)
        if isSet, inner.count == 1 { sets.append((key, inner[0])) } else { runs += inner }
        if isSet, inner.isEmpty { lastValues += Self.lastValues(of: key, value) }
      } catch {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
    var found = runs
    if !sets.isEmpty { found.insert(Self.joined(sets), at: 0) }
    if found.count == 1 {
      for (key, value) in parts.containers where Self.holdsNoCurve(value) { found[0].config[key] = value }
      parts.addScalars(to: &found[0])
      found[0].lastValues += lastValues
      // A wrapper's key is no name of a run.
      if parts.containers.count == 1 || sets.isEmpty == false { found[0].runName = name ?? found[0].runName }
    }
    if found.isEmpty, depth == 0 || !parts.scalars.isEmpty {
      var summary = named(RawHistory(), name)
      parts.addScalars(to: &summary)
      var members: [(key: String, value: JSON)] = []
      for (key, value) in parts.containers { value.flattened(prefix: key, into: &members) }
      for (key, value) in members { Parts.add(key, value, to: &summary) }
      if depth == 0, !summary.lastValues.isEmpty || !summary.config.members.isEmpty { return [summary] }
    }
    return found
  }

  /// Single values under a set's name, as `test: {"accuracy": 0.9}` is beside the curves of the others.
  private static func lastValues(of key: String, _ value: JSON) -> [(name: String, value: Double)] {
    // `final_test_metrics` is the test's too.
    let set = MetricSet(named: key) == .test ? "test" : key
    return (value.objectValue?.members ?? []).compactMap { key, value in
      guard let number = value.cellNumber, History.isMeasured(number), !NoCurve.matches(key) else { return nil }
      return (set + "/" + key, number)
    }
  }

  private static func holdsNoCurve(_ value: JSON) -> Bool {
    guard let object = value.objectValue else { return false }
    return !object.members.contains { !$0.value.isScalar && $0.value.objectValue == nil }
  }

  /// XGBoost's and LightGBM's own names of sets.
  static func isNumberedSet(_ key: String) -> Bool {
    let words = MetricName.words(key)
    return words.count == 2 && ["validation", "valid", "eval", "test"].contains(words[0]) && Int(words[1]) != nil
  }

  /// The sets of one run side by side, each column under its set's name.
  private static func joined(_ sets: [(key: String, history: RawHistory)]) -> RawHistory {
    var joined = RawHistory()
    let numbered = sets.filter { isNumberedSet($0.key) }
    let hasTraining = sets.contains { MetricSet(named: $0.key) == .training }
    for (key, history) in sets {
      let name = setName(of: key, numbered: numbered.map(\.key), hasTraining: hasTraining)
      for var table in history.tables {
        table.prefixMetrics(with: name)
        joined.tables.append(table)
      }
    }
    if numbered.count > 1, numbered.contains(where: { MetricName.words($0.key)[1] == "0" }),
      !hasTraining
    {
      joined.decided.append("\(numbered[0].key) was taken for training, as the first of several sets")
    }
    for (_, history) in sets {
      joined.config.members += history.config.members.filter { joined.config[$0.key] == nil }
      joined.decided += history.decided
    }
    return joined
  }

  /// `validation_0` beside `validation_1` is training's; `valid_1` beside `training` is validation's.
  private static func setName(of key: String, numbered: [String], hasTraining: Bool) -> String {
    guard isNumberedSet(key) else { return key }
    let number = MetricName.words(key)[1]
    let order = numbered.filter { !(number == "0" && $0 == key) }
    if number == "0", numbered.count > 1, !hasTraining { return "train" }
    let validations = hasTraining ? numbered : order.filter { MetricName.words($0)[1] != "0" || numbered.count == 1 }
    return validations.first == key || numbered.count == 1 ? "val" : "val/" + key
  }
}
