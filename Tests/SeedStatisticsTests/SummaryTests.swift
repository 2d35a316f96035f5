import JSONText
import RandomNumbers
import RunRecords
import Testing

@testable import SeedStatistics

@Suite struct SummaryTests {
  /// Every number of a JSON value.
  static func numbers(_ json: JSON) -> [Double] {
    switch json {
    case .number(let value): [value]
    case .integer(let value): [Double(value)]
    case .numbers(let values): values
    case .integers(let values): values.map(Double.init)
    case .array(let elements): elements.flatMap(numbers)
    case .object(let object): object.members.flatMap { numbers($0.value) }
    case .string(let text): ["NaN", "Infinity", "-Infinity"].contains(text) ? [.nan] : []
    case .null, .bool: []
    }
  }

  /// No mixture of odd runs lets a NaN through, into a number.
  @Test func nothingIsNaNHoweverOddTheRuns() throws {
    var generator = Xoshiro256(seed: 11)
    let accuracies: [Double?] = [0.87, 0.87, 0.88, 0.1, 0, 1, .nan, .infinity, nil]
    for trial in 0..<150 {
      var runs: [StoredRecord] = []
      for arm in 0..<generator.next(below: 5) {
        for seed in 0..<generator.next(below: 10) where generator.next(below: 5) > 0 {
          let length = generator.next(below: 5)
          let curve = (0..<length).map { _ in
            generator.next(below: 12) == 0 ? .nan : Double(generator.next(below: 4)) / 4
          }
          runs.append(
            SampleRecords.run(
              "arm\(arm)", index: arm, seed: seed,
              accuracy: accuracies[generator.next(below: accuracies.count)], curve: curve,
              validation: generator.next(below: 2) == 0 ? .test : .holdout(100),
              outcome: generator.next(below: 9) == 0 ? .diverged(epoch: 1, step: 1) : .completed,
              correct: generator.next(below: 2) == 0 ? nil : [true, false, true],
              epochSeconds: generator.next(below: 3) == 0 ? [] : [1, .nan, 2],
              testExamples: [0, 3, 10][generator.next(below: 3)], file: "\(runs.count)"))
        }
      }
      let comparison = try Comparison(runs)
      let summary = Summary(comparison, options: Summary.Options(margin: trial % 2 == 0 ? 0.5 : nil))
      #expect(Self.numbers(summary.json).allSatisfy { $0.isFinite }, "trial \(trial)")
      #expect(summary == Summary(comparison, options: Summary.Options(margin: trial % 2 == 0 ? 0.5 : nil)))
    }
  }

  @Test func armsKeepTheirOrderAndCounts() throws {
    let summary = Summary(try SampleRecords.comparison([("b", [0.87, 0.88]), ("a", [0.86, 0.85, 0.9])]))
    #expect(summary.title == "Trial")
    #expect(summary.arms.map(\.name.id) == ["b", "a"])
    #expect(summary.arms.map(\.n) == [2, 3])
    #expect(summary.baseline?.id == "b")
    #expect(summary.pairs.map(\.a.id) == ["a"])
    #expect(summary.pairs[0].isPaired)
    #expect(summary.pairs[0].paired?.unmatchedA == 1)
    #expect(summary.pairs[0].unpaired != nil)
    let accuracy = try #require(summary.arms[1].sample)
    #expect(agree(accuracy.mean, 0.87))
    #expect(accuracy.median == 0.86)
    #expect(accuracy.minimum == 0.85)
    #expect(accuracy.maximum == 0.9)
    #expect(summary.friedman == nil)
  }

  @Test func bestValidationOnlyWhereItWasHeldOut() throws {
    let curve = [0.8, 0.88, 0.88, 0.86]
    func statistics(
      _ validation: RunSpec.Validation, _ outcome: RunRecord.Outcome = .completed
    ) throws -> ArmStatistics {
      let run = SampleRecords.run(
        "a", seed: 0, accuracy: 0.87, curve: curve, validation: validation, outcome: outcome)
      return ArmStatistics(try Comparison([run]).arms[0])
    }
    #expect(try statistics(.test).best == nil)
    #expect(try statistics(.none).best == nil)
    let held = try #require(statistics(.holdout(5000)).best)
    #expect(held.validationAccuracy.mean == 0.88)
    #expect(held.epochs == [2])
    #expect(held.test == nil, "the tested weights are the last epoch's")
    let restored = try statistics(.holdout(5000), .stoppedEarly(epoch: 4, restoredEpoch: 2))
    #expect(try #require(restored.best).test?.mean == 0.87)
    let completed = try statistics(.holdout(5000), .completedThenRestored(epoch: 2))
    #expect(try #require(completed.best).test?.mean == 0.87)
  }

  @Test func withoutTestsTheValidationIsCompared() throws {
    let runs = [0.87, 0.88].enumerated().flatMap { seed, accuracy in
      [
        SampleRecords.run("a", seed: seed, accuracy: nil, curve: [0.5, accuracy]),
        SampleRecords.run("b", index: 1, seed: seed, accuracy: seed == 0 ? 0.9 : nil, curve: [0.5, accuracy - 0.01]),
      ]
    }
    let summary = Summary(try Comparison(runs))
    #expect(summary.quantity == .validationAccuracy)
    #expect(summary.arms.map(\.sample?.maximum) == [0.88, 0.87])
    #expect(summary.verdict.caveats.contains(.comparedOnValidation))
  }

  @Test func jsonHoldsWhatReadersLookFor() throws {
    let summary = Summary(try SampleRecords.comparison([("a", VerdictTests.high), ("b", VerdictTests.low)]))
    let json = try #require(summary.json.objectValue)
    #expect(json["schema"]?.stringValue == "curves.summary/2")
    let verdict = try #require(json["verdict"]?.objectValue)
    #expect(verdict["finding"]?.stringValue == "better")
    let contrast = try #require(verdict["details"]?.objectValue)
    #expect(contrast["a"]?.stringValue == "b" && contrast["b"]?.stringValue == "a")
    #expect(contrast["difference"]?.doubleValue ?? 0 < 0, "a − b")
    #expect(contrast["scope"]?.stringValue == "images_unknown")
    let pair = try #require(json["pairs"]?.arrayValue?.first?.objectValue?["paired"]?.objectValue)
    #expect(pair["difference_unit"]?.stringValue == "percentage_points")
    #expect(pair["permutation"]?.objectValue?["p"]?.doubleValue == 0.03125)
    #expect(pair["differences"]?.objectValue?["interval_95"]?.doublesValue?.count == 2)
    #expect(json["friedman"] == .null)
  }

  /// Sixty arms of ten seeds: only comparisons with the baseline, and no p in reach.
  @Test func sixtyArms() throws {
    var generator = Xoshiro256(seed: 3)
    let arms = (0..<60).map { ("arm\($0)", SampleRecords.normals(10, mean: 0.87, deviation: 0.003, &generator)) }
    let summary = Summary(try SampleRecords.comparison(arms), options: Summary.Options(friedmanArrangements: 50))
    #expect(summary.pairs.count == 59)
    guard case .several(let several) = summary.verdict.finding else {
      Issue.record("no list")
      return
    }
    #expect(several.againstBaseline.allSatisfy { $0.outcome == .tooFewSeeds })
    #expect(several.againstBaseline[0].contrast?.seedsNeeded == 12)
    #expect(summary.allPairs.count == 1770 && summary.allPairs.allSatisfy { $0.interval == nil })
    #expect(summary.verdict.caveats.contains(.intervalsLeftOut(pairs: 1770)))
  }
}
