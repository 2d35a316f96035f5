internal import JSONText
internal import RunRecords
internal import TextTools

/// Any JSON: an object of arrays, of runs or sets, an array of epoch objects, pandas' orientations, a quoted Python literal.
enum JSONFile: HistoryFormat {
  static let name = "json"
  static let tool = "unknown"
  static let summary = "JSON: an object of lists, of runs or sets, an array of epochs"

  static func recognises(_ file: HistoryFile) -> Bool {
    if case .success = file.json { return true }
    // A file that begins as JSON and is cut is a damaged one, unless it has an object on each line.
    return false
  }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    let json = try file.document()
    let histories = try Document(file).histories(in: json)
    return LongTable.unfolded(histories)
  }
}

extension LongTable {
  /// Rows of single values unfolded into columns, where the histories are such.
  static func unfolded(_ histories: [RawHistory]) -> [RawHistory] {
    histories.flatMap { history in
      guard history.tables.count == 1, let long = LongTable(history.tables[0]) else { return [history] }
      return long.histories().map { part in
        var part = part
        part.runName = part.runName ?? history.runName
        part.config = history.config
        part.lastValues = history.lastValues
        return part
      }
    }
  }
}

extension HistoryFile {
  /// The file as JSON.
  func document() throws(HistoryError) -> JSON {
    switch json {
    case .success(let json): return json
    case .failure(let error): throw HistoryError(.damaged, error)
    }
  }
}

/// A JSON object on each line.
enum JSONLinesFile: HistoryFormat {
  static let name = "jsonl"
  static let tool = "unknown"
  static let summary = "JSON lines: an object a line, some of them with metrics"

  static func recognises(_ file: HistoryFile) -> Bool { file.jsonLines != nil }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    guard let lines = file.jsonLines else { throw file.error(.damaged, "found no JSON object a line") }
    var history = RawHistory(RawTable(rows: lines.objects))
    lines.report(to: &history)
    return LongTable.unfolded([history])
  }
}

/// The objects of a file of JSON lines.
struct JSONLines {
  private(set) var objects: [JSON] = []
  /// The line that could not be read, counted from 1, where it is the last: a writer was stopped.
  private(set) var tornLine: Int?
  private(set) var badLines = 0

  /// Nil where the first line that is not empty is no object or list of objects.
  init?(_ file: HistoryFile) {
    guard file.isText, let first = file.firstByte, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
      return nil
    }
    guard file.bytes.withUnsafeBufferPointer({ read($0) || isSequence(file, $0) }) else { return nil }
    guard !objects.isEmpty, badLines <= 1 + objects.count / 10 else { return nil }
  }

  /// False where the first line is none.
  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var number = 0
    var offset = 0
    while offset < bytes.count {
      let end = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
      number += 1
      let line = UnsafeBufferPointer(rebasing: bytes[offset..<end])
      offset = end + 1
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      if let json = try? JSON.parse(line), json.objectValue != nil || json.arrayValue != nil {
        if json.objectValue != nil {
          objects.append(json)
        } else {
          objects += json.arrayValue?.filter { $0.objectValue != nil } ?? []
        }
      } else {
        if objects.isEmpty { return false }
        badLines += 1
        if offset >= bytes.count { tornLine = number }
      }
    }
    return true
  }

  private mutating func isSequence(_ file: HistoryFile, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if case .success = file.json { return false }
    return readSequence(bytes)
  }

  /// Values over several lines, one after the other without commas, as a program leaves that appends what it dumps. False
  /// where there are fewer than two, or anything else stands between.
  private mutating func readSequence(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var values: [JSON] = []
    var (start, depth, line, startLine) = (0, 0, 1, 1)
    var (isQuoted, isEscaped) = (false, false)
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0A { line += 1 }
      if isQuoted {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isQuoted = true
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if depth == 0 { (start, startLine) = (index, line) }
        depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        guard depth >= 0 else { return false }
        guard depth == 0 else { continue }
        guard let json = try? JSON.parse(UnsafeBufferPointer(rebasing: bytes[start...index])) else { return false }
        values.append(json)
      default: if depth == 0, byte > 0x20, byte < 0x80, byte != UInt8(ascii: ",") { return false }
      }
    }
    guard values.count > 1 else { return false }
    if depth > 0 {
      badLines = 1
      tornLine = startLine
    }
    // Lists that are dumped anew each time hold all that was before: the last is the longest.
    if values.allSatisfy({ $0.arrayValue != nil }) { values = values.last.map { [$0] } ?? [] }
    for value in values {
      if value.objectValue != nil { objects.append(value) } else { objects += value.arrayValue ?? [] }
    }
    objects.removeAll { $0.objectValue == nil }
    return !objects.isEmpty
  }

  func report(to history: inout RawHistory) {
    if let tornLine { history.decided.append("line \(tornLine), the last, is torn and was left out") }
    let bad = badLines - (tornLine == nil ? 0 : 1)
    if bad > 0 { history.decided.append("\(bad) lines are no JSON and were left out") }
  }
}

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
      return assignments(file)
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
