/// The tables of an HTML text, as notebooks show the progress of Transformers and fastai.
enum HTMLTables {
  /// A text with a line for each row of its tables, tabs between the cells; nil where it has none.
  ///
  /// A table whose first column has no name shows data, as those of pandas do, and is left out.
  static func asLines(_ bytes: [UInt8]) -> [UInt8]? {
    // Most texts have none, and may be long; the bars of progress have a `<` alone.
    var place = bytes.startIndex
    while let next = bytes[place...].firstIndex(of: UInt8(ascii: "<")), !bytes[next...].starts(with: "<table".utf8) {
      place = next + 1
    }
    guard bytes[place...].contains(UInt8(ascii: "<")) else { return nil }
    return Array(asLines(String(decoding: bytes, as: UTF8.self), keepsText: true).utf8)
  }

  /// The rows of a text's tables, a line each, between the rest of it or alone.
  static func asLines(_ text: String, keepsText: Bool) -> String {
    var rest = text[...]
    var lines = ""
    while let start = rest.firstRange(of: "<table") {
      let end = rest[start.upperBound...].firstRange(of: "</table")?.lowerBound ?? rest.endIndex
      let rows = rows(rest[start.upperBound..<end])
      if keepsText { lines += rest[..<start.lowerBound] + "\n" }
      if let name = rows.first?.first, !name.isEmpty {
        lines += rows.map { $0.joined(separator: "\t") }.joined(separator: "\n") + "\n"
      }
      rest = rest[end...].dropFirst("</table>".count)
    }
    return keepsText ? lines + rest : lines
  }

  private static func rows(_ table: Substring) -> [[String]] {
    pieces(of: table, "<tr").map { row in
      pieces(of: row, "<t").filter { $0.hasPrefix("d") || $0.hasPrefix("h") && !$0.hasPrefix("head") }.map(text)
    }.filter { !$0.isEmpty }
  }

  /// What stands behind each beginning of a tag, the tag's end included.
  private static func pieces(of text: Substring, _ tag: String) -> [Substring] {
    var pieces: [Substring] = []
    var rest = text
    while let start = rest.firstRange(of: tag) {
      let end = rest[start.upperBound...].firstRange(of: tag)?.lowerBound ?? rest.endIndex
      pieces.append(rest[start.upperBound..<end])
      rest = rest[end...]
    }
    return pieces
  }

  /// The text of a cell, whose tag has begun: `d>0.5</td>`.
  private static func text(_ cell: Substring) -> String {
    var text = ""
    var isTag = true
    for character in cell {
      switch character {
      case "<": isTag = true
      case ">" where isTag: isTag = false
      default: if !isTag, !character.isNewline, character != "\t" { text.append(character) }
      }
    }
    return TableLayout.unquoted(text)
  }
}
