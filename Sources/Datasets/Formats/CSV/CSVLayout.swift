internal import DelimitedText

/// What the first line of a CSV file tells: whether it is a header, and which column is the label.
struct CSVLayout: Sendable {
  let fieldCount: Int
  /// Index of the label's column.
  let label: Int
  /// The names of all columns; nil without a header.
  let columns: [String]?

  /// The first line is a header when it has a label's name in it, or no number at all.
  ///
  /// The label is the column asked for; or else one of the usual names; or else, without a header, the only column that
  /// is no number. Where that does not settle it, nothing is guessed.
  init(first: borrowing DelimitedReader, path: String, labelColumn: String?) throws(DatasetError) {
    let count = first.fields.count
    fieldCount = count
    guard count > 1 else {
      throw DatasetError(
        .format, file: path, line: first.line,
        "found one column, expected a label and values set off by commas: save it with commas")
    }
    var texts: [String] = []
    var words: [Int] = []
    for index in 0..<count {
      texts.append(first.text(index).trimmed())
      if first.withField(index, { DecimalNumber($0) == nil }) { words.append(index) }
    }
    let lowercased = texts.map { $0.lowercased() }
    let usual = CSVTable.labelNames.lazy.compactMap { lowercased.firstIndex(of: $0) }.first
    let asked = labelColumn.flatMap { texts.firstIndex(of: $0) ?? lowercased.firstIndex(of: $0.lowercased()) }
    let askedIsName = asked.map { words.contains($0) } ?? false
    let hasHeader = words.count == count || usual != nil || askedIsName
    columns = hasHeader ? texts : nil

    let listing =
      hasHeader ? "the columns \(texts.prefix(8).joined(separator: ", "))\(count > 8 ? ", …" : "")" : "no header"
    if let labelColumn {
      let number = Int(labelColumn).flatMap { (1...count).contains($0) ? $0 - 1 : nil }
      guard let index = (hasHeader ? asked : nil) ?? number else {
        throw DatasetError(
          .invalidOption, file: path, line: first.line,
          "found \(listing), expected the label column `\(labelColumn)`: give a name, or a number from 1 to \(count)")
      }
      label = index
    } else if hasHeader {
      guard let usual else {
        throw DatasetError(
          .invalidOption, file: path, line: first.line,
          "found \(listing), expected a column \(CSVTable.labelNames.joined(separator: ", ")): name the label column, as "
            + "\(path)#COLUMN")
      }
      label = usual
    } else if words.count == 1 {
      label = words[0]
    } else {
      throw DatasetError(
        .invalidOption, file: path, line: first.line,
        "found no header and \(words.count) columns that are no numbers, expected to know which is the label: name its "
          + "number, as \(path)#1 for the first")
    }
  }

  /// A column for messages: its name, or its number from 1.
  func name(of index: Int) -> String {
    columns.map { "\(index + 1) (`\($0[index])`)" } ?? "\(index + 1)"
  }
}
