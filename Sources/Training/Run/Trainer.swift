internal import Datasets
public import RunRecords

/// Trains one run of an experiment, on the calling thread alone.
///
/// The same spec, data and options give the same result, to the last bit, on the same machine.
public struct Trainer: Sendable {
  public var spec: RunSpec
  public var training: ExampleSet
  /// What `val_loss` and `val_accuracy` are measured on after every epoch; nil for neither.
  public var validation: ExampleSet?
  /// What the trained model is tested on; nil for no test.
  public var test: ExampleSet?
  /// Whether every epoch has its own batch order, decided by the seed; else examples keep theirs.
  public var shuffles = true
  /// In place of those the spec's initialiser and seed would draw: each layer's kernel, `[inputs, outputs]` row-major,
  /// its bias, and for `prelu` the slopes (which may be left out).
  public var initialWeights: [[Float]]?
  public var measuresDiagnostics = true

  public init(spec: RunSpec, training: ExampleSet, validation: ExampleSet? = nil, test: ExampleSet? = nil) {
    self.spec = spec
    self.training = training
    self.validation = validation
    self.test = test
  }

  /// Trains from the beginning, and tests at the end; see `run(from:keep:progress:)`.
  public func run(progress: (TrainingProgress) -> Bool = { _ in true }) throws(TrainingError) -> TrainingResult {
    try run(from: nil, progress: progress)
  }

  /// Trains, and tests at the end.
  ///
  /// A run whose loss stops being finite ends there with the outcome `diverged`; that is a result, not an error.
  /// - Parameters:
  ///   - checkpoint: where to go on; nil to begin.
  ///   - keep: called after every epoch, and when `progress` ended the run, with what makes a checkpoint; making one copies
  ///     the weights.
  ///   - progress: called after every step, and once more, with `epochMetrics`, after every epoch. Returning false ends
  ///     the run.
  /// - Throws: `invalidSpec`, `invalidData` or `missingLibrary` before anything is trained; `invalidCheckpoint` where the
  ///   run cannot go on from there; `cancelled` when `progress` returned false.
  public func run(
    from checkpoint: TrainingCheckpoint?,
    keep: (TrainingCheckpoint.Moment, () -> TrainingCheckpoint) -> Void = { _, _ in },
    progress: (TrainingProgress) -> Bool = { _ in true }
  ) throws(TrainingError) -> TrainingResult {
    let run = try TrainingRun(self)
    if let checkpoint { try run.goOn(from: checkpoint) }
    return try run.run(progress, keep)
  }

  /// Checks what can be checked before training.
  func check() throws(TrainingError) {
    try Self.loadMatrixLibrary()
    let numbers = spec.training
    guard numbers.batchSize > 0 else {
      throw TrainingError(.invalidSpec, "found a batch size of \(numbers.batchSize), expected at least 1")
    }
    guard numbers.epochs > 0 else {
      throw TrainingError(.invalidSpec, "found \(numbers.epochs) epochs, expected at least 1")
    }
    guard numbers.validationFrequency > 0 else {
      throw TrainingError(
        .invalidSpec, "found a validation frequency of \(numbers.validationFrequency), expected at least 1")
    }
    guard numbers.warmupEpochs >= 0, numbers.warmupEpochs.isFinite else {
      throw TrainingError(.invalidSpec, "found \(numbers.warmupEpochs) warm-up epochs, expected 0 or more")
    }
    guard training.count > 0 else {
      throw TrainingError(.invalidData, "found no training example, expected at least 1")
    }
    for (name, set) in [("validation", validation), ("test", test)] {
      guard let set else { continue }
      guard set.count > 0 else { throw TrainingError(.invalidData, "found no \(name) example, expected at least 1") }
      guard set.images.inputs == training.images.inputs, set.images.classCount == training.images.classCount else {
        throw TrainingError(
          .invalidData,
          "found a \(name) set of \(set.images.inputs) inputs and \(set.images.classCount) classes, expected "
            + "\(training.images.inputs) inputs and \(training.images.classCount) classes as in the training set")
      }
    }
  }
}
