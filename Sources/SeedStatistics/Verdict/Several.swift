/// Three or more arms: each against a baseline, and which of them may be the best.
public struct Several: Sendable, Equatable {
  public var baseline: ArmName
  /// Each other arm (`a` of its contrast) against the baseline (`b`), in the comparison's order.
  public var againstBaseline: [Entry]
  public var best: BestSet
  public var friedman: FriedmanTest?

  public struct Entry: Sendable, Equatable {
    public var arm: ArmName
    public var outcome: Outcome
    /// Nil where the arm or the baseline has one run or none.
    public var contrast: Contrast?

    /// Whether the arm is found better than the baseline.
    public var isBetter: Bool { outcome == .better && contrast?.leader == arm }
    /// Whether the arm is found worse than the baseline.
    public var isWorse: Bool { outcome == .better && contrast?.leader != arm }
  }
}
