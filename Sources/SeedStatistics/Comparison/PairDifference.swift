/// Two arms of all pairs of arms.
public struct PairDifference: Sendable, Equatable {
  public var a: ArmName
  public var b: ArmName
  /// Mean of `a` less mean of `b` over the runs that were compared, in the unit of differences; nil where an arm has none
  /// with a value.
  public var difference: Double?
  public var isPaired: Bool
  public var n: Int
  public var p: Double
  /// By Holm's correction over all pairs.
  public var adjustedP: Double
  /// The larger of the seeds' and the seed-by-image p, adjusted over all pairs; nil where the records do not hold which
  /// images were right.
  public var adjustedImagesP: Double?
  /// The test inverted at the level at which the pair was tested in Holm's order; nil where it was left out.
  public var interval: TestInterval?
}
