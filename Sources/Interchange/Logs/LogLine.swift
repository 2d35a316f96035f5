internal import RunRecords
internal import TextTools

/// What one line of a training's log says: the epoch or step it is of, and metrics with their values.
struct LogLine {
  private(set) var epoch: Double?
  private(set) var step: Double?
  private(set) var metrics: [Metric] = []
  /// The epoch that a bracket in front may say, as in `[2,  4000] loss: 1.3` and `[2 / 10]: acc: 0.9`, where no line of the
  /// file names its epoch.
  private(set) var bracketEpoch: Double?
  /// Whether the line is a boosting library's: `[12]\ttrain-rmse:0.41`, `12:\tlearn: 0.41`.
  private(set) var isRound = false
  /// What is given as a list of values, which no curve is made of: `Pseudo dice [0.1, 0.5]`.
  private(set) var lists: [String] = []
  /// Whether a value was taken from the brackets behind another: `Loss 4.24 (5.28)`.
  private(set) var hasAverages = false

  struct Metric {
    var name: String
    var value: Double
    var decimals: Int
    var isPercent: Bool
  }

  /// A number in the line with where it stands.
  private struct Number {
    var range: Range<Int>
    var value: Double
    var decimals: Int
  }

  private let bytes: [UInt8]
  /// Where the words begin that stand before a number that is no value of its own: `Class` of `Class 0 accuracy: 0.8`.
  private var wordsStart: Int?
  /// What is measured at the epoch that was just named: `Mean loss in epoch 3: 0.5`.
  private var carried: String?
  /// Whether the line's epochs are many, as a setting's are, and not one of some.
  private var hasPluralEpoch = false
  private var saving = 0

  init(_ line: some StringProtocol) {
    bytes = Self.plain(line)
    guard bytes.count < 4096 else { return }
    saving = savingStart() ?? bytes.count
    var end = takeHead()
    var index = end
    while index < bytes.count {
      guard let number = number(at: index) else {
        index += 1
        continue
      }
      take(number, after: end)
      end = number.range.upperBound
      index = end
    }
    // `epochs=100, lr=0.001` are settings.
    if hasPluralEpoch, !metrics.contains(where: { MetricName.namesMetric($0.name) }) { epoch = nil }
    // `loss_weights: {'bce': 1, 'dice': 1}` are settings.
    if bytes.contains(UInt8(ascii: "{")), epoch == nil, step == nil,
      metrics.allSatisfy({ $0.decimals == 0 && MetricName($0.name).quantity == nil })
    {
      metrics = []
    }
  }

  /// The numbers in front of some lines: the round of a boosting library, or epoch and step in a bracket. Where the rest begins.
  private mutating func takeHead() -> Int {
    var index = 0
    func skipBlanks() { while index < bytes.count, bytes[index] <= 0x20 { index += 1 } }
    func integer() -> Double? {
      skipBlanks()
      let first = index
      while index < bytes.count, isDigit(bytes[index]), index - first < 12 { index += 1 }
      return Double(String(decoding: bytes[first..<index], as: UTF8.self))
    }
    func take(_ byte: UInt8) -> Bool {
      skipBlanks()
      guard index < bytes.count, bytes[index] == byte else { return false }
      index += 1
      return true
    }
    let hasBracket = take(UInt8(ascii: "["))
    guard let first = integer() else { return 0 }
    guard hasBracket else {
      guard take(UInt8(ascii: ":")) else { return 0 }
      let start = index
      let name = word(from: index)
      guard index < bytes.count, bytes[index] == 0x09, name == "learn" || name == "test" else { return 0 }
      (step, isRound) = (first, true)
      return start
    }
    if take(UInt8(ascii: "]")) {
      let name = word(from: index)
      guard name.contains("-") && MetricName(name).set != nil || isLightGBM(name, from: index) else { return 0 }
      (step, isRound) = (first, true)
      return index
    }
    // `[0 :    100] loss G : 614.9`: the scale that is trained, and the iteration.
    let scaled = index
    if take(UInt8(ascii: ":")), let iteration = integer(), take(UInt8(ascii: "]")) {
      step = iteration
      return index
    }
    index = scaled
    let isTotal = take(UInt8(ascii: "/"))
    guard isTotal || take(UInt8(ascii: ",")), integer() != nil, take(UInt8(ascii: "]")) else { return 0 }
    bracketEpoch = first
    return index
  }

