/// How numbers become text: the one place where a value is rounded for a reader.
///
/// Every value is first taken to twelve significant digits (what is below is the arithmetic's noise), then rounded half away
/// from zero. So the same value reads the same in a figure, a table, a sentence and the terminal.
public struct NumberText: Sendable, Hashable, Codable {
  /// Before negative values.
  public var minus: String
  public var decimalPoint: String
  /// Between groups of three digits before the point, from 1,000 on; empty for none.
  public var groupSeparator: String
  /// Between a number and `%`.
  public var percentGap: String
  /// What stands for a value that does not exist.
  public var missing: String
  public var infinity: String

  public init(
    minus: String = "−", decimalPoint: String = ".", groupSeparator: String = ",", percentGap: String = "\u{A0}",
    missing: String = "–", infinity: String = "∞"
  ) {
    self.minus = minus
    self.decimalPoint = decimalPoint
    self.groupSeparator = groupSeparator
    self.percentGap = percentGap
    self.missing = missing
    self.infinity = infinity
  }

  /// A true minus sign, a decimal point, commas between thousands: as English and Chinese print numbers.
  public static let standard = NumberText()

  /// Rounded the same way, in characters that programs and LaTeX's `\num` read: `-0.21`, no groups.
  public static let plain = NumberText(
    minus: "-", groupSeparator: "", percentGap: " ", missing: "", infinity: "inf")

  // MARK: Fixed decimals

  /// `value` with exactly `decimals` digits after the point: `0.8713`, `−0.21`. A value that rounds to zero has no sign.
  ///
  /// NaN is `NaN`, nil is `missing`.
  public func fixed(_ value: Double?, _ decimals: Int, signed: Bool = false, grouping: Bool = true) -> String {
    guard let value else { return missing }
    guard value.isFinite else { return notFinite(value, signed: signed) }
    guard value.magnitude < 1e15 else { return scientific(value, digits: 3) }
    let decimals = max(0, decimals)
    let rounded = DecimalDigits(value).rounded(decimals: decimals)
    let whole = grouping ? grouped(rounded.wholePart) : rounded.wholePart
    let text = decimals == 0 ? whole : whole + decimalPoint + rounded.fraction(decimals)
    return sign(rounded, signed: signed) + text
  }

  /// The fewest decimals, from `least` up to six, with which none of `values` that is not zero reads as zero.
  ///
  /// A claim must be seen in its number: a difference of 0.0006 is not written as 0.00.
  public static func decimals(toShow values: [Double], least: Int) -> Int {
    for decimals in least..<6
    where values.allSatisfy({
      !$0.isFinite || DecimalDigits($0).isZero || !DecimalDigits($0).rounded(decimals: decimals).isZero
    }) {
      return decimals
    }
    return max(least, 6)
  }

  /// The decimals that all of `values` are written with, such as those of a column: as many as each needs for four
  /// significant digits, and at most one more than the greatest needs. Nil where that would leave one of them with a single
  /// digit, or a power of ten is wanted: no one number of decimals suits them.
  public static func sharedDecimals(of values: [Double], digits: Int = 4) -> Int? {
    let rounded = values.filter(\.isFinite).map { DecimalDigits($0).rounded(significant: digits) }.filter { !$0.isZero }
    guard let greatest = rounded.map(\.pointPosition).max() else { return 0 }
    let decimals = min(rounded.map(\.decimals).max() ?? 0, max(0, digits - greatest) + 1)
    let suits = rounded.allSatisfy {
      (-3...7).contains($0.pointPosition) && ($0.decimals <= decimals || $0.pointPosition + decimals > 1)
    }
    return suits ? decimals : nil
  }

  /// A whole number, thousands set apart.
  public func integer(_ value: Int) -> String { (value < 0 ? minus : "") + grouped(String(value.magnitude)) }

  /// A fraction 0…1 in per cent, such as `87.0 %`.
  public func percent(_ fraction: Double?, _ decimals: Int = 1) -> String {
    guard let fraction else { return missing }
    return fixed(fraction * 100, decimals) + percentGap + "%"
  }

  /// A multiple of something else, such as `1.02×`.
  public func factor(_ value: Double) -> String { fixed(value, 2) + "×" }

  // MARK: Significant digits

  /// `value` to `digits` significant digits without zeros at the end: `0.001`, `12.5`, `3.2e−7`.
  public func significant(_ value: Double?, digits: Int = 4) -> String {
    guard let value else { return missing }
    guard value.isFinite else { return notFinite(value) }
    let rounded = DecimalDigits(value).rounded(significant: digits)
    if rounded.isZero { return "0" }
    guard (-3...7).contains(rounded.pointPosition) else { return scientific(value, digits: digits) }
    let decimals = rounded.decimals
    let fraction = decimals == 0 ? "" : decimalPoint + rounded.fraction(decimals)
    return sign(rounded) + grouped(rounded.wholePart) + fraction
  }

  /// `value` to three significant digits, zeros at the end included, so that its precision shows: `0.500`, `42.4`; whole
  /// from 100 on, with a power of ten below 0.001 and from a billion on.
  public func measured(_ value: Double?) -> String {
    guard let value else { return missing }
    guard value.isFinite, value != 0 else { return value == 0 ? "0" : notFinite(value) }
    let position = DecimalDigits(value).rounded(significant: 3).pointPosition
    guard (-2...9).contains(position) else { return power(value, digits: 2) }
    return fixed(value, max(0, 3 - position))
  }

