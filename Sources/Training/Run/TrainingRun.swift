internal import CVectorKernels
internal import Datasets
internal import RandomNumbers
internal import RunRecords

/// A run while it goes on: the model, its optimiser and all memory, made before the first step.
final class TrainingRun {
  let trainer: Trainer
  let network: Network
  let optimizer: Optimizer
  let learningRate: LearningRate
  var earlyStopping: EarlyStopping?
  let workspace: Workspace
  let evaluation: Workspace
  var probe: DiagnosticsProbe?
  var order: [Int32]
  private let validationIndices: [Int32]
  var orderStream: Xoshiro256
  var dropoutStream: Xoshiro256
  let steps: Int
  var history = History()
  var stepIndex = 0
  var epochSeconds: [Double] = []
  /// Wall time before this process went on with the run.
  var secondsBefore = 0.0
  /// Where in its epoch the run goes on, or was interrupted.
  var partialEpoch: TrainingCheckpoint.PartialEpoch?
  /// Whether early stopping has ended it.
  var isStopped = false

  /// Examples of a batch that is only evaluated: long enough for OpenBLAS to reach its best rate, short enough for the
  /// second-level cache.
  static let evaluationRows = 256

  init(_ trainer: Trainer) throws(TrainingError) {
    try trainer.check()
    self.trainer = trainer
    let spec = trainer.spec
    let seed = spec.identity.seed
    let images = trainer.training.images
    order = trainer.training.allIndices
    validationIndices = trainer.validation?.allIndices ?? []
    let batchSize = min(spec.training.batchSize, order.count)
    steps = (order.count + batchSize - 1) / batchSize

    network = try Network(inputs: images.inputs, classes: images.classCount, model: spec.model)
    let initializer = try Initializer(spec.model.initializer)
    if let weights = trainer.initialWeights {
      try network.setWeights(weights)
    } else {
      var stream = Xoshiro256(seed: seed, purpose: .weights)
      network.initialize(initializer, using: &stream)
      if initializer.scalesToUnitVariance { network.scaleToUnitVariance(on: trainer.training, using: &stream) }
    }
    optimizer = try Optimizer(spec.training.optimizer, count: network.parameters.count, parts: network.parts)
    learningRate = try LearningRate(spec.training, stepsPerEpoch: steps)
    if let stopping = spec.training.earlyStopping {
      earlyStopping = try EarlyStopping(
        stopping, parameterCount: network.parameters.count, hasValidation: trainer.validation != nil)
    }
    orderStream = Xoshiro256(seed: seed, purpose: .order)
    dropoutStream = Xoshiro256(seed: seed, purpose: .dropout)
    let skipsZeros = SparseInput.isWorthwhile(trainer.training, units: network.layers[0].outputs)
    workspace = Workspace(network, capacity: batchSize, trains: true, drops: true, skipsZeros: skipsZeros)
    evaluation = Workspace(network, capacity: Self.evaluationRows, trains: false, skipsZeros: skipsZeros)
    if trainer.measuresDiagnostics { probe = DiagnosticsProbe(network, trainer.training) }
  }

  /// Trains from where it is to the end.
  ///
  /// - Parameter keep: is offered a checkpoint after every epoch, and when `progress` has ended the run.
  func run(
    _ progress: (TrainingProgress) -> Bool,
    _ keep: (TrainingCheckpoint.Moment, () -> TrainingCheckpoint) -> Void
  ) throws(TrainingError) -> TrainingResult {
    let saved = curves_begin_flushing_subnormals()
    defer { curves_end_flushing_subnormals(saved) }

    let clock = ContinuousClock()
    let start = clock.now
    var divergence: RunRecord.Outcome?
    if stepIndex == 0 { probe?.measure(network, epoch: 0) }
    while history.rowCount < trainer.spec.training.epochs, !isStopped, divergence == nil {
      let epoch = history.rowCount + 1
      let epochStart = clock.now
      func checkpoint() -> TrainingCheckpoint {
        self.checkpoint(seconds: secondsBefore + (clock.now - start).seconds)
      }
      let metrics: [(name: String, value: Double)]
      let divergedStep: Int?
      do throws(TrainingError) { (metrics, divergedStep) = try train(epoch, progress) } catch {
        keep(.cancelled, checkpoint)
        throw error
      }
      history.append(epoch: epoch, metrics)
      epochSeconds.append((clock.now - epochStart).seconds)
      if let divergedStep {
        divergence = .diverged(epoch: epoch, step: divergedStep)
      } else {
        noteEpoch(epoch, metrics)
        keep(.epochEnded(epoch, seconds: epochSeconds[epochSeconds.count - 1]), checkpoint)
      }
      guard progress(state(epoch, steps, order.count, metrics[0].value, metrics[1].value, metrics)) else {
        throw TrainingError(.cancelled, "the run was cancelled in epoch \(epoch)")
      }
    }
    let outcome = divergence ?? restoredOutcome()
    let seconds = secondsBefore + (clock.now - start).seconds
    let examples = Double(order.count * history.rowCount)
    return TrainingResult(
      history: history, test: divergence == nil ? trainer.test.map { network.test($0, evaluation) } : nil,
      diagnostics: probe?.diagnostics, outcome: outcome,
      timing: RunRecord.Timing(
        seconds: seconds, examplesPerSecond: seconds > 0 ? examples / seconds : 0, epochSeconds: epochSeconds),
      weights: network.weights)
  }

