/// What is found of two arms, with its evidence. Every difference is `a` − `b`, in percentage points for accuracies.
public struct Contrast: Sendable, Equatable {
  public var a: ArmName
  public var b: ArmName
  public var outcome: Outcome
  /// How far `outcome` reaches; of use for `better` and `equivalent`.
  public var scope: Scope
  /// The arm with the better mean over what was compared, or the one that diverges less; nil where neither is.
  public var leader: ArmName?

  /// Mean of `a` less mean of `b` over the runs that were compared and have a value; nil where an arm has none.
  public var difference: Double?
  /// Means over just those runs, in the quantity's own unit (0…1 for accuracies).
  public var meanA: Double?
  public var meanB: Double?
  /// Hodges and Lehmann's estimate of the difference, which an outlying seed hardly moves.
  public var hodgesLehmann: Double?
  /// The test inverted, at the level at which the pair was tested; nil where so many runs diverged that no difference of
  /// values is left in it.
  public var interval: TestInterval?
  /// Student's (or, unpaired, Welch's) interval at the same level; nil for fewer than two values an arm.
  public var tInterval: ConfidenceInterval?

  /// The test that decides.
  public var test: TestInterval.Method
  /// Its p.
  public var p: Double
  /// `p` by Holm's correction over the comparisons made together; nil where there was one.
  public var adjustedP: Double?
  /// Whether all arrangements were looked at; else `p` was sampled or approximated.
  public var isExact: Bool
  /// The standard error of a `p` that was sampled; nil where it was not.
  public var samplingError: Double?
  /// α over the hypotheses that are still open in Holm's order where the pair was tested: what `p` had to be below.
  public var threshold: Double
  /// The smallest p that any data of this size could give.
  public var smallestReachableP: Double
  /// Seeds an arm needs before p can be below `threshold` at all.
  public var seedsNeeded: Int

  /// Whether runs of one seed were compared with each other.
  public var isPaired: Bool
  /// Seeds compared (with a diverged run among them or not); unpaired, the runs of the smaller arm.
  public var n: Int
  /// Runs compared of each arm.
  public var countA: Int
  public var countB: Int
  /// The seed-by-image analysis; nil where the records do not hold which images were right.
  public var images: CrossedTest?
  /// `images`' part in Holm's correction: the larger of both p, adjusted; nil with `images` or for one comparison.
  public var adjustedImagesP: Double?
  /// Nil where no run of either arm diverged.
  public var divergence: Divergence?
  /// Nil where no margin was given.
  public var equivalence: Equivalence?
  /// The difference that the rule would find; nil where nothing is known of it.
  public var resolvable: ResolvableDifference?
  /// What to do where nothing is shown; nil elsewhere.
  public var nextStep: NextStep?

  /// The p that counts.
  public var decidingP: Double { adjustedP ?? p }

  /// |`difference`|; 0 where there is none.
  public var magnitude: Double { abs(difference ?? 0) }

  /// The other arm than `leader`.
  public var trailer: ArmName? { leader.map { $0 == a ? b : a } }

  /// The interval of leader − trailer.
  public var leaderInterval: TestInterval? { leader == b ? interval?.negated : interval }
}
