internal import TextTools

/// Where numbers stand in a line, and what stands right behind them.
extension LogLine {
  /// The number that begins at `start`, not inside a word.
  func number(at start: Int) -> Number? {
    // `第3轮` is the third epoch.
    let isOrdinal = start > 2 && bytes[(start - 3)..<start].elementsEqual("第".utf8)
    if start > 0, !isOrdinal, isWord(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: ".") { return nil }
    // `Acc@1` and `Top-1` are words.
    if start > 0, bytes[start - 1] == UInt8(ascii: "@") || isTop(before: start) { return nil }
    if start > 1, bytes[start - 1] == 0x20, bytes[start - 2] == UInt8(ascii: "@") { return nil }
    var end = start
    if bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: "+") { end += 1 }
    if let word = notFinite(at: end) {
      return Number(
        range: start..<(end + word.count), value: bytes[start] == UInt8(ascii: "-") ? -word.value : word.value,
        decimals: 0)
    }
    let first = end
    while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    var decimals = 0
    if end + 1 < bytes.count, bytes[end] == UInt8(ascii: "."), isDigit(bytes[end + 1]) {
      let point = end
      end += 1
      while end < bytes.count, isDigit(bytes[end]) { end += 1 }
      decimals = end - point - 1
    }
    guard end > first else { return nil }
    // Julia's single precision has an f: `2.3f0`.
    let isSingle = decimals > 0 && end + 1 < bytes.count && bytes[end] == UInt8(ascii: "f")
    if isSingle || end + 1 < bytes.count && bytes[end] | 0x20 == UInt8(ascii: "e") {
      var exponent = end + 1
      let isSmall = bytes[exponent] == UInt8(ascii: "-")
      if isSmall || bytes[exponent] == UInt8(ascii: "+") { exponent += 1 }
      let digits = exponent
      while exponent < bytes.count, isDigit(bytes[exponent]) { exponent += 1 }
      if exponent > digits {
        let power = Int(String(decoding: bytes[digits..<exponent], as: UTF8.self)) ?? 0
        decimals = max(0, decimals + (isSmall ? power : -power))
        end = exponent
        if isSingle { return singlePrecision(start..<end, decimals) }
      }
    }
    // A word that begins with a figure, such as `3rd`, is none; a unit is looked at by the caller.
    let value = bytes[start..<end].withUnsafeBufferPointer { DecimalScanner.double($0) }
    return value.map { Number(range: start..<end, value: $0, decimals: decimals) }
  }

  /// `2.3f0`, whose mark of an exponent no other language has.
  private func singlePrecision(_ range: Range<Int>, _ decimals: Int) -> Number? {
    let text = bytes[range].map { $0 == UInt8(ascii: "f") ? UInt8(ascii: "e") : $0 }
    return text.withUnsafeBufferPointer { DecimalScanner.double($0) }.map {
      Number(range: range, value: $0, decimals: decimals)
    }
  }

  /// Whether `Top-` stands right before `end`.
  func isTop(before end: Int) -> Bool {
    guard end >= 4, end < bytes.count, bytes[end - 1] == UInt8(ascii: "-"), isDigit(bytes[end]) else { return false }
    let isWhole = end == 4 || !isWord(bytes[end - 5]) || bytes[end - 5] == UInt8(ascii: "_")
    return isWhole && zip(bytes[(end - 4)..<(end - 1)], "top".utf8).allSatisfy { $0 | 0x20 == $1 }
  }

  func notFinite(at start: Int) -> (count: Int, value: Double)? {
    for (word, value) in [("nan", Double.nan), ("infinity", .infinity), ("inf", .infinity)] {
      let end = start + word.utf8.count
      guard end <= bytes.count, zip(bytes[start..<end], word.utf8).allSatisfy({ $0 | 0x20 == $1 }) else { continue }
      if end == bytes.count || !isWord(bytes[end]) { return (word.utf8.count, value) }
    }
    return nil
  }

  /// What stands right behind a number: nothing, `%`, `/`, or letters of a unit.
  func unit(after end: Int) -> String {
    guard end < bytes.count else { return "" }
    var index = end
    if bytes[index] == 0x20, index + 1 < bytes.count {
      if bytes[index + 1] == UInt8(ascii: "%") {
        index += 1
      } else if Self.units.contains(word(from: index + 1).lowercased()) {
        return "unit"
      }
    }
    switch bytes[index] {
    case UInt8(ascii: "%"): return isBar(from: index + 1) ? "bar" : "%"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: ":"): return index + 1 < bytes.count && isDigit(bytes[index + 1]) ? "time" : ""
    case _ where isLetter(bytes[index]): return "unit"
    default: return ""
    }
  }

  /// Whether a bar of progress begins here: `|####  | 20/32`.
  private func isBar(from start: Int) -> Bool {
    start + 1 < bytes.count && bytes[start] == UInt8(ascii: "|") && !isLetter(bytes[start + 1])
  }

  /// Whether a number is how many of all batches or examples of an epoch were seen, in a cell of its own: `[640/60000 (1%)]`,
  /// `|   100/ 2826 batches |`.
  func isCounted(_ number: Number) -> Bool {
    guard number.decimals == 0, let place = bytes[..<number.range.lowerBound].lastIndex(where: { $0 > 0x20 }),
      "[(|,".utf8.contains(bytes[place])
    else { return false }
    let before = bytes[place]
    // `Accuracy: [860/1000 (86.00%)]`
    if let sign = bytes[..<place].last(where: { $0 > 0x20 }), ":=".utf8.contains(sign) { return false }
    let letters = bytes[..<place].reversed().drop { $0 <= 0x20 }.prefix(while: isWord).reversed()
    let name = String(decoding: letters, as: UTF8.self)
    if MetricName(name).quantity != nil || MetricName.namesMetric(name) { return false }
    var index = number.range.upperBound
    func skipBlanks() { while index < bytes.count, bytes[index] <= 0x20 { index += 1 } }
    skipBlanks()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "/") else { return false }
    index += 1
    skipBlanks()
    guard index < bytes.count, let total = self.number(at: index), total.decimals == 0, total.value >= number.value
    else {
      return false
    }
    index = total.range.upperBound
    let word = self.word(from: index).prefix { $0.isLetter }.lowercased()
    if Self.countedWords.contains(word) { return true }
    guard before == UInt8(ascii: "[") else { return false }
    skipBlanks()
    // A share of the whole may follow.
    if index < bytes.count, bytes[index] == UInt8(ascii: "(") {
      index = bytes[index...].firstIndex(of: UInt8(ascii: ")")).map { $0 + 1 } ?? bytes.count
      skipBlanks()
    }
    return index < bytes.count && bytes[index] == UInt8(ascii: "]")
  }

  private static let countedWords: Set<String> = ["batches", "batch", "iters", "iterations", "it", "steps"]

  /// The running average in brackets behind a value, as PyTorch's meters print it.
  func average(after end: Int) -> Number? {
    var index = end
    func skipBlanks() { while index < bytes.count, bytes[index] <= 0x20 { index += 1 } }
    skipBlanks()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "(") else { return nil }
    index += 1
    skipBlanks()
    // With a sign it is the change since the epoch before.
    guard index < bytes.count, bytes[index] != UInt8(ascii: "+"), bytes[index] != UInt8(ascii: "-"),
      let number = number(at: index), number.decimals > 0
    else { return nil }
    index = number.range.upperBound
    skipBlanks()
    return index < bytes.count && bytes[index] == UInt8(ascii: ")") ? number : nil
  }

  /// Whether a number begins a list: `[0.1, 0.5]`, or three with points in a row, `0.21 -1.0 0.53`.
  func isFirstOfList(_ range: Range<Int>) -> Bool {
    var (count, end) = (1, range.upperBound)
    while count < 3, end + 1 < bytes.count, bytes[end] == 0x20, let next = number(at: end + 1), next.decimals > 0 {
      (count, end) = (count + 1, next.range.upperBound)
    }
    if count == 3, end == bytes.count || bytes[end] <= 0x20 { return true }
    var before = range.lowerBound
    var after = range.upperBound
    // `[np.float32(0.1), np.float32(0.5)]`
    if before > 0, bytes[before - 1] == UInt8(ascii: "("), after < bytes.count, bytes[after] == UInt8(ascii: ")") {
      before -= 1 + wrapping(before: before - 1, after: 0)
      after += 1
    }
    // `[(1, 0.5), (2, 0.6)]`
    if before > 1, bytes[before - 1] == UInt8(ascii: "("), bytes[before - 2] == UInt8(ascii: "[") { return true }
    while before > 0, bytes[before - 1] <= 0x20 { before -= 1 }
    guard before > 0, bytes[before - 1] == UInt8(ascii: "["), after < bytes.count else { return false }
    // NumPy's have blanks: `[[4 0] [1 3]]`.
    if bytes[after] == 0x20, after + 1 < bytes.count, isDigit(bytes[after + 1]) || bytes[after + 1] == 0x20 {
      return true
    }
    return bytes[after] == UInt8(ascii: ",")
  }

  /// Whether a number is that of a line in a program, as `(trainer:243)` is in front of what it says.
  func isSourceLine(_ range: Range<Int>) -> Bool {
    guard range.upperBound < bytes.count, bytes[range.upperBound] == UInt8(ascii: ")"), range.lowerBound > 1,
      bytes[range.lowerBound - 1] == UInt8(ascii: ":")
    else { return false }
    var first = range.lowerBound - 1
    while first > 0, isWord(bytes[first - 1]) || bytes[first - 1] == UInt8(ascii: ".") { first -= 1 }
    guard first > 0, bytes[first - 1] == UInt8(ascii: "(") else { return false }
    let name = MetricName(String(decoding: bytes[first..<(range.lowerBound - 1)], as: UTF8.self))
    return name.quantity == nil && !AxisName.epochs.contains(name.own) && !AxisName.steps.contains(name.own)
  }
}
