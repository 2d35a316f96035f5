import Languages
import RunRecords
import SeedStatistics
import Testing

@testable import Findings

@Suite struct VerdictTextTests {
  static let english = Language.english
  static let chinese = Language.traditionalChinese

  static func text(
    _ arms: KeyValuePairs<String, [Double]>, _ options: Summary.Options = Summary.Options(),
    _ language: Language = english
  ) throws -> VerdictText {
    try Samples.findings(Samples.records(arms), options).verdictText(language)
  }

  /// Seeds' accuracies, `above` by that much more with a little noise of its own.
  static func pair(_ count: Int, above: Double) -> KeyValuePairs<String, [Double]> {
    [
      "sigmoid": Samples.accuracies(count, level: 0.86),
      "ReLU": Samples.accuracies(count, level: 0.86 + above, shift: 2),
    ]
  }

  @Test func betterNamesTheScopeItHas() throws {
    let text = try Self.text(Self.pair(10, above: 0.01))
    #expect(text.tone == .better)
    #expect(text.headline.hasPrefix("ReLU is better than sigmoid: final test accuracy higher by "))
    #expect(text.all.contains("what others would show is not known"))
    #expect(text.difference?.label == "ReLU − sigmoid")
    #expect(text.difference.map { $0.number > 0 && ($0.lower ?? 0) > 0 } == true)
    let chinese = try Self.text(Self.pair(10, above: 0.01), Summary.Options(), Self.chinese)
    #expect(chinese.headline.hasPrefix("ReLU 優於 sigmoid：最終測試準確率高出 "))
  }

  /// The sign is a − b in sentence and picture, whoever is ahead.
  @Test func signIsThatOfTheContrast() throws {
    let text = try Self.text([
      "good": Samples.accuracies(8, level: 0.9), "bad": Samples.accuracies(8, level: 0.8, shift: 1),
    ])
    #expect(text.headline.hasPrefix("good is better than bad"))
    #expect(text.all.contains("bad − good, is −10."))
    #expect(text.difference?.value.hasPrefix("−10.") == true && text.difference?.label == "bad − good")
    #expect(!text.all.contains("less"))
  }

  @Test func fiveSeedsAreTooFewAndShowTheTIntervalByName() throws {
    let text = try Self.text(Self.pair(5, above: 0.01))
    #expect(text.tone == .insufficient)
    #expect(text.headline == "Too few seeds to say whether ReLU or sigmoid is better")
    #expect(text.all.contains("no bounded 95 % interval"))
    #expect(text.all.contains("With 5 seeds the test bounds no difference; Student’s t interval"))
    #expect(text.all.contains("could bring p below 0.0625; it takes at least 6 seeds per arm"))
    #expect(text.all.contains("Run curves train … --seeds 7 for that."))
    #expect(text.difference.map { $0.lower == nil && $0.upper == nil } == true)
    #expect(try Self.text(Self.pair(5, above: 0.01), Summary.Options(), Self.chinese).all.contains("Student t 信賴區間"))
  }

  @Test func unresolvedSaysWhatCouldBeResolved() throws {
    let text = try Self.text(Self.pair(8, above: 0.0001))
    #expect(text.tone == .unresolved)
    #expect(text.headline == "No difference between ReLU and sigmoid was resolved")
    #expect(text.all.contains("This is no proof that they are equal: if the SD is as observed"))
    #expect(text.all.contains("may be") && text.all.contains("2 looks at the data share α"))
    #expect(!text.all.contains("better than"))
  }

  @Test func equalPairsAreSaidToBeEqual() throws {
    let same = Samples.accuracies(7, level: 0.87)
    let text = try Self.text(["a": same, "b": same])
    #expect(text.headline == "b and a: all 7 pairs gave the same accuracy")
    #expect(text.difference == nil && !text.all.contains("0.00"))
    #expect(try Self.text(["a": same, "b": same], Summary.Options(), Self.chinese).headline == "b 與 a：7 對結果的準確率全部相同")
  }

