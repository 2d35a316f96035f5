/// Several data sets: what is found on each by itself. Values of different images are never averaged.
public struct DatasetVerdicts: Sendable, Equatable {
  public var parts: [Part]
  /// Arms that are on two data sets or more, in pairs against the baseline, counted over data sets.
  public var across: [Across]

  public struct Part: Sendable, Equatable {
    public var dataset: DatasetIdentity
    public var arms: [ArmName]
    public var verdict: Verdict
  }

  /// One arm against the baseline over data sets (J. Demšar, *Statistical comparisons of classifiers over multiple data
  /// sets*, JMLR 7, 2006).
  public struct Across: Sendable, Equatable {
    /// As the records name them, whatever the data set.
    public var a: ArmName
    public var b: ArmName
    /// Mean difference `a` − `b` on each data set that has both, with the data set.
    public var differences: [DatasetDifference]
    /// From six data sets on; nil below, where no data could bring its p below 0.05.
    public var wilcoxon: WilcoxonTest?
  }

  public struct DatasetDifference: Sendable, Equatable {
    public var dataset: DatasetIdentity
    public var difference: Double
  }
}
