internal import RunRecords
internal import TextTools

/// What one line of a training's log says: the epoch or step it is of, and metrics with their values.
struct LogLine {
  private(set) var epoch: Double?
  private(set) var step: Double?
  private(set) var metrics: [Metric] = []

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

  init(_ line: some StringProtocol) {
    bytes = Self.plain(line)
    guard bytes.count < 4096 else { return }
    var end = 0
    var index = 0
    while index < bytes.count {
      guard let number = number(at: index) else {
        index += 1
        continue
      }
      take(number, after: end)
      end = number.range.upperBound
      index = end
    }
  }

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
    guard let (name, isSpoken) = name(before: number.range.lowerBound, after: start) else { return }
    let words = MetricName.words(name)
    guard let last = words.last else { return }
    if last == "epoch" || last == "epochs" || last == "ep" {
      if number.decimals == 0, epoch == nil { epoch = number.value }
      return
    }
    if AxisName.steps.contains(last), number.decimals == 0 {
      if step == nil { step = number.value }
      return
    }
    var number = number
    var isPercent = false
    switch unit(after: number.range.upperBound) {
    case "": break
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
    guard let metric = metricName(name, isSpoken: isSpoken, before: number.range.lowerBound) else { return }
    metrics.append(Metric(name: metric, value: number.value, decimals: number.decimals, isPercent: isPercent))
  }

  /// What stands right behind a number: nothing, `%`, `/`, or letters of a unit.
  private func unit(after end: Int) -> String {
    guard end < bytes.count else { return "" }
    var index = end
    if bytes[index] == 0x20, index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "%") { index += 1 }
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
      } else if byte > 0x20, !"[('\"{#".utf8.contains(byte) {
        break
      }
      last -= 1
    }
    var first = last
    while first > start {
      let byte = bytes[first - 1]
      if ",|;:=[](){}<>'\"\t#".utf8.contains(byte) { break }
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
    // Sentences: the last words count.
    while words.count > 1, MetricName(words.joined(separator: " ")).quantity == nil,
      words.count > (MetricSet.words[words[0].lowercased()] != nil ? 3 : 2)
    {
      words.removeFirst()
    }
    if words.count == 2, MetricSet.words[words[0].lowercased()] == nil, MetricName(text).quantity == nil {
      // `Average loss`, `Top-1 accuracy`: the mean of the set is the metric itself.
      if Self.means.contains(words[0].lowercased()) || !isSpoken { words.removeFirst() }
    }
    let name = words.joined(separator: " ")
    let metric = MetricName(name)
    guard !metric.own.isEmpty, !NoCurve.matches(name), !NoCurve.matches(metric.own),
      !Self.noMetrics.contains(metric.own)
    else { return nil }
    if !isSpoken, metric.quantity == nil, !Self.metricWords.contains(MetricName.words(metric.own).last ?? "") {
      return nil
    }
    if metric.set == nil, metric.quantity != .learningRate, let set = setWord(before: end) { return set + " " + name }
    return name
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
    "speed", "ips", "remaining", "elapsed", "mem", "max_mem", "ms", "saved", "best", "patience",
  ]
  private static let metricWords: Set<String> = [
    "f1", "auc", "precision", "recall", "mae", "mse", "rmse", "iou", "miou", "dice", "map", "bleu", "rouge", "ppl",
    "perplexity", "error", "err", "score", "psnr", "ssim", "mcc", "r2", "wer", "cer", "loss", "acc", "accuracy", "ap",
    "reward",
  ]
}