  /// Lets early stopping know what an epoch came to.
  private func noteEpoch(_ epoch: Int, _ metrics: [(name: String, value: Double)]) {
    // Keras too passes over an epoch without the metric.
    guard let monitor = earlyStopping?.monitor, let value = metrics.first(where: { $0.name == monitor })?.value,
      History.isMeasured(value)
    else { return }
    isStopped = earlyStopping?.shouldStop(after: epoch, value: value, parameters: network.parameters) == true
  }

  /// How a run that did not diverge ended, its best weights put back where early stopping does so.
  private func restoredOutcome() -> RunRecord.Outcome {
    // Keras restores at the end of training, whether it was stopped or not.
    let restored = earlyStopping?.restore(network.parameters)
    if isStopped { return .stoppedEarly(epoch: history.rowCount, restoredEpoch: restored) }
    return restored.map { .completedThenRestored(epoch: $0) } ?? .completed
  }

  /// One epoch with its validation.
  ///
  /// - Returns: What goes into the history, and the step (from 1) whose loss was not finite.
  private func train(
    _ epoch: Int, _ progress: (TrainingProgress) -> Bool
  ) throws(TrainingError) -> (metrics: [(name: String, value: Double)], divergedStep: Int?) {
    // In the middle of an epoch its order is made already.
    let before = partialEpoch ?? TrainingCheckpoint.PartialEpoch(steps: 0, examples: 0, loss: 0, correct: 0)
    if partialEpoch == nil, trainer.shuffles { orderStream.shuffle(&order) }
    partialEpoch = nil
    var (loss, correct, seen) = (before.loss, before.correct, before.examples)
    var rate = 0.0
    var divergedStep: Int?
    for step in (before.steps + 1)...steps {
      let rows = min(workspace.capacity, order.count - seen)
      order.withUnsafeBufferPointer {
        workspace.gather(trainer.training.images, UnsafeBufferPointer(rebasing: $0[seen..<(seen + rows)]))
      }
      network.forward(workspace, rows: rows, dropoutKey: workspace.masks.isEmpty ? 0 : dropoutStream.next())
      let batch = network.lossGradient(workspace, rows: rows)
      let penalty = network.penalty(addsGradient: true)
      loss += batch.loss + penalty * Double(rows)
      correct += batch.correct
      seen += rows
      if stepIndex == 0 { probe?.noteFirstLoss(batch.loss / Double(rows)) }
      guard loss.isFinite else {
        divergedStep = step
        break
      }
      let pending = network.backward(workspace, rows: rows)
      if step == steps { probe?.noteParameters(network) }
      rate = learningRate.rate(at: stepIndex)
      optimizer.step(
        parameters: network.parameters, gradients: network.gradients, pending: pending, learningRate: rate)
      stepIndex += 1
      let told = state(epoch, step, seen, loss / Double(seen), Double(correct) / Double(seen), nil)
      // With its last step an epoch is as good as done, and what is measured of that step is not kept.
      guard progress(told) || step == steps else {
        partialEpoch = TrainingCheckpoint.PartialEpoch(steps: step, examples: seen, loss: loss, correct: correct)
        throw TrainingError(.cancelled, "the run was cancelled in epoch \(epoch)")
      }
    }

    var metrics: [(name: String, value: Double)] = [
      ("loss", loss / Double(seen)), ("accuracy", Double(correct) / Double(seen)),
    ]
    guard divergedStep == nil else { return (metrics, divergedStep) }
    if let validation = trainer.validation {
      let isDue = epoch % trainer.spec.training.validationFrequency == 0
      let result = isDue ? network.evaluate(validation, indices: validationIndices, evaluation) : nil
      metrics.append(("val_loss", result?.loss ?? History.notMeasured))
      metrics.append(("val_accuracy", result?.accuracy ?? History.notMeasured))
    }
    if !learningRate.isConstant { metrics.append(("learning_rate", rate)) }
    if trainer.spec.training.measuresTrainEnd {
      let result = network.evaluate(trainer.training, indices: order, evaluation)
      metrics.append(("train_end_loss", result.loss))
      metrics.append(("train_end_accuracy", result.accuracy))
    }
    probe?.measure(network, epoch: epoch)
    return (metrics, nil)
  }

  private func state(
    _ epoch: Int, _ step: Int, _ seen: Int, _ loss: Double, _ accuracy: Double,
    _ metrics: [(name: String, value: Double)]?
  ) -> TrainingProgress {
    let epochs = trainer.spec.training.epochs
    return TrainingProgress(
      epoch: epoch, epochs: epochs, step: step, steps: steps, examples: (epoch - 1) * order.count + seen,
      totalExamples: epochs * order.count, loss: loss, accuracy: accuracy, epochMetrics: metrics)
  }
}

extension Duration {
  /// In seconds.
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
