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
    try TableOfRuns.refuse(read.table, file)
    var history = RawHistory(read.table)
    if read.unevenRows > 0 {
      history.decided.append(
        (read.unevenRows == 1 ? "1 row is" : "\(read.unevenRows) rows are")
          + " longer or shorter than the header: read by its first names")
    }
    if layout.point != UInt8(ascii: ".") { history.decided.append("commas in numbers were read as decimal points") }
    if read.isTorn { history.decided.append("the last line has no end: its last value was left out as torn") }
    return history
  }
}
