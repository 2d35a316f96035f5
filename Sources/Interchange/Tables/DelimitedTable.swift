internal import RunRecords
internal import TextTools

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A text file of rows and columns, read whole.
struct DelimitedTable {
  var table: RawTable
  /// Rows longer or shorter than the header.
  var unevenRows = 0
  /// Whether the last line has no end and was taken as torn.
  var isTorn = false
  /// Lines that repeat the header, or give another.
  var headers = 1

  /// Reads a table whose text comes in pieces, of which only a line that two of them share is kept.
  struct Reading {
    private let layout: TableLayout
    private var builders: [ColumnBuilder]
    /// The column of each cell of a row, which a second header may change.
    private var columns: [Int]
    private let firstName: String
    private let width: Int
    private var rows = 0
    private var uneven = 0
    private var headers = 1
    private var isTorn = false
    /// A line whose end is in a piece to come.
    private var pending: [UInt8] = []
    /// How long `pending` must be before its end is looked for again: twice as long each time.
    private var patience = 0
    /// Bytes before the first row that are still to be passed over.
    private var skipped: Int
    /// CSVLogger, fastai's successors and Lightning end lines in CRLF: a last line without it was cut.
    private var endsInCRLF: Bool?
    /// The end of the piece before.
    private var lastByte: UInt8 = 0

    /// How long the whole text is, until room was made for its rows; 0 where that is not known.
    private var length: Int
    private var bytesRead = 0

    /// - Parameters:
    ///   - names: the columns' names where the file has no header.
    ///   - length: of the whole text in bytes, so that room is made for its rows at once; 0 where it is not known.
    init(_ layout: TableLayout, names: [String]? = nil, length: Int = 0) {
      self.length = length
      let names = names ?? layout.header
      self.layout = layout
      builders = names.map { ColumnBuilder($0, point: layout.point) }
      columns = Array(names.indices)
      firstName = names.first ?? ""
      width = names.count
      skipped = layout.firstRow
    }

    /// What each column holds by now.
    var kinds: [ColumnBuilder.Kind] { builders.map(\.kind) }

    /// A reading of lines that come some time after those that were read, so far without any.
    var continued: Self {
      var next = self
      next.builders = builders.map(\.continued)
      (next.rows, next.uneven, next.headers, next.pending) = (0, 0, 0, [])
      return next
    }

    /// Adds the lines that a reading took which was `continued` when the columns were of `earlier` kinds.
    ///
    /// - Returns: whether they are read as they are here; else nothing is added.
    mutating func append(_ next: Self, asContinuedFrom earlier: [ColumnBuilder.Kind]) -> Bool {
      guard next.headers == 0, kinds == earlier else { return false }
      for place in builders.indices { builders[place].append(next.builders[place], row: rows) }
      rows += next.rows
      uneven += next.uneven
      return true
    }

    /// Takes the next piece of the text.
    mutating func read(_ piece: UnsafeRawBufferPointer) {
      piece.withMemoryRebound(to: UInt8.self) { bytes in
        if endsInCRLF == nil, let end = Self.newline(bytes, 0..<bytes.count) {
          endsInCRLF = (end > 0 ? bytes[end - 1] : lastByte) == 0x0D
        }
        lastByte = bytes.last ?? lastByte
        var offset = min(skipped, bytes.count)
        skipped -= offset
        // The line that began in the piece before ends here, as a rule at the first line end.
        if !pending.isEmpty, let end = Self.newline(bytes, offset..<bytes.count) {
          pending.append(contentsOf: bytes[offset...end])
          offset = end + 1
          readPending(isLast: false)
        }
        if pending.isEmpty { offset = wholeLines(bytes, from: offset) }
        pending.append(contentsOf: bytes[offset...])
        makeRoom(after: bytes.count)
      }
    }

    /// Makes room for as many rows as the text will have when the rest of it is as what was read: columns that grew by and by
    /// would be copied again and again.
    private mutating func makeRoom(after count: Int) {
      bytesRead += count
      guard rows > 0, bytesRead < length else { return }
      let share = Double(length) / Double(bytesRead)
      for place in builders.indices { builders[place].makeRoom(rows: Int(Double(rows) * share * 1.02)) }
      length = 0
    }

    private mutating func readPending(isLast: Bool) {
      guard isLast || pending.count >= patience else { return }
      // Taken out while it is read, since reading changes `self`.
      var whole: [UInt8] = []
      swap(&whole, &pending)
      let read = whole.withUnsafeBufferPointer { lines($0, from: 0, isLast: isLast) }
      whole.removeFirst(read)
      pending = whole
      patience = whole.isEmpty ? 0 : 2 * whole.count
    }

    /// Reads whole lines.
    ///
    /// - Parameter isLast: Whether the text ends with `bytes`.
    /// - Returns: where the first line begins that does not end in `bytes`.
    mutating func lines(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool) -> Int {
      var offset = start
      while offset < bytes.count {
        let (found, hasQuotes) = lineEnd(bytes, from: offset)
        guard let end = found ?? (isLast ? bytes.count : nil) else { break }
        var last = end
        if last > offset, bytes[last - 1] == 0x0D { last -= 1 }
        let isTornLine = end == bytes.count && endsInCRLF == true && last == end
        if last > offset, bytes[offset] != UInt8(ascii: "#") {
          line(bytes, offset..<last, hasQuotes: hasQuotes, isTorn: isTornLine)
        }
        offset = end + 1
      }
      return min(offset, bytes.count)
    }

