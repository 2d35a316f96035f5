/// The lines of a log without what is printed among them and is no history: scikit-learn's report on classes, and what
/// LightGBM says of its best round.
struct LogAsides {
  private var isInReport = false
  private var isBestNext = false

  /// Whether a line, the next of the text, is such.
  mutating func isAside(_ line: some StringProtocol) -> Bool {
    let text = line.utf8.drop { $0 <= 0x20 }
    if isInReport {
      isInReport = Self.isOfReport(line)
      if isInReport { return true }
    }
    if text.starts(with: "precision ".utf8) {
      isInReport = line.split(whereSeparator: \.isWhitespace) == ["precision", "recall", "f1-score", "support"]
      return isInReport
    }
    if isBestNext {
      isBestNext = false
      return true
    }
    isBestNext =
      text.starts(with: "Early stopping, best iteration is:".utf8)
      || text.starts(with: "Did not meet early stopping. Best iteration is:".utf8)
    return isBestNext
  }

  /// Whether a line is blank or ends with precision, recall, F1 and support, or with an accuracy and the support.
  private static func isOfReport(_ line: some StringProtocol) -> Bool {
    let words = line.split(whereSeparator: \.isWhitespace)
    let numbers = words.reversed().prefix { Double($0) != nil }.count
    return words.isEmpty || numbers >= 4 && words.count > 4 || words.first == "accuracy" && numbers == 2
  }
}
