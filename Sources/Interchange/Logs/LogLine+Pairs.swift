/// Values given as pairs of two sets: `train/val loss: 0.53/0.61`, `loss (train/val): 0.53/0.61`, `loss: 0.53/0.61`.
extension LogLine {
  /// The line without the words that say which sets its pairs are of, and those sets; nil where it says none.
  static func partingSets(_ bytes: [UInt8]) -> (rest: [UInt8], sets: [String])? {
    guard let slash = bytes.indices.first(where: { isSlashOfSets($0, bytes) }) else { return nil }
    var (first, last) = (slash, slash + 1)
    while first > 0, bytes[first - 1] <= 0x20 { first -= 1 }
    while last < bytes.count, bytes[last] <= 0x20 { last += 1 }
    let (left, right) = (first, last)
    while first > 0, isASCIILetter(bytes[first - 1]) { first -= 1 }
    while last < bytes.count, isASCIILetter(bytes[last]) { last += 1 }
    let sets = [bytes[first..<left], bytes[right..<last]].map { String(decoding: $0, as: UTF8.self) }
    if first > 0, last < bytes.count, bytes[first - 1] == UInt8(ascii: "("), bytes[last] == UInt8(ascii: ")") {
      (first, last) = (first - 1, last + 1)
    }
    return (Array(bytes[..<first]) + bytes[last...], sets)
  }

  private static func isASCIILetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }

  /// Whether a slash or bar stands between the words of training and of another set.
  private static func isSlashOfSets(_ place: Int, _ bytes: [UInt8]) -> Bool {
    guard bytes[place] == UInt8(ascii: "/") || bytes[place] == UInt8(ascii: "|") else { return false }
    let before = bytes[..<place].reversed().drop { $0 <= 0x20 }.prefix(while: isASCIILetter)
    let after = bytes[(place + 1)...].drop { $0 <= 0x20 }.prefix(while: isASCIILetter)
    // A bar parts cells too: `End of training | test loss 4.1`.
    let rest = bytes[..<place].reversed().drop { $0 <= 0x20 }.dropFirst(before.count).drop { $0 <= 0x20 }
    let next = bytes[(place + 1)...].drop { $0 <= 0x20 }.dropFirst(after.count).first { $0 > 0x20 }
    if bytes[place] == UInt8(ascii: "|"), rest.first.map(isASCIILetter) ?? false, next.map(isASCIILetter) ?? true {
      return false
    }
    guard !before.isEmpty, !after.isEmpty else { return false }
    let words = [Array(before.reversed()), Array(after)].map { String(decoding: $0, as: UTF8.self).lowercased() }
    guard let left = MetricSet.words[words[0]], let right = MetricSet.words[words[1]] else { return false }
    return left == .training && right != .training
  }

  /// The second number of a pair: both have a point, and the metric is of the table or the line names its sets.
  func pair(_ number: Number, _ name: String) -> Number? {
    let metric = MetricName(name)
    guard number.decimals > 0, metric.set == nil,
      pairedSets != nil || metric.quantity == .loss || metric.quantity == .accuracy
    else { return nil }
    var start = number.range.upperBound
    while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
    guard start < bytes.count, bytes[start] == UInt8(ascii: "/") else { return nil }
    start += 1
    while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
    guard start < bytes.count, let second = self.number(at: start), second.decimals > 0 else { return nil }
    // `0.5/0.6/0.7` is no pair.
    let end = second.range.upperBound
    return end < bytes.count && bytes[end] == UInt8(ascii: "/") ? nil : second
  }
}