    private static func newline(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
      place(of: 0x0A, bytes, range)
    }

    static func place(of byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
      guard let base = bytes.baseAddress, let found = memchr(base + range.lowerBound, Int32(byte), range.count) else {
        return nil
      }
      return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// A cell in quotes may hold line ends, up to this many bytes: a quote that is never closed is a stray one.
    private static let longestQuotedRow = 1 << 16

    /// The line's end, nil where it is not there; one inside quotes does not count. Whether quotes are on the line.
    private func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> (end: Int?, hasQuotes: Bool) {
      let first = Self.newline(bytes, offset..<bytes.count)
      let quote = UInt8(ascii: "\"")
      guard layout.separator != .blanks, Self.place(of: quote, bytes, offset..<(first ?? bytes.count)) != nil else {
        return (first, false)
      }
      var isQuoted = false
      for index in offset..<bytes.count {
        let byte = bytes[index]
        if byte == 0x0A {
          if !isQuoted { return (index, true) }
          if index - offset > Self.longestQuotedRow { return (first, true) }
        }
        if byte == quote { isQuoted.toggle() }
      }
      // The quote may be closed in what is to come.
      return (bytes.count - offset > 2 * Self.longestQuotedRow ? first : nil, true)
    }

    private mutating func line(
      _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, hasQuotes: Bool, isTorn: Bool
    ) {
      if isHeader(bytes, range) { return secondHeader(bytes, range) }
      if bytes[range.lowerBound] == UInt8(ascii: "-") || bytes[range.lowerBound] == UInt8(ascii: "|"),
        TableLayout.isRule(bytes, range)
      {
        return
      }
      let cell: Int
      let hasAny: Bool
      if case .byte(let separator) = layout.separator, separator != UInt8(ascii: "|"), !hasQuotes,
        separator != layout.point
      {
        (cell, hasAny) = plainCells(bytes, range, separator)
      } else {
        (cell, hasAny) = cells(bytes, range)
      }
      if cell != columns.count { uneven += 1 }
      if isTorn {
        self.isTorn = true
        if cell > 0, cell <= columns.count { builders[columns[cell - 1]].remove(row: rows) }
      }
      if hasAny { rows += 1 }
    }

    /// Adds the cells of a line to their columns; how many there are, and whether any holds something.
    private mutating func cells(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> (count: Int, hasAny: Bool)
    {
      var (cell, hasAny) = (0, false)
      var splitter = CellSplitter(layout.separator)
      splitter.split(bytes, from: range.lowerBound, to: range.upperBound) { field in
        defer { cell += 1 }
        guard cell < columns.count, !field.isEmpty else { return }
        hasAny = true
        builders[columns[cell]].add(UnsafeBufferPointer(rebasing: bytes[field]), row: rows)
      }
      return (cell, hasAny)
    }

    /// The same of a line without quotes, whose numbers are read where they stand: nearly all that there is.
    private mutating func plainCells(
      _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ separator: UInt8
    ) -> (count: Int, hasAny: Bool) {
      let line = UnsafeBufferPointer(rebasing: bytes[..<range.upperBound])
      var (cell, hasAny) = (0, false)
      var start = range.lowerBound
      while true {
        var end = start
        if cell < columns.count, builders[columns[cell]].takesNumbers,
          let (value, after) = DecimalScanner.leadingDouble(line, at: start, point: layout.point),
          after == line.count || line[after] == separator
        {
          builders[columns[cell]].add(value, row: rows)
          hasAny = true
          end = after
        } else {
          end = Self.place(of: separator, line, start..<line.count) ?? line.count
          if cell < columns.count, end > start {
            hasAny = true
            builders[columns[cell]].add(UnsafeBufferPointer(rebasing: line[start..<end]), row: rows)
          }
        }
        cell += 1
        if end == line.count { return (cell, hasAny) }
        start = end + 1
      }
    }

    private func isHeader(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
      guard width > 1 else { return false }
      var splitter = CellSplitter(layout.separator)
      let byte = bytes[range.lowerBound]
      // Headers begin with a letter, or are empty in their first cell as pandas' are.
      guard
        byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") || byte == 0x20
          || byte == UInt8(ascii: "\"")
      else { return false }
      var names: [String] = []
      splitter.split(bytes, from: range.lowerBound, to: range.upperBound) {
        if names.count < 2 { names.append(TableLayout.unquoted(String(decoding: bytes[$0], as: UTF8.self))) }
      }
      return names.count == 2 && names[0] == firstName && DecimalText.number(names[1]) == nil
        && builders.contains { $0.name == names[1] }
    }

    private mutating func secondHeader(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
      headers += 1
      columns = []
      for name in TableLayout.cells(bytes, range, layout.separator).map(TableLayout.unquoted) {
        if let index = builders.firstIndex(where: { $0.name == name }) {
          columns.append(index)
        } else {
          columns.append(builders.count)
          builders.append(ColumnBuilder(name, point: layout.point))
        }
      }
    }

    /// The table, once the text is at its end.
    consuming func result() -> DelimitedTable {
      readPending(isLast: true)
      let rows = rows
      var table = RawTable(columns: builders.map { $0.column(rows: rows) })
      table.rowCount = rows
      return DelimitedTable(table: table, unevenRows: uneven, isTorn: isTorn, headers: headers)
    }
  }
}
