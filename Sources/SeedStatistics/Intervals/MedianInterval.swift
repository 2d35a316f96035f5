/// A confidence interval of the median between two order statistics, which asks nothing of the distribution but that it
/// has no steps: from the kth least to the kth greatest of n values it holds the median with probability
/// 1 − 2 P(X < k), X ~ Binomial(n, ½) (W. R. Thompson, *On confidence ranges for the median*, 1936).
public struct MedianInterval: Sendable, Equatable {
  public var interval: ConfidenceInterval
  /// The probability with which such intervals hold the median: at least `wanted`, or what so few values can give.
  public var confidence: Double

  public static let wanted = 0.95
  /// The fewest values whose least and greatest reach `wanted`: 1 − 2¹⁻ⁿ ≥ 0.95.
  public static let leastCount = 6

  /// The narrowest interval of at least `wanted`; of fewer than `leastCount` values from the least to the greatest. Nil
  /// for fewer than two, or where one is not finite.
  public init?(_ values: [Double]) {
    guard values.count > 1, values.allSatisfy(\.isFinite) else { return nil }
    func confidence(leavingOut k: Int) -> Double { 1 - 2 * Binomial.cumulative(k, of: values.count, 0.5) }
    var outside = 0
    while 2 * outside + 3 < values.count, confidence(leavingOut: outside + 1) >= Self.wanted { outside += 1 }
    let sorted = values.sorted()
    interval = ConfidenceInterval(lower: sorted[outside], upper: sorted[sorted.count - 1 - outside])
    self.confidence = confidence(leavingOut: outside)
  }
}
