import RunRecords
import Testing

@testable import Training

/// Against what Keras 3's callback does with the same values.
@Suite struct EarlyStoppingTests {
  /// The epoch after which it stops (nil: never) and the one it keeps.
  private static func stop(
    _ values: [Double], monitor: String = "val_loss", patience: Int, minDelta: Double = 0
  ) throws -> (stopped: Int?, best: Int?) {
    let parameters = FloatBuffer([0])
    var stopping = try EarlyStopping(
      TrainingSpec.EarlyStopping(monitor: monitor, patience: patience, minDelta: minDelta), parameterCount: 1,
      hasValidation: true)
    for (index, value) in values.enumerated() {
      parameters.pointer[0] = Float(index + 1)
      if stopping.shouldStop(after: index + 1, value: value, parameters: parameters) {
        return (index + 1, stopping.restore(parameters))
      }
    }
    let best = stopping.restore(parameters)
    #expect(parameters.pointer[0] == Float(best ?? -1), "the best epoch's parameters are back")
    return (nil, best)
  }

  @Test func stopsWhenNothingImproves() throws {
    #expect(try Self.stop([3, 2, 2.5, 2.4, 1], patience: 2) == (4, 2))
    #expect(try Self.stop([3, 2, 2.5, 1.9, 2, 2], patience: 2) == (6, 4))
    #expect(try Self.stop([3, 2, 1], patience: 0) == (nil, 3))
    #expect(try Self.stop([3, 3], patience: 0) == (2, 1))
    #expect(try Self.stop([1, 2, 3], patience: 5) == (nil, 1))
  }

  @Test func accuracyRises() throws {
    #expect(try Self.stop([0.5, 0.6, 0.55, 0.58], monitor: "val_accuracy", patience: 2) == (4, 2))
  }

  @Test func aSmallChangeDoesNotCount() throws {
    #expect(try Self.stop([3, 2.95, 2.92], patience: 2, minDelta: 0.1) == (3, 1))
    #expect(try Self.stop([0.5, 0.55, 0.58], monitor: "accuracy", patience: 2, minDelta: 0.1) == (3, 1))
    #expect(try Self.stop([3, 2.8, 2.6], patience: 2, minDelta: 0.1) == (nil, 3))
  }

  @Test func nanNeverImproves() throws {
    #expect(try Self.stop([3, .nan, .nan], patience: 2) == (3, 1))
  }

  @Test func aStoppedRunIsTestedWithItsBestWeights() throws {
    // So long a step that the loss rises after a while.
    let spec = SmallData.spec(epochs: 60) {
      $0.training.optimizer.parameters["learning_rate"] = 0.3
      $0.training.earlyStopping = TrainingSpec.EarlyStopping(patience: 1)
    }
    var trainer = SmallData.trainer(spec)
    trainer.validation = trainer.test
    let result = try trainer.run()
    guard case .stoppedEarly(let epoch, let restored) = result.outcome else {
      Issue.record("\(result.outcome)")
      return
    }
    let losses = try #require(result.history["val_loss"])
    let best = try #require(restored)
    #expect(losses.count == epoch)
    #expect(losses[best - 1] == losses.min())
    #expect(try #require(result.test).loss == losses[best - 1])
  }

  @Test func withoutRestoringTheLastWeightsStay() throws {
    let spec = SmallData.spec(epochs: 60) {
      $0.training.optimizer.parameters["learning_rate"] = 0.3
      $0.training.earlyStopping = TrainingSpec.EarlyStopping(patience: 1, restoresBestWeights: false)
    }
    var trainer = SmallData.trainer(spec)
    trainer.validation = trainer.test
    let result = try trainer.run()
    guard case .stoppedEarly(let epoch, nil) = result.outcome else {
      Issue.record("\(result.outcome)")
      return
    }
    #expect(try #require(result.test).loss == result.history["val_loss"]?[epoch - 1])
  }

  /// Keras restores at the end of training too, and the record must say so.
  @Test func aRunThroughAllItsEpochsIsTestedWithItsBestWeights() throws {
    func result(epochs: Int, patience: Int) throws -> TrainingResult {
      let spec = SmallData.spec(epochs: epochs) {
        $0.training.optimizer.parameters["learning_rate"] = 0.3
        $0.training.earlyStopping = TrainingSpec.EarlyStopping(patience: patience)
      }
      return try SmallData.trainer(spec).run()
    }
    // As many epochs as impatience needs to stop: the last is then not the best.
    let stopped = try result(epochs: 60, patience: 1)
    guard case .stoppedEarly(let epochs, let best?) = stopped.outcome else {
      Issue.record("\(stopped.outcome)")
      return
    }
    let patient = try result(epochs: epochs, patience: 100)
    #expect(patient.history.epochs.count == epochs && best < epochs)
    #expect(patient.outcome == .completedThenRestored(epoch: best))
    #expect(patient.weights == stopped.weights)
    #expect(patient.test?.loss == stopped.test?.loss)
  }

  @Test func nothingRestoredIsSaidToBe() throws {
    let keeping = SmallData.spec {
      $0.training.earlyStopping = TrainingSpec.EarlyStopping(patience: 100, restoresBestWeights: false)
    }
    #expect(try SmallData.trainer(keeping).run().outcome == .completed)
    let diverging = SmallData.spec(activation: "linear", epochs: 9) {
      $0.training.optimizer = NamedChoice("sgd", ["learning_rate": 1e30])
      $0.training.earlyStopping = TrainingSpec.EarlyStopping(patience: 100)
    }
    #expect(try SmallData.trainer(diverging).run().outcome.restoredEpoch == nil)
  }
}
