import Testing
import TextTools

@Suite struct ControlsTests {
  @Test(
    arguments: [
      ("plain 學習 💡", "plain 學習 💡"), ("a\nb", #"a\nb"#), ("a\r\n\tb", #"a\r\n\tb"#),
      ("\u{1B}[31mred", #"\u{1B}[31mred"#),
      ("a\u{202E}b\u{2066}c", #"a\u{202E}b\u{2066}c"#), ("\u{0}\u{7F}\u{9B}", #"\u{0}\u{7F}\u{9B}"#),
      ("\u{2028}\u{2029}", #"\u{2028}\u{2029}"#), ("", ""),
    ] as [(String, String)])
  func messagesShowControls(text: String, expected: String) {
    #expect(text.showingControls == expected)
  }

  @Test(arguments: [
    ("a\nb", "a b"), ("\n\ta \r\n\u{0}b\u{2028}", "a  b"), ("a\u{85}b", "a b"), ("a  b", "a  b"),
  ])
  func proseIsOneLine(text: String, expected: String) {
    #expect(text.onOneLine == expected)
  }

  @Test(arguments: [("abc", 3, "abc"), ("abcd", 3, "a…d"), ("abcdefgh", 5, "ab…gh"), ("abcdefgh", 4, "ab…h")])
  func longTextsKeepBothEnds(text: String, count: Int, expected: String) {
    #expect(text.cutInMiddle(to: count) == expected)
  }

  @Test(arguments: [("abc", 3, "abc"), ("abcd", 3, "ab…"), ("", 3, ""), ("學習曲線", 3, "學習…"), ("ab", 0, "…")])
  func longTextsAreCut(text: String, count: Int, expected: String) {
    #expect(text.cut(to: count) == expected)
  }

  /// Swift takes no literal of these.
  @Test func noncharactersAreShownToo() throws {
    var text = String.UnicodeScalarView()
    for value: UInt32 in [0xFFFF, 0xFDD0, 0x1FFFE] { text.append(try #require(Unicode.Scalar(value))) }
    #expect(String(text).showingControls == #"\u{FFFF}\u{FDD0}\u{1FFFE}"#)
    #expect(String(text).withoutNoncharacters == "\u{FFFD}\u{FFFD}\u{FFFD}")
    #expect(String(text).onOneLine == String(text))
  }

  @Test func controlsAreWhatUnicodeCallsThem() {
    let wrong = (UInt32(0)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init).filter { scalar in
      let category = scalar.properties.generalCategory
      let isControl = category == .control || category == .lineSeparator || category == .paragraphSeparator
      return scalar.isControl != isControl || scalar.isNoncharacter != scalar.properties.isNoncharacterCodePoint
    }
    #expect(Array(wrong).isEmpty)
  }
}
