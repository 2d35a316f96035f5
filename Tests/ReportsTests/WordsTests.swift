import Testing

@testable import Reports

@Suite struct WordsTests {
  /// Texts that are rightly the same in both languages.
  private static let shared: Set<String> = ["count", "cliffsDelta", "dropout", "whereVersions"]

  @Test(arguments: ReportLanguage.allCases) func noneIsEmpty(language: ReportLanguage) {
    let words = language.words.byName
    #expect(words.count > 200)
    #expect(words.filter { $0.text.allSatisfy(\.isWhitespace) }.map(\.name) == [])
  }

  @Test func noneIsLeftInEnglish() {
    for (english, chinese) in zip(Words.english.byName, Words.traditionalChinese.byName)
    where !Self.shared.contains(english.name) {
      #expect(english.text != chinese.text, "\(english.name)")
    }
  }

  @Test func bothLanguagesNameTheSameValues() {
    for (english, chinese) in zip(Words.english.byName, Words.traditionalChinese.byName) {
      #expect(placeholders(english.text) == placeholders(chinese.text), "\(english.name)")
    }
  }

  /// Characters that only Simplified Chinese or Japanese writes, and words that Taiwan does not use.
  @Test func chineseIsTraditional() {
    for (name, text) in Words.traditionalChinese.byName {
      for wrong in ["数", "据", "损", "网", "络", "训", "练", "验", "证", "准确", "优化器", "默認", "激活值", "視頻", "質量", "信息"] {
        #expect(!text.contains(wrong), "\(name): \(wrong)")
      }
    }
  }

  @Test(arguments: [
    ("{a} and {b}", "x and {a}"), ("{c}", "{c}"), ("{", "{"), ("{a", "{a"), ("{{a}}", "{x}"), ("", ""),
  ]) func filling(text: String, expected: String) {
    #expect(Words.fill(text, ["a": "x", "b": "{a}"]) == expected)
  }

  private func placeholders(_ text: String) -> Set<String> {
    Set(
      text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
        $0.split(separator: "}").first.map(String.init)
      })
  }
}
