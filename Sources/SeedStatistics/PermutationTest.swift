/// The sign-flip test of paired differences: how often chance signs give a mean at least as far from 0; two-sided.
public struct PermutationTest: Sendable, Hashable {
  public var p: Double
  /// Sign patterns looked at: all 2ⁿ, or how many were drawn.
  public var patterns: Int
  /// Whether all patterns were looked at.
  public var isExact: Bool
}
