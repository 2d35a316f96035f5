import Languages
import Testing

/// The language that other tests hunt for stray texts with.
@Suite struct MarkedLanguageTests {
  @Test(arguments: [
    ("Final accuracy", "⟦Final⟧ ⟦accuracy⟧"), ("{a} less {b}", "{a} ⟦less⟧ {b}"), ("n = {n}", "⟦n⟧ = {n}"),
    (" and ", " ⟦and⟧ "), (", ", ", "), ("({interval})", "({interval})"), ("", ""),
    ("Student’s t; {n}x", "⟦Student’s⟧ ⟦t;⟧ {n}⟦x⟧"),
  ])
  func wordsAreMarked(text: String, expected: String) { #expect(MarkedLanguage.marked(text) == expected) }

  @Test(arguments: [
    ("⟦Final⟧ accuracy", ["accuracy"]), ("⟦Final⟧ 0.87", []), ("a⟦b⟧c d1", ["a", "c", "d1"]), ("⟦shorten…", []),
  ])
  func strayWordsAreFound(text: String, words: [String]) { #expect(MarkedLanguage.unmarkedWords(in: text) == words) }

  @Test func onlyPhrasesChange() throws {
    let marked = try MarkedLanguage.make()
    #expect(
      marked.name == "en" && marked.numbers == Language.english.numbers && marked.punctuation.listSeparator == ", ")
    #expect(marked.page.verdictHeading == "⟦Verdict⟧" && marked.arms.with(["setting": "x"]) == "⟦with⟧ x")
    #expect(try MarkedLanguage.make(of: marked).page.verdictHeading != marked.page.verdictHeading)
  }
}