  @Test(arguments: [(0.5, true), (0.01, false)])
  func marginIsShownOrNot(_ margin: Double, _ isShown: Bool) throws {
    let text = try Self.text(Self.pair(12, above: 0), Summary.Options(margin: margin))
    #expect(text.headline.hasPrefix("No difference above 0.5 percentage points between") == isShown)
    #expect(
      text.all.contains("Two one-sided t tests rule out a difference of 0.5 percentage points or more") == isShown)
    #expect(text.all.contains("is not ruled out") != isShown)
    #expect(text.all.contains("The probability that the true difference lies within ±"))
    #expect(!text.all.contains("1.000"))
  }

  @Test func lossIsNeverHigher() throws {
    var records: [StoredRecord] = []
    for seed in 0..<8 {
      let noise = Double(seed % 3) * 0.0001
      records.append(Samples.run("a", seed: seed, accuracy: 0.9, loss: 0.4 + Double(seed) * 0.001))
      records.append(Samples.run("b", index: 1, seed: seed, accuracy: 0.9, loss: 0.39 + Double(seed) * 0.001 + noise))
    }
    let findings = try Samples.findings(records, Summary.Options(quantity: Quantity(named: "val_loss")))
    let text = findings.verdictText(Self.english)
    #expect(text.headline.hasPrefix("b is better than a: final validation loss lower by 0.00"))
    #expect(text.all.contains("Of final validation loss, less is better."))
    #expect(text.all.contains("measured on validation data, not on a test set"))
    #expect(!text.all.contains("accuracy") && !text.all.contains("percentage") && !text.all.contains("higher"))
    #expect(findings.verdictText(Self.chinese).headline.hasPrefix("b 優於 a：最終驗證損失低了 0.00"))
  }

  @Test func divergenceIsTheHeadline() throws {
    let lost = [Double](repeating: .nan, count: 6)
    let text = try Self.text(["learning rate 0.1": Samples.accuracies(6, level: 0.87), "learning rate 1e25": lost])
    #expect(text.headline == "learning rate 1e25 diverged on 6 of 6 seeds, learning rate 0.1 on none")
    #expect(!text.all.contains("speak for different"))
    let alone = try Self.text(["learning rate 1e25": lost])
    #expect(alone.headline == "learning rate 1e25 diverged on 6 of 6 seeds")
    let few = try Self.text(["a": [0.87, 0.88, 0.87], "b": [.nan, .nan, 0.86]])
    #expect(few.headline == "Too few seeds to say whether b or a is better; b diverged on 2 of 3 seeds, a on none")
  }

  @Test func singleRunsClaimNothingOfMethods() throws {
    let right = (0..<500).map { $0 % 10 != 0 }
    let other = (0..<500).map { $0 % 7 != 0 }
    let records = [
      Samples.run("a", seed: 1, accuracy: 0.9, correct: right),
      Samples.run("b", index: 1, seed: 1, accuracy: Double(other.count { $0 }) / 500, correct: other),
    ]
    let text = try Samples.findings(records).verdictText(Self.english)
    #expect(text.tone == .insufficient && text.difference == nil)
    #expect(text.headline == "One run per arm: these numbers say nothing about which method is better")
    #expect(text.all.contains("7 of 20 pairs of seeds of one and the same arm differed by McNemar’s test"))
    #expect(text.all.contains("That compares two trained models, not two methods."))
    #expect(text.all.contains("over 500 test examples, not over seeds"))
    // The look that was just taken is paid for: 2/2⁶ is not below 0.025.
    #expect(text.all.contains("at least 7 seeds per arm") && text.all.contains("--seeds 7"))
    #expect(!text.all.contains("is better than"))
  }

  @Test func oneArmAndNoValues() throws {
    #expect(try Self.text(["a": [0.9, 0.8]]).headline == "One arm, nothing to compare it with")
  }

  @Test func looksShareAlpha() throws {
    let first = Samples.records(["a": Samples.accuracies(5, level: 0.87)], plannedSeeds: 5)
    let more = (0..<10).map { seed in
      Samples.run("b", index: 1, seed: seed, accuracy: 0.868 + Double(seed % 3) * 0.001, plannedSeeds: 10)
    }
    let text = try Samples.findings(first + more).verdictText(Self.english)
    #expect(text.all.contains("5 and 10 seeds were planned one after another: 2 looks at the data share α"))
    #expect(text.all.contains("97.5 %") && text.all.contains("below 0.025 in place of 0.05"))
  }

  @Test func importedRunsAreToldNoCommand() throws {
    let records = Samples.records(["a": [0.8, 0.81, 0.82], "b": [0.8, 0.82, 0.81]]).map { stored in
      var stored = stored
      stored.record.spec = nil
      return stored
    }
    let text = try Samples.findings(records).verdictText(Self.english)
    #expect(text.all.contains("Next step:") && !text.all.contains("curves train"))
  }

  @Test func longAndTurningLabelsAreTamed() throws {
    let long = String(repeating: "learning rate schedule ", count: 20)
    let text = try Self.text([long: Samples.accuracies(3, level: 0.9), "عربي\u{202E}": [0.8, 0.81, 0.82]])
    #expect(text.headline.contains("…") && text.headline.count < 200)
    #expect(text.headline.contains("\u{2068}عربي"))
  }
}
