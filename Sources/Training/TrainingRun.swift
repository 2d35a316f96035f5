internal import CVectorKernels
internal import Datasets
internal import RunRecords

/// A run while it goes on: the model, its optimiser and all memory, made before the first step.
final class TrainingRun {
  private let trainer: Trainer
  private let network: Network
  private let optimizer: Optimizer
  private let learningRate: LearningRate
  private var earlyStopping: EarlyStopping?
  private let workspace: Workspace
  private let evaluation: Workspace
  private var probe: DiagnosticsProbe?
  private var order: [Int32]
  private let validationIndices: [Int32]
  private var orderStream: RandomStream
  private var dropoutStream: RandomStream
  private let steps: Int
  private var history = History()
  private var stepIndex = 0

  /// Examples of a batch that is only evaluated: long enough for OpenBLAS to reach its best rate, short enough for the
  /// second-level cache.
  private static let evaluationRows = 256

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
      var stream = RandomStream(seed: seed, purpose: .weights)
      network.initialize(initializer, using: &stream)
      if initializer.scalesToUnitVariance { network.scaleToUnitVariance(on: trainer.training, using: &stream) }
    }
    optimizer = try Optimizer(spec.training.optimizer, count: network.parameters.count, parts: network.parts)
    learningRate = try LearningRate(spec.training, stepsPerEpoch: steps)
    if let stopping = spec.training.earlyStopping {
      earlyStopping = try EarlyStopping(
        stopping, parameterCount: network.parameters.count, hasValidation: trainer.validation != nil)
    }
    orderStream = RandomStream(seed: seed, purpose: .order)
    dropoutStream = RandomStream(seed: seed, purpose: .dropout)
    let skipsZeros = SparseInput.isWorthwhile(trainer.training, units: network.layers[0].outputs)
    workspace = Workspace(network, capacity: batchSize, trains: true, drops: true, skipsZeros: skipsZeros)
    evaluation = Workspace(network, capacity: Self.evaluationRows, trains: false, skipsZeros: skipsZeros)
    if trainer.measuresDiagnostics { probe = DiagnosticsProbe(network, trainer.training) }
  }

  func run(_ progress: (TrainingProgress) -> Bool) throws(TrainingError) -> TrainingResult {
    let saved = curves_begin_flushing_subnormals()
    defer { curves_end_flushing_subnormals(saved) }

    let clock = ContinuousClock()
    let start = clock.now
    var outcome = RunRecord.Outcome.completed
    var epochSeconds: [Double] = []
    probe?.measure(network, epoch: 0)
    for epoch in 1...trainer.spec.training.epochs {
      let epochStart = clock.now
      let (metrics, divergedStep) = try train(epoch, progress)
      history.append(epoch: epoch, metrics)
      epochSeconds.append((clock.now - epochStart).seconds)
      guard progress(state(epoch, steps, order.count, metrics[0].value, metrics[1].value, metrics)) else {
        throw TrainingError(.cancelled, "the run was cancelled in epoch \(epoch)")
      }
      if let divergedStep {
        outcome = .diverged(epoch: epoch, step: divergedStep)
        break
      }
      if let monitor = earlyStopping?.monitor, let value = metrics.first(where: { $0.name == monitor })?.value,
        earlyStopping?.shouldStop(after: epoch, value: value, parameters: network.parameters) == true
      {
        outcome = .stoppedEarly(epoch: epoch, restoredEpoch: nil)
        break
      }
    }
    var isFinite = true
    if case .diverged = outcome { isFinite = false }
    if isFinite, let restored = earlyStopping?.restore(network.parameters) {
      // Keras restores at the end of training, whether it was stopped or not.
      if case .stoppedEarly(let epoch, _) = outcome {
        outcome = .stoppedEarly(epoch: epoch, restoredEpoch: restored)
      } else {
        outcome = .completedThenRestored(epoch: restored)
      }
    }
    let seconds = (clock.now - start).seconds
    let examples = Double(order.count * history.epochs.count)
    return TrainingResult(
      history: history, test: isFinite ? trainer.test.map { network.test($0, evaluation) } : nil,
      diagnostics: probe?.diagnostics, outcome: outcome,
      timing: RunRecord.Timing(
        seconds: seconds, examplesPerSecond: seconds > 0 ? examples / seconds : 0, epochSeconds: epochSeconds),
      weights: network.weights)
  }

  /// One epoch with its validation.
  ///
  /// - Returns: What goes into the history, and the step (from 1) whose loss was not finite.
  private func train(
    _ epoch: Int, _ progress: (TrainingProgress) -> Bool
  ) throws(TrainingError) -> (metrics: [(name: String, value: Double)], divergedStep: Int?) {
    if trainer.shuffles { orderStream.shuffle(&order) }
    var loss = 0.0
    var correct = 0
    var seen = 0
    var rate = 0.0
    var divergedStep: Int?
    for step in 1...steps {
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
      guard progress(told) else { throw TrainingError(.cancelled, "the run was cancelled in epoch \(epoch)") }
    }

    var metrics: [(name: String, value: Double)] = [
      ("loss", loss / Double(seen)), ("accuracy", Double(correct) / Double(seen)),
    ]
    guard divergedStep == nil else { return (metrics, divergedStep) }
    if let validation = trainer.validation {
      let result = network.evaluate(validation, indices: validationIndices, evaluation)
      metrics.append(("val_loss", result.loss))
      metrics.append(("val_accuracy", result.accuracy))
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
