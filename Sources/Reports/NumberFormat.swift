#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Numbers as a report prints them: a fixed count of decimals, a real minus sign, a dash where there is no value.
///
/// English and Traditional Chinese agree on the decimal point and on the comma between thousands; dates differ, see
/// `CalendarDate`.
enum NumberFormat {
  /// What stands for a value that does not exist.
  static let missing = "–"

  /// `value` with `digits` decimals, rounded half to even on its exact binary value; a dash for NaN, ∞ for infinity.
  static func fixed(_ value: Double, _ digits: Int, signed: Bool = false) -> String {
    if value.isNaN { return missing }
    if value.isInfinite { return value < 0 ? "−∞" : "∞" }
    let text = plain(abs(value), digits)
    let isZero = text.utf8.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }
    if value < 0, !isZero { return "−" + text }
    return signed && !isZero ? "+" + text : text
  }

  /// `value` for a program: ASCII, as few digits as give it back, empty for NaN.
  static func machine(_ value: Double) -> String {
    value.isNaN ? "" : value.isInfinite ? (value < 0 ? "-inf" : "inf") : "\(value)"
  }

  /// A fraction 0…1 as per cent, without the sign.
  static func percent(_ fraction: Double, _ digits: Int = 1) -> String { fixed(fraction * 100, digits) }

  /// `value` with about three significant digits and no exponent between 0.001 and 100,000.
  static func significant(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return value == 0 ? "0" : fixed(value, 0) }
    let magnitude = abs(value)
    if magnitude >= 1000, magnitude < 1e9 { return (value < 0 ? "−" : "") + integer(Int(magnitude.rounded())) }
    if magnitude >= 100 && magnitude < 1000 { return fixed(value, 0) }
    if magnitude >= 10 { return magnitude < 1e9 ? fixed(value, 1) : scientific(value) }
    if magnitude >= 1 { return fixed(value, 2) }
    if magnitude >= 0.1 { return fixed(value, 3) }
    if magnitude >= 0.001 { return fixed(value, 4) }
    return scientific(value)
  }

  /// A probability of error: three decimals, and a bound below 0.001. With `relation`, `= 0.031` or `< 0.001`.
  static func pValue(_ p: Double, relation: Bool = false) -> String {
    if p.isNaN { return missing }
    if p < 0.001 { return "<\u{A0}0.001" }
    return (relation ? "=\u{A0}" : "") + fixed(p, 3)
  }

  /// A whole number with commas between thousands.
  static func integer(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    var text = value < 0 ? "−" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }

  /// The shortest form of a setting such as 0.001 or 1e-7.
  static func setting(_ value: Double) -> String {
    if value.isInfinite { return value < 0 ? "−∞" : "∞" }
    if let whole = Int(exactly: value), abs(whole) < 1_000_000 { return "\(whole)" }
    return "\(value)"
  }

  private static func scientific(_ value: Double) -> String {
    let exponent = Int(log10(abs(value)).rounded(.down))
    return fixed(value / pow(10, Double(exponent)), 1) + "\u{A0}×\u{A0}10" + superscript(exponent)
  }

  private static func superscript(_ value: Int) -> String {
    let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return String("\(value)".map { $0 == "-" ? "⁻" : digits[$0.wholeNumberValue ?? 0] })
  }

  private static func plain(_ value: Double, _ digits: Int) -> String {
    var buffer = [CChar](repeating: 0, count: 340 + digits)
    let count = buffer.count
    let written = withVaList([Int32(digits), value]) { vsnprintf(&buffer, count, "%.*f", $0) }
    return String(decoding: buffer.prefix(Int(written)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
