internal import RunRecords

/// A table of epochs or steps, or of losses and accuracies alone, that stands among other lines: in a README, or in what a
/// program or a notebook printed.
struct EmbeddedTable {
  var header: [String]
  var rows: [[String]] = []

  /// The table with the values that its cells hold.
  var table: RawTable {
    let columns = header.indices.map { column in
      var builder = ColumnBuilder(header[column])
      for (row, cells) in rows.enumerated() {
        var cell = cells[column]
        cell.withUTF8 { builder.add($0, row: row) }
      }
      return builder.column(rows: rows.count)
    }
    return RawTable(columns: columns)
  }

  /// How many lines of other text, such as what was saved, may stand between two rows.
  private static let longestGap = 3

  /// More rows than this below names without an axis are a history.
  private static let fewestRows = 2

  /// The tables of a text, in their order.
  static func all(in text: UnsafeBufferPointer<UInt8>) -> [EmbeddedTable] {
    let lines = lines(text)
    var tables: [EmbeddedTable] = []
    var index = 0
    while index < lines.count {
      guard mayBeHeader(text, lines[index]), let (table, end) = table(text, lines[index...]) else {
        index += 1
        continue
      }
      tables.append(table)
      index = end
    }
    return tables
  }

  /// The lines without blanks around them, and without the `## ` that knitr puts before what R printed.
  private static func lines(_ text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.count
      var (first, last) = (start, end)
      while first < last, text[first] == 0x20 { first += 1 }
      if first + 2 < last, text[first] == UInt8(ascii: "#"), text[first + 1] == UInt8(ascii: "#") {
        first += 2
        while first < last, text[first] == 0x20 { first += 1 }
      }
      while last > first, text[last - 1] == 0x20 || text[last - 1] == 0x0D { last -= 1 }
      lines.append(first..<last)
      start = end + 1
    }
    return lines
  }

  /// Whether a line has names alone, as far as a look tells: no value behind a colon or equals sign, few figures.
  private static func mayBeHeader(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    guard line.count > 6, line.count < 1000 else { return false }
    var (letters, digits) = (0, 0)
    for index in line {
      let byte = text[index]
      if byte == UInt8(ascii: "=") { return false }
      if byte == UInt8(ascii: ":"), index + 1 < line.upperBound, text[index + 1] == 0x20 { return false }
      if byte &- 0x30 < 10 { digits += 1 }
      if byte | 0x20 >= UInt8(ascii: "a"), byte | 0x20 <= UInt8(ascii: "z") || byte >= 0x80 { letters += 1 }
    }
    return letters > 4 && digits * 2 < letters
  }

  /// The table whose header is the first of these lines, and the line after its end; nil where it heads none.
  private static func table(_ text: UnsafeBufferPointer<UInt8>, _ lines: ArraySlice<Range<Int>>) -> (
    EmbeddedTable, Int
  )? {
    guard let head = lines.first else { return nil }
    for separator in CellSeparator.all {
      let header = names(cells(text, head, separator))
      let axis = header.firstIndex { AxisName.axis($0).map { $0.axis != .seconds } ?? false }
      guard header.count > 1, header.contains(where: isMetric), !header.contains(where: { TableLayout.isNumber($0) }),
        axis != nil || header.allSatisfy({ MetricName($0).quantity != nil })
      else { continue }
      var table = EmbeddedTable(header: header)
      var (end, gap, last) = (lines.startIndex + 1, 0, -Double.infinity)
      for index in lines.indices.dropFirst() {
        if TableLayout.isRule(text, lines[index]) { continue }
        let row = cells(text, lines[index], separator)
        let numbers = row.count { TableLayout.isNumber($0) }
        // Without an axis all stands row below row, and nothing but numbers.
        let place = axis.map { $0 < row.count ? DecimalText.number(row[$0].prefix { $0 != "/" }) : nil } ?? last
        if row.count == header.count, let place, place >= last,
          axis == nil ? numbers == row.count : 2 * numbers >= row.count
        {
          table.rows.append(row)
          (end, gap, last) = (index + 1, 0, place)
        } else {
          gap += 1
          // The first row stands right below the header.
          if gap > longestGap || table.rows.isEmpty || axis == nil { break }
        }
      }
      if table.rows.count > (axis == nil ? fewestRows : 0) { return (table, end) }
    }
    return nil
  }

  private static func cells(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ separator: CellSeparator)
    -> [String]
  {
    TableLayout.cells(text, line, separator).map(TableLayout.unquoted)
  }

  /// The names of a header; spaCy has a letter for the epoch and a sign for the step.
  private static func names(_ header: [String]) -> [String] {
    header.starts(with: ["E", "#"]) ? ["epoch", "step"] + header.dropFirst(2) : header
  }

  private static func isMetric(_ name: String) -> Bool {
    guard AxisName.axis(name) == nil else { return false }
    let metric = MetricName(name)
    return metric.quantity != nil || metric.set != nil || MetricName.namesMetric(name)
  }
}
