internal import JSONText
internal import RunRecords

/// What a Python program printed of its history: a dictionary, or one a line.
enum PythonLiteralFile: HistoryFormat {
  static let name = "python"
  static let tool = "unknown"
  static let summary = "Python literals: str(history.history), a dictionary a line"

  static func recognises(_ file: HistoryFile) -> Bool {
    // Every literal that is read has a brace or a bracket.
    guard file.isText, file.firstByte != nil, file.bytes.count < 1 << 28, file.bytes.contains(where: "{[".utf8.contains)
    else { return false }
    if whole(file) != nil { return true }
    // A log may print a dictionary of its settings or of how many examples there are.
    let rows = rows(file)
    guard !rows.isEmpty else { return false }
    return 2 * rows.count > file.lines.count { !$0.isEmpty } || rows.contains { Self.namesMetric($0) }
  }

  private static func namesMetric(_ row: JSON) -> Bool {
    row.objectValue?.members.contains {
      $0.value.cellNumber != nil && [.loss, .accuracy].contains(MetricName($0.key).quantity)
    } ?? false
  }

  private static func whole(_ file: HistoryFile) -> JSON? {
    var text = String(decoding: file.bytes, as: UTF8.self)[...]
    // An assignment, as in a script: `history = {…}`.
    let name = text.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == " " }
    if !name.isEmpty, text[name.endIndex...].first == "=" { text = text[text.index(after: name.endIndex)...] }
    guard let literal = PythonLiteral.parse(text), literal.objectValue != nil || literal.arrayValue != nil else {
      return assignments(file) ?? listed(file)
    }
    return literal
  }

  /// Several assignments, `train_loss = […]` and `val_loss = […]`, as an object.
  private static func assignments(_ file: HistoryFile) -> JSON? {
    guard file.bytes.count < 1 << 24 else { return nil }
    var parts: [(name: String, text: String)] = []
    for line in file.lines {
      let name = line.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      let rest = line[name.endIndex...].drop { $0 == " " }
      if let head = name.first, !head.isNumber, rest.first == "=", rest.dropFirst().first != "=" {
        parts.append((String(name), String(rest.dropFirst())))
      } else if let last = parts.indices.last {
        parts[last].text += "\n" + line
      } else if !line.allSatisfy(\.isWhitespace) {
        return nil
      }
    }
    var object = JSON.Object()
    for (name, text) in parts {
      guard let value = PythonLiteral.parse(text) else { return nil }
      object.members.append((name, value))
    }
    return object.members.count > 1 ? .object(object) : nil
  }

  /// A dictionary of lists on a line of its own among others, with what it is called before it: `train history: {'acc': […]}`.
  private static func listed(_ file: HistoryFile) -> JSON? {
    guard file.bytes.count < 1 << 24, !file.beginsAsJSON, LogFile.placeCount(file) == 0 else { return nil }
    var found: JSON?
    for line in file.lines {
      guard let brace = line.firstIndex(of: "{"), let end = line.lastIndex(of: "}"), brace < end,
        line[brace...end].contains("["), let literal = PythonLiteral.parse(line[brace...end]), isHistory(literal)
      else { continue }
      if found != nil { return nil }
      found = literal
    }
    return found
  }

  /// Whether a dictionary holds nothing but lists of one length, a loss and another.
  private static func isHistory(_ literal: JSON) -> Bool {
    let lists = literal.objectValue?.members.map { (name: MetricName($0.key), values: $0.value.column) } ?? []
    guard lists.count > 1, let count = lists.first?.values?.count, count > 1 else { return false }
    return lists.allSatisfy { $0.values?.count == count } && lists.contains { $0.name.quantity == .loss }
  }

  private static func rows(_ file: HistoryFile) -> [JSON] {
    var rows: [JSON] = []
    // A document that begins in braces and is cut is none of a dictionary a line.
    if file.beginsAsJSON, let first = file.lines.first(where: { !$0.isEmpty }), PythonLiteral.parse(first) == nil {
      return []
    }
    for line in file.lines {
      guard let brace = line.firstIndex(of: "{"), line.last == "}" || line.hasSuffix("} ") else { continue }
      if let literal = PythonLiteral.parse(line[brace...]),
        literal.objectValue?.members.contains(where: { $0.value.cellNumber != nil }) ?? false
      {
        rows.append(placed(literal, line[..<brace]))
      }
    }
    return rows
  }

  /// A dictionary with the epoch or step that stands before it: `epoch 0: {…}`, `[Train 10/1882] {…}`.
  private static func placed(_ row: JSON, _ head: Substring) -> JSON {
    guard var object = row.objectValue, !object.members.contains(where: { AxisName.axis($0.key) != nil }) else {
      return row
    }
    let line = LogLine(head)
    if let epoch = line.epoch {
      object.members.append(("epoch", .number(epoch)))
    } else if let step = line.step ?? countOfTotal(head) {
      object.members.append(("step", .number(step)))
    }
    return .object(object)
  }

  /// The 10 of `[Train 10/1882]` at the end of a text.
  private static func countOfTotal(_ head: Substring) -> Double? {
    guard head.last(where: { $0 != " " && $0 != ":" }) == "]", let bracket = head.lastIndex(of: "[") else { return nil }
    let words = head[bracket...].split { !$0.isLetter && !$0.isNumber && $0 != "/" }
    guard words.count == 2, MetricSet.words[words[0].lowercased()] != nil else { return nil }
    let numbers = words[1].split(separator: "/").compactMap { Double($0) }
    return numbers.count == 2 ? numbers[0] : nil
  }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    if let whole = whole(file) {
      let histories = try Document(file).histories(in: whole)
      if histories.contains(where: \.hasCurves) { return histories }
    }
    var history = RawHistory(RawTable(rows: rows(file)))
    history.conventions.rank = 2
    return [history]
  }
}
