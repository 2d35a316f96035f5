public import RunRecords
internal import SeedStatistics
internal import TextTools

extension Findings {
  /// The distinct values of something over all records, in the order they come.
  public func distinct<Value: Hashable>(_ value: (RunRecord) -> Value?) -> [Value] { Self.distinct(records, value) }

  /// The same of something that only specs, data and planned epochs say, without a look at every run of an arm.
  public func distinctSettings<Value: Hashable>(_ value: (RunRecord) -> Value?) -> [Value] {
    Self.distinct(unlikeRecords, value)
  }

  private static func distinct<Value: Hashable>(_ records: [StoredRecord], _ value: (RunRecord) -> Value?) -> [Value] {
    var seen: Set<Value> = []
    return records.compactMap { value($0.record) }.filter { seen.insert($0).inserted }
  }

  /// What every record says alike; nil where one does not say, or says something else.
  public func common<Value: Hashable>(_ value: (RunRecord) -> Value?) -> Value? { Self.common(records, value) }

  /// The same of something that only specs, data and planned epochs say.
  func commonSetting<Value: Hashable>(_ value: (RunRecord) -> Value?) -> Value? { Self.common(unlikeRecords, value) }

  private static func common<Value: Hashable>(_ records: [StoredRecord], _ value: (RunRecord) -> Value?) -> Value? {
    var shared: Value?
    for record in records {
      guard let own = value(record.record), shared == nil || shared == own else { return nil }
      shared = own
    }
    return shared
  }

  /// Places of the arms as long tables show them: by falling mean where there are more than `TableText.shownRows`, those
  /// without a value last; else in the experiment's order.
  public var sortedPlaces: [Int] {
    let places = Array(arms.indices)
    guard isSorted else { return places }
    let means = summary.arms.map { $0.sample?.mean ?? -.infinity }
    return places.sorted { a, b in means[a] == means[b] ? a < b : means[a] > means[b] }
  }

  /// The arms that a reader of many wants first: the baseline and the one with the highest mean beside it.
  public var baselineAndBest: [Int] {
    let baseline = summary.baseline.flatMap(place(of:)) ?? 0
    let others = arms.indices.filter { $0 != baseline && summary.arms[$0].sample != nil }
    let best = others.max { (summary.arms[$0].sample?.mean ?? 0) < (summary.arms[$1].sample?.mean ?? 0) }
    return [baseline] + (best.map { [$0] } ?? [])
  }

  public var isSorted: Bool { arms.count > TableText.shownRows }

  /// `Keras, a.csv`, `b.csv`, `Lightning, c.csv`: a tool is named before its first file alone.
  static func importedFrom(_ records: [StoredRecord]) -> [String] {
    let texts = distinct(records) { record -> String? in
      guard let text = record.provenance?.importedFrom?.onOneLine else { return nil }
      guard let path = text.firstRange(of: ", /"), let last = text.lastIndex(of: "/") else { return text }
      return text[..<path.lowerBound] + ", " + text[text.index(after: last)...]
    }
    var tools: [(name: Substring, files: [Substring])] = []
    for text in texts {
      let comma = text.firstRange(of: ", ")
      let name = text[..<(comma?.lowerBound ?? text.endIndex)]
      let file = comma.map { text[$0.upperBound...] }
      if let known = tools.firstIndex(where: { $0.name == name }) {
        tools[known].files += [file].compactMap(\.self)
      } else {
        tools.append((name, [file].compactMap(\.self)))
      }
    }
    return tools.flatMap { tool -> [String] in
      guard let first = tool.files.first else { return [String(tool.name)] }
      return ["\(tool.name), \(first)"] + tool.files.dropFirst().map(String.init)
    }
  }

  /// What the classes are called; numbers where the records do not say.
  public func classNames(_ count: Int) -> [String] {
    let known = records.lazy.compactMap(\.record.data?.classes).first { $0.count == count }
    return known ?? (0..<count).map(String.init)
  }

  /// Whether some run validated: its settings say so, or, where another tool kept none, its history does.
  public var validates: Bool {
    (isOfExperiment ? unlikeRecords : records).contains { stored in
      stored.record.spec.map { $0.validation != .none }
        ?? stored.record.history.metrics.contains { $0.name.hasPrefix("val_") }
    }
  }

  /// Examples of the data are pictures, as far as the records know: their mistakes carry some.
  public var hasPictures: Bool {
    records.contains { $0.record.test?.mistakes?.contains { $0.image != nil } ?? false }
  }
}

extension TableText {
  /// Rows that a page shows at once.
  public static let shownRows = 12
}
