/// Wilcoxon's signed-rank test of paired differences; two-sided.
public struct WilcoxonTest: Sendable, Hashable {
  /// Sum of the ranks of positive differences.
  public var positiveRankSum: Double
  public var negativeRankSum: Double
  /// Differences that are not 0.
  public var nonzero: Int
  public var p: Double
  /// Whether `p` comes from the exact distribution rather than the normal approximation.
  public var isExact: Bool

  /// min(W⁺, W⁻), as tables and SciPy give it.
  public var statistic: Double { min(positiveRankSum, negativeRankSum) }
}