  /// The word that begins at `start`, blanks before it left out, up to a blank or a colon.
  private func word(from start: Int) -> String {
    var first = start
    while first < bytes.count, bytes[first] <= 0x20 { first += 1 }
    var end = first
    while end < bytes.count, bytes[end] > 0x20, bytes[end] != UInt8(ascii: ":") { end += 1 }
    return String(decoding: bytes[first..<end], as: UTF8.self)
  }

  /// Whether the line goes on as LightGBM's do: `valid_1's auc: 0.9`, the `'s` left out.
  private func isLightGBM(_ name: String, from start: Int) -> Bool {
    guard MetricSet.words[name.prefix { $0.isLetter }.lowercased()] != nil else { return false }
    var index = start
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    index += name.utf8.count
    guard index + 1 < bytes.count, bytes[index] == 0x20, isLetter(bytes[index + 1]) else { return false }
    while index < bytes.count, bytes[index] != UInt8(ascii: ":"), bytes[index] != 0x09 { index += 1 }
    return index < bytes.count && bytes[index] == UInt8(ascii: ":")
  }

  /// Where the line begins to say that a model was saved: what it says after that was measured before.
  private func savingStart() -> Int? {
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    let words = text.split { !$0.isLetter }
    guard words.contains(where: { ["best", "model", "checkpoint", "weights"].contains($0) }) else { return nil }
    let word = words.first { ["save", "saved", "saving"].contains($0) }
    return word.map { text.utf8.distance(from: text.startIndex, to: $0.startIndex) }
  }

  /// Whether the line sums up those above it, as ` * Acc@1 69.8 Acc@5 89.1` of PyTorch's examples does.
  var isSummary: Bool { bytes.first { $0 > 0x20 } == UInt8(ascii: "*") }

  /// The set that a line of its own names for those that follow, as `Validating...` does.
  var section: MetricSet? {
    guard metrics.isEmpty, epoch == nil, step == nil, bytes.count < 40, !bytes.contains(where: isDigit) else {
      return nil
    }
    let words = String(decoding: bytes, as: UTF8.self).lowercased().split { !$0.isLetter }.map(String.init)
    guard let first = words.first, words.count <= 3, words.dropFirst().allSatisfy(Self.sectionWords.contains) else {
      return nil
    }
    return Self.sections[first]
  }

  private static let sections: [String: MetricSet] = [
    "training": .training, "train": .training, "validating": .validation, "validation": .validation,
    "evaluating": .validation, "testing": .test,
  ]
  private static let sectionWords: Set<String> = ["set", "phase", "mode", "on", "the", "data", "step"]

  /// The line without colours; what a progress bar wrote over is gone.
  private static func plain(_ line: some StringProtocol) -> [UInt8] {
    var bytes: [UInt8] = []
    var isEscape = false
    for byte in line.utf8 {
      switch byte {
      case 0x1B: isEscape = true
      case _ where isEscape: isEscape = !(byte >= 0x40 && byte <= 0x7E && byte != UInt8(ascii: "["))
      case 0x0D, 0x08:
        // A carriage return at the end of a line is its end.
        bytes.append(0x0D)
      default: bytes.append(byte)
      }
    }
    while bytes.last == 0x0D { bytes.removeLast() }
    if let last = bytes.lastIndex(of: 0x0D) { bytes.removeFirst(last + 1) }
    // `valid_1's auc` of LightGBM; the signs that Chinese and Japanese texts part words with.
    if bytes.count < 4096, bytes.contains(UInt8(ascii: "'")) || bytes.contains(0xEF) {
      var text = String(decoding: bytes, as: UTF8.self)
      for (from, to) in [("'s ", " "), ("：", ":"), ("，", ","), ("（", "("), ("）", ")")] {
        text = text.replacing(from, with: to)
      }
      bytes = Array(text.utf8)
    }
    return bytes
  }

