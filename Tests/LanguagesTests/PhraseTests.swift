import Testing

@testable import Languages

@Suite struct PhraseTests {
  @Test(arguments: [("1", "n = 1 seed per arm"), ("2", "n = 2 seeds per arm"), ("0", "n = 0 seeds per arm")])
  func wordsFollowTheirNumber(n: String, text: String) {
    let phrase = Phrase("n = {n} {n:seed|seeds} per arm")
    #expect(phrase(["n": n]) == text && phrase.blanks == ["n"])
  }

  @Test func blanksAreFilledOnceAndDataKeepsItsBraces() {
    let phrase = Phrase("{a} and {b}, {a}")
    #expect(phrase(["a": "{b}", "b": "2"]) == "{b} and 2, {b}")
    #expect(phrase.blanks == ["a", "b"])
    #expect(phrase(["b": "2"]) == "{a} and 2, {a}")
  }

  @Test func aSpaceStandsBetweenChineseAndLatin() {
    #expect(Phrase("使用{a}")(["a": "Nesterov 動量"]) == "使用 Nesterov 動量")
    #expect(Phrase("與{a}的關係")(["a": "dropout"]) == "與 dropout 的關係")
    #expect(Phrase("{y}年")(["y": "2026"]) == "2026年" && Phrase("使用{a}")(["a": "提前停止"]) == "使用提前停止")
  }

  /// A bracket of full width brings its own room.
  @Test func noSpaceStandsBesideFullWidth() {
    let phrase = Phrase("就 {a} 與 {b} 而言")
    #expect(phrase(["a": "「A，1」", "b": "B（2）"]) == "就「A，1」與 B（2）而言")
    #expect(phrase(["a": "A (1)", "b": "“B”"]) == "就 A (1) 與 “B” 而言")
  }
}

/// What every language has, found by looking at its parts: a phrase that is added is tested with them.
@Suite struct LanguagePhrasesTests {
  /// A phrase or text of a language: `verdict.better`.
  struct Entry: Sendable {
    var group: String
    var name: String
    var text: String
    var blanks: [String]
  }

  static func entries(_ language: Language) -> [Entry] {
    Mirror(reflecting: language).children.flatMap { child -> [Entry] in
      let group = child.label ?? ""
      if ["numbers", "name", "tag", "aliases"].contains(group) { return [] }
      return Mirror(reflecting: child.value).children.flatMap { part -> [Entry] in
        let name = part.label ?? ""
        switch part.value {
        case let phrase as Phrase: return [Entry(group: group, name: name, text: phrase.pattern, blanks: phrase.blanks)]
        case let text as String: return [Entry(group: group, name: name, text: text, blanks: [])]
        case let texts as [String: String]:
          return texts.map { Entry(group: group, name: "\(name).\($0.key)", text: $0.value, blanks: []) }
        default: return []
        }
      }
    }
  }

  @Test(arguments: Language.all) func everyPhraseHasTheBlanksOfTheFirstLanguage(_ language: Language) {
    let first = Self.entries(Language.all[0])
    #expect(first.count > 300)
    let found = Dictionary(Self.entries(language).map { ("\($0.group).\($0.name)", $0) }) { first, _ in first }
    for entry in first {
      guard let other = found["\(entry.group).\(entry.name)"] else {
        // Names of settings are given only where they differ from the file's own.
        #expect(entry.group == "arms", "\(entry.group).\(entry.name)")
        continue
      }
      #expect(Set(other.blanks) == Set(entry.blanks), "\(entry.group).\(entry.name): \(other.text)")
    }
  }

  @Test(arguments: Language.all) func noPhraseIsEmptyButPunctuation(_ language: Language) {
    for entry in Self.entries(language) where entry.group != "punctuation" {
      #expect(entry.text.contains { !$0.isWhitespace }, "\(entry.group).\(entry.name)")
      #expect(!entry.text.contains("  "), "\(entry.group).\(entry.name): \(entry.text)")
    }
  }
}
