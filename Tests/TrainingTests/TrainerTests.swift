import Datasets
import RunRecords
import Testing
import Training

@Suite struct TrainerTests {
  @Test func learns() throws {
    let result = try SmallData.trainer(SmallData.spec(epochs: 20)).run()
    #expect(result.outcome == .completed)
    #expect(result.history.epochs == Array(1...20))
    #expect(result.history.metricNames == ["loss", "accuracy", "val_loss", "val_accuracy"])
    #expect(try #require(result.history["val_accuracy"]?.last) > 0.9)
    #expect(result.timing.epochSeconds.count == 20)
    #expect(result.timing.examplesPerSecond > 0)
    #expect(result.weights.map(\.count) == [54, 9, 27, 3])
  }

  @Test func theTestIsConsistent() throws {
    let result = try SmallData.trainer(SmallData.spec(epochs: 1)).run()
    let test = try #require(result.test)
    let correct = try #require(test.correct)
    let confusion = try #require(test.confusion)
    let mistakes = try #require(test.mistakes)
    #expect(correct.count == 33)
    let right = correct.count { $0 }
    #expect(test.accuracy == Double(right) / 33)
    #expect(confusion.map { $0.reduce(0, +) } == [11, 11, 11])
    #expect(confusion[0][0] + confusion[1][1] + confusion[2][2] == right)
    #expect(mistakes.count == min(16, 33 - right))
    for mistake in mistakes {
      #expect(!correct[mistake.index])
      #expect(mistake.label == mistake.index % 3)
      #expect(mistake.label != mistake.prediction)
      #expect(mistake.probability > 1.0 / 3 && mistake.probability <= 1)
    }
    #expect(mistakes.map(\.probability) == mistakes.map(\.probability).sorted(by: >))
  }

  @Test(arguments: [0.0, 0.3]) func sameSeedSameBits(_ dropout: Double) throws {
    func weights(_ seed: Int) throws -> [[Float]] {
      let spec = SmallData.spec(seed: seed) { $0.model.dropout = dropout }
      return try SmallData.trainer(spec).run().weights
    }
    let first = try weights(5)
    #expect(try weights(5) == first)
    #expect(try weights(6) != first)
  }

  @Test func diagnosticsChangeNothing() throws {
    var trainer = SmallData.trainer(SmallData.spec())
    let with = try trainer.run()
    trainer.measuresDiagnostics = false
    let without = try trainer.run()
    #expect(with.weights == without.weights)
    #expect(with.history == without.history)
    #expect(with.diagnostics != nil)
    #expect(without.diagnostics == nil)
  }

  @Test func pickedExamplesAreTrainedOnAlone() throws {
    let all = SmallData.set(60, seed: 1)
    let indices = (0..<Int32(60)).filter { $0 % 2 == 0 }
    let bytes = indices.flatMap { index -> [UInt8] in
      guard case .bytes(let bytes) = all.images.storage else { return [] }
      return Array(bytes[(Int(index) * 6)..<(Int(index) * 6 + 6)])
    }
    let copied = LabeledImages(
      storage: .bytes(bytes), shape: all.images.shape, labels: indices.map { all.images.labels[Int($0)] },
      classNames: all.images.classNames)
    let spec = SmallData.spec()
    let picked = try Trainer(spec: spec, training: ExampleSet(all.images, indices: indices)).run()
    let alone = try Trainer(spec: spec, training: ExampleSet(copied)).run()
    #expect(picked.weights == alone.weights)
  }

  @Test(arguments: [1, 7, 60, 61, 1000]) func anyBatchSize(_ size: Int) throws {
    var steps = 0
    let result = try SmallData.trainer(SmallData.spec(epochs: 2, batchSize: size)).run { progress in
      if progress.epochMetrics == nil { steps += 1 }
      return true
    }
    let rows = min(size, 60)
    #expect(steps == 2 * ((60 + rows - 1) / rows))
    #expect(result.history.epochs == [1, 2])
  }

  @Test func progressTellsTheRunningMeans() throws {
    var last: TrainingProgress?
    var epochEnds: [TrainingProgress] = []
    let result = try SmallData.trainer(SmallData.spec()).run { progress in
      if progress.epochMetrics == nil { last = progress } else { epochEnds.append(progress) }
      return true
    }
    let final = try #require(last)
    #expect(final.loss == result.history["loss"]?.last)
    #expect(final.accuracy == result.history["accuracy"]?.last)
    #expect(final.examples == 180 && final.totalExamples == 180)
    #expect(epochEnds.map(\.epoch) == [1, 2, 3])
    #expect(epochEnds.last?.epochMetrics?.map(\.name) == result.history.metricNames)
  }

