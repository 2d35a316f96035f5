import RunRecords
import Testing

@testable import Training

/// Values from Keras 3's schedules: `CosineDecay`, `ExponentialDecay`, `PiecewiseConstantDecay`.
@Suite struct LearningRateTests {
  private static func rates(
    _ schedule: NamedChoice, warmup: Double = 0, epochs: Int = 10, stepsPerEpoch: Int = 10, at steps: [Int]
  ) throws -> [Double] {
    let spec = TrainingSpec(schedule: schedule, warmupEpochs: warmup, epochs: epochs)
    let rate = try LearningRate(spec, stepsPerEpoch: stepsPerEpoch)
    return steps.map { rate.rate(at: $0) * 1000 }
  }

  private static func near(_ ours: [Double], _ theirs: [Double]) -> Bool {
    ours.count == theirs.count && zip(ours, theirs).allSatisfy { abs($0 - $1) < 1e-9 }
  }

  @Test func schedules() throws {
    #expect(Self.near(try Self.rates(NamedChoice("constant"), at: [0, 50, 99]), [1, 1, 1]))
    #expect(
      Self.near(try Self.rates(NamedChoice("cosine", ["alpha": 0]), at: [0, 25, 50, 100]), [1, 0.8535533906, 0.5, 0]))
    #expect(Self.near(try Self.rates(NamedChoice("cosine", ["alpha": 0.1]), at: [50, 100]), [0.55, 0.1]))
    let exponential: [String: Double] = ["decay_rate": 0.5, "decay_epochs": 2]
    #expect(
      Self.near(try Self.rates(NamedChoice("exponential", exponential), at: [0, 10, 20]), [1, 0.7071067812, 0.5]))
    let staircase = exponential.merging(["staircase": 1]) { $1 }
    #expect(
      Self.near(try Self.rates(NamedChoice("exponential", staircase), at: [19, 20, 39, 40]), [1, 0.5, 0.5, 0.25]))
    #expect(
      Self.near(
        try Self.rates(NamedChoice("step", ["factor": 0.1, "every_epochs": 3]), at: [29, 30, 60]), [1, 0.1, 0.01]))
  }

  @Test func warmUpIsLinearAndThenTheScheduleBegins() throws {
    let rates = try Self.rates(NamedChoice("cosine"), warmup: 2, at: [0, 5, 10, 20, 60, 100])
    #expect(Self.near(rates, [0, 0.25, 0.5, 1, 0.5, 0]))
    // Half an epoch.
    #expect(Self.near(try Self.rates(NamedChoice("constant"), warmup: 0.5, at: [0, 4, 5]), [0, 0.8, 1]))
  }

  @Test func onlyAConstantRateIsConstant() throws {
    #expect(try LearningRate(TrainingSpec(), stepsPerEpoch: 3).isConstant)
    #expect(try !LearningRate(TrainingSpec(warmupEpochs: 1), stepsPerEpoch: 3).isConstant)
    #expect(try !LearningRate(TrainingSpec(schedule: NamedChoice("cosine")), stepsPerEpoch: 3).isConstant)
  }
}
