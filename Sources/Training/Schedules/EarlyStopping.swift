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
    guard let monitor = Vocabulary.monitor(spec.monitor) else {
      let names = Vocabulary.monitors.map(\.name).joined(separator: ", ")
      throw TrainingError(.invalidSpec, "found monitor \"\(spec.monitor)\", expected one of \(names)")
    }
    guard hasValidation || !monitor.needsValidation else {
      throw TrainingError(
        .invalidSpec,
        "found early stopping on \(spec.monitor) without validation: validate on a holdout, or monitor loss or accuracy"
      )
    }
    self.spec = spec
    rises = monitor.rises
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

  /// What it has seen so far.
  struct State: Equatable {
    var best: Double?
    var wait = 0
    var bestEpoch: Int?
    /// Empty where they are not kept.
    var bestWeights: [Float] = []
  }

  /// Setting it needs as many best weights as there are parameters, or none where they are not kept.
  var state: State {
    get {
      State(
        best: best, wait: wait, bestEpoch: bestEpoch,
        bestWeights: bestWeights.map { $0.values(in: 0..<$0.count) } ?? [])
    }
    set {
      (best, wait, bestEpoch) = (newValue.best, newValue.wait, newValue.bestEpoch)
      bestWeights?.copy(from: newValue.bestWeights)
    }
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
