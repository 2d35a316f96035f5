/// Friedman's test of three or more arms over the seeds that all of them share.
public struct FriedmanTest: Sendable, Equatable {
  /// Seeds that every arm has.
  public var blocks: Int
  /// Mean rank of each arm in the comparison's order; the highest accuracy has the highest rank.
  public var meanRanks: [Double]
  /// With the correction for ties.
  public var chiSquared: Double
  public var degreesOfFreedom: Int
  /// By the χ² approximation, which is rough below about ten seeds.
  public var p: Double
  /// Iman and Davenport's F with k − 1 and (k − 1)(n − 1) degrees of freedom; nil where every seed ranks the arms alike.
  public var f: Double?
  /// p of `f`; nil with it.
  public var fP: Double?
  /// p over the arrangements of each seed's values among the arms: all where they are few, else sampled.
  public var permutation: PermutationTest
}
