internal import TextTools

/// Numbers as people and tools write them, read from bytes without making strings.
enum DecimalText {
  /// What a cell holds.
  enum Cell {
    case number(Double)
    /// Nothing: an empty cell, `NA`, `null`, `None`, `-`; `No log` of Transformers' tables.
    case missing
    case flag
    case text
  }

  /// Reads a cell, blanks around it aside.
  static func cell(_ bytes: UnsafeBufferPointer<UInt8>, point: UInt8 = UInt8(ascii: ".")) -> Cell {
    let text = trimmed(bytes)
    if text.isEmpty { return .missing }
    if let number = DecimalScanner.double(text, point: point) { return .number(number) }
    guard text.count <= 12 else { return .text }
    return word(String(decoding: text, as: UTF8.self))
  }

  /// A cell that is no decimal.
  static func word(_ word: String) -> Cell {
    switch word.lowercased() {
    case "nan", "+nan", "-nan": .number(.nan)
    case "inf", "+inf", "infinity", "+infinity": .number(.infinity)
    case "-inf", "-infinity": .number(-.infinity)
    case "", "na", "n/a", "null", "none", "#na#", "#n/a", "-", "--", "–", "—", "<na>", "nil", "no log": .missing
    case "true", "false": .flag
    default: .text
    }
  }

  /// A number in a text, such as `"0.5925"` in a log; words for not-a-number and the infinities count.
  static func number(_ text: some StringProtocol) -> Double? {
    var copy = String(text)
    return copy.withUTF8 { bytes in
      if case .number(let value) = cell(bytes) { value } else { nil }
    }
  }

  static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = bytes.count
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }
}
