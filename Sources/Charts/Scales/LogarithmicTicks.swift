/// Ticks of a base-10 logarithmic axis.
public enum LogarithmicTicks {
  /// Powers of ten, every second, third, … so that there are at most `maximum`; 1, 2 and 5 times powers of ten under two
  /// decades; round numbers at equal steps where the range is too short for those.
  ///
  /// - Returns: Rising values in `lower` … `upper`; nothing unless 0 < lower < upper < ∞.
  public static func ticks(_ lower: Double, _ upper: Double, maximum: Int = 7) -> [Double] {
    guard lower > 0, upper > lower, upper.isFinite else { return [] }
    // A limit that is a power of ten but for rounding still gets its tick.
    let slack = 1e-9
    let first = Int((decimalLogarithm(lower) - slack).rounded(.up))
    let last = Int((decimalLogarithm(upper) + slack).rounded(.down))
    let decades = decimalLogarithm(upper) - decimalLogarithm(lower)
    let maximum = max(2, min(maximum, 7))
    if decades >= 2 {
      var stride = 1
      while (last - first) / stride + 1 > maximum { stride += 1 }
      // Counted from 10⁰, so that 1 is a tick whenever it is in range.
      return (first...last).filter { $0 % stride == 0 }.map(powerOfTen)
    }
    for factors in [[1.0, 2, 5], [1.0, 3], [1.0]] {
      var ticks: [Double] = []
      for exponent in (first - 1)...(last + 1) {
        for factor in factors {
          let tick = exponent < 0 ? factor / powerOfTen(-exponent) : factor * powerOfTen(exponent)
          if tick >= lower * (1 - slack), tick <= upper * (1 + slack) { ticks.append(tick) }
        }
      }
      // Two where there is room for no more: steps that are equal in numbers are not on the axis.
      // Over a decade or more two powers say more than three equal steps, which crowd at one end.
      let least = factors.count < 3 && decades >= 1 ? 2 : min(3, maximum)
      if ticks.count <= maximum, ticks.count >= least { return ticks }
    }
    return ExtendedTicks.multiples(lower, upper, count: min(maximum, 4), within: lower...upper, maximum: maximum)
      .filter { $0 > 0 }
  }

  /// Where unlabelled ticks stand between `ticks`: 2 … 9 times each power of ten, and the powers that were skipped; none
  /// beside ticks at equal steps, or over more than 15 decades.
  static func minorTicks(_ lower: Double, _ upper: Double, beside ticks: [Double]) -> [Double] {
    guard lower > 0, upper > lower, upper.isFinite, ticks.contains(where: { TickNumbers.exponentOfPower($0) != nil })
    else { return [] }
    let first = Int(decimalLogarithm(lower).rounded(.down))
    let last = Int(decimalLogarithm(upper).rounded(.up))
    guard last - first <= 15 else { return [] }
    let areDecades = zip(ticks, ticks.dropFirst()).allSatisfy { $1 <= $0 * 10.0001 }
    var minor: [Double] = []
    for exponent in first...last {
      for factor in areDecades ? 1...9 : 1...1 {
        let tick = exponent < 0 ? Double(factor) / powerOfTen(-exponent) : Double(factor) * powerOfTen(exponent)
        if tick >= lower, tick <= upper, !ticks.contains(where: { ($0 / tick - 1).magnitude < 1e-9 }) {
          minor.append(tick)
        }
      }
    }
    return minor
  }
}
