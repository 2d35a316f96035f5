/// Ticks at round numbers: the extended Wilkinson method of Talbot, Lin and Hanrahan (2010), "An Extension of
/// Wilkinson's Algorithm for Positioning Tick Labels on Axes", with their weights and preference list.
public enum ExtendedTicks {
  /// Multiples of ten times the preferred steps 1, 5, 2, 2.5, 4, 3: whole, so that each tick is one division of two
  /// whole numbers and 0.3 is 0.3.
  private static let preferredTenths = [10, 50, 20, 25, 40, 30]
  private static let simplicityWeight = 0.25
  private static let coverageWeight = 0.2
  private static let densityWeight = 0.5
  private static let legibilityWeight = 0.05

  /// About `count` round numbers over `lower` … `upper`.
  ///
  /// - Parameters:
  ///   - count: How many there should be, at least 2.
  ///   - bounds: Where ticks may lie; nil lets the first and last fall outside the data, as the paper does.
  ///   - maximum: No more than this many.
  ///   - skips: Whether a step may be taken between ticks that are no multiples of it, such as 0.81, 0.83, as the paper
  ///     does.
  /// - Returns: Rising values; the one value there is where the range is empty; nothing for limits that are not finite
  ///   or where no round number lies within `bounds`.
  /// - Complexity: A few thousand candidates at most, under 0.1 ms.
  public static func ticks(
    _ lower: Double, _ upper: Double, count: Int, within bounds: ClosedRange<Double>? = nil, maximum: Int = .max,
    skips: Bool = true
  ) -> [Double] {
    guard lower.isFinite, upper.isFinite else { return [] }
    let (low, high) = (min(lower, upper), max(lower, upper))
    let range = high - low
    guard range > max(low.magnitude, high.magnitude) * 1e-13, range.isFinite, range > 1e-290 else { return [low] }
    let target = Double(max(count, 2))
    var best: (score: Double, first: Int, stride: Int, count: Int, tenths: Int, exponent: Int)?
    var bestScore = -2.0

    search: for j in 1...(skips ? 1000 : 1) {
      for (index, tenths) in preferredTenths.enumerated() {
        let rank = Double(index) / Double(preferredTenths.count - 1)
        let simplicityBound = 2 - rank - Double(j)
        guard
          simplicityWeight * simplicityBound + coverageWeight + densityWeight + legibilityWeight >= bestScore
        else { break search }
        for k in 2... {
          let density = Double(k) >= target ? 2 - Double(k - 1) / (target - 1) : 1
          guard
            simplicityWeight * simplicityBound + coverageWeight + densityWeight * density + legibilityWeight
              >= bestScore
          else { break }
          if k > maximum { break }
          let unit = Double(tenths) / 10
          let delta = range / Double(k + 1) / Double(j) / unit
          for exponent in Int(decimalLogarithm(delta).rounded(.up))... {
            let step = Double(j) * value(1, tenths: tenths, exponent: exponent)
            let span = step * Double(k - 1)
            // Shares of the range, whose square could overflow.
            let excess = span > range ? (span - range) / 2 / range : 0
            let coverageBound = 1 - 100 * excess * excess
            guard
              simplicityWeight * simplicityBound + coverageWeight * coverageBound + densityWeight * density
                + legibilityWeight >= bestScore
            else { break }
            let first = (high / step).rounded(.down) * Double(j) - Double((k - 1) * j)
            let last = (low / step).rounded(.up) * Double(j)
            guard first <= last, first.magnitude < 1e15, last.magnitude < 1e15 else { continue }
            for start in Int(first)...Int(last) {
              let tickLow = value(start, tenths: tenths, exponent: exponent)
              let tickHigh = value(start + (k - 1) * j, tenths: tenths, exponent: exponent)
              if let bounds, tickLow < bounds.lowerBound || tickHigh > bounds.upperBound { continue }
              let hitsZero = start % j == 0 && tickLow <= 0 && tickHigh >= 0
              let simplicity = 1 - rank - Double(j) + (hitsZero ? 1 : 0)
              let (above, below) = ((high - tickHigh) / range, (low - tickLow) / range)
              let coverage = 1 - 50 * (above * above + below * below)
              let ratio =
                Double(k - 1) / (tickHigh - tickLow) * (max(tickHigh, high) - min(tickLow, low)) / (target - 1)
              let score =
                simplicityWeight * simplicity + coverageWeight * coverage
                + densityWeight * (2 - max(ratio, 1 / ratio)) + legibilityWeight
              if score > bestScore {
                bestScore = score
                best = (score, start, j, k, tenths, exponent)
              }
            }
          }
        }
      }
    }
    guard let best else { return fallback(low, high, within: bounds ?? low...high, maximum: maximum) }
    return (0..<best.count).map { value(best.first + $0 * best.stride, tenths: best.tenths, exponent: best.exponent) }
  }

  /// About `count` multiples of one round step in `bounds`, at most `maximum`, and three at least where so many may be: two
  /// do not show that an axis is even.
  ///
  /// - Returns: Rising values, zero among them where it is in range.
  public static func multiples(
    _ lower: Double, _ upper: Double, count: Int, within bounds: ClosedRange<Double>, maximum: Int
  ) -> [Double] {
    let ticks = Self.ticks(lower, upper, count: count, within: bounds, maximum: maximum, skips: false)
    let range = bounds.upperBound - bounds.lowerBound
    guard ticks.count < 3, maximum >= 3, range > 0, range.isFinite, range > 1e-290 else { return ticks }
    let exponent = Int(decimalLogarithm(range).rounded(.down))
    for decade in [exponent, exponent - 1] {
      for tenths in [50, 40, 25, 20, 10] {
        let found = multiples(of: tenths, exponent: decade, in: bounds)
        if found.count >= 3 { return found.count <= maximum ? found : ticks }
      }
    }
    return ticks
  }

  private static func multiples(of tenths: Int, exponent: Int, in bounds: ClosedRange<Double>) -> [Double] {
    let step = value(1, tenths: tenths, exponent: exponent)
    let first = (bounds.lowerBound / step).rounded(.up)
    let last = (bounds.upperBound / step).rounded(.down)
    guard first <= last, first.magnitude < 1e15, last - first < 1000 else { return [] }
    return (Int(first)...Int(last)).map { value($0, tenths: tenths, exponent: exponent) }
  }

  /// The rounder of two values a step apart where the search finds none inside narrow bounds.
  private static func fallback(
    _ low: Double, _ high: Double, within bounds: ClosedRange<Double>, maximum: Int
  ) -> [Double] {
    let exponent = Int(decimalLogarithm(high - low).rounded(.down))
    for tenths in [50, 20, 10, 5, 2, 1] {
      let ticks = multiples(of: tenths, exponent: exponent, in: bounds)
      if ticks.isEmpty { continue }
      return ticks.count <= maximum ? ticks : Array(ticks.prefix(max(maximum, 0)))
    }
    return []
  }

  /// index × tenths/10 × 10^exponent with one rounding.
  private static func value(_ index: Int, tenths: Int, exponent: Int) -> Double {
    let whole = Double(index) * Double(tenths)
    let shift = exponent - 1
    return shift >= 0
      ? whole * powerOfTen(shift) : shift >= -22 ? whole / powerOfTen(-shift) : whole * powerOfTen(shift)
  }
}
