import Languages
import Testing
import TextTools

@Suite struct LanguageTests {
  @Test(arguments: Language.all) func noPhraseIsEmpty(language: Language) throws {
    let phrases = try PhraseList.all(language)
    #expect(phrases.count > 300)
    let mayBeEmpty = ["punctuation.sentenceGap", "numbers.groupSeparator", "numbers.percentGap"]
    let empty = phrases.filter { $0.value.allSatisfy(\.isWhitespace) && !mayBeEmpty.contains($0.key) }
    #expect(empty.keys.sorted().filter { !$0.hasPrefix("numbers.") } == [])
  }

  /// The gap that numbers have, which no line breaks at.
  @Test(arguments: Language.all) func percentSignsAreSetOffAlike(language: Language) throws {
    #expect(language.numbers.percentGap == "\u{A0}")
    for (path, text) in try PhraseList.all(language) where !path.hasPrefix("numbers.") {
      #expect(!text.contains(/\d ?%|\} %/), "\(path): \(text)")
    }
  }

  /// What a sentence must name it names in every language.
  @Test(arguments: Language.all) func phrasesHaveTheSameBlanks(language: Language) throws {
    let english = try PhraseList.all(.english)
    for (path, text) in try PhraseList.all(language) {
      guard let original = english[path] else { continue }
      #expect(Set(Phrase(text).blanks) == Set(Phrase(original).blanks), "\(path) of \(language.name)")
    }
  }

  /// Memberwise: a phrase that is missing does not compile. What stands in dictionaries does.
  @Test(arguments: Language.all) func describesEveryActivation(language: Language) {
    #expect(Set(language.activations.descriptions.keys) == Set(Language.english.activations.descriptions.keys))
    #expect(language.dates.months.count == 12)
  }

  /// Texts that are rightly the same in both languages.
  private static let shared: Set<String> = [
    "activations.formula", "confusion.differenceTitle", "curves.altArm", "curves.armVariant", "cost.altArm",
    "differences.row", "gradients.gradientNormAxis", "settings.dropout", "measures.cliffsDelta", "terms.count",
    "arms.value", "profile.axis",
  ]

  @Test func nothingIsLeftInEnglish() throws {
    let english = try PhraseList.all(.english)
    for (path, text) in try PhraseList.all(.traditionalChinese) {
      guard !path.hasPrefix("numbers."), !path.hasPrefix("punctuation."), !Self.shared.contains(path),
        let original = english[path], original.contains(where: \.isLetter)
      else { continue }
      let words = Phrase(original).filled.filter(\.isLetter)
      if words.isEmpty { continue }
      #expect(text != original, "\(path): \(text)")
    }
  }

  /// Characters that only Simplified Chinese or Japanese writes, and words that Taiwan does not use.
  @Test func chineseIsTraditional() throws {
    let wrong = ["数", "据", "损", "网", "络", "训", "练", "验", "证", "准确", "优化", "默認", "視頻", "質量", "信息", "数据"]
    for (path, text) in try PhraseList.all(.traditionalChinese) {
      for word in wrong { #expect(!text.contains(word), "\(path): \(word)") }
    }
  }

  @Test(arguments: [
    ("en", "en"), ("EN", "en"), ("en_GB", "en"), ("zh-Hant", "zh-Hant"), ("zh-TW", "zh-Hant"), ("zh", "zh-Hant"),
    ("zh_hant_tw", "zh-Hant"), ("zh-HK", "zh-Hant"),
  ])
  func isUnderstoodByItsNames(name: String, language: String) { #expect(Language(named: name)?.name == language) }

  @Test(arguments: ["tlh", "", "e", "zh-Hans", "en-xx"]) func knowsNoOther(name: String) {
    #expect(Language(named: name) == nil)
  }

  @Test func namesAndTagsAreTheirOwn() {
    let names = Language.all.flatMap { [$0.name.lowercased()] + $0.aliases }
    #expect(Set(names).count == names.count && names.allSatisfy { $0 == $0.lowercased() })
    #expect(Set(Language.all.map(\.tag)).count == Language.all.count)
    #expect(Language.names == "en or zh-Hant")
  }

  @Test(arguments: [
    ("2026-11-24T08:15:00Z", "24 November 2026", "2026年11月24日"), ("2026-01-02", "2 January 2026", "2026年1月2日"),
  ])
  func writesDays(text: String, english: String, chinese: String) {
    #expect(Language.english.day(iso8601: text) == english)
    #expect(Language.traditionalChinese.day(iso8601: text) == chinese)
  }

  @Test(arguments: ["", "2026", "2026-13-01", "2026-00-01", "2026-01-32", "yesterday", "2026-1x-02"])
  func writesNoDayThatIsNone(text: String) { #expect(Language.english.day(iso8601: text) == nil) }

  @Test(arguments: [
    ("val_accuracy", "Accuracy"), ("loss", "Loss"), ("val_top_5_accuracy", "Top 5 accuracy"), ("auc", "AUC"),
    ("lr", "Learning rate"), ("val_mean_io_u", "Mean IoU"), ("rouge_l", "ROUGE-L"), ("grad_norm", "Grad norm"),
    ("mAP", "mAP"), ("test_mse", "Test MSE"), ("apples", "Apples"),
  ])
  func namesMetrics(metric: String, expected: String) {
    #expect(Language.english.name(ofMetric: metric) == expected)
  }

  @Test func metricsSpeakChinese() {
    let language = Language.traditionalChinese
    #expect(language.name(ofMetric: "val_accuracy") == "準確率" && language.axes.epoch == "週期")
  }

  @Test(arguments: [
    ("Accuracy", "accuracy"), ("AUC", "AUC"), ("Top 5 accuracy", "top 5 accuracy"), ("準確率", "準確率"),
    ("F1 score", "F1 score"),
    ("IoU", "IoU"),
  ])
  func namesStandInSentences(name: String, expected: String) { #expect(Language.inSentence(name) == expected) }
}

extension Phrase {
  /// The text with nothing in its blanks.
  fileprivate var filled: String {
    blanks.reduce(pattern) { $0.replacing("{\($1)}", with: "") }
  }
}
