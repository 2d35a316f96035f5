/// What the numbers support, with every number that a sentence in any language needs, and no sentence.
///
/// One rule, at the α of `level` (0.05 over the looks that were taken):
/// - two arms with shared seeds: the exact sign-flip test of their differences; with diverged runs the exact signed-rank
///   test in which those come last; without shared seeds the exact Mann–Whitney test on midranks;
/// - the interval is that test inverted, so that it excludes 0 just where p is below α;
/// - three or more arms are each compared with the baseline, p by Holm's correction;
/// - *better* says how far it reaches: see `Scope`.
///
/// With one run an arm nothing is said of the methods.
public struct Verdict: Sendable, Equatable {
  public var finding: Finding
  /// What was compared.
  public var quantity: Quantity
  public var level: SignificanceLevel
  /// What a reader must know beside the finding.
  public var caveats: [Caveat]

  public enum Finding: Sendable, Equatable {
    case nothingToCompare(Nothing)
    /// Arms are there that must not be compared.
    case refused(Refusal)
    /// Each arm has one run at the most, or one of two arms has: models were compared, not methods.
    case singleRuns(SingleRuns)
    /// Two arms.
    case pair(Contrast)
    /// Three or more arms.
    case several(Several)
    /// Several data sets, each by itself.
    case datasets(DatasetVerdicts)
  }

  public enum Nothing: Sendable, Equatable {
    /// No record holds a value of the quantity.
    case noRuns
    /// Every run of every arm that has runs diverged.
    case allDiverged([ArmName])
    /// One arm alone has runs.
    case oneArm(ArmName)
  }

  public enum Refusal: Sendable, Equatable {
    /// No two arms were tested on the same images: each data set with its arms.
    case differentData([DatasetArms])
  }

  /// A data set and the arms that were tested on its images.
  public struct DatasetArms: Sendable, Equatable {
    public var dataset: DatasetIdentity
    public var arms: [ArmName]
  }
}
