internal import RunRecords

/// Keras 3's `EarlyStopping` callback: when to end, and which epoch's weights were best.
struct EarlyStopping {
  private let spec: TrainingSpec.EarlyStopping
  private let rises: Bool
  private var best: Double?
  private var wait = 0
  private let bestWeights: FloatBuffer?
  /// The epoch (from 1) whose weights are kept; nil before the first.
  private(set) var bestEpoch: Int?

  /// - Throws: `invalidSpec` where the monitored metric will not be there.
  init(_ spec: TrainingSpec.EarlyStopping, parameterCount: Int, hasValidation: Bool) throws(TrainingError) {
    guard ["val_loss", "val_accuracy", "loss", "accuracy"].contains(spec.monitor) else {
      throw TrainingError(
        .invalidSpec, "found monitor \"\(spec.monitor)\", expected val_loss, val_accuracy, loss or accuracy")
    }
    guard hasValidation || !spec.monitor.hasPrefix("val_") else {
      throw TrainingError(
        .invalidSpec,
        "found early stopping on \(spec.monitor) without validation: validate on a holdout, or monitor loss or accuracy"
      )
    }
    self.spec = spec
    rises = spec.monitor.hasSuffix("accuracy")
    bestWeights = spec.restoresBestWeights ? FloatBuffer(count: parameterCount) : nil
  }

  var monitor: String { spec.monitor }

  /// Notes an epoch's value and says whether the run ends here.
  mutating func shouldStop(after epoch: Int, value: Double, parameters: FloatBuffer) -> Bool {
    if bestEpoch == nil { keep(epoch, parameters) }
    wait += 1
    let delta = abs(spec.minDelta)
    let isBetter: Bool =
      if let best { rises ? value - delta > best : value + delta < best } else { true }
    if isBetter {
      best = value
      wait = 0
      keep(epoch, parameters)
      return false
    }
    return wait >= spec.patience && epoch > 1
  }

  private mutating func keep(_ epoch: Int, _ parameters: FloatBuffer) {
    bestEpoch = epoch
    bestWeights?.copy(from: parameters)
  }

  /// Puts the best epoch's weights back, where they were kept.
  ///
  /// - Returns: That epoch; nil where nothing was restored.
  func restore(_ parameters: FloatBuffer) -> Int? {
    guard let bestWeights, let bestEpoch else { return nil }
    parameters.copy(from: bestWeights)
    return bestEpoch
  }
}
