extension Verdict {
  /// What a reader must know beside the finding.
  public enum Caveat: Sendable, Equatable {
    /// Runs of an arm that diverged; means are over the others.
    case divergedRuns(ArmName, diverged: Int, runs: Int)
    /// Runs of an arm that ended well without a value.
    case missingValues(ArmName, Int)
    /// Runs that no comparison used because the other arm has no run of their seed: each arm with its seeds.
    case unmatchedSeeds([UnmatchedRuns])
    /// The arms share some of their seeds, too few of them to be paired, and all runs are compared as if they shared none.
    case comparedUnpaired(ArmName, ArmName, shared: Int)
    /// The test set chose when the runs of these arms ended: their accuracy is selected on it, and too high.
    case selectedOnTest([ArmName])
    /// The validation data that are compared chose when the runs of these arms ended.
    case selectedOnValidation([ArmName])
    /// The test set was also the validation set, though these runs chose nothing by it.
    case validatedOnTest
    /// No test was recorded for every arm: values are the last validation's.
    case comparedOnValidation
    /// Arms differ in more than what is compared.
    case differsBeyondCompared([FurtherDifference])
    /// An arm has a seed far from its others, which the other arm has not: the test takes differences to be symmetric.
    case outlyingSeed(OutlyingSeed)
    /// The number of arms, or of comparisons, for which no interval of every pair was made.
    case intervalsLeftOut(pairs: Int)
  }

  public struct UnmatchedRuns: Sendable, Equatable {
    public var arm: ArmName
    /// Rising.
    public var seeds: [Int]
  }

  /// Something in which arms differ though it is not what the experiment varies.
  public struct FurtherDifference: Sendable, Equatable {
    public enum Kind: String, Sendable {
      case trainingExamples = "training_examples"
      case epochs
      case validation
      case trainingData = "training_data"
    }

    public var kind: Kind
    /// Each value as the records have it (a number, `test`, `holdout 5000`, `none`), with the arms that have it.
    public var values: [Value]

    public struct Value: Sendable, Equatable {
      public var text: String
      public var arms: [ArmName]
    }
  }

  public struct OutlyingSeed: Sendable, Equatable {
    public var arm: ArmName
    public var seed: Int
    /// In the quantity's own unit.
    public var value: Double
    /// Median of the arm's values.
    public var median: Double
    /// The arm it was compared with, and both estimates of arm − other.
    public var other: ArmName
    public var meanDifference: Double
    public var hodgesLehmann: Double
  }
}
