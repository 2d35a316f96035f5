/// How a model is trained.
public struct TrainingSpec: Sendable, Equatable {
  /// Optimiser with every parameter resolved, `learning_rate` among them; those that Keras leaves at `None`, such as
  /// `clipnorm`, only where they were given.
  public var optimizer: NamedChoice
  /// How the learning rate changes over the steps of the run: `constant`, `cosine`, `exponential`, `step`.
  public var schedule: NamedChoice
  /// Epochs of linear warm-up from 0 before the schedule begins; may be a fraction.
  public var warmupEpochs: Double
  public var batchSize: Int
  public var epochs: Int
  public var earlyStopping: EarlyStopping?
  /// Measures `train_end_loss` and `train_end_accuracy` on the whole training set after every epoch.
  public var measuresTrainEnd: Bool
  /// Epochs from one validation to the next: 1 validates after every epoch, 2 after the second, the fourth, …
  public var validationFrequency: Int

  /// Ends a run when a metric stops improving, as Keras's callback does.
  public struct EarlyStopping: Sendable, Equatable {
    /// The name of one of `Vocabulary.monitors`.
    public var monitor: String
    /// Epochs without improvement before the run ends.
    public var patience: Int
    /// The least change that counts.
    public var minDelta: Double
    public var restoresBestWeights: Bool

    public init(monitor: String = "val_loss", patience: Int = 0, minDelta: Double = 0, restoresBestWeights: Bool = true)
    {
      self.monitor = monitor
      self.patience = patience
      self.minDelta = minDelta
      self.restoresBestWeights = restoresBestWeights
    }
  }

  public init(
    optimizer: NamedChoice = Vocabulary.defaultOptimizer, schedule: NamedChoice = Vocabulary.defaultSchedule,
    warmupEpochs: Double = 0, batchSize: Int = 32, epochs: Int = 5,
    earlyStopping: EarlyStopping? = nil, measuresTrainEnd: Bool = false, validationFrequency: Int = 1
  ) {
    self.optimizer = optimizer
    self.schedule = schedule
    self.warmupEpochs = warmupEpochs
    self.batchSize = batchSize
    self.epochs = epochs
    self.earlyStopping = earlyStopping
    self.measuresTrainEnd = measuresTrainEnd
    self.validationFrequency = validationFrequency
  }
}
