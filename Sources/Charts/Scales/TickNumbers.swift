internal import TextTools

/// What numbers at ticks need: decimals that tell neighbours apart, and powers of ten.
enum TickNumbers {
  /// `value` with a power of ten: `10⁻³`, `2×10⁻⁵`.
  static func powerOfTenNotation(_ value: Double, digits: Int) -> String {
    if let exponent = exponentOfPower(value.magnitude) {
      return (value < 0 ? "−" : "") + powerOfTenText(exponent)
    }
    let parts = NumberText.standard.scientific(value, digits: digits).split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1].replacing("−", with: "-")) else { return parts.joined() }
    return parts[0] + "×" + powerOfTenText(exponent)
  }

  /// `10⁻³`.
  static func powerOfTenText(_ exponent: Int) -> String { "10" + NumberText.superscript(exponent) }

  /// The power that ten has to be raised to for `value`; nil where that is no whole number.
  static func exponentOfPower(_ value: Double) -> Int? {
    guard value > 0, value.isFinite else { return nil }
    let exponent = decimalLogarithm(value).rounded()
    return (Charts.powerOfTen(Int(exponent)) / value - 1).magnitude < 1e-9 ? Int(exponent) : nil
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
}
