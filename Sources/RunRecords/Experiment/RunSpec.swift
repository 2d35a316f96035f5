public import JSONText

/// Everything that decides what a run computes, and what it is called.
public struct RunSpec: Sendable, Equatable {
  /// Which arm and seed this is.
  public struct Identity: Sendable, Equatable {
    /// A word for file names and macros, unique in the experiment: letters, digits, `-`, `_`, `.`.
    public var arm: String
    /// What people read, any text.
    public var label: String
    /// The arm's place in the experiment, from 0; figures and tables keep this order.
    public var armIndex: Int
    /// Decides initial weights, batch order, dropout and the holdout split.
    public var seed: Int
    /// What sets this arm apart: each key under `compare` with its value here, in the file's order.
    public var varies: JSON.Object
    /// The experiment's title.
    public var experiment: String

    public init(
      arm: String, label: String, armIndex: Int = 0, seed: Int, varies: JSON.Object = [:], experiment: String = ""
    ) {
      self.arm = arm
      self.label = label
      self.armIndex = armIndex
      self.seed = seed
      self.varies = varies
      self.experiment = experiment
    }
  }

  /// What is validated on after every epoch.
  public enum Validation: Sendable, Equatable {
    /// The test set, as the classic example does. Its accuracy is then no unbiased estimate once it chose anything.
    case test
    /// This many training examples, stratified by class, picked by the run's seed and kept out of training.
    case holdout(Int)
    /// Nothing.
    case none
  }

  public var identity: Identity
  /// A known data set's name, or the path of a folder or file.
  public var dataset: String
  public var model: ModelSpec
  public var training: TrainingSpec
  public var validation: Validation
  /// Only the first this many training examples (and as many test examples at the most).
  public var subset: Int?

  public init(
    identity: Identity, dataset: String = "fashion-mnist", model: ModelSpec = ModelSpec(),
    training: TrainingSpec = TrainingSpec(), validation: Validation = .test, subset: Int? = nil
  ) {
    self.identity = identity
    self.dataset = dataset
    self.model = model
    self.training = training
    self.validation = validation
    self.subset = subset
  }

  /// Whether all but the arm and the seed is the same.
  public func isMade(like other: RunSpec) -> Bool {
    dataset == other.dataset && model == other.model && training == other.training && validation == other.validation
      && subset == other.subset
  }
}