  @Test func returningFalseCancels() {
    let error = #expect(throws: TrainingError.self) {
      try SmallData.trainer(SmallData.spec()).run { $0.step < 3 }
    }
    #expect(error?.code == .cancelled)
  }

  @Test func aDivergingRunSaysSo() throws {
    let spec = SmallData.spec(activation: "linear", epochs: 9) {
      $0.training.optimizer = NamedChoice("sgd", ["learning_rate": 1e30])
    }
    let result = try SmallData.trainer(spec).run()
    guard case .diverged(let epoch, let step) = result.outcome else {
      Issue.record("\(result.outcome)")
      return
    }
    #expect(epoch == 1 && step > 1)
    #expect(result.history.epochs == [1])
    #expect(result.history["loss"]?[0].isFinite == false)
    #expect(result.test == nil)
  }

  @Test func theTrainEndIsMeasuredOnAllExamples() throws {
    let spec = SmallData.spec(epochs: 4) { $0.training.measuresTrainEnd = true }
    var trainer = SmallData.trainer(spec)
    // Validated on the training set itself, both must be the same.
    trainer.validation = trainer.training
    let history = try trainer.run().history
    for (one, other) in [("train_end_loss", "val_loss"), ("train_end_accuracy", "val_accuracy")] {
      let (ours, theirs) = (try #require(history[one]), try #require(history[other]))
      #expect(zip(ours, theirs).allSatisfy { abs($0 - $1) < 1e-6 })
    }
  }

  @Test func warmUpIsRecorded() throws {
    let spec = SmallData.spec(epochs: 3) { $0.training.warmupEpochs = 2 }
    let rates = try #require(try SmallData.trainer(spec).run().history["learning_rate"])
    // The rate of each epoch's last step, of eight.
    #expect(rates.count == 3)
    #expect(abs(rates[0] - 0.004375) < 1e-12)
    #expect(abs(rates[1] - 0.009375) < 1e-12)
    #expect(rates[2] == 0.01)
  }

  @Test func droppingRegularizes() throws {
    func final(_ dropout: Double) throws -> (train: Double, end: Double) {
      let spec = SmallData.spec(hidden: [64], epochs: 5) {
        $0.model.dropout = dropout
        $0.training.measuresTrainEnd = true
      }
      let history = try SmallData.trainer(spec).run().history
      return (try #require(history["loss"]?.last), try #require(history["train_end_loss"]?.last))
    }
    let (plain, dropped) = (try final(0), try final(0.7))
    // Dropped units cost accuracy in training only; the evaluated model has them all.
    #expect(dropped.train > plain.train)
    #expect(dropped.end < dropped.train)
  }

  /// A change that leaves a spec without sense.
  enum Slip: CaseIterable {
    case width, batchSize, epochs, learningRate, optimizer, schedule, warmup, activation, initializer, dropout, l2
    case monitor, argument, clippings, clipnorm

    func apply(to spec: inout RunSpec) {
      switch self {
      case .width: spec.model.hidden = [0]
      case .batchSize: spec.training.batchSize = 0
      case .epochs: spec.training.epochs = -1
      case .learningRate: spec.training.optimizer.parameters["learning_rate"] = .nan
      case .optimizer: spec.training.optimizer.name = "adem"
      case .schedule: spec.training.schedule.name = "cosin"
      case .warmup: spec.training.warmupEpochs = -1
      case .activation: spec.model.activation.name = "rleu"
      case .initializer: spec.model.initializer.name = "glorot"
      case .dropout: spec.model.dropout = 1
      case .l2: spec.model.l2 = -1
      case .monitor: spec.training.earlyStopping = TrainingSpec.EarlyStopping(monitor: "val_los")
      case .argument: spec.training.optimizer.parameters["use_ema"] = 1
      case .clippings:
        spec.training.optimizer.parameters["clipnorm"] = 1
        spec.training.optimizer.parameters["clipvalue"] = 1
      case .clipnorm: spec.training.optimizer.parameters["clipnorm"] = 0
      }
    }
  }

  @Test(arguments: Slip.allCases) func aSpecWithoutSenseIsRefused(_ slip: Slip) {
    let spec = SmallData.spec { slip.apply(to: &$0) }
    let error = #expect(throws: TrainingError.self) { try SmallData.trainer(spec).run() }
    #expect(error?.code == .invalidSpec)
    #expect(error?.message.contains("expected") == true)
  }

  @Test func setsMustFit() {
    let other = LabeledImages(
      storage: .floats([1, 2]), shape: LabeledImages.Shape(rows: 1, columns: 2), labels: [0],
      classNames: ["a", "b", "c"])
    var trainer = SmallData.trainer(SmallData.spec())
    trainer.validation = ExampleSet(other)
    #expect(throws: TrainingError.self) { try trainer.run() }
    trainer = SmallData.trainer(SmallData.spec())
    trainer.training = ExampleSet(trainer.training.images, indices: [])
    #expect(throws: TrainingError.self) { try trainer.run() }
    trainer = SmallData.trainer(SmallData.spec { $0.training.earlyStopping = TrainingSpec.EarlyStopping() })
    trainer.validation = nil
    #expect(throws: TrainingError.self) { try trainer.run() }
    trainer = SmallData.trainer(SmallData.spec())
    trainer.initialWeights = [[1]]
    #expect(throws: TrainingError.self) { try trainer.run() }
  }
}
