/// Reads numbers as people write them: digits, a point, an exponent; no infinities, no hexadecimals.
public enum DecimalScanner {
  /// The finite number that fills `text`; nil for anything else.
  public static func finite(_ text: some StringProtocol) -> Double? {
    var copy = String(text)
    return copy.withUTF8 { double($0) }.flatMap { $0.isFinite ? $0 : nil }
  }

  /// No decimal is longer, in bytes: one with more digits than any double needs is no measurement.
  public static let longestDouble = 400

  /// The number that fills `text`, the nearest double to it; nil for anything else, blanks, infinities and NaN included.
  /// What is beyond the doubles is infinite.
  ///
  /// - Parameter point: the byte between whole and fraction, `.` or `,`.
  public static func double(_ text: UnsafeBufferPointer<UInt8>, point: UInt8 = UInt8(ascii: ".")) -> Double? {
    guard let (value, end) = leadingDouble(text, at: 0, point: point), end == text.count else { return nil }
    return value
  }

  /// The number that `text` goes on with at `start`, and where it goes on behind it; nil where no number begins there.
  public static func leadingDouble(
    _ text: UnsafeBufferPointer<UInt8>, at start: Int, point: UInt8 = UInt8(ascii: ".")
  ) -> (value: Double, end: Int)? {
    guard start < text.count else { return nil }
    let isNegative = text[start] == UInt8(ascii: "-")
    let isSigned = isNegative || text[start] == UInt8(ascii: "+")
    let scanned = ScannedDecimal(text, at: isSigned ? start + 1 : start, point: point)
    guard scanned.wholeDigits + (scanned.decimals ?? 0) > 0, scanned.exponentDigits != 0,
      scanned.end - start < longestDouble
    else { return nil }
    return (scanned.value(in: text, isNegative: isNegative), scanned.end)
  }
}
