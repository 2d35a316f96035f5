import DelimitedText
import Files
import Testing

@Suite struct DelimitedReaderTests {
  private func records(_ bytes: [UInt8], _ dialect: Dialect = .csv) throws -> [[String]] {
    var reader = DelimitedReader(BytesInMemory(bytes, path: "stdin"), dialect: dialect)
    var records: [[String]] = []
    while try reader.advance() { records.append(reader.fields.indices.map { reader.text($0) }) }
    return records
  }

  private func records(_ text: String, _ dialect: Dialect = .csv) throws -> [[String]] {
    try records(Array(text.utf8), dialect)
  }

  @Test(
    arguments: [
      ("", []), ("\n\r\n\n", []), ("a", [["a"]]), ("a,b\nc\n", [["a", "b"], ["c"]]),
      ("a,,\r\n,\n", [["a", "", ""], ["", ""]]),
      ("\u{FEFF}a,b\n", [["a", "b"]]), ("\"a,b\",\"c\"\"d\"\n", [["a,b", "c\"d"]]),
      ("\"a\nb\",c\nd,e", [["a\nb", "c"], ["d", "e"]]),
      ("\"\",\"\"\n", [["", ""]]), ("a\"b,c\"\n", [["a\"b", "c\""]]), ("學,💡\n", [["學", "💡"]]),
    ] as [(String, [[String]])])
  func readsRFC4180(text: String, expected: [[String]]) throws {
    #expect(try records(text) == expected)
  }

  @Test(
    arguments: [
      (Dialect.tsv, "a\tb,c\n\"x\ty\"\tz\n", [["a", "b,c"], ["x\ty", "z"]]),
      (
        Dialect(separator: UInt8(ascii: ";"), comment: UInt8(ascii: "#")), "# \"head; a\na;b\n#\nc;d",
        [["a", "b"], ["c", "d"]]
      ),
      (
        Dialect(separator: UInt8(ascii: " "), mergesSeparators: true), "  a   b\nc d  \n   \n\"x y\"  z",
        [["a", "b"], ["c", "d"], [], ["x y", "z"]]
      ),
      (Dialect(hasQuotes: false), "\"a,b\n\"\"\n", [["\"a", "b"], ["\"\""]]),
    ] as [(Dialect, String, [[String]])])
  func readsOtherDialects(dialect: Dialect, text: String, expected: [[String]]) throws {
    #expect(try records(text, dialect) == expected)
  }

  @Test(arguments: [
    ("a\n\"b", 2, "never closed"), ("a\n\"b\"c,d\n", 2, "text after the closing quote of field 1, expected a comma"),
    ("\"a\n\n\"\n1,\"2\"3", 4, "field 2"),
  ])
  func saysWhereAQuoteIsWrong(text: String, line: Int, words: String) throws {
    let error = try #require(throws: FileError.self) { try records(text) }
    #expect((error.file, error.line) == ("stdin", line))
    #expect(error.message.contains(words))
  }

  @Test(arguments: [[0xFF, 0xFE, 0x61, 0], [0xFE, 0xFF, 0, 0x61]] as [[UInt8]])
  func refusesUTF16(bytes: [UInt8]) {
    #expect(throws: FileError.self) { try records(bytes) }
  }

  @Test func linesAreCountedOverQuotedLineEnds() throws {
    let text = "a\n\n\"b\nc\"\nd\n"
    var reader = DelimitedReader(BytesInMemory(Array(text.utf8), path: "f"))
    var lines: [Int] = []
    while try reader.advance() { lines.append(reader.line) }
    #expect(lines == [1, 3, 5])
  }

  /// Records that lie across the reader's megabyte of buffer, and one that is longer.
  @Test func readsBeyondItsBuffer() throws {
    let short = (0..<200_000).map { "c\($0),\($0)" }
    let long = Array(repeating: "1.25", count: 300_000)
    let found = try records((short + [long.joined(separator: ",")]).joined(separator: "\n"))
    #expect(found.count == 200_001)
    #expect(found[199_999] == ["c199999", "199999"])
    #expect(found[200_000] == long)
  }
}
