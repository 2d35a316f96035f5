/// How often chance arrangements give a statistic at least as extreme as the observed one; two-sided.
public struct PermutationTest: Sendable, Hashable {
  public var p: Double
  /// Arrangements looked at: all of them, or how many were drawn.
  public var patterns: Int
  /// Whether all arrangements were looked at.
  public var isExact: Bool

  /// √(p (1 − p) / patterns) of a `p` that was drawn; nil of an exact one.
  public var standardError: Double? { isExact ? nil : (p * (1 - p) / Double(patterns)).squareRoot() }
}
