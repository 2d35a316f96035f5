import Testing
import TextTools

@Suite struct TextTableTests {
  @Test func columnsArePaddedToTheWidestCell() {
    var table = TextTable(columns: [.init("arm"), .init("accuracy", .right), .init("note")])
    table.append(["relu", "0.9", ""])
    table.append(["學習", "0.8712", "a\nb"])
    #expect(
      table.text == """
        arm   accuracy  note
        relu       0.9
        學習    0.8712  a\\nb

        """)
  }

  @Test(arguments: [("abc", 3), ("學習", 4), ("e\u{301}", 1), ("💡", 2), ("", 0)])
  func widthIsThatOfATerminal(text: String, width: Int) {
    #expect(text.terminalWidth == width)
  }
}
