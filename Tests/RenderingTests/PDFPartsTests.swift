import Testing

@testable import CairoRendering

@Suite struct PDFPartsTests {
  @Test(arguments: [
    ("plain", "(plain)"), ("a (b) \\", "(a \\(b\\) \\\\)"), ("", "()"), ("é", "<FEFF00E9>"), ("💡", "<FEFFD83DDCA1>"),
  ])
  func stringsAreLiteralOrUTF16(text: String, expected: String) {
    #expect(PDFText.string(text) == expected)
  }

  @Test func whatIsNoPDFIsRefused() {
    #expect(throws: (any Error).self) { try PDFEditor(Array("%PDF-1.4\nstartxref\n99999\n%%EOF\n".utf8)) }
    #expect(throws: (any Error).self) { try PDFEditor([]) }
  }
}