  private func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") }
  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private func isWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  /// The number that begins at `start`, not inside a word.
  private func number(at start: Int) -> Number? {
    if start > 0, isWord(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: ".") { return nil }
    // `Acc@1` and `Top-1` are words.
    if start > 0, bytes[start - 1] == UInt8(ascii: "@") || isTop(before: start) { return nil }
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
    if end + 1 < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "e") {
      var exponent = end + 1
      let isSmall = bytes[exponent] == UInt8(ascii: "-")
      if isSmall || bytes[exponent] == UInt8(ascii: "+") { exponent += 1 }
      let digits = exponent
      while exponent < bytes.count, isDigit(bytes[exponent]) { exponent += 1 }
      if exponent > digits {
        let power = Int(String(decoding: bytes[digits..<exponent], as: UTF8.self)) ?? 0
        decimals = max(0, decimals + (isSmall ? power : -power))
        end = exponent
      }
    }
    // A word that begins with a figure, such as `3rd`, is none; a unit is looked at by the caller.
    let value = bytes[start..<end].withUnsafeBufferPointer { DecimalScanner.double($0) }
    return value.map { Number(range: start..<end, value: $0, decimals: decimals) }
  }

  /// Whether `Top-` stands right before `end`.
  private func isTop(before end: Int) -> Bool {
    guard end >= 4, end < bytes.count, bytes[end - 1] == UInt8(ascii: "-"), isDigit(bytes[end]) else { return false }
    let isWhole = end == 4 || !isWord(bytes[end - 5])
    return isWhole && zip(bytes[(end - 4)..<(end - 1)], "top".utf8).allSatisfy { $0 | 0x20 == $1 }
  }

  private func notFinite(at start: Int) -> (count: Int, value: Double)? {
    for (word, value) in [("nan", Double.nan), ("infinity", .infinity), ("inf", .infinity)] {
      let end = start + word.utf8.count
      guard end <= bytes.count, zip(bytes[start..<end], word.utf8).allSatisfy({ $0 | 0x20 == $1 }) else { continue }
      if end == bytes.count || !isWord(bytes[end]) { return (word.utf8.count, value) }
    }
    return nil
  }

  // MARK: Names

  private mutating func take(_ number: Number, after start: Int) {
    let carried = self.carried
    let wordsStart = self.wordsStart
    self.carried = nil
    self.wordsStart = nil
    // `3epoch results: [train] loss=0.5`
    if epoch == nil, number.decimals == 0, number.range.upperBound < bytes.count,
      isLetter(bytes[number.range.upperBound]), word(from: number.range.upperBound) == "epoch"
    {
      epoch = number.value
      return
    }
    guard !isSourceLine(number.range),
      let (name, isSpoken) = name(before: number.range.lowerBound, after: wordsStart ?? start)
        ?? afterComma(number, after: start)
        ?? carried.flatMap({ isJoint(start..<number.range.lowerBound) ? ($0, true) : nil })
    else { return }
    let words = MetricName.words(name)
    guard let last = words.last else { return }
    let unit = self.unit(after: number.range.upperBound)
    if AxisName.epochs.contains(last) {
      takeEpoch(number, words, name, unit)
      return
    }
    if AxisName.steps.contains(last), number.decimals == 0 {
      if step == nil { step = number.value }
      return
    }
    guard number.range.lowerBound < saving else { return }
    var number = number
    var isPercent = false
    switch unit {
    case "":
      // One of a list is no value by itself: `Pseudo dice [0.1, 0.5]`.
      if isFirstOfList(number.range) {
        if MetricName.namesMetric(name) { lists.append(name) }
        return
      }
      if let average = self.average(after: number.range.upperBound) {
        number.value = average.value
        number.decimals = average.decimals
        hasAverages = true
      }
    case "%": isPercent = true
    case "/":
      // `Accuracy: 9849/10000`; anything else over a total is a counter.
      guard MetricName(name).quantity == .accuracy, let total = self.number(at: number.range.upperBound + 1),
        total.value > 0
      else { return }
      number.value /= total.value
      number.decimals = 15
    default: return
    }
    guard let metric = metricName(name, isSpoken: isSpoken, before: number.range.lowerBound) else {
      // What follows may go on with the name: `Class 0 accuracy: 0.8`.
      let first = number.range.lowerBound - 1 - name.utf8.count
      if !isSpoken, number.decimals == 0, unit.isEmpty, first >= start, bytes[first + name.utf8.count] == 0x20 {
        self.wordsStart = first
      }
      return
    }
    metrics.append(Metric(name: metric, value: number.value, decimals: number.decimals, isPercent: isPercent))
  }

  /// The epoch of a line; not the number of them that a setting says.
  private mutating func takeEpoch(_ number: Number, _ words: [String], _ name: String, _ unit: String) {
    guard number.decimals == 0, epoch == nil else { return }
    if words.count > 1, Self.settings.contains(words[words.count - 2]) { return }
    // `1 epoch = 2640 batches`
    if bytes.first == UInt8(ascii: "1"), word(from: number.range.upperBound).hasSuffix("s"), name == "epoch" { return }
    epoch = number.value
    hasPluralEpoch = ["epochs", "epochen", "epocas", "épocas"].contains(words.last) && unit != "/"
    let parts = name.split(separator: " ")
    if parts.count > 2, ["in", "at", "after", "for", "of"].contains(parts[parts.count - 2].lowercased()) {
      let head = parts.dropLast(2).joined(separator: " ")
      if MetricName(head).quantity != nil || Self.means.contains(parts[0].lowercased()) { carried = head }
    }
  }

  /// Whether a number is that of a line in a program, as `(trainer:243)` is in front of what it says.
  private func isSourceLine(_ range: Range<Int>) -> Bool {
    guard range.upperBound < bytes.count, bytes[range.upperBound] == UInt8(ascii: ")"), range.lowerBound > 1,
      bytes[range.lowerBound - 1] == UInt8(ascii: ":")
    else { return false }
    var first = range.lowerBound - 1
    while first > 0, isWord(bytes[first - 1]) || bytes[first - 1] == UInt8(ascii: ".") { first -= 1 }
    guard first > 0, bytes[first - 1] == UInt8(ascii: "(") else { return false }
    let name = MetricName(String(decoding: bytes[first..<(range.lowerBound - 1)], as: UTF8.self))
    return name.quantity == nil && !AxisName.epochs.contains(name.own) && !AxisName.steps.contains(name.own)
  }

  /// A loss or accuracy whose name says its set, with a comma before the value: `phase train, step 10, loss_train, 0.838`.
  private func afterComma(_ number: Number, after start: Int) -> (String, Bool)? {
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

  /// Whether nothing but a colon or an equals sign stands in a part of the line.
  private func isJoint(_ range: Range<Int>) -> Bool {
    bytes[range].contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") }
      && bytes[range].allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") }
  }

  private func isFirstOfList(_ range: Range<Int>) -> Bool {
    var before = range.lowerBound
    while before > 0, bytes[before - 1] <= 0x20 { before -= 1 }
    guard before > 0, bytes[before - 1] == UInt8(ascii: "[") else { return false }
    return range.upperBound < bytes.count && bytes[range.upperBound] == UInt8(ascii: ",")
  }

  /// The running average in brackets behind a value, as PyTorch's meters print it.
  private func average(after end: Int) -> Number? {
    var index = end
    func skipBlanks() { while index < bytes.count, bytes[index] <= 0x20 { index += 1 } }
    skipBlanks()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "(") else { return nil }
    index += 1
    skipBlanks()
    guard index < bytes.count, let number = number(at: index), number.decimals > 0 else { return nil }
    index = number.range.upperBound
    skipBlanks()
    return index < bytes.count && bytes[index] == UInt8(ascii: ")") ? number : nil
  }

  /// What stands right behind a number: nothing, `%`, `/`, or letters of a unit.
  private func unit(after end: Int) -> String {
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
    case UInt8(ascii: "%"): return "%"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: ":"): return index + 1 < bytes.count && isDigit(bytes[index + 1]) ? "time" : ""
    case _ where isLetter(bytes[index]): return "unit"
    default: return ""
    }
  }

  /// The words before a number, and whether a colon or an equals sign stands between.
  private func name(before end: Int, after start: Int) -> (String, Bool)? {
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
    let text = String(decoding: bytes[first..<last], as: UTF8.self).trimming { $0 == " " || $0 == "-" }
    guard let head = text.first, head.isLetter || head == "_" else { return nil }
    return (text, isSpoken)
  }

  /// The length of what PyTorch and NumPy wrap around a number, `tensor(0.3)`, before the bracket at `end`.
  private func wrapping(before end: Int, after start: Int) -> Int {
    var first = end
    while first > start, isWord(bytes[first - 1]) || bytes[first - 1] == UInt8(ascii: ".") { first -= 1 }
    let word = String(decoding: bytes[first..<end], as: UTF8.self)
    return ["tensor", "array", "np.float64", "np.float32", "numpy.float64"].contains(word) ? end - first : 0
  }

  private func nameBeforeBrackets(_ end: Int, after start: Int) -> String? {
    var index = end - 1
    while index > start, bytes[index - 1] != UInt8(ascii: "("), bytes[index - 1] != UInt8(ascii: "[") { index -= 1 }
    guard index > start + 1 else { return nil }
    var first = index - 1
    while first > start, isWord(bytes[first - 1]) { first -= 1 }
    let word = String(decoding: bytes[first..<(index - 1)], as: UTF8.self)
    return word.isEmpty ? nil : word
  }

  /// The name as a metric's; nil for words that are none.
  private func metricName(_ text: String, isSpoken: Bool, before end: Int) -> String? {
    var words = text.split(separator: " ").map(String.init)
    let lower = words.map { $0.lowercased() }
    if lower.contains("best") { return nil }
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
    // Sentences: the last words count, and those that tell one of many apart, as `Model2` and `Class 0` do.
    while words.count > 1, MetricName(words.joined(separator: " ")).quantity == nil,
      words.count > (MetricSet.words[words[0].lowercased()] != nil ? 3 : 2), !Self.tellsApart(words)
    {
      words.removeFirst()
    }
    if words.count == 2, MetricSet.words[words[0].lowercased()] == nil, MetricName(text).quantity == nil,
      !Self.tellsApart(words)
    {
      // `Average loss`, `Top-1 accuracy`: the mean of the set is the metric itself.
      if Self.means.contains(words[0].lowercased()) || !isSpoken { words.removeFirst() }
    }
    let name = words.joined(separator: " ")
    let metric = MetricName(name)
    let last = MetricName.words(metric.own).last ?? ""
    guard !metric.own.isEmpty, !NoCurve.matches(name), !NoCurve.matches(metric.own),
      !Self.noMetrics.contains(metric.own), !Self.noMetricsEndings.contains(last)
    else { return nil }
    if !isSpoken, metric.quantity == nil, !MetricName.metricWords.contains(last), !last.contains("@") { return nil }
    if metric.set == nil, metric.quantity != .learningRate {
      // `Model2 Train Loss`: the set comes first in a name.
      if let index = words.firstIndex(where: { MetricSet.words[$0.lowercased()] != nil }) {
        return ([words[index]] + words[..<index] + words[(index + 1)...]).joined(separator: " ")
      }
      if let set = setWord(before: end) { return set + " " + name }
    }
    return name
  }

  /// `Accuracy on test set`, `Accuracy of the network on the 10000 test images`: the set in front of the metric.
  private static func metricOnSet(_ words: [String]) -> String? {
    guard let on = words.firstIndex(where: { $0.lowercased() == "on" }), on > 0,
      let set = words[(on + 1)...].first(where: { MetricSet.words[$0.lowercased()] != nil })
    else { return nil }
    let metric = words[..<on].prefix { $0.lowercased() != "of" }.joined(separator: " ")
    let name = MetricName(metric)
    return name.quantity == nil ? nil : name.set == nil ? set + " " + metric : metric
  }

  /// Whether words begin with what tells one of many apart: `Model2`, `Class 0`.
  private static func tellsApart(_ words: [String]) -> Bool { wordsApart(words[...]) > 0 }

  /// How many of the words tell one of many apart.
  private static func wordsApart(_ words: ArraySlice<String>) -> Int {
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
  private func setWord(before end: Int) -> String? {
    var word: [UInt8] = []
    var found: String?
    for byte in bytes[..<end] + [0x20] {
      if isWord(byte) {
        word.append(byte)
        continue
      }
      let text = String(decoding: word, as: UTF8.self).lowercased()
      if MetricSet.words[text] != nil, text != "main" { found = text }
      word.removeAll(keepingCapacity: true)
    }
    return found
  }

  private static let means: Set<String> = [
    "average", "avg", "mean", "overall", "final", "total", "the", "set", "with", "and", "epoch",
  ]
  private static let noMetrics: Set<String> = [
    "from", "to", "eta", "in", "at", "took", "of", "seed", "gpu", "device", "size", "line", "version", "port", "pid",
    "rank",
    "id", "images", "samples", "examples", "classes", "workers", "params", "shape", "total", "worker", "batch", "info",
    "time",
    "speed", "ips", "remaining", "elapsed", "mem", "max_mem", "ms", "saved", "best", "patience", "cuda", "max", "min",
    "data", "loaded", "besttest", "bestiteration",
  ]
  /// What stands before a figure in the names of metrics: `top5`, `rouge2`.
  private static let metricStems: Set<String> = [
    "top", "map", "hit", "hits", "ndcg", "bleu", "rouge", "acc", "loss", "mrr",
  ]
  private static let noMetricsEndings: Set<String> = [
    "size", "progress", "memory", "mem", "tol", "cc", "py", "cpp",
  ]
  /// What stands before the word epoch where its number is a setting.
  private static let settings: Set<String> = [
    "num", "max", "total", "n", "nb", "best", "warmup", "of", "per", "min", "no", "every", "aug", "number",
  ]
  private static let units: Set<String> = [
    "gb", "mb", "kb", "gib", "mib", "ms", "sec", "secs", "seconds", "mins", "minutes", "hours",
  ]
}
