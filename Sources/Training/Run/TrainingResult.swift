public import RunRecords

/// What a run found: the parts of its record that training knows.
public struct TrainingResult: Sendable {
  public var history: History
  /// Nil where there was no test set, or the run diverged.
  public var test: RunRecord.TestResult?
  /// Nil where they were not asked for.
  public var diagnostics: Diagnostics?
  public var outcome: RunRecord.Outcome
  public var timing: RunRecord.Timing
  /// Weights after training (those restored, where early stopping restored some): for each layer its kernel,
  /// `[inputs, outputs]` row-major, its bias, and for `prelu` the slope of each unit.
  public var weights: [[Float]]
}
