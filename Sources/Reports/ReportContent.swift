internal import RunRecords
internal import SeedStatistics

/// The report's statements as texts in its language, before any markup: what the page, the paged document and the
/// tables for writers have in common.
struct ReportContent {
  let report: Report
  let words: Words
  let language: ReportLanguage

  init(_ report: Report) {
    self.report = report
    self.language = report.language
    self.words = report.language.words
  }

  var summary: Summary { report.summary }
  var arms: [Comparison.Arm] { report.comparison.arms }
  /// All records, arm by arm.
  var records: [StoredRecord] { arms.flatMap(\.runs) }

  var title: String {
    let title = Escaping.oneLine(report.comparison.title)
    return title.isEmpty ? words.untitled : title
  }

  /// The arm's label as a table shows it.
  func label(_ name: ArmName) -> String { label(name.label) }

  func label(_ text: String) -> String {
    let line = Escaping.oneLine(text)
    return line.allSatisfy(\.isWhitespace) ? words.unnamed : line
  }

  /// The arm's label within a sentence: at most 60 characters, and kept from turning the text around it.
  func phrase(_ name: ArmName) -> String {
    let full = label(name)
    let short = full.count > 60 ? full.prefix(57).trimmingSuffix() + "…" : full
    return short.unicodeScalars.contains(where: Self.turnsText) ? "\u{2068}\(short)\u{2069}" : short
  }

  /// Labels in a sentence; beyond `limit`, how many more there are.
  func phrases(_ names: [ArmName], limit: Int = 8) -> String {
    var items = names.prefix(limit).map(phrase)
    if names.count > limit {
      items.append(Words.fill(words.andMore, ["n": NumberFormat.integer(names.count - limit)]))
    }
    return items.joined(separator: words.listSeparator)
  }

  func armIndex(_ name: ArmName) -> Int? { arms.firstIndex { $0.id == name.id } }

  /// Places of the arms by falling mean, those without a value last; the experiment's order where there are few.
  var sortedArms: [Int] {
    let places = Array(summary.arms.indices)
    guard places.count > TextTable.shownRows else { return places }
    return places.sorted { a, b in
      let (x, y) = (summary.arms[a].accuracy?.mean ?? -.infinity, summary.arms[b].accuracy?.mean ?? -.infinity)
      return x == y ? a < b : x > y
    }
  }

  var isSorted: Bool { summary.arms.count > TextTable.shownRows }

  /// In a sentence: what "final accuracy" is here.
  var quantity: String {
    summary.quantity == .testAccuracy ? words.quantityTestAccuracy : words.quantityValidationAccuracy
  }

  func interval(_ interval: ConfidenceInterval?, digits: Int, signed: Bool = false) -> String {
    guard let interval else { return NumberFormat.missing }
    return NumberFormat.fixed(interval.lower, digits, signed: signed) + words.rangeSeparator
      + NumberFormat.fixed(interval.upper, digits, signed: signed)
  }

  /// `n = 5 seeds an arm`.
  var seedCount: String {
    let counts = summary.arms.map(\.n)
    let (low, high) = (counts.min() ?? 0, counts.max() ?? 0)
    return low == high
      ? Words.fill(words.nSeeds, ["n": "\(low)"])
      : Words.fill(words.nSeedsRange, ["low": "\(low)", "high": "\(high)"])
  }

  /// The distinct values of something over all records, in the order they come.
  func distinct<Value: Hashable>(_ value: (RunRecord) -> Value?) -> [Value] {
    var seen: Set<Value> = []
    return records.compactMap { value($0.record) }.filter { seen.insert($0).inserted }
  }

  /// Letters of scripts that run from right to left, and the controls that turn text.
  private static func turnsText(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension Substring {
  /// Without spaces at the end.
  fileprivate func trimmingSuffix() -> String {
    var slice = self
    while slice.last?.isWhitespace == true { slice.removeLast() }
    return String(slice)
  }
}
