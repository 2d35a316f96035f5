/// Columns of text for a terminal, padded to their widest cell.
public struct TextTable: Sendable {
  public struct Column: Sendable {
    public enum Alignment: Sendable { case left, right }

    public var title: String
    public var alignment: Alignment

    public init(_ title: String, _ alignment: Alignment = .left) {
      self.title = title
      self.alignment = alignment
    }
  }

  public let columns: [Column]
  private var rows: [[String]] = []

  public init(columns: [Column]) { self.columns = columns }

  /// Adds a row. A label may hold anything: what must not reach a terminal as it is, is shown as an escape.
  ///
  /// - Precondition: As many cells as columns.
  public mutating func append(_ row: [String]) {
    precondition(row.count == columns.count, "\(row.count) cells for \(columns.count) columns")
    rows.append(row.map(\.showingControls))
  }

  /// The header and the rows, a line each with a line end, without blanks at the ends of lines.
  public var text: String {
    let widths = columns.indices.map { column in
      ([columns[column].title] + rows.map { $0[column] }).map(\.terminalWidth).max() ?? 0
    }
    let lines = ([columns.map(\.title)] + rows).map { row in
      row.indices.map { column in
        let padding = String(repeating: " ", count: widths[column] - row[column].terminalWidth)
        return columns[column].alignment == .left ? row[column] + padding : padding + row[column]
      }.joined(separator: "  ")
    }
    return lines.map { line in String(line.reversed().drop { $0 == " " }.reversed()) + "\n" }.joined()
  }
}
