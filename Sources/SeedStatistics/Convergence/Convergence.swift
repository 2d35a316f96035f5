/// How fast the arms learned and what an epoch cost.
public struct Convergence: Sendable, Equatable {
  /// Validation accuracy, 0…1, that `epochsToThreshold` waits for; nil where no curve was recorded.
  public var threshold: Double?
  /// Whether the caller gave the threshold; else it is 99 % of the worst arm's mean validation accuracy at the last epoch.
  public var thresholdWasGiven: Bool
  /// Epochs that every area covers: those of the shortest run, so that ragged runs compare like with like.
  public var areaEpochs: Int
  /// In the comparison's order.
  public var arms: [Arm]
  /// In the order of `Summary.pairs`.
  public var pairs: [Pair]

  public struct Arm: Sendable, Equatable {
    public var name: ArmName
    /// Over the runs that reached the threshold; nil when none did.
    public var epochsToThreshold: SampleStatistics?
    public var reached: Int
    /// Runs that ended below the threshold: censored, so `epochsToThreshold` is a lower bound of the truth.
    public var neverReached: Int
    /// Runs already there after epoch 1, which count as 1: how much sooner is not recorded.
    public var withinFirstEpoch: Int
    /// Mean height of the validation accuracy over the first `areaEpochs`, by trapezia, 0…1.
    public var area: SampleStatistics?
    public var secondsPerEpoch: SampleStatistics?
  }

  public struct Pair: Sendable, Equatable {
    public var a: ArmName
    public var b: ArmName
    /// Seeds where both reached the threshold; nil when there is none.
    public var epochsToThreshold: PairedComparison?
    /// Shared seeds in which `a` was there first, at the same time, later: censored runs count as later than any that
    /// arrived and are left out against each other.
    public var sooner: Int
    public var together: Int
    public var later: Int
    public var area: PairedComparison?
    public var secondsPerEpoch: PairedComparison?
  }
}
