import Languages
import Testing

@Suite struct PunctuationTests {
  @Test(arguments: [
    ([String](), "", ""), (["A"], "A", "A"), (["A", "B"], "A and B", "A 與 B"),
    (["A", "B", "C"], "A, B and C", "A、B 與 C"),
    (["lr 1, 2", "B"], "“lr 1, 2” and “B”", "「lr 1, 2」與「B」"),
  ])
  func listsReadAsInTheLanguage(_ items: [String], _ english: String, _ chinese: String) {
    #expect(Language.english.punctuation.enumeration(items) == english)
    #expect(Language.traditionalChinese.punctuation.enumeration(items) == chinese)
  }

  /// A name by itself is quoted like those of a list, where it could be read as two.
  @Test func aNameThatHoldsASeparatorIsQuoted() {
    #expect(Language.english.punctuation.name("Tanh, hidden 64") == "“Tanh, hidden 64”")
    #expect(Language.english.punctuation.name("Tanh") == "Tanh")
    #expect(Language.traditionalChinese.punctuation.name("Tanh、隱藏層 64") == "「Tanh、隱藏層 64」")
  }

  @Test func longListsSayHowManyMore() {
    let items = (1...12).map { "a\($0)" }
    #expect(Language.english.punctuation.enumeration(items).hasSuffix("a6 and 6 more"))
    let settings = (1...12).map { "a, \($0)" }
    #expect(Language.english.punctuation.enumeration(settings).hasPrefix("“a, 1”, “a, 2”, "))
  }
}
