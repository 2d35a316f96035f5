public import RunRecords

/// A run between two steps: all that it needs to go on as if it had never stopped.
///
/// A run that goes on from one ends, on the same machine, with the weights and the record of a run that was never
/// interrupted, to the last bit; only the times differ.
public struct TrainingCheckpoint: Sendable, Equatable {
  /// What is trained. A run of more epochs may go on from it, see `canBeContinued`.
  public var spec: RunSpec
  /// Whole epochs that are done.
  public var epoch: Int
  /// Where in the next epoch it is; nil between two.
  var partialEpoch: PartialEpoch?
  /// Whether early stopping ended the run with `epoch`.
  public var isStopped: Bool
  var history: History
  var diagnostics: Diagnostics?
  /// Wall time so far, and of each epoch.
  public var seconds: Double
  var epochSeconds: [Double]
  /// Examples in the order of this epoch.
  var order: [Int32]
  var orderStream: [UInt64]
  var dropoutStream: [UInt64]
  var optimizer: Optimizer.State
  var earlyStopping: EarlyStopping.State?
  /// As they lie in memory, with what fills up cache lines.
  var parameters: [Float]
  /// SHA-256 of the data's files by name, which the run must go on with; empty where that is not known.
  public var data: [String: String] = [:]

  /// An epoch that was interrupted: what its steps summed up to.
  struct PartialEpoch: Equatable {
    var steps: Int
    var examples: Int
    var loss: Double
    var correct: Int
  }

  /// When a checkpoint is offered to who runs a training.
  public enum Moment: Sendable, Equatable {
    /// At the end of an epoch, which took so many seconds with its validation.
    case epochEnded(Int, seconds: Double)
    /// `progress` returned false.
    case cancelled
  }

  /// Whether a run of `spec` may go on from here: the same but for a greater number of epochs, where no schedule depends
  /// on that number.
  public func canBeContinued(as spec: RunSpec) -> Bool {
    spec.identity.seed == self.spec.identity.seed && spec.continues(self.spec) && spec.training.epochs >= epoch
  }
}

extension RunSpec {
  /// Whether this is `other` with as many epochs or more, so that its first epochs are those of `other`.
  public func continues(_ other: RunSpec) -> Bool {
    guard training.epochs != other.training.epochs else { return json == other.json }
    return differsByMoreEpochsAlone(from: other) && !training.dependsOnLength
  }

  /// Whether this is `other` with more epochs.
  public func differsByMoreEpochsAlone(from other: RunSpec) -> Bool {
    guard training.epochs > other.training.epochs else { return false }
    var same = other
    same.training.epochs = training.epochs
    return json == same.json
  }
}

extension TrainingSpec {
  /// Whether the rates of the first epochs depend on how many follow: a cosine ends with the last.
  public var dependsOnLength: Bool { schedule.name == "cosine" }
}
