/// All statistics of a comparison in one value. The same comparison and options give the same numbers.
public struct Summary: Sendable, Equatable {
  public struct Options: Sendable, Equatable {
    /// Id of the arm that others are compared with; nil, or one that is not there, is the first arm.
    public var baseline: String?
    /// Validation accuracy, 0…1, that the speed of convergence is measured to; nil for the default.
    public var threshold: Double?
    public var bootstrapResamples: Int
    /// Arrangements drawn for Friedman's test where they are too many to look at all.
    public var friedmanArrangements: Int
    /// Of the bootstrap and of sampled permutations.
    public var seed: UInt64

    public init(
      baseline: String? = nil, threshold: Double? = nil, bootstrapResamples: Int = 10_000,
      friedmanArrangements: Int = 10_000, seed: UInt64 = 0
    ) {
      self.baseline = baseline
      self.threshold = threshold
      self.bootstrapResamples = bootstrapResamples
      self.friedmanArrangements = friedmanArrangements
      self.seed = seed
    }
  }

  public var title: String
  /// What "final accuracy" is here: of the test set, or of the last validation where no arm was tested.
  public var quantity: Quantity
  /// In the comparison's order.
  public var arms: [ArmStatistics]
  /// Nil when there are no arms.
  public var baseline: ArmName?
  /// Each other arm (`a`) against the baseline (`b`), in the comparison's order.
  public var pairs: [Pair]
  /// For three or more arms that share at least two seeds.
  public var friedman: FriedmanTest?
  public var convergence: Convergence
  public var verdict: Verdict

  /// An arm against the baseline, as their runs allow.
  public struct Pair: Sendable, Equatable {
    public var a: ArmName
    public var b: ArmName
    /// Where at least one seed is shared.
    public var paired: PairedComparison?
    /// Where both have a run.
    public var unpaired: UnpairedComparison?
    /// Where both have one run with correctness recorded over the same images.
    public var models: ModelComparison?
    /// Which of the two the verdict reads: paired where the arms share at least two seeds and at least half of the
    /// smaller arm's.
    public var isPaired: Bool
  }
}
