/// The arms among which the best is with the confidence of the verdict's level.
///
/// Every two arms are compared and all p adjusted together (Holm); an arm leaves the set when another one is better. So
/// the chance that the best one was left out is at most α, however many arms there are, and no arm was picked first by
/// its mean. Sources: S. S. Gupta, Technometrics 7, 1965; J. C. Hsu, *Multiple comparisons*, 1996.
public struct BestSet: Sendable, Equatable {
  /// The arm with the best mean.
  public var highest: ArmName
  /// In the comparison's order; `highest` is always among them.
  public var members: [ArmName]
  /// The set if new test images are meant too: an arm leaves it only when the seed-by-image analysis agrees; nil where
  /// the records do not hold which images were right, or where those chose when a run ended.
  public var membersOnNewImages: [ArmName]?
  /// Arms with one run or none, which nothing can be said of: in neither set.
  public var untested: [ArmName]
  /// Comparisons that were adjusted together.
  public var comparisons: Int
}
