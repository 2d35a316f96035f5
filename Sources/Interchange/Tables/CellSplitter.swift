/// How a text file parts its cells.
enum CellSeparator: Equatable {
  case byte(UInt8)
  /// Two blanks or more, so that names may hold one.
  case wideBlanks
  /// Any run of blanks and tabs.
  case blanks

  var isSign: Bool { if case .byte = self { true } else { false } }

  static let all: [CellSeparator] = [
    .byte(UInt8(ascii: "\t")), .byte(UInt8(ascii: ",")), .byte(UInt8(ascii: ";")), .byte(UInt8(ascii: "|")),
    .wideBlanks,
    .blanks,
  ]
}

/// Parts one line into cells.
struct CellSplitter {
  let separator: CellSeparator

  init(_ separator: CellSeparator) { self.separator = separator }

  /// A cell of Markdown that is set in bold, `**0.6**`, without its stars.
  private static func withoutStars(_ bytes: UnsafeBufferPointer<UInt8>, _ cell: Range<Int>) -> Range<Int> {
    var (first, last) = (cell.lowerBound, cell.upperBound)
    while first < last, bytes[first] <= 0x20 || bytes[first] == UInt8(ascii: "*") { first += 1 }
    while last > first, bytes[last - 1] <= 0x20 || bytes[last - 1] == UInt8(ascii: "*") { last -= 1 }
    return first..<last
  }

  /// Calls `body` with each cell's bytes up to `end`. A cell in quotes may hold separators.
  mutating func split(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, _ body: (Range<Int>) -> Void) {
    switch separator {
    case .byte(let byte):
      var cell = start
      var index = start
      // Tables drawn with bars have one at either end of a line.
      let hasBars = byte == UInt8(ascii: "|")
      var last = end
      if hasBars {
        while cell < last, bytes[cell] <= 0x20 { cell += 1 }
        if cell < last, bytes[cell] == byte { cell += 1 }
        while last > cell, bytes[last - 1] <= 0x20 { last -= 1 }
        if last > cell, bytes[last - 1] == byte { last -= 1 }
        index = cell
      }
      var isQuoted = false
      while index < last {
        if bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
        if bytes[index] == byte, !isQuoted {
          body(hasBars ? Self.withoutStars(bytes, cell..<index) : cell..<index)
          cell = index + 1
        }
        index += 1
      }
      body(hasBars ? Self.withoutStars(bytes, cell..<last) : cell..<last)
    case .wideBlanks, .blanks:
      let least = separator == .blanks ? 1 : 2
      var index = start
      while index < end, bytes[index] <= 0x20 { index += 1 }
      var cell = index
      while index < end {
        guard bytes[index] <= 0x20 else {
          index += 1
          continue
        }
        let blank = index
        while index < end, bytes[index] <= 0x20 { index += 1 }
        if index == end {
          body(cell..<blank)
          return
        }
        if index - blank >= least || bytes[blank] == 0x09 {
          body(cell..<blank)
          cell = index
        }
      }
      if cell < end { body(cell..<end) }
    }
  }
}
