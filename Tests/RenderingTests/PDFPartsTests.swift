import Testing

@testable import CairoRendering

@Suite struct PDFPartsTests {
  @Test(arguments: [
    (0, "D:19700101000000Z"), (951_782_399, "D:20000228235959Z"), (951_782_400, "D:20000229000000Z"),
    (-1, "D:19691231235959Z"), (4_102_444_800, "D:21000101000000Z"), (1_709_164_800, "D:20240229000000Z"),
  ])
  func datesAreTheCalendars(seconds: Int, expected: String) {
    #expect(UTCDate(secondsSince1970: seconds).pdf == expected)
  }

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
