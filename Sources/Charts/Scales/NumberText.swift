/// Numbers as text, without Foundation and the same on every machine.
public enum NumberText {
  /// `value` with exactly `decimals` (0…15) digits after the point, thousands set apart by commas from 10,000 on, and a
  /// true minus sign. NaN is `NaN`, infinities `∞`.
  public static func fixed(_ value: Double, decimals: Int, grouping: Bool = true) -> String {
    guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "−∞" : "∞" }
    let decimals = min(max(decimals, 0), 15)
    let magnitude = (value.magnitude * powerOfTen(decimals)).rounded(.toNearestOrAwayFromZero)
    // Beyond this a double no longer tells neighbouring whole numbers apart.
    guard magnitude < 9e15 else { return scientific(value, digits: 3) }
    let digits = UInt64(magnitude)
    let scale = UInt64(powerOfTen(decimals))
    var text = String(digits / scale)
    if grouping && text.count > 4 {
      var grouped = ""
      for (index, digit) in text.enumerated() {
        if index > 0 && (text.count - index) % 3 == 0 { grouped.append(",") }
        grouped.append(digit)
      }
      text = grouped
    }
    if decimals > 0 {
      let fraction = String(digits % scale)
      text += "." + String(repeating: "0", count: decimals - fraction.count) + fraction
    }
    return value < 0 && digits != 0 ? "−" + text : text
  }

  /// `value` to `digits` significant digits without trailing zeros: 0.001, 12.5, 3.2e−07.
  public static func significant(_ value: Double, digits: Int = 4) -> String {
    guard value.isFinite, value != 0 else { return value == 0 ? "0" : fixed(value, decimals: 0) }
    let exponent = Int(decimalLogarithm(value.magnitude).rounded(.down))
    if exponent < -4 || exponent > 6 { return scientific(value, digits: digits) }
    return trimmed(fixed(value, decimals: max(0, digits - 1 - exponent)))
  }

  /// Mantissa and exponent, such as `1.5e−07`.
  public static func scientific(_ value: Double, digits: Int) -> String {
    guard value.isFinite, value != 0 else { return value == 0 ? "0" : fixed(value, decimals: 0) }
    var exponent = Int(decimalLogarithm(value.magnitude).rounded(.down))
    var mantissa = value / powerOfTen(exponent)
    if (mantissa.magnitude * powerOfTen(digits - 1)).rounded() >= powerOfTen(digits) {
      mantissa /= 10
      exponent += 1
    }
    let sign = exponent < 0 ? "−" : ""
    return trimmed(fixed(mantissa, decimals: digits - 1)) + "e" + sign + String(exponent.magnitude)
  }

  /// The fewest decimals (0…15) that write every one of `values` to within a thousandth of their smallest distance.
  static func decimalsNeeded(for values: [Double]) -> Int {
    let sorted = values.filter(\.isFinite).sorted()
    guard let last = sorted.last, let first = sorted.first else { return 0 }
    var step = max(last.magnitude, first.magnitude)
    for (a, b) in zip(sorted, sorted.dropFirst()) where b > a { step = min(step, b - a) }
    guard step > 0 else { return 0 }
    for decimals in 0..<15 {
      let scale = powerOfTen(decimals)
      if sorted.allSatisfy({ (($0 * scale).rounded() / scale - $0).magnitude < step / 1000 }) { return decimals }
    }
    return 15
  }

  private static func trimmed(_ text: String) -> String {
    guard text.contains(".") else { return text }
    var text = Substring(text)
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return String(text)
  }
}
