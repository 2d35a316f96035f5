import RunRecords
import Testing

@testable import Training

struct TrainingCheckpointTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let spec: RunSpec
    var testDescription: String { name }
  }

  private static func make(
    _ name: String, optimizer: String = "adam", parameters: [String: Double] = [:], schedule: String = "constant",
    activation: String = "relu", dropout: Double = 0, stopping: TrainingSpec.EarlyStopping? = nil, epochs: Int = 6
  ) throws -> Case {
    let optimizers = Vocabulary.optimizers
    let entry = try #require(optimizers.first { $0.name == optimizer })
    let schedules = Vocabulary.schedules
    var spec = RunSpec(identity: RunSpec.Identity(arm: "a", label: "A", seed: 7))
    spec.model.hidden = [16, 8]
    spec.model.activation = NamedChoice(activation)
    spec.model.dropout = dropout
    spec.training.optimizer = entry.defaultChoice
    for (key, value) in parameters { spec.training.optimizer.parameters[key] = value }
    spec.training.schedule = try #require(schedules.first { $0.name == schedule }).defaultChoice
    spec.training.batchSize = 16
    spec.training.epochs = epochs
    spec.training.earlyStopping = stopping
    return Case(name: name, spec: spec)
  }

  /// Every kind of state that an optimiser, a schedule or early stopping carries from step to step.
  static let cases: [Case] = {
    let stopping = TrainingSpec.EarlyStopping(monitor: "val_loss", patience: 1)
    let made = [
      try? make("adam"), try? make("amsgrad", parameters: ["amsgrad": 1]), try? make("adamw", optimizer: "adamw"),
      try? make("nadam", optimizer: "nadam"), try? make("adamax", optimizer: "adamax"),
      try? make("momentum", optimizer: "sgd", parameters: ["momentum": 0.9]), try? make("sgd", optimizer: "sgd"),
      try? make("rmsprop", optimizer: "rmsprop", parameters: ["centered": 1, "momentum": 0.5]),
      try? make("adagrad", optimizer: "adagrad"), try? make("dropout", dropout: 0.3),
      try? make("cosine", schedule: "cosine"), try? make("exponential", schedule: "exponential"),
      try? make("prelu", activation: "prelu"),
      try? make("stopping", parameters: ["learning_rate": 0.05], stopping: stopping, epochs: 12),
      try? make("no weights kept", stopping: .init(patience: 2, restoresBestWeights: false)),
      try? make("diverges", optimizer: "sgd", parameters: ["learning_rate": 1e30]),
    ]
    return made.compactMap { $0 }
  }()

  private func trainer(_ spec: RunSpec) -> Trainer {
    SmallData.trainer(spec, examples: 200)
  }

  private func expectSame(_ a: TrainingResult, _ b: TrainingResult) {
    #expect(a.history == b.history)
    #expect(a.diagnostics == b.diagnostics)
    #expect(a.outcome == b.outcome)
    #expect(a.test == b.test)
    #expect(a.weights.map { $0.map(\.bitPattern) } == b.weights.map { $0.map(\.bitPattern) })
    #expect(a.timing.epochSeconds.count == b.timing.epochSeconds.count)
  }

  @Test func everyCaseIsThere() { #expect(Self.cases.count == 16) }

  /// After every epoch the run goes on from the bytes of its checkpoint and ends as if nothing had happened.
  @Test(arguments: cases) func goesOnAfterAnyEpoch(_ example: Case) throws {
    let trainer = trainer(example.spec)
    var kept: [[UInt8]] = []
    let whole = try trainer.run(from: nil, keep: { _, make in kept.append(make().bytes) })
    if case .diverged(let epoch, _) = whole.outcome {
      #expect(kept.count == epoch - 1)
    } else {
      #expect(kept.count == whole.history.rowCount)
    }
    for bytes in kept {
      let checkpoint = try TrainingCheckpoint(bytes: bytes)
      #expect(checkpoint.bytes == bytes)
      expectSame(try trainer.run(from: checkpoint), whole)
    }
  }

  /// Interrupted at any step, it goes on in the middle of the epoch.
  @Test(arguments: [1, 2, 12, 13, 14, 20, 25, 26, 27, 40]) func goesOnAfterAnyStep(step: Int) throws {
    let example = try Self.make("dropout", dropout: 0.2, epochs: 4)
    let trainer = trainer(example.spec)
    let whole = try trainer.run()
    var last: TrainingCheckpoint?
    var count = 0
    #expect(throws: TrainingError.self) {
      try trainer.run(
        from: nil,
        keep: { moment, make in if moment == .cancelled || count >= step { last = make() } },
        progress: { progress in
          if progress.epochMetrics == nil { count += 1 }
          return count < step
        })
    }
    let checkpoint = try #require(last)
    expectSame(try trainer.run(from: TrainingCheckpoint(bytes: checkpoint.bytes)), whole)
  }

  @Test func goesOnForMoreEpochs() throws {
    let short = try Self.make("short", stopping: .init(patience: 3), epochs: 3)
    var last: TrainingCheckpoint?
    _ = try trainer(short.spec).run(from: nil, keep: { _, make in last = make() })
    let checkpoint = try #require(last)
    var long = short.spec
    long.training.epochs = 7
    #expect(checkpoint.canBeContinued(as: long))
    expectSame(try trainer(long).run(from: checkpoint), try trainer(long).run())
    var other = long
    other.training.schedule = NamedChoice("cosine", ["alpha": 0])
    #expect(!checkpoint.canBeContinued(as: other))
    long.training.epochs = 2
    #expect(!checkpoint.canBeContinued(as: long))
    long.training.epochs = 3
    long.identity.seed = 8
    #expect(!checkpoint.canBeContinued(as: long))
  }

  @Test func refusesWhatDoesNotFit() throws {
    let example = try Self.make("adam", epochs: 2)
    var kept: [TrainingCheckpoint] = []
    _ = try trainer(example.spec).run(from: nil, keep: { _, make in kept.append(make()) })
    let checkpoint = try #require(kept.first)
    #expect(throws: TrainingError.self) { try SmallData.trainer(example.spec, examples: 100).run(from: checkpoint) }
    var wider = example.spec
    wider.model.hidden = [17, 8]
    #expect(throws: TrainingError.self) { try trainer(wider).run(from: checkpoint) }
  }

  /// Cut off or changed anywhere, it is refused and nothing crashes.
  @Test func refusesDamage() throws {
    let example = try Self.make("stopping", stopping: .init(patience: 1), epochs: 1)
    var kept: [UInt8] = []
    _ = try trainer(example.spec).run(from: nil, keep: { _, make in kept = make().bytes })
    for length in stride(from: 0, to: kept.count, by: 37) {
      #expect(throws: TrainingError.self) { try TrainingCheckpoint(bytes: Array(kept.prefix(length))) }
    }
    for place in stride(from: 0, to: kept.count, by: 61) {
      var damaged = kept
      damaged[place] ^= 0x10
      #expect(throws: TrainingError.self) { try TrainingCheckpoint(bytes: damaged) }
    }
  }
}
