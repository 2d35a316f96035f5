extension DecimalNumber {
  /// Powers of ten that a double holds exactly.
  private static let powersOfTen: [Double] = (0...22).map { power in (0..<power).reduce(1) { value, _ in value * 10 } }

  /// The finite number that `text` spells, the nearest double to it, blanks around it aside; nil for anything else,
  /// infinities and NaN included.
  ///
  /// A mantissa below 2⁵³ times or over an exact power of ten is correctly rounded by one operation (Clinger 1990), which
  /// covers nearly all that programs print; the rest goes through the standard library.
  public static func double(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    let text = trimmed(text)
    var index = 0
    var isNegative = false
    if let first = text.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      isNegative = first == UInt8(ascii: "-")
      index = 1
    }
    var (mantissa, digits, scale, isFraction, digitSeen): (UInt64, Int, Int, Bool, Bool) = (0, 0, 0, false, false)
    scan: while index < text.count {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digitSeen = true
        if digits < 19 {
          mantissa = mantissa * 10 + UInt64(byte - UInt8(ascii: "0"))
          if mantissa != 0 { digits += 1 }
          if isFraction { scale -= 1 }
        } else {
          // More digits than fit: left to the standard library.
          digits += 1
        }
      case UInt8(ascii: ".") where !isFraction: isFraction = true
      case UInt8(ascii: "e") where digitSeen, UInt8(ascii: "E") where digitSeen: break scan
      default: return nil
      }
      index += 1
    }
    guard digitSeen else { return nil }
    if index < text.count {
      guard let exponent = exponent(text, from: index + 1) else { return nil }
      scale += exponent
    }
    if digits <= 19, mantissa < 1 << 53, abs(scale) <= 22 {
      let power = powersOfTen[abs(scale)]
      let magnitude = scale < 0 ? Double(mantissa) / power : Double(mantissa) * power
      return isNegative ? -magnitude : magnitude
    }
    return Double(String(decoding: text, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
  }

  private static func exponent(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    var isNegative = false
    if index < text.count, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
      isNegative = text[index] == UInt8(ascii: "-")
      index += 1
    }
    guard index < text.count else { return nil }
    var value = 0
    while index < text.count {
      guard text[index] &- 0x30 < 10 else { return nil }
      if value < 100_000 { value = value * 10 + Int(text[index] - 0x30) }
      index += 1
    }
    return isNegative ? -value : value
  }

  private static func trimmed(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = text.count
    while start < end, text[start] == 0x20 { start += 1 }
    while end > start, text[end - 1] == 0x20 { end -= 1 }
    return UnsafeBufferPointer(rebasing: text[start..<end])
  }
}
