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
    try refuseTableOfRuns(read.table, file)
    var history = RawHistory(read.table)
    if read.unevenRows > 0 {
      history.decided.append(
        "\(read.unevenRows) rows are longer or shorter than the header: read by its first names")
    }
    if layout.point != UInt8(ascii: ".") { history.decided.append("commas in numbers were read as decimal points") }
    if read.isTorn { history.decided.append("the last line has no end: its last value was left out as torn") }
    return history
  }

  /// Refuses a table with one row a run, as sweeps and leaderboards are.
  private static func refuseTableOfRuns(_ table: RawTable, _ file: HistoryFile) throws(HistoryError) {
    let words = Set(table.columns.map { MetricName.words($0.name).joined(separator: "_") })
    let settings: Set<String> = [
      "seed", "batch_size", "model_name", "optimizer", "loss_function", "epochs", "hidden_size", "dropout",
      "weight_decay",
      "model", "activation", "num_layers", "experiment", "run_name", "run_id", "config", "results_path", "dataset",
      "state", "notes", "created", "sweep", "tags", "user",
    ]
    let hasAxis = table.columns.contains { column in
      guard let axis = AxisName.axis(column.name), axis.axis != .seconds, column.name.lowercased() != "epochs" else {
        return false
      }
      return column.hasNumbers
    }
    guard !hasAxis, words.intersection(settings).count >= 2 else { return }
    throw file.error(
      .noCurve,
      "found \(table.rowCount) rows that are a run each (\(words.intersection(settings).sorted().prefix(3).joined(separator: ", ")) are columns), expected the history of a run; import the runs' own files"
    )
  }
}
