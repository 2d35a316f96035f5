internal import TextTools

/// Which words before a number name what was measured.
extension LogLine {
  /// The words before a number, and whether a colon or an equals sign stands between.
  func name(before end: Int, after start: Int) -> (String, Bool)? {
    var last = end
    var isSpoken = false
    while last > start {
      let byte = bytes[last - 1]
      if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "=") {
        if isSpoken { break }
        isSpoken = true
      } else if byte == UInt8(ascii: "%"), last - 2 >= start, !isDigit(bytes[last - 2]), bytes[last - 2] > 0x20 {
        // `Acc%: 91.2`
      } else if byte == UInt8(ascii: "(") {
        last -= wrapping(before: last - 1, after: start)
      } else if byte > 0x20, !"['\"{#".utf8.contains(byte) {
        break
      }
      last -= 1
    }
    var first = last
    while first > start {
      let byte = bytes[first - 1]
      if ",|;:=[](){}<>'\"\t#%".utf8.contains(byte) { break }
      if byte == 0x20, first - 1 > start, bytes[first - 2] == 0x20 || bytes[first - 2] == UInt8(ascii: "-") { break }
      // `mAP50` holds figures; a name does not begin with one.
      first -= 1
    }
    // Validation in brackets behind a word: `Epoch(val) [3]`.
    if last == first, last > start, bytes[last - 1] == UInt8(ascii: ")") || bytes[last - 1] == UInt8(ascii: "]") {
      return nameBeforeBrackets(last, after: start).map { ($0, true) }
    }
    // `📊 Epoch 3`, `✓ Val Acc: 0.8`, `***** Iteration #1 *****`
    let text = String(decoding: bytes[first..<last], as: UTF8.self).trimming {
      " -.*~+!".contains($0) || !$0.isASCII && !$0.isLetter
    }
    guard let head = text.first, head.isLetter || head == "_" else { return nil }
    return (text, isSpoken || isCell(first..<last, until: end, after: start))
  }

  /// Whether a single word and its number fill a cell between bars or commas, `| rec 853.66, adv 0.59 |`, or stand on both
  /// sides of a dash where the line parts them so.
  private func isCell(_ name: Range<Int>, until end: Int, after start: Int) -> Bool {
    let word = bytes[name].drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 || $0 == UInt8(ascii: "-") }
    guard !word.isEmpty, word.allSatisfy(isWord) else { return false }
    if usesDashes { return bytes[name.lowerBound..<end].contains(UInt8(ascii: "-")) }
    guard let number = number(at: end), number.decimals > 0, name.lowerBound > start else { return false }
    let after = bytes[number.range.upperBound...].first { $0 > 0x20 }
    return ",|".utf8.contains(bytes[name.lowerBound - 1]) && (after.map { ",|".utf8.contains($0) } ?? true)
  }

  /// The length of what PyTorch and NumPy wrap around a number, `tensor(0.3)`, before the bracket at `end`.
  func wrapping(before end: Int, after start: Int) -> Int {
    var first = end
    while first > start, isWord(bytes[first - 1]) || bytes[first - 1] == UInt8(ascii: ".") { first -= 1 }
    let word = String(decoding: bytes[first..<end], as: UTF8.self)
    return ["tensor", "array", "np.float64", "np.float32", "numpy.float64"].contains(word) ? end - first : 0
  }

  func nameBeforeBrackets(_ end: Int, after start: Int) -> String? {
    var index = end - 1
    while index > start, bytes[index - 1] != UInt8(ascii: "("), bytes[index - 1] != UInt8(ascii: "[") { index -= 1 }
    guard index > start + 1 else { return nil }
    var first = index - 1
    while first > start, isWord(bytes[first - 1]) { first -= 1 }
    let word = String(decoding: bytes[first..<(index - 1)], as: UTF8.self)
    return word.isEmpty ? nil : word
  }

  /// A loss or accuracy whose name says its set, with a comma before the value: `phase train, step 10, loss_train, 0.838`.
  func afterComma(_ number: Number, after start: Int) -> (String, Bool)? {
    var last = number.range.lowerBound
    while last > start, bytes[last - 1] <= 0x20 { last -= 1 }
    guard number.decimals > 0, last > start, bytes[last - 1] == UInt8(ascii: ",") else { return nil }
    last -= 1
    var first = last
    while first > start, isWord(bytes[first - 1]) { first -= 1 }
    let text = String(decoding: bytes[first..<last], as: UTF8.self)
    let name = MetricName(text)
    return name.set != nil && (name.quantity == .loss || name.quantity == .accuracy) ? (text, true) : nil
  }

  /// Whether nothing but a colon, an equals sign or the word `is` stands in a part of the line: `epoch 3 is : 0.5`.
  func isJoint(_ range: Range<Int>) -> Bool {
    let signs = bytes[range].filter { $0 > 0x20 }
    let rest = bytes[range].starts(with: " is".utf8) ? signs.dropFirst(2) : signs[...]
    return !signs.isEmpty && rest.allSatisfy { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") }
  }

  /// The name as a metric's; nil for words that are none.
  func metricName(_ text: String, isSpoken: Bool, before end: Int) -> String? {
    var words = text.split(separator: " ").map(String.init)
    // `loss is: 0.37`, `Loss is 0.37`
    if words.count > 1, let last = words.last?.lowercased(), last == "is" || last == "was" {
      words.removeLast()
    }
    // `avg loss so far is 0.5`
    if words.count > 2, words.suffix(2).map({ $0.lowercased() }) == ["so", "far"] { words.removeLast(2) }
    if words.count > 1, AxisName.behindNumbers.contains(words[0]), words[0] != "epoch" { words.removeFirst() }
    let lower = words.map { $0.lowercased() }
    // `number of examples`
    if words.count > 2, lower[0] == "number", lower[1] == "of" { return nil }
    // `Seconds required for this iteration`
    if words.count > 2, Self.times.contains(lower[0]) { return nil }
    // Neither the best so far nor a smoothed value is the metric.
    if !Self.extremes.isDisjoint(with: lower) { return nil }
    // A set by itself says where, and nothing of what.
    if words.count == 1, isSpoken, MetricSet.words[lower[0]] != nil { return words[0] + " value" }
    if let name = Self.metricOnSet(words) { return name }
    // `Learning rate for backbone` is one of several.
    if isSpoken, let place = lower.firstIndex(of: "for"), place > 0, place + 1 < words.count,
      MetricName(lower[..<place].joined(separator: " ").replacing("rates", with: "rate")).quantity == .learningRate
    {
      return "learning rate " + lower[place...].joined(separator: " ")
    }
    // `Test set loss`
    if words.count > 2, MetricSet.words[lower[0]] != nil, lower[1] == "set" { words.remove(at: 1) }
    // Sentences: the last words count, and those that tell one of many apart, as `Model2` and `Class 0` do; of `Std of
    // Reward` all three.
    let isOf = lower.count > 2 && lower[lower.count - 2] == "of"
    while words.count > 1, MetricName(words.joined(separator: " ")).quantity == nil,
      words.count > (isOf || MetricSet.words[words[0].lowercased()] != nil ? 3 : 2), !Self.tellsApart(words)
    {
      words.removeFirst()
    }
    if words.count == 2, MetricSet.words[words[0].lowercased()] == nil, MetricName(text).quantity == nil,
      !Self.tellsApart(words)
    {
      // `Average loss`, `Top-1 accuracy`: the mean of the set is the metric itself.
      let isWhole = Self.isWhole(words, in: text)
      if Self.means.contains(words[0].lowercased()) || !isSpoken && !isWhole { words.removeFirst() }
    }
    let name = words.joined(separator: " ")
    let metric = MetricName(name)
    let last = MetricName.words(metric.own).last ?? ""
    guard !metric.own.isEmpty, !NoCurve.matches(name), !NoCurve.matches(metric.own),
      !Self.noMetrics.contains(metric.own), !Self.noMetricsEndings.contains(last)
    else { return nil }
    if !isSpoken, metric.quantity == nil, !MetricName.metricWords.contains(last), !last.contains("@"),
      !Self.isWhole(words, in: text)
    {
      return nil
    }
    if metric.set == nil, metric.quantity != .learningRate {
      // `Model2 Train Loss`: the set comes first in a name.
      if let index = words.firstIndex(where: { MetricSet.words[$0.lowercased()] != nil }) {
        return ([words[index]] + words[..<index] + words[(index + 1)...]).joined(separator: " ")
      }
      if let set = setWord(before: end) { return set + " " + name }
    }
    return name
  }

  /// Whether both words before a value are its name: `macro F1`, `Reward Sum`.
  private static func isWhole(_ words: [String], in text: String) -> Bool {
    guard words.count == 2, text == words.joined(separator: " ") else { return false }
    let lower = words.map { $0.lowercased() }
    return takings.contains(lower[1]) && MetricName.metricWords.contains(lower[0])
      || takings.contains(lower[0]) && !means.contains(lower[0]) && MetricName.metricWords.contains(lower[1])
  }

  /// `Accuracy on test set`, `Accuracy of the network on the 10000 test images`: the set in front of the metric.
  static func metricOnSet(_ words: [String]) -> String? {
    guard let on = words.firstIndex(where: { $0.lowercased() == "on" }), on > 0,
      let set = words[(on + 1)...].lazy.compactMap({ MetricName.words($0).first }).first(where: {
        MetricSet.words[$0] != nil
      })
    else { return nil }
    let metric = words[..<on].prefix { $0.lowercased() != "of" }.joined(separator: " ")
    let name = MetricName(metric)
    return name.quantity == nil ? nil : name.set == nil ? set + " " + metric : metric
  }

  /// Whether words begin with what tells one of many apart: `Model2`, `Class 0`.
  static func tellsApart(_ words: [String]) -> Bool { wordsApart(words[...]) > 0 }

  /// How many of the words tell one of many apart.
  static func wordsApart(_ words: ArraySlice<String>) -> Int {
    guard let first = words.first, let head = first.first, head.isLetter, words.count > 1 else { return 0 }
    let letters = first.prefix { $0.isLetter }.lowercased()
    let isNumbered = letters.count > 2 && first.last?.isNumber ?? false && !metricStems.contains(letters)
    if isNumbered, !first.contains(where: { ":/.@".contains($0) }) { return 1 }
    let second = words[words.startIndex + 1]
    return words.count > 2 && first.allSatisfy(\.isLetter) && second.allSatisfy(\.isNumber) ? 2 : 0
  }

  /// The name without what tells it apart from others of its kind, for a log that has no others.
  static func common(_ name: String) -> String {
    let words = name.split(separator: " ").map(String.init)
    let hasSet = words.first.map { MetricSet.words[$0.lowercased()] != nil } ?? false
    let rest = words.dropFirst(hasSet ? 1 : 0)
    return (words.prefix(hasSet ? 1 : 0) + rest.dropFirst(wordsApart(rest) == 1 ? 1 : 0)).joined(separator: " ")
  }

  /// A set's name that stands alone earlier in the line: `Test set: Average loss: 0.1`, `[val] loss=0.3`.
  func setWord(before end: Int) -> String? {
    var word: [UInt8] = []
    var found: String?
    for (place, byte) in (bytes[..<end] + [0x20]).enumerated() {
      if isWord(byte) {
        word.append(byte)
        continue
      }
      let text = String(decoding: word, as: UTF8.self).lowercased()
      // `val=0.4` has the value that it names.
      let isValued = byte == UInt8(ascii: "=") && place + 1 < end && isDigit(bytes[place + 1])
      if MetricSet.words[text] != nil, text != "main", !isValued { found = text }
      word.removeAll(keepingCapacity: true)
    }
    return found
  }
}
