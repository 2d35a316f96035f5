import RunRecords
import Testing

@testable import SeedStatistics

@Suite struct ConvergenceTests {
  static func convergence(_ runs: [StoredRecord], threshold: Double? = nil) throws -> Convergence {
    Summary(try Comparison(runs), options: Summary.Options(threshold: threshold)).convergence
  }

  @Test func epochsAreInterpolatedAndCensoredRunsCounted() throws {
    let runs = [
      SampleRecords.run("a", seed: 0, accuracy: 0.9, curve: [0.5, 0.7, 0.9]),
      SampleRecords.run("a", seed: 1, accuracy: 0.9, curve: [0.85, 0.7, 0.9]),
      SampleRecords.run("a", seed: 2, accuracy: 0.7, curve: [0.5, 0.6, 0.7]),
      SampleRecords.run("b", index: 1, seed: 0, accuracy: 0.9, curve: [0.6, 0.8, 0.9]),
      SampleRecords.run("b", index: 1, seed: 1, accuracy: 0.9, curve: [0.5, 0.7, 0.75]),
      SampleRecords.run("b", index: 1, seed: 2, accuracy: 0.9, curve: [0.5, 0.7, 0.75]),
    ]
    let found = try Self.convergence(runs, threshold: 0.8)
    #expect(found.threshold == 0.8)
    #expect(found.thresholdWasGiven)
    #expect(found.arms.map(\.reached) == [2, 1])
    #expect(found.arms.map(\.neverReached) == [1, 2])
    #expect(found.arms.map(\.withinFirstEpoch) == [1, 0])
    #expect(agree(found.arms[0].epochsToThreshold?.values[0], 2.5))
    #expect(found.arms[0].epochsToThreshold?.values[1] == 1)
    #expect(found.arms[1].epochsToThreshold?.values == [2])
    let pair = try #require(found.pairs.first)
    #expect(pair.a.id == "b" && pair.b.id == "a")
    #expect(pair.epochsToThreshold?.seeds == [0])
    #expect(agree(pair.epochsToThreshold?.mean, -0.5))
    // Seed 0: b sooner; seed 1: b never arrives; seed 2: neither does.
    #expect(pair.sooner == 1)
    #expect(pair.together == 0)
    #expect(pair.later == 1)
  }

  @Test func theDefaultThresholdIsInReachOfTheWorstArm() throws {
    let runs = [
      SampleRecords.run("a", seed: 0, accuracy: 0.9, curve: [0.5, 0.8]),
      SampleRecords.run("b", index: 1, seed: 0, accuracy: 0.9, curve: [0.5, 0.9]),
    ]
    let found = try Self.convergence(runs)
    #expect(agree(found.threshold, 0.99 * 0.8))
    #expect(!found.thresholdWasGiven)
    #expect(found.arms.allSatisfy { $0.neverReached == 0 })
    #expect(try Self.convergence(runs, threshold: .nan) == found)
  }

  @Test func areasCoverTheEpochsThatAllHave() throws {
    let runs = [
      SampleRecords.run("a", seed: 0, accuracy: 0.9, curve: [0.2, 0.4, 0.6, 0.9]),
      SampleRecords.run("b", index: 1, seed: 0, accuracy: 0.9, curve: [0.4, 0.5, 0.6]),
    ]
    let found = try Self.convergence(runs)
    #expect(found.areaEpochs == 3)
    #expect(agree(found.arms[0].area?.mean, 0.4))
    #expect(agree(found.arms[1].area?.mean, 0.5))
    #expect(agree(found.pairs[0].area?.mean, 10), "in percentage points")

    let one = try Self.convergence([SampleRecords.run("a", seed: 0, accuracy: 0.9, curve: [0.7])])
    #expect(one.areaEpochs == 1)
    #expect(one.arms[0].area?.mean == 0.7)
  }

  @Test func secondsAreTheMedianEpochs() throws {
    let runs = [
      SampleRecords.run("a", seed: 0, accuracy: 0.9, curve: [0.7, 0.7, 0.7], epochSeconds: [9, 1, 1.5]),
      SampleRecords.run("b", index: 1, seed: 0, accuracy: 0.9, curve: [0.7, 0.7, 0.7], epochSeconds: [1, 1, 1]),
    ]
    let found = try Self.convergence(runs)
    #expect(found.arms.map(\.secondsPerEpoch?.mean) == [1.5, 1])
    #expect(found.pairs[0].secondsPerEpoch?.mean == -0.5)
  }

  @Test func recordsWithoutCurves() throws {
    let found = try Self.convergence([SampleRecords.run("a", seed: 0, accuracy: 0.9)])
    #expect(found.threshold == nil)
    #expect(found.areaEpochs == 0)
    #expect(found.arms[0].area == nil)
    #expect(found.arms[0].secondsPerEpoch == nil)
    #expect(try Self.convergence([]).arms.isEmpty)
  }
}
