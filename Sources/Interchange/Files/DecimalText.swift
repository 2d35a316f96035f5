internal import RunRecords

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Numbers as people and tools write them, read from bytes without making strings.
enum DecimalText {
  /// What a cell holds.
  enum Cell {
    case number(Double)
    /// Nothing: an empty cell, `NA`, `null`, `None`, `-`.
    case missing
    case flag
    case text
  }

  /// Reads a cell, blanks around it and quotes aside.
  static func cell(_ bytes: UnsafeBufferPointer<UInt8>) -> Cell {
    let text = trimmed(bytes)
    if text.isEmpty { return .missing }
    if let number = number(text) { return .number(number) }
    guard text.count <= 12 else { return .text }
    return word(String(decoding: text, as: UTF8.self))
  }

  /// A cell that is no decimal.
  static func word(_ word: String) -> Cell {
    switch word.lowercased() {
    case "nan", "+nan", "-nan": .number(.nan)
    case "inf", "+inf", "infinity", "+infinity": .number(.infinity)
    case "-inf", "-infinity": .number(-.infinity)
    case "", "na", "n/a", "null", "none", "#na#", "#n/a", "-", "--", "<na>", "nil": .missing
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

  private static let powersOfTen: [Double] = (0...22).map { power in (0..<power).reduce(1.0) { value, _ in value * 10 }
  }

  /// A decimal that fills `bytes`; nil for anything else. A mantissa below 2⁵³ times or over an exact power of ten is
  /// correctly rounded by one operation (Clinger 1990); the rest goes to `strtod`.
  static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    let count = bytes.count
    guard count > 0, count < 400 else { return nil }
    var offset = 0
    let isNegative = bytes[0] == UInt8(ascii: "-")
    if isNegative || bytes[0] == UInt8(ascii: "+") { offset = 1 }
    var mantissa: UInt64 = 0
    var digits = 0
    var scale = 0
    var seen = false
    while offset < count, bytes[offset] &- 0x30 < 10 {
      if digits < 19 { mantissa = mantissa &* 10 &+ UInt64(bytes[offset] &- 0x30) } else { scale += 1 }
      if mantissa != 0 { digits += 1 }
      seen = true
      offset += 1
    }
    if offset < count, bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      while offset < count, bytes[offset] &- 0x30 < 10 {
        if digits < 19 {
          mantissa = mantissa &* 10 &+ UInt64(bytes[offset] &- 0x30)
          scale -= 1
        }
        if mantissa != 0 { digits += 1 }
        seen = true
        offset += 1
      }
    }
    guard seen else { return nil }
    if offset < count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      var isSmall = false
      if offset < count, bytes[offset] == UInt8(ascii: "-") || bytes[offset] == UInt8(ascii: "+") {
        isSmall = bytes[offset] == UInt8(ascii: "-")
        offset += 1
      }
      var exponent = 0
      let first = offset
      while offset < count, bytes[offset] &- 0x30 < 10 {
        if exponent < 100_000 { exponent = exponent * 10 + Int(bytes[offset] &- 0x30) }
        offset += 1
      }
      guard offset > first else { return nil }
      scale += isSmall ? -exponent : exponent
    }
    guard offset == count else { return nil }
    if digits <= 19, mantissa < 1 << 53, abs(scale) <= 22 {
      let power = powersOfTen[abs(scale)]
      let magnitude = scale < 0 ? Double(mantissa) / power : Double(mantissa) * power
      return isNegative ? -magnitude : magnitude
    }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: count + 1) { buffer in
      for index in 0..<count { buffer[index] = CChar(bitPattern: bytes[index]) }
      buffer[count] = 0
      return buffer.baseAddress.map { strtod($0, nil) }
    }
  }
}
