/// Ticks of an axis that is logarithmic on either side of a linear middle.
public enum SymmetricLogarithmicTicks {
  /// Zero and powers of ten from `threshold` on, of either sign, every second, third, … so that there are at most
  /// `maximum`.
  ///
  /// - Returns: Rising values in `lower` … `upper`.
  public static func ticks(_ lower: Double, _ upper: Double, threshold: Double, maximum: Int) -> [Double] {
    guard lower < upper, lower.isFinite, upper.isFinite, threshold > 0 else { return [] }
    let first = Int(decimalLogarithm(threshold).rounded())
    let last = Int((decimalLogarithm(max(upper.magnitude, lower.magnitude)) + 1e-9).rounded(.down))
    guard first <= last else {
      return ExtendedTicks.multiples(lower, upper, count: min(maximum, 5), within: lower...upper, maximum: maximum)
    }
    for stride in 1... {
      let powers = Swift.stride(from: last, through: first, by: -stride).map(powerOfTen)
      let ticks = (powers.map { -$0 } + [0] + powers.reversed()).filter { $0 >= lower && $0 <= upper }
      if ticks.count <= max(maximum, 2) || stride > last - first { return ticks }
    }
    return []
  }
}
