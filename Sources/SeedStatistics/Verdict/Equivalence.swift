/// Whether a difference above a margin can be ruled out: two one-sided t tests (D. Lakens, *Equivalence tests*, Social
/// Psychological and Personality Science 8, 2017).
public struct Equivalence: Sendable, Hashable {
  /// In the unit of differences: percentage points for accuracies.
  public var margin: Double
  /// The larger p of the two one-sided tests over seeds.
  public var p: Double
  /// `p` by Holm's correction over the comparisons made together; nil where there was one.
  public var adjustedP: Double?
  /// The same by the seed-by-image analysis; nil where the records do not hold which images were right.
  public var imagesP: Double?
  /// The t interval at 1 − 2α, which lies within ±margin just where `p` is below α.
  public var interval: ConfidenceInterval
  /// Confidence of `interval`, such as 0.90.
  public var level: Double
  /// Probability that the true difference is within ±margin, by the t posterior of a flat prior (A. Benavoli et al.,
  /// *Time for a change*, JMLR 18, 2017, without its correlation of cross-validation).
  public var probabilityWithin: Double
}
