/// One arm over its seeds.
public struct ArmStatistics: Sendable, Equatable {
  public var name: ArmName
  /// What `sample` is of.
  public var quantity: Quantity
  /// The quantity in its own unit (0…1 for accuracies) of each seed that has a value, by rising seed; nil when none has.
  public var sample: SampleStatistics?
  /// Seeds of `sample`'s values.
  public var seeds: [Int]
  /// Records found, those without a value among them.
  public var runs: Int
  /// Runs that ended because the loss was not finite; they have no value, whatever was written for them.
  public var diverged: Int
  /// Runs that ended well but hold no finite value of `quantity`.
  public var missing: Int
  /// At the epoch of best validation; nil where the validation set was the test set or is not known to be another.
  public var best: BestValidation?
  /// Accuracy of a lone run's model over the images it was tested on; nil for more runs than one, or unknown counts.
  public var images: Proportion?

  public var n: Int { seeds.count }

  /// Runs at the epoch of their highest validation accuracy (the first of equals).
  ///
  /// Records keep the test of one model a run, the final one, so the accuracy here is the validation's, which is
  /// optimistic as a maximum is. Only `test` speaks of test images.
  public struct BestValidation: Sendable, Equatable {
    /// Validation accuracy at each run's best epoch, 0…1.
    public var validationAccuracy: SampleStatistics
    /// The best epoch of each run, counted from 1.
    public var epochs: [Int]
    /// Test accuracy, 0…1; nil unless the tested weights of every run are those of its best epoch (it was the last, or
    /// early stopping restored it): a mean over some of the seeds would be of other runs than the row says.
    public var test: SampleStatistics?
  }
}
