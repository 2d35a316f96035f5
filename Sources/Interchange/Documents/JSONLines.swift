internal import JSONText

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
