import Languages
import RunRecords
import SeedStatistics
import Testing

@testable import Findings

/// How far a verdict reaches: new seeds, new images, or these images alone.
@Suite struct VerdictScopeTests {
  /// Two arms over ten seeds and `images` test images: `b` gets `gain` of those more that `a` gets wrong on every seed, and
  /// each seed's model a few others by chance.
  static func findings(images: Int, gain: Int, loss: Int) throws -> Findings {
    var records: [StoredRecord] = []
    for seed in 0..<10 {
      for arm in 0..<2 {
        var correct = (0..<images).map { $0 % 10 != 0 }
        if arm == 1 {
          for place in 0..<gain { correct[place * 10] = true }
          for place in 0..<loss { correct[place * 10 + 1] = false }
        }
        correct[(seed * 37 + arm * 11) % images] = (seed + arm) % 2 == 0
        let accuracy = Double(correct.count { $0 }) / Double(images)
        records.append(Samples.run(arm == 0 ? "a" : "b", index: arm, seed: seed, accuracy: accuracy, correct: correct))
      }
    }
    return try Samples.findings(records)
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
}
