/// The difference that the verdict's own rule would call better in four of five experiments of this size.
///
/// It is that of normal differences with the SD at hand, and never below the reach of the interval at hand: a difference
/// that was not resolved is not larger than what is said to be resolvable.
public struct ResolvableDifference: Sendable, Hashable {
  /// If the SD is as observed, in the unit of differences.
  public var value: Double
  /// `value` at the ends of the SD's 95 % interval (χ²).
  public var range: ConfidenceInterval
  /// SD of the differences by seed (paired), or of both arms' runs put together.
  public var standardDeviation: Double
}
