import Testing

@testable import Languages

/// The tutorial's own terms, and the punctuation of a text in Chinese.
@Suite struct TraditionalChineseTests {
  static let entries = LanguagePhrasesTests.entries(.traditionalChinese).filter { $0.group != "punctuation" }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
  }

  @Test(arguments: [
    "活化", "自助法", "自信", "準確度", "精確度", "隨機種子", "亂數種子", "重製", "優化", "預熱", "平均數", "神經原", "激活函式", "启", "质", "数据",
  ])
  func neverSays(_ word: String) {
    for entry in Self.entries { #expect(!entry.text.contains(word), "\(entry.group).\(entry.name): \(entry.text)") }
  }

  @Test(arguments: ["激活函數", "激活值", "梯度消失", "準確率", "未激活", "信心最高的錯誤", "重現", "種子"])
  func says(_ word: String) { #expect(Self.entries.contains { $0.text.contains(word) }) }

  /// No comma, colon, bracket or full stop of half width touches a Chinese character.
  @Test func punctuationIsFullWidth() {
    for entry in Self.entries {
      let text = Array(entry.text)
      for (place, character) in text.enumerated() where ",;:!?()".contains(character) {
        let before = place > 0 ? text[place - 1] : " "
        let after = place + 1 < text.count ? text[place + 1] : " "
        #expect(!Self.isHan(before) && !Self.isHan(after), "\(entry.group).\(entry.name): \(entry.text)")
      }
    }
  }

  @Test func perCentHasASpaceBefore() {
    for entry in LanguagePhrasesTests.entries(.traditionalChinese) + LanguagePhrasesTests.entries(.english) {
      let text = Array(entry.text)
      for (place, character) in text.enumerated() where character == "%" {
        #expect(place > 0 && (text[place - 1] == " " || text[place - 1] == "\u{A0}"), "\(entry.text)")
      }
    }
  }

  /// A sentence in Chinese ends as the English one does: with a full stop or without.
  @Test func sentencesEndWhereTheFirstLanguageEndsThem() {
    let english = Dictionary(LanguagePhrasesTests.entries(.english).map { ("\($0.group).\($0.name)", $0.text) }) {
      a, _ in a
    }
    for entry in Self.entries {
      guard let text = english["\(entry.group).\(entry.name)"] else { continue }
      #expect(text.hasSuffix(".") == entry.text.hasSuffix("。"), "\(entry.group).\(entry.name): \(entry.text)")
    }
  }
}
