#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Reads numbers as people write them: digits, a point, an exponent; no infinities, no hexadecimals.
public enum DecimalScanner {
  /// The finite number that fills `text`; nil for anything else.
  public static func finite(_ text: some StringProtocol) -> Double? {
    var copy = String(text)
    return copy.withUTF8 { double($0) }.flatMap { $0.isFinite ? $0 : nil }
  }

  /// Powers of ten that a double holds exactly.
  private static let powersOfTen: [Double] = (0...22).map { power in (0..<power).reduce(1) { value, _ in value * 10 } }

  /// No decimal is longer, in bytes: one with more digits than any double needs is no measurement.
  public static let longestDouble = 400

  /// The number that fills `text`, the nearest double to it; nil for anything else, blanks, infinities and NaN included.
  /// What is beyond the doubles is infinite.
  ///
  /// A mantissa below 2⁵³ times or over an exact power of ten is correctly rounded by one operation (Clinger 1990), which
  /// covers nearly all that programs print; the rest goes to `strtod`.
  ///
  /// - Parameter point: the byte between whole and fraction, `.` or `,`.
  public static func double(_ text: UnsafeBufferPointer<UInt8>, point: UInt8 = UInt8(ascii: ".")) -> Double? {
    let count = text.count
    guard count > 0, count < longestDouble else { return nil }
    var offset = 0
    let isNegative = text[0] == UInt8(ascii: "-")
    if isNegative || text[0] == UInt8(ascii: "+") { offset = 1 }
    var mantissa: UInt64 = 0
    var (digits, scale, seen, isFraction) = (0, 0, false, false)
    while offset < count {
      let digit = text[offset] &- 0x30
      if digit < 10 {
        // Digits beyond those that fit only shift the point; `strtod` reads them.
        if digits < 19 {
          mantissa = mantissa &* 10 &+ UInt64(digit)
          if isFraction { scale -= 1 }
        } else if !isFraction {
          scale += 1
        }
        if mantissa != 0 { digits += 1 }
        seen = true
      } else if text[offset] == point, !isFraction {
        isFraction = true
      } else {
        break
      }
      offset += 1
    }
    guard seen else { return nil }
    if offset < count, text[offset] | 0x20 == UInt8(ascii: "e") {
      guard let exponent = exponent(text, from: offset + 1) else { return nil }
      scale += exponent
      offset = count
    }
    guard offset == count else { return nil }
    if digits <= 19, mantissa < 1 << 53, abs(scale) <= 22 {
      let power = powersOfTen[abs(scale)]
      let magnitude = scale < 0 ? Double(mantissa) / power : Double(mantissa) * power
      return isNegative ? -magnitude : magnitude
    }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: count + 1) { buffer in
      for index in 0..<count {
        buffer[index] = CChar(bitPattern: text[index] == point ? UInt8(ascii: ".") : text[index])
      }
      buffer[count] = 0
      return buffer.baseAddress.map { strtod($0, nil) }
    }
  }

  /// The whole number with or without sign that ends `text`; nil where there is none or anything else.
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
}
