/// What a verdict says of two arms, without the intervals and advice around it: the same rule at a fraction of the time,
/// for those who ask it of many thousand experiments.
public struct PairVerdict: Sendable, Hashable {
  public var outcome: Outcome
  public var scope: Scope
  public var leader: ArmName?

  /// Of the first two arms; nil where one has a single run or none.
  public init?(_ comparison: Comparison, quantity: Quantity = .testAccuracy, margin: Double? = nil) {
    guard comparison.arms.count > 1 else { return nil }
    let level = SignificanceLevel(comparison)
    let values = comparison.arms.prefix(2).map { arm in
      ArmValues(arm, countsImages: quantity == .testAccuracy) { quantity.value(of: $0) }
    }
    guard let evidence = PairEvidence(quantity, values[0], values[1], alpha: level.alpha, draws: SubsetDraws(seed: 0))
    else { return nil }
    let family = ContrastFamily([evidence], level: level, margin: margin)
    (outcome, leader) = family.outcome(0)
    scope = family.scope(0, outcome)
  }
}
