/// One run in some arm: models were compared, not methods.
public struct SingleRuns: Sendable, Equatable {
  /// Each arm's value and, where the number of images is known, Wilson's interval of it over images.
  public var arms: [SingleRun]
  /// What McNemar says of the two models; nil for other than two arms or records without correctness.
  public var models: ModelComparison?
  /// How often McNemar tells two seeds of one and the same arm apart.
  public var seedNoise: SeedNoise
  /// Seeds an arm needs before a claim about the methods can be made at all.
  public var seedsNeeded: Int

  public struct SingleRun: Sendable, Equatable {
    public var name: ArmName
    /// The mean where this arm has more than one run.
    public var value: Double
    public var runs: Int
    public var images: Proportion?
  }

  /// Pairs of runs of one arm, different seeds, that McNemar's exact test at 0.05 tells apart.
  public struct SeedNoise: Sendable, Hashable {
    public var apart: Int
    public var pairs: Int
    /// Whether these records show it; else it is what ten runs of this project's first comparison show.
    public var isOfTheseRecords: Bool

    /// Five seeds of ReLU and of sigmoid on Fashion-MNIST: 7 of the 20 pairs.
    public static let reference = SeedNoise(apart: 7, pairs: 20, isOfTheseRecords: false)
  }
}
