internal import RunRecords

/// A text file of rows and columns, read whole.
struct DelimitedTable {
  var table: RawTable
  /// Rows longer or shorter than the header.
  var unevenRows = 0
  /// Whether the last line has no end and was taken as torn.
  var isTorn = false
  /// Lines that repeat the header, or give another.
  var headers = 1

  /// Reads a table.
  ///
  /// - Parameter names: the columns' names where the file has no header.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, layout: TableLayout, names: [String]? = nil) -> DelimitedTable {
    var reading = Reading(layout, names: names ?? layout.header)
    reading.read(bytes)
    return reading.result()
  }

  private struct Reading {
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

    init(_ layout: TableLayout, names: [String]) {
      self.layout = layout
      builders = names.map { ColumnBuilder($0, point: layout.point) }
      columns = Array(names.indices)
      firstName = names.first ?? ""
      width = names.count
    }

    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
      var offset = layout.firstRow
      let endsInCRLF = Self.usesCRLF(bytes, from: offset)
      while offset < bytes.count {
        let end = Self.lineEnd(bytes, from: offset, isQuoting: layout.separator != .blanks)
        var last = end
        if last > offset, bytes[last - 1] == 0x0D { last -= 1 }
        let isTornLine = end == bytes.count && endsInCRLF && last == end
        if last > offset, bytes[offset] != UInt8(ascii: "#") { line(bytes, offset..<last, isTorn: isTornLine) }
        offset = end + 1
      }
    }

    /// CSVLogger, fastai's successors and Lightning end lines in CRLF: a last line without it was cut.
    private static func usesCRLF(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Bool {
      guard let end = bytes.firstIndex(of: 0x0A), end > 0 else { return false }
      return bytes[end - 1] == 0x0D
    }

    /// A cell in quotes may hold line ends, up to this many bytes: a quote that is never closed is a stray one.
    private static let longestQuotedRow = 1 << 16

    /// The line's end; one inside quotes does not count.
    private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int, isQuoting: Bool) -> Int {
      var index = offset
      var firstEnd: Int?
      var isQuoted = false
      while index < bytes.count {
        let byte = bytes[index]
        if byte == 0x0A {
          if !isQuoted { return index }
          firstEnd = firstEnd ?? index
          if index - offset > longestQuotedRow { break }
        }
        if byte == UInt8(ascii: "\""), isQuoting { isQuoted.toggle() }
        index += 1
      }
      return firstEnd ?? bytes.count
    }

    private mutating func line(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isTorn: Bool) {
      if isHeader(bytes, range) { return secondHeader(bytes, range) }
      if bytes[range.lowerBound] == UInt8(ascii: "-") || bytes[range.lowerBound] == UInt8(ascii: "|"),
        TableLayout.isRule(bytes, range)
      {
        return
      }
      var cell = 0
      var hasAny = false
      var splitter = CellSplitter(layout.separator)
      splitter.split(bytes, from: range.lowerBound, to: range.upperBound) { field in
        defer { cell += 1 }
        guard cell < columns.count else { return }
        if !field.isEmpty {
          hasAny = true
          builders[columns[cell]].add(UnsafeBufferPointer(rebasing: bytes[field]), row: rows)
        }
      }
      if cell != columns.count { uneven += 1 }
      if isTorn {
        self.isTorn = true
        if cell > 0, cell <= columns.count { builders[columns[cell - 1]].remove(row: rows) }
      }
      if hasAny { rows += 1 }
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

    consuming func result() -> DelimitedTable {
      let rows = rows
      var table = RawTable(columns: builders.map { $0.column(rows: rows) })
      table.rowCount = rows
      return DelimitedTable(table: table, unevenRows: uneven, isTorn: isTorn, headers: headers)
    }
  }
}
