import Languages
import RunRecords
import SeedStatistics
import Testing

@testable import Findings

/// How far a verdict reaches: new seeds, new images, or these images alone.
@Suite struct VerdictScopeTests {
  /// Two arms over ten seeds and `images` test images: `b` gets `gain` of those more that `a` gets wrong on every seed, and
  /// each seed's model a few others by chance.
  static func findings(
    images: Int, gain: Int, loss: Int, arms: Int = 2, stopping: TrainingSpec.EarlyStopping? = nil,
    options: Summary.Options = Summary.Options()
  ) throws -> Findings {
    var records: [StoredRecord] = []
    for seed in 0..<10 {
      for arm in 0..<arms {
        var correct = (0..<images).map { $0 % 10 != 0 }
        if arm > 0 {
          for place in 0..<gain { correct[place * 10] = true }
          for place in 0..<loss { correct[place * 10 + 1] = false }
        }
        correct[(seed * 37 + arm * 11) % images] = (seed + arm) % 2 == 0
        let accuracy = Double(correct.count { $0 }) / Double(images)
        records.append(
          Samples.run(
            ["a", "b", "c"][arm], index: arm, seed: seed, accuracy: accuracy, correct: correct,
            validation: stopping == nil ? .holdout(1000) : .test, stopping: stopping))
      }
    }
    return try Samples.findings(records, options)
  }

  @Test func manyImagesGainedHoldForNewOnes() throws {
    let text = try Self.findings(images: 1000, gain: 60, loss: 0).verdictText(.english)
    #expect(text.headline.hasPrefix("b is better than a: final test accuracy higher by "))
    #expect(text.all.contains("It holds for new seeds and for new test examples alike"))
    #expect(text.all.contains("Of the uncertainty, "))
  }

  /// The same few images are gained and lost on every seed: sure of seeds, not of other images.
  @Test func fewImagesGainedHoldForTheseAlone() throws {
    let findings = try Self.findings(images: 1000, gain: 14, loss: 8)
    let text = findings.verdictText(.english)
    #expect(
      text.headline.hasPrefix("On these 1,000 test examples, b is better than a (final test accuracy higher by "))
    #expect(text.headline.hasSuffix("; for other test examples that is not shown"))
    #expect(text.all.contains("not for other test examples"))
    #expect(text.all.contains("More seeds would hardly help"))
    #expect(!text.all.contains("It holds for new seeds and for new"))
    let chinese = findings.verdictText(.traditionalChinese)
    #expect(chinese.headline.hasPrefix("就這 1,000 筆測試樣本而言，b 優於 a"))
    #expect(chinese.headline.hasSuffix("；換成其他測試樣本則未獲證實"))
  }

  private static let stopping = TrainingSpec.EarlyStopping(monitor: "val_loss", patience: 2)

  /// Images that chose when runs ended cannot show what others would.
  @Test func imagesThatChoseTheEpochHoldForNoOthers() throws {
    let findings = try Self.findings(images: 1000, gain: 60, loss: 0, stopping: Self.stopping)
    let text = findings.verdictText(.english)
    #expect(text.headline.hasPrefix("On these 1,000 test examples, b is better than a"))
    #expect(text.all.contains("as early stopping chose by them, no test on them can say what others would show"))
    #expect(text.all.contains("Early stopping watched the test set in the runs of a and b"))
    #expect(!text.all.contains("It holds for new seeds and for new") && !text.all.contains("do not say which"))
    #expect(findings.verdictText(.traditionalChinese).all.contains("在它們上面做的任何檢定都無法說明換成其他測試樣本會如何"))
    let several = try Self.findings(images: 1000, gain: 60, loss: 0, arms: 3, stopping: Self.stopping)
    let texts = several.verdictText(.english)
    #expect(
      texts.all.contains("Better than a on these 1,000 test examples, not shown for other test examples: b and c"))
    #expect(texts.all.contains("no test on them can say what others would show"))
    #expect(!texts.all.contains("Better than a, the baseline"))
  }

  /// Validation data that chose when runs ended flatter what is measured on them.
  @Test func validationDataThatChoseTheEpochAreNamed() throws {
    let text = try Self.findings(
      images: 1000, gain: 60, loss: 0, stopping: Self.stopping,
      options: Summary.Options(quantity: Quantity(named: "val_loss"))
    ).verdictText(.english)
    #expect(text.all.contains("Early stopping watched these validation data in the runs of a and b"))
    #expect(text.all.contains("measured on validation data, not on a test set"))
  }
}
