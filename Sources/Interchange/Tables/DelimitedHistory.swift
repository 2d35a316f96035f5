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
    var table = read.table
    try partTwins(&table, file)
    let turned = table.turned()
    if turned == nil { try TableOfRuns.refuse(table, file) }
    var history = RawHistory(turned ?? table)
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

  /// Calls columns of one name `loss`, `loss.1`, … as pandas does; a column that is there twice is one.
  ///
  /// - Throws: `ambiguous` where either could be a loss or an accuracy and no option chooses.
  private static func partTwins(_ table: inout RawTable, _ file: HistoryFile) throws(HistoryError) {
    var counts: [String: Int] = [:]
    var gone: Set<Int> = []
    for index in table.columns.indices where !table.columns[index].name.isEmpty {
      let name = table.columns[index].name
      let count = counts[name, default: 0]
      counts[name] = count + 1
      guard count > 0, let first = table[name] else { continue }
      if let a = first.numbers, let b = table.columns[index].numbers,
        a.elementsEqual(b, by: { $0.bitPattern == $1.bitPattern })
      {
        gone.insert(index)
        continue
      }
      table.columns[index].name = "\(name).\(count)"
      let quantity = MetricName(name).quantity
      guard quantity == .loss || quantity == .accuracy, first.hasNumbers, table.columns[index].hasNumbers,
        !file.options.map.contains(where: { $0.column == name || $0.column.hasPrefix(name + ".") })
      else { continue }
      let key = MetricName(name).key(in: MetricName(name).set ?? .training)
      throw file.error(
        .ambiguous,
        "found two columns called \(name) with other values; --map \"\(key)=\(name)\" takes the first, --map \"\(key)=\(name).\(count)\" the second"
      )
    }
    if !gone.isEmpty {
      table.columns = table.columns.indices.filter { !gone.contains($0) }.map { table.columns[$0] }
    }
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
