/// All statistics of a comparison in one value. The same comparison and options give the same numbers.
public struct Summary: Sendable, Equatable {
  public struct Options: Sendable, Equatable {
    /// Id of the arm that others are compared with, or what the records call it; nil, or one that is not there, is the
    /// first arm.
    public var baseline: String?
    /// What is judged; nil for the test accuracy, or where records have none, what they have instead.
    public var quantity: Quantity?
    /// The difference that would not matter, in the unit of differences (percentage points for accuracies). Nil is the one
    /// that the records were made with, where they agree and an accuracy is judged; else no equivalence is tested.
    public var margin: Double?
    /// Validation accuracy, 0…1, that the speed of convergence is measured to; nil for the default.
    public var threshold: Double?
    /// Arrangements drawn for Friedman's test where they are too many to look at all.
    public var friedmanArrangements: Int
    /// Of sampled permutations.
    public var seed: UInt64

    public init(
      baseline: String? = nil, quantity: Quantity? = nil, margin: Double? = nil, threshold: Double? = nil,
      friedmanArrangements: Int = 10_000, seed: UInt64 = 0
    ) {
      self.baseline = baseline
      self.quantity = quantity
      self.margin = margin
      self.threshold = threshold
      self.friedmanArrangements = friedmanArrangements
      self.seed = seed
    }
  }

  public var title: String
  /// What is judged.
  public var quantity: Quantity
  public var level: SignificanceLevel
  /// In the comparison's order.
  public var arms: [ArmStatistics]
  /// Nil when there are no arms; of several data sets, the first one's.
  public var baseline: ArmName?
  /// Each other arm (`a`) against the baseline (`b`) of its data set, in the comparison's order.
  public var pairs: [Pair]
  /// Every two arms of one data set that have two runs or more, adjusted together.
  public var allPairs: [PairDifference]
  /// For three or more arms of one data set that share at least two seeds.
  public var friedman: FriedmanTest?
  public var convergence: Convergence
  public var verdict: Verdict
  /// Where the arms are of several data sets, each by itself; else empty.
  public var parts: [Part]

  /// The arms of one data set.
  public struct Part: Sendable, Equatable {
    public var dataset: DatasetIdentity
    public var summary: Summary
  }

  /// An arm against the baseline, as their runs allow.
  public struct Pair: Sendable, Equatable {
    public var a: ArmName
    public var b: ArmName
    /// Where at least two seeds with a value are shared.
    public var paired: PairedComparison?
    /// Where both have at least two values.
    public var unpaired: UnpairedComparison?
    /// Where both have one run with correctness recorded over the same images.
    public var models: ModelComparison?
    /// What is concluded; nil where an arm has one run or none.
    public var contrast: Contrast?

    /// Which of the two the verdict reads.
    public var isPaired: Bool { contrast?.isPaired ?? (paired != nil) }
  }
}
