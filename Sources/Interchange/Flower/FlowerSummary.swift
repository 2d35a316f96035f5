internal import JSONText
internal import RunRecords

/// What Flower's server says at the end of federated training: a value for each round, the losses' and the metrics' of the
/// clients' fits, of their evaluations and of the server's.
enum FlowerSummary: HistoryFormat {
  static let name = "flower"
  static let tool = "Flower"
  static let summary = "the server's log, which closes with the history of all rounds"

  static func recognises(_ file: HistoryFile) -> Bool {
    guard file.isText, !file.beginsAsJSON else { return false }
    // Most logs have neither word, and may be long.
    return ["distributed", "centralized"].contains { LogLine.place(of: $0, in: file.bytes[...]) != nil }
      && file.lines.contains { part(in: $0) != nil }
  }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    var series = SeriesCollector()
    var current: Part?
    // A dictionary of metrics stands on several lines.
    var literal = ""
    for line in file.lines where line.utf8.count < 1 << 20 {
      var rest = String(message(of: line))
      if let found = part(in: line) { (current, literal, rest) = (found.part, "", found.rest) }
      guard let part = current, !rest.allSatisfy(\.isWhitespace) else { continue }
      if part.isLoss, let (round, value) = round(in: rest) {
        series.add(value, to: part.prefix + "loss", at: round)
        continue
      }
      literal += rest
      if let value = PythonLiteral.parse(literal) {
        add(value, of: part, to: &series)
        literal = ""
      } else if let first = literal.first(where: { !$0.isWhitespace }),
        !"{[".contains(first) || literal.utf8.count > 1 << 16
      {
        (current, literal) = (nil, "")
      }
    }
    var history = series.history()
    history.conventions.rank = 2
    return [history]
  }

  /// One of the history's parts.
  private struct Part {
    var isLoss: Bool
    /// What stands before its metrics' names: the set, and `centralized` for the server's own.
    var prefix: String
  }

  /// The part that a line begins, in the words of either of Flower's versions, and what follows on the line.
  private static func part(in line: Substring) -> (part: Part, rest: String)? {
    guard line.utf8.count < 1 << 20, line.utf8.contains(UInt8(ascii: "d")) else { return nil }
    for (text, isLoss, prefix) in headings {
      guard let range = line.firstRange(of: text) else { continue }
      return (Part(isLoss: isLoss, prefix: prefix), String(line[range.upperBound...].drop { $0 == ":" || $0 == " " }))
    }
    return nil
  }

  private static let headings: [(text: String, isLoss: Bool, prefix: String)] = [
    ("History (loss, distributed)", true, "val/"), ("History (loss, centralized)", true, "val/centralized "),
    ("History (metrics, distributed, fit)", false, "train/"),
    ("History (metrics, distributed, evaluate)", false, "val/"),
    ("History (metrics, centralized)", false, "val/centralized "), ("losses_distributed ", false, "val/"),
    ("losses_centralized ", false, "val/centralized "), ("metrics_distributed_fit ", false, "train/"),
    ("metrics_distributed ", false, "val/"), ("metrics_centralized ", false, "val/centralized "),
  ]

  /// A line without what the logger puts in front: `INFO :      `.
  private static func message(of line: Substring) -> Substring {
    guard line.hasPrefix("INFO") else { return line }
    return line.firstIndex(of: ":").map { line[line.index(after: $0)...] } ?? ""
  }

  /// `round 3: 0.5`
  private static func round(in text: String) -> (Double, Double)? {
    let words = text.split { $0 == " " || $0 == "\t" || $0 == ":" }
    guard words.count == 3, words[0] == "round", let round = Double(words[1]), let value = DecimalText.number(words[2])
    else { return nil }
    return (round, value)
  }

  /// Adds the points of a literal: `[(1, 0.5), …]` of the loss, or such a list for each metric.
  private static func add(_ value: JSON, of part: Part, to series: inout SeriesCollector) {
    let lists = value.objectValue?.members.map { ($0.key, $0.value) } ?? [("loss", value)]
    for (name, list) in lists {
      for point in list.arrayValue ?? [] {
        guard let pair = point.arrayValue, pair.count == 2, let round = pair[0].cellNumber,
          let value = pair[1].cellNumber
        else { continue }
        series.add(value, to: part.prefix + name, at: round)
      }
    }
  }
}
