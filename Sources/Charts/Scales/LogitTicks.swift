/// Ticks of a logit axis: 0.5, and 0.1, 0.01, … from either end.
public enum LogitTicks {
  /// - Returns: Rising shares in `lower` … `upper`, at most `maximum`; round numbers at equal steps where the range is too
  ///   short for those.
  public static func ticks(_ lower: Double, _ upper: Double, maximum: Int) -> [Double] {
    guard lower > 0, upper < 1, lower < upper else { return [] }
    for factors in [[1.0, 2, 5], [1.0]] {
      for stride in 1...4 {
        var low: [Double] = []
        for exponent in Swift.stride(from: 1, through: 15, by: stride) {
          for factor in factors where factor * powerOfTen(-exponent) < 0.5 {
            low.append(factor / powerOfTen(exponent))
          }
        }
        low.sort()
        let ticks = (low + [0.5] + low.reversed().map { 1 - $0 }).filter { $0 >= lower && $0 <= upper }
        if ticks.count < 3 { break }
        if ticks.count <= maximum { return ticks }
      }
    }
    return ExtendedTicks.multiples(lower, upper, count: min(maximum, 5), within: lower...upper, maximum: maximum)
  }
}
