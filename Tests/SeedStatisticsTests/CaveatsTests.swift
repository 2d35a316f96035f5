import JSONText
import RunRecords
import Testing

@testable import SeedStatistics

@Suite struct CaveatsTests {
  private static func verdict(_ change: (inout [StoredRecord]) -> Void) throws -> Verdict {
    var runs = SampleRecords.records([("a", VerdictTests.high), ("b", VerdictTests.low)])
    change(&runs)
    return Summary(try Comparison(runs)).verdict
  }

  private static let a = ArmName(id: "a", label: "a")
  private static let b = ArmName(id: "b", label: "b")

  /// Early stopping on the test set chose the epoch by it.
  @Test func selectionOnTheTestSet() throws {
    func stopping(_ monitor: String) throws -> [Verdict.Caveat] {
      try Self.verdict { runs in
        for index in runs.indices where runs[index].record.run.arm == "a" {
          runs[index].record.spec?.training.earlyStopping = TrainingSpec.EarlyStopping(monitor: monitor)
        }
      }.caveats
    }
    #expect(try stopping("val_loss") == [.selectedOnTest([Self.a])])
    #expect(try stopping("loss") == [.validatedOnTest])
    #expect(try Self.verdict { _ in }.caveats == [.validatedOnTest])
    let held = try Self.verdict { runs in
      for index in runs.indices { runs[index].record.spec?.validation = .holdout(5000) }
    }
    #expect(held.caveats.isEmpty)
    var runs = SampleRecords.records([("a", VerdictTests.high), ("b", VerdictTests.low)])
    for index in runs.indices {
      runs[index].record.spec?.validation = .holdout(5000)
      runs[index].record.spec?.training.earlyStopping = TrainingSpec.EarlyStopping(monitor: "val_accuracy")
    }
    let judged = Summary(try Comparison(runs), options: Summary.Options(quantity: .validationAccuracy)).verdict
    #expect(judged.caveats == [.selectedOnValidation([Self.a, Self.b]), .comparedOnValidation])
  }

  @Test func furtherDifferences() throws {
    let caveats = try Self.verdict { runs in
      for index in runs.indices where runs[index].record.run.arm == "b" {
        runs[index].record.spec?.training.epochs = 9
        runs[index].record.data?.trainExamples = 1000
        runs[index].record.spec?.validation = .none
      }
    }.caveats
    func value(_ text: String, _ arm: ArmName) -> Verdict.FurtherDifference.Value {
      Verdict.FurtherDifference.Value(text: text, arms: [arm])
    }
    #expect(
      caveats.contains(
        .differsBeyondCompared([
          Verdict.FurtherDifference(kind: .trainingExamples, values: [value("60000", Self.a), value("1000", Self.b)]),
          Verdict.FurtherDifference(kind: .epochs, values: [value("5", Self.a), value("9", Self.b)]),
          Verdict.FurtherDifference(kind: .validation, values: [value("test", Self.a), value("none", Self.b)]),
        ])))
  }

  /// What the experiment compares is no further difference.
  @Test func comparedEpochsAreNone() throws {
    let caveats = try Self.verdict { runs in
      for index in runs.indices {
        runs[index].record.run.varies = ["epochs": .integer(5)]
        if runs[index].record.run.arm == "b" { runs[index].record.spec?.training.epochs = 9 }
      }
    }.caveats
    #expect(caveats == [.validatedOnTest])
  }

  @Test func missingAndUnmatchedRuns() throws {
    let caveats = try Self.verdict { runs in
      runs.append(SampleRecords.run("b", index: 1, seed: 6, accuracy: .nan))
      runs.append(SampleRecords.run("b", index: 1, seed: 7, accuracy: nil))
      runs.append(SampleRecords.run("b", index: 1, seed: 8, accuracy: 0.87))
    }.caveats
    #expect(
      caveats == [
        .missingValues(Self.b, 2), .unmatchedSeeds([Verdict.UnmatchedRuns(arm: Self.b, seeds: [8])]), .validatedOnTest,
      ])
  }

  /// One seed far off in one arm is named; a seed that is bad in both is not.
  @Test(arguments: [false, true])
  func outlyingSeeds(inBoth: Bool) throws {
    let first = [0.871, 0.872, 0.8705, 0.8715, 0.8725, 0.8712, 0.8718, 0.81]
    let second = [0.8702, 0.8717, 0.8711, 0.8722, 0.8709, 0.8714, 0.8719, inBoth ? 0.811 : 0.8716]
    let caveats = try VerdictTests.verdict([("a", first), ("b", second)]).caveats
    let found = caveats.compactMap { caveat -> Verdict.OutlyingSeed? in
      if case .outlyingSeed(let seed) = caveat { seed } else { nil }
    }
    #expect(found.map(\.seed) == (inBoth ? [] : [7]))
    guard let seed = found.first else { return }
    #expect(seed.arm.id == "a" && seed.other.id == "b" && seed.value == 0.81)
    #expect(seed.meanDifference < -0.5 && abs(seed.hodgesLehmann) < 0.1)
  }
}
