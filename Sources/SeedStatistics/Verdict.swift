/// What the numbers support, with every number a sentence in any language needs. It never says more than they do.
///
/// The rule for two arms with at least two runs each:
/// - *too few seeds* when the smallest p the permutation test could reach, 2/2ⁿ (times the number of comparisons made
///   together), is not below α = 0.05, which is so for n ≤ 5;
/// - *better* when the 95 % t-interval of the mean difference excludes 0 **and** the permutation p is below 0.05;
/// - *no difference resolved* otherwise. That is not equality: see `resolvable`.
///
/// Arms without shared seeds use Welch's interval and Mann–Whitney's p in the same places. With three or more arms each
/// is compared with the baseline and p is Holm-adjusted; intervals are each 95 % by themselves. With one run an arm
/// nothing is said about the methods.
public struct Verdict: Sendable, Equatable {
  public var finding: Finding
  /// What was compared.
  public var quantity: Quantity
  /// What a reader must know beside the finding.
  public var caveats: [Caveat]

  public enum Finding: Sendable, Equatable {
    case nothingToCompare(Nothing)
    case singleRuns(SingleRuns)
    case tooFewSeeds(Contrast)
    case better(Contrast)
    case noDifferenceResolved(Contrast)
    /// Three or more arms.
    case several(Several)
  }

  public enum Nothing: Sendable, Equatable {
    /// No record holds an accuracy.
    case noRuns
    /// One arm has runs that count: its name.
    case oneArm(ArmName)
  }

  /// Two arms' difference, oriented so that it is ≥ 0.
  public struct Contrast: Sendable, Equatable {
    /// The arm with the higher mean (the first arm where they are equal).
    public var higher: ArmName
    public var lower: ArmName
    /// Mean of `higher` less mean of `lower`, ≥ 0, in percentage points.
    public var difference: Double
    /// 95 % interval of it; nil where an arm has one run.
    public var interval: ConfidenceInterval?
    /// Permutation (or, unpaired, Mann–Whitney) p; adjusted by Holm with three or more arms.
    public var p: Double
    /// Pairs of runs; where runs are not paired, the runs of the smaller arm.
    public var n: Int
    public var isPaired: Bool
    /// The smallest p that n could reach, with the correction for several comparisons.
    public var smallestReachableP: Double
    /// Seeds an arm needs before p can be below 0.05 at all.
    public var seedsNeeded: Int
    /// Percentage points that n seeds would detect with 80 % power at the observed spread; nil where unknown.
    public var resolvable: Double?
  }

  /// One run in some arm: models were compared, not methods.
  public struct SingleRuns: Sendable, Equatable {
    /// Each arm's accuracy and, where the number of images is known, Wilson's interval of it over images.
    public var arms: [SingleRun]
    /// What McNemar says of the two models; nil for other than two arms or records without correctness.
    public var models: ModelComparison?
    /// Seeds an arm needs before a claim about the methods can be made at all.
    public var seedsNeeded: Int

    public struct SingleRun: Sendable, Equatable {
      public var name: ArmName
      /// 0…1; the mean where this arm has more than one run.
      public var accuracy: Double
      public var runs: Int
      public var images: Proportion?
    }
  }

  /// Three or more arms against a baseline.
  public struct Several: Sendable, Equatable {
    public var baseline: ArmName
    /// The arm with the highest mean.
    public var best: ArmName
    /// Each other arm against the baseline, in the comparison's order.
    public var againstBaseline: [Entry]
    /// Arms that the runs do not set apart from `best`, it among them, in the comparison's order: each arm is compared
    /// with the best by the same rule, Holm-adjusted. As the best was picked by its mean, this set errs on the large side.
    public var indistinguishableFromBest: [ArmName]
    public var friedman: FriedmanTest?

    public struct Entry: Sendable, Equatable {
      public var arm: ArmName
      public var outcome: Outcome
      /// Nil where the arm or the baseline has one run or none.
      public var contrast: Contrast?
    }

    public enum Outcome: String, Sendable {
      case better
      case worse
      case unresolved
      case tooFewSeeds = "too_few_seeds"
      case singleRun = "single_run"
      case noRuns = "no_runs"
    }
  }

  public enum Caveat: Sendable, Equatable {
    /// Runs of an arm that diverged and do not count.
    case divergedRuns(ArmName, Int)
    /// Runs of an arm without a value, that do not count.
    case missingValues(ArmName, Int)
    /// Runs left out because the other arm has no run of their seed.
    case unmatchedSeeds(Int)
    /// An arm holds more than one run of a seed.
    case repeatedSeeds(ArmName, Int)
    /// Runs of an arm were made with different settings.
    case differentSettings(ArmName)
    /// The test set was also the validation set.
    case testSetWasValidation
    /// No test was recorded: accuracies are the validation's.
    case comparedOnValidation
    /// The records name different data or test sets of different size.
    case differentTestSets
  }
}
