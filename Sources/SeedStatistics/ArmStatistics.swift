/// One arm over its seeds.
public struct ArmStatistics: Sendable, Equatable {
  public var name: ArmName
  /// What `accuracy` is.
  public var quantity: Quantity
  /// Final accuracy, 0…1, of each seed that counts, by rising seed; nil when none counts.
  public var accuracy: SampleStatistics?
  /// Seeds of `accuracy`'s values.
  public var seeds: [Int]
  /// Records found, those that do not count among them.
  public var runs: Int
  /// Runs that ended because the loss was not finite. They do not count, whatever was written for them.
  public var diverged: Int
  /// Runs that ended well but hold no finite value of `quantity`. They do not count.
  public var missing: Int
  /// Runs beyond the first of their seed. Each seed counts once, with the mean of its runs.
  public var repeated: Int
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
    /// Test accuracy, 0…1, of the runs whose tested weights are those of their best epoch (it was the last, or early
    /// stopping restored it).
    public var test: SampleStatistics?
  }
}
