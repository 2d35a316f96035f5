internal import RunRecords

/// A history that is a text of rows and columns.
enum DelimitedHistory {
  /// The file's table as a history.
  ///
  /// - Throws: `ambiguous` where it has no header, `noCurve` where a row is a run.
  static func read(_ file: HistoryFile) throws(HistoryError) -> RawHistory {
    guard let layout = file.layout, let read = try file.table() else {
      throw file.error(.unknownFormat, "found no table, expected a header and rows of numbers")
    }
    if layout.header.isEmpty {
      let width = file.bytes.withUnsafeBufferPointer { bytes in
        let end = bytes[layout.firstRow...].firstIndex(of: 0x0A) ?? bytes.count
        return TableLayout.cells(bytes, layout.firstRow..<end, layout.separator).count
      }
      guard let names = file.options.columns else { throw Document.headless(file, width) }
      guard names.count <= width else {
        throw file.error(.wrongOption, "--columns names \(names.count) columns, the file has \(width)")
      }
    }
    try refuseSecondHeader(file, layout)
    let turned = read.table.turned()
    if turned == nil { try TableOfRuns.refuse(read.table, file) }
    var history = RawHistory(turned ?? read.table)
    if turned != nil { history.decided.append("the table has a row a metric and was turned round") }
    if read.unevenRows > 0 {
      history.decided.append(
        (read.unevenRows == 1 ? "1 row is" : "\(read.unevenRows) rows are")
          + " longer or shorter than the header: read by its first names")
    }
    if layout.point != UInt8(ascii: ".") { history.decided.append("commas in numbers were read as decimal points") }
    if read.isTorn { history.decided.append("the last line has no end: its last value was left out as torn") }
    return history
  }

  /// Refuses a table below which another stands whose header has none of its names: its rows are no more of the first.
  private static func refuseSecondHeader(_ file: HistoryFile, _ layout: TableLayout) throws(HistoryError) {
    let header = Set(layout.header.map { $0.lowercased() })
    guard header.count > 1, file.bytes.count < 1 << 20 else { return }
    let found: (line: Int, names: [String])? = file.bytes.withUnsafeBufferPointer { bytes in
      var (start, line) = (layout.firstRow, layout.firstLine)
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        let first = bytes[start..<end].first { $0 > 0x20 && $0 != UInt8(ascii: "\"") } ?? 0x30
        if first | 0x20 >= UInt8(ascii: "a"), first | 0x20 <= UInt8(ascii: "z") {
          let names = TableLayout.cells(bytes, start..<end, layout.separator).map(TableLayout.unquoted)
          if names.count == layout.header.count, names.contains(where: Document.Parts.isMetric),
            names.allSatisfy({ !$0.isEmpty && !TableLayout.isNumber($0) }),
            header.isDisjoint(with: names.map { $0.lowercased() }.filter { AxisName.axis($0) == nil })
          {
            return (line, names)
          }
        }
        (start, line) = (end + 1, line + 1)
      }
      return nil
    }
    guard let found else { return }
    throw HistoryError(
      .ambiguous, file: file.path, line: found.line,
      "found another header (\(found.names.prefix(3).joined(separator: ", "))) below the first, expected one table a file; put each into a file of its own"
    )
  }
}
