/// A number as text, read exactly.
public enum DecimalNumber: Hashable, Sendable {
  /// A whole number 0…255 without sign, point or exponent.
  case byte(UInt8)
  /// Any other finite number, the nearest float to it.
  case float(Float)

  /// The number that `text` spells, blanks around it aside; nil for anything else, infinities and NaN included.
  ///
  /// Pixels and short decimals, which are nearly all there is, are read without making a string.
  public init?(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var end = text.count
    while start < end, text[start] == 0x20 { start += 1 }
    while end > start, text[end - 1] == 0x20 { end -= 1 }
    let digitsOnly = (start..<end).allSatisfy { text[$0] &- 0x30 < 10 }
    if digitsOnly, (1...3).contains(end - start) {
      var value = 0
      for index in start..<end { value = 10 * value + Int(text[index] - 0x30) }
      self = value < 256 ? .byte(UInt8(value)) : .float(Float(value))
      return
    }
    guard let value = Self.short(text, start, end) ?? Self.any(text, start, end) else { return nil }
    self = .float(value)
  }

  public var float: Float {
    switch self {
    case .byte(let byte): Float(byte)
    case .float(let float): float
    }
  }

  /// Digits and a point whose value is a quotient of two whole numbers that floats hold exactly, so that one division
  /// rounds correctly (Clinger 1990, the fast path).
  private static func short(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Float? {
    var index = start
    let isNegative = index < end && text[index] == 0x2d
    if isNegative { index += 1 }
    guard end - index <= 12 else { return nil }
    var mantissa = 0
    var decimals = -1
    var digits = 0
    while index < end {
      let byte = text[index]
      if byte &- 0x30 < 10 {
        mantissa = 10 * mantissa + Int(byte - 0x30)
        digits += 1
        if decimals >= 0 { decimals += 1 }
      } else if byte == 0x2e, decimals < 0 {
        decimals = 0
      } else {
        return nil
      }
      index += 1
    }
    // 10¹⁰ = 2¹⁰ × 5¹⁰ is the greatest power of ten that a float holds exactly.
    guard digits > 0, mantissa <= 1 << 24, decimals <= 10 else { return nil }
    var power: Float = 1
    for _ in 0..<max(0, decimals) { power *= 10 }
    let value = Float(mantissa) / power
    return isNegative ? -value : value
  }

  private static func any(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Float? {
    // Swift would read "inf", "nan" and hexadecimal too.
    let isPlausible = (start..<end).allSatisfy { index in
      let byte = text[index]
      return byte &- 0x30 < 10 || byte == 0x2b || byte == 0x2d || byte == 0x2e || byte == 0x45 || byte == 0x65
    }
    guard isPlausible, start < end else { return nil }
    let value = Float(String(decoding: text[start..<end], as: UTF8.self))
    return value.flatMap { $0.isFinite ? $0 : nil }
  }
}
