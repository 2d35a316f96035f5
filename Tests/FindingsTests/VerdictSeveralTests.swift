import Languages
import RunRecords
import SeedStatistics
import Testing

@testable import Findings

@Suite struct VerdictSeveralTests {
  static func text(_ arms: KeyValuePairs<String, [Double]>, _ language: Language = .english) throws -> VerdictText {
    try Samples.findings(Samples.records(arms)).verdictText(language)
  }

  @Test func oneThatBeatsAllIsTheBest() throws {
    let text = try Self.text([
      "base": Samples.accuracies(12, level: 0.86), "good": Samples.accuracies(12, level: 0.9, shift: 1),
      "bad": Samples.accuracies(12, level: 0.8, shift: 2),
    ])
    #expect(text.tone == .better)
    #expect(text.headline.withPlainSpaces == "Of 3 arms, good is the best with 95 % confidence")
    #expect(text.all.contains("Better than base, the baseline: good."))
    #expect(text.all.contains("Worse than base, the baseline: bad."))
    #expect(text.all.contains("Holm’s correction for 2 comparisons"))
  }

  @Test func equalsAreNotRanked() throws {
    let text = try Self.text([
      "a": Samples.accuracies(8, level: 0.87), "b": Samples.accuracies(8, level: 0.87, shift: 1),
      "c": Samples.accuracies(8, level: 0.87, shift: 3),
    ])
    #expect(text.tone == .unresolved)
    #expect(text.headline.hasPrefix("Which of the 3 arms is best was not resolved; "))
    #expect(!text.all.contains("Better than") && !text.all.contains("Worse than"))
    #expect(text.all.contains("No difference from a resolved, which is not equality: b and c."))
  }

  @Test func tooFewSeedsRankNothing() throws {
    let text = try Self.text(["a": [0.8, 0.81], "b": [0.9, 0.91], "c": [0.7, 0.71]])
    #expect(text.tone == .insufficient)
    #expect(text.headline == "Too few seeds to say which of the 3 arms is best; b has the best mean")
    #expect(
      try Self.text(["a": [0.8, 0.81], "b": [0.9, 0.91], "c": [0.7, 0.71]], .traditionalChinese).headline.hasPrefix(
        "種子太少"))
  }

  /// One arm with several runs and others with one: nothing was compared, so none is the best.
  @Test func aLoneRepeatedArmIsNotTheBest() throws {
    let text = try Self.text(["a": [0.8, 0.81, 0.82], "b": [0.9], "c": [0.7]])
    #expect(text.headline == "A single run of b and c: these numbers say nothing about which method is better")
    #expect(!text.all.contains("the best with"))
  }

  @Test func divergedArmsAreNamedInTheHeadline() throws {
    let text = try Self.text([
      "a": Samples.accuracies(8, level: 0.87), "b": Samples.accuracies(8, level: 0.8, shift: 1),
      "c": [Double](repeating: .nan, count: 8),
    ])
    #expect(text.headline.hasSuffix("; c diverged on 8 of 8 seeds"))
    #expect(text.all.contains("Diverged more often than a: c."))
  }

  /// Labels that hold commas are told apart, and a long list is cut with how many are left.
  @Test func manyArmsStayReadable() throws {
    let records = (0..<30).flatMap { arm in
      Samples.accuracies(8, level: 0.87, shift: arm).enumerated().map { seed, value in
        Samples.run("arm\(arm)", label: "lr 0.1, width \(arm)", index: arm, seed: seed, accuracy: value)
      }
    }
    let findings = try Samples.findings(records)
    let text = findings.verdictText(.english)
    #expect(text.headline.contains("30 arms"))
    #expect(text.all.contains("“lr 0.1, width 1”") && text.all.contains("more"))
    #expect(text.sentences.allSatisfy { $0.count < 500 })
  }
}
