import Languages
import RunRecords
import SeedStatistics
import Testing

@testable import Findings

@Suite struct VerdictCaveatTests {
  static func records(
    validation: RunSpec.Validation = .holdout(1000), stopping: TrainingSpec.EarlyStopping? = nil,
    epochs: [Int] = [5, 5],
    examples: [Int] = [60_000, 60_000]
  ) -> [StoredRecord] {
    (0..<2).flatMap { arm in
      Samples.accuracies(6, level: 0.87, shift: arm).enumerated().map { seed, value in
        Samples.run(
          arm == 0 ? "a" : "b", index: arm, seed: seed, accuracy: value, validation: validation, stopping: stopping,
          epochs: epochs[arm], trainExamples: examples[arm])
      }
    }
  }

  static func caveats(_ records: [StoredRecord], _ language: Language = .english) throws -> String {
    try Samples.findings(records).verdictText(language).caveats.joined(separator: "\n")
  }

  /// Early stopping on the test set chooses by it; without it the curves alone might.
  @Test func selectionOnTheTestSet() throws {
    let stopped = try Self.caveats(Self.records(validation: .test, stopping: TrainingSpec.EarlyStopping()))
    #expect(stopped.contains("Early stopping watched the test set in the runs of a and b"))
    #expect(!stopped.contains("chose nothing"))
    let watched = try Self.caveats(Self.records(validation: .test))
    #expect(watched.contains("These runs chose nothing by it") && !watched.contains("Early stopping"))
    #expect(try Self.caveats(Self.records(stopping: TrainingSpec.EarlyStopping())) == "")
    #expect(
      try Self.caveats(Self.records(validation: .test, stopping: TrainingSpec.EarlyStopping()), .traditionalChinese)
        .contains("以測試集決定提前停止的時機"))
  }

  @Test func armsThatDifferInMore() throws {
    let text = try Self.caveats(Self.records(epochs: [5, 20], examples: [60_000, 6_000]))
    #expect(text.contains("The arms differ in more than what is compared"))
    #expect(text.contains("training examples (60,000: a; 6,000: b)") && text.contains("epochs (5: a; 20: b)"))
  }

  /// The estimate stands beside the mean with the verdict's sign, whichever arm has the seed.
  @Test(arguments: [false, true]) func outlyingSeed(_ isBaseline: Bool) throws {
    var records = Self.records()
    let arm = isBaseline ? "a" : "b"
    for place in records.indices where records[place].record.run.arm == arm && records[place].record.run.seed == 3 {
      records[place].record.test?.accuracy = 0.5
    }
    let text = try Self.caveats(records)
    #expect(text.contains("Seed 3 of \(arm) lies far from its others (0.5000, median 0.8"))
    #expect(text.contains("estimate of b − a"))
    // Without a's seed b is hardly different; with it, far ahead.
    #expect(text.contains(isBaseline ? "beside the mean of +6." : "beside the mean of −6."))
  }

  /// What both do to the comparison is said once.
  @Test(arguments: [Language.english, .traditionalChinese]) func outlyingSeedsOfBothArms(_ language: Language) throws {
    var records = Self.records()
    for place in records.indices {
      let run = records[place].record.run
      if run.arm == "a" && run.seed == 3 || run.arm == "b" && run.seed == 5 {
        records[place].record.test?.accuracy = 0.5
      }
    }
    let text = try Self.caveats(records, language)
    let (far, estimate) =
      language.tag == "en" ? ("lies far from its others", "estimate of b − a") : ("相差甚遠", "b − a 的 Hodges")
    #expect(text.ranges(of: far).count == 2)
    #expect(text.ranges(of: estimate).count == 1)
  }
}
