/// The lines of a log without what is printed among them and is no history: scikit-learn's report on classes, and what
/// LightGBM says of its best round.
struct LogAsides {
  private var isInReport = false
  private var isBestNext = false
  /// Whether the accuracy that a report closes with is the only one that the text has.
  private var keepsAccuracy = false

  init(_ file: HistoryFile, from start: Int) {
    guard file.lines.dropFirst(start).contains(where: Self.beginsReport) else { return }
    var asides = Self()
    keepsAccuracy = !file.lines.dropFirst(start).prefix(4096).contains { line in
      !asides.isAside(line) && LogLine(line).metrics.contains { MetricName($0.name).quantity == .accuracy }
    }
  }

  private init() {}

  /// Whether a line, the next of the text, is such.
  mutating func isAside(_ line: some StringProtocol) -> Bool {
    let text = line.utf8.drop { $0 <= 0x20 }
    if isInReport {
      isInReport = Self.isOfReport(line)
      if isInReport { return !keepsAccuracy || !text.starts(with: "accuracy ".utf8) }
    }
    isInReport = Self.beginsReport(line)
    if isInReport { return true }
    if isBestNext {
      isBestNext = false
      return true
    }
    isBestNext =
      text.starts(with: "Early stopping, best iteration is:".utf8)
      || text.starts(with: "Did not meet early stopping. Best iteration is:".utf8)
    return isBestNext
  }

  private static func beginsReport(_ line: some StringProtocol) -> Bool {
    line.utf8.drop { $0 <= 0x20 }.starts(with: "precision ".utf8)
      && line.split(whereSeparator: \.isWhitespace) == ["precision", "recall", "f1-score", "support"]
  }

  /// Whether a line is blank or ends with precision, recall, F1 and support, or with an accuracy and the support.
  private static func isOfReport(_ line: some StringProtocol) -> Bool {
    let words = line.split(whereSeparator: \.isWhitespace)
    let numbers = words.reversed().prefix { Double($0) != nil }.count
    return words.isEmpty || numbers >= 4 && words.count > 4 || words.first == "accuracy" && numbers == 2
  }
}
