/// How far a run is, told after every step and once more at the end of every epoch.
public struct TrainingProgress: Sendable {
  /// Counted from 1.
  public let epoch: Int
  public let epochs: Int
  /// Steps done in this epoch, and how many it has.
  public let step: Int
  public let steps: Int
  /// Training examples seen since the run began, and how many it would see in all its epochs.
  public let examples: Int
  public let totalExamples: Int
  /// Running mean over the epoch, in nats, with the weight penalty.
  public let loss: Double
  /// Running fraction of the epoch's examples that were right.
  public let accuracy: Double
  /// What went into the history for this epoch, in its order; nil until the epoch's end.
  public let epochMetrics: [(name: String, value: Double)]?
}