  /// Mantissa and exponent, such as `1.5e−7`.
  public func scientific(_ value: Double, digits: Int) -> String {
    guard let parts = mantissa(value, digits: digits) else { return value == 0 ? "0" : notFinite(value) }
    return parts.text + "e" + (parts.exponent < 0 ? minus : "") + String(parts.exponent.magnitude)
  }

  /// Mantissa and power of ten, such as `4.2 × 10⁻⁴`.
  public func power(_ value: Double, digits: Int) -> String {
    guard let parts = mantissa(value, digits: digits) else { return value == 0 ? "0" : notFinite(value) }
    return parts.text + "\u{A0}×\u{A0}10" + Self.superscript(parts.exponent)
  }

  /// The shortest form of a setting such as 0.001 or 1e−7: with a power of ten below a millionth, where JSON has one too, so
  /// that labels made of records read the same.
  public func setting(_ value: Double) -> String {
    guard value.isFinite else { return notFinite(value) }
    if (1e-6..<1e-4).contains(value.magnitude) { return (value < 0 ? minus : "") + Self.machine(value.magnitude) }
    if let whole = Int(exactly: value), whole.magnitude < 1_000_000 {
      return (whole < 0 ? minus : "") + "\(whole.magnitude)"
    }
    return (value < 0 ? minus : "")
      + "\(value.magnitude)".replacing("e-0", with: "e-").replacing("e-", with: "e" + minus)
  }

  // MARK: Probabilities of error

  /// A p-value: three decimals, more where those would put it on the other side of 0.05, `< 0.001` below that.
  public func p(_ p: Double?) -> String {
    guard let p else { return missing }
    if p.isNaN { return notFinite(p) }
    return p < 0.001 ? "<\u{A0}" + fixed(0.001, 3) : fixed(p, Self.decimals(ofP: p))
  }

  /// `= 0.031` or `< 0.001`.
  public func pRelation(_ p: Double) -> String { p < 0.001 ? self.p(p) : "=\u{A0}" + self.p(p) }

  private static func decimals(ofP p: Double) -> Int {
    let level = DecimalDigits(0.05)
    for decimals in 3..<12 {
      let rounded = DecimalDigits(p).rounded(decimals: decimals)
      let readsAsLevel = rounded.digits == level.digits && rounded.pointPosition == level.pointPosition
      if !readsAsLevel || DecimalDigits(p).digits == level.digits { return decimals }
    }
    return 12
  }

  // MARK: Times

  /// Hours, minutes and seconds, such as `1:02:03` or `0:07`.
  public func duration(_ seconds: Double?) -> String {
    guard let seconds, seconds.isFinite, seconds >= 0, seconds < 1e9 else { return missing }
    let whole = Int(seconds.rounded())
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let (minutes, rest) = (whole / 60, two(whole % 60))
    return minutes < 60 ? "\(minutes):\(rest)" : "\(minutes / 60):\(two(minutes % 60)):\(rest)"
  }

  /// Seconds in the unit that suits them, three digits: `2.50 h`, `1.72 s`, `86.4 ms`, `12.0 µs`.
  public func time(_ seconds: Double?) -> String {
    guard let seconds else { return missing }
    let unit = TimeUnit(for: [seconds])
    return measured(seconds * unit.perSecond) + "\u{A0}" + unit.symbol
  }

  // MARK: For programs

  /// A value in CSV: twelve significant digits, ASCII, no zeros at the end; empty for NaN.
  public static func machine(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "" : value < 0 ? "-inf" : "inf" }
    if let whole = Int(exactly: value), whole.magnitude < 1_000_000_000_000 { return "\(whole)" }
    let digits = DecimalDigits(value)
    if digits.isZero { return "0" }
    guard (-5...15).contains(digits.pointPosition) else {
      return plain.scientific(value, digits: DecimalDigits.significant)
    }
    let sign = digits.isNegative ? "-" : ""
    return sign + digits.wholePart + (digits.decimals == 0 ? "" : "." + digits.fraction(digits.decimals))
  }

  // MARK: Parts

  private func notFinite(_ value: Double, signed: Bool = false) -> String {
    value.isNaN ? "NaN" : (value < 0 ? minus : signed ? "+" : "") + infinity
  }

  private func sign(_ digits: DecimalDigits, signed: Bool = false) -> String {
    if digits.isZero { return "" }
    return digits.isNegative ? minus : signed ? "+" : ""
  }

  private func grouped(_ digits: String) -> String {
    guard !groupSeparator.isEmpty, digits.utf8.count > 3 else { return digits }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { text += groupSeparator }
      text.append(digit)
    }
    return text
  }

  private func mantissa(_ value: Double, digits: Int) -> (text: String, exponent: Int)? {
    guard value.isFinite, value != 0 else { return nil }
    var rounded = DecimalDigits(value).rounded(significant: digits)
    let exponent = rounded.pointPosition - 1
    rounded.pointPosition = 1
    let fraction = rounded.decimals == 0 ? "" : decimalPoint + rounded.fraction(rounded.decimals)
    return (sign(rounded) + rounded.wholePart + fraction, exponent)
  }

  /// `−4` as `⁻⁴`.
  public static func superscript(_ value: Int) -> String {
    let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return String("\(value)".map { $0 == "-" ? "⁻" : digits[$0.wholeNumberValue ?? 0] })
  }
}
