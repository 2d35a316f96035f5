import Testing

@testable import LearningCurves

@Suite struct FigureWordsTests {
  @Test(arguments: FigureWords.all) func hasEveryWordWithItsBlanks(words: FigureWords) {
    // Memberwise: a word that is missing does not compile. Here: none is empty, and none lost what it must name.
    var blanks: [String: Set<String>] = [:]
    for word in Mirror(reflecting: words).children {
      guard let name = word.label, let text = word.value as? String, name != "sentenceSeparator" else { continue }
      #expect(!text.isEmpty, "\(name)")
      blanks[name] = Self.blanks(text)
    }
    for word in Mirror(reflecting: FigureWords.english).children {
      guard let name = word.label, let text = word.value as? String, name != "sentenceSeparator" else { continue }
      #expect(blanks[name] == Self.blanks(text), "\(name) in \(words.language)")
    }
  }

  private static func blanks(_ text: String) -> Set<String> {
    Set(
      text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
        $0.split(separator: "}").first.map(String.init)
      })
  }

  @Test func fillsSentences() {
    #expect(FigureWords.filled("{a} and {b}", [("a", "1"), ("b", "{a}")]) == "1 and {a}")
    #expect(FigureWords.filled("no blank", []) == "no blank")
    #expect(FigureWords.filled("{unknown} {", []) == "{unknown} {")
  }

  @Test func knowsItsLanguages() {
    #expect(FigureWords.of("zh-Hant")?.accuracy == "準確率" && FigureWords.of("zh-Hant")?.epoch == "週期")
    #expect(FigureWords.of("tlh") == nil)
  }

  @Test(arguments: [
    ("val_accuracy", "Accuracy"), ("loss", "Loss"), ("val_top_5_accuracy", "Top 5 accuracy"), ("auc", "Auc"),
    ("lr", "Learning rate"),
  ])
  func namesMetrics(metric: String, expected: String) {
    #expect(FigureWords.english.name(ofMetric: metric) == expected)
  }

  @Test(arguments: [("val_loss", true), ("accuracy", false), ("mean_squared_error", true), ("f1", false)])
  func knowsWhichWayIsBetter(metric: String, lower: Bool) {
    #expect(MetricName.isLowerBetter(metric) == lower)
  }
}
