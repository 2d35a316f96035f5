public import JSONText
internal import Languages
internal import TextTools

extension Table.Column {
  /// The names of the fields that hold the column in CSV and JSON: two where a value has two ends.
  public var fields: [String] {
    switch kind {
    case .fractionInterval, .pointsInterval, .significantInterval, .fixedInterval, .secondsInterval:
      [key + "_low", key + "_high"]
    case .fractionRange, .significantRange, .fixedRange: ["min", "max"]
    default: [key]
    }
  }
}

extension Table.Cell {
  /// The value for a program, in as many fields as the column has: ASCII, as few digits as give it back, empty for none.
  public func fields(_ column: Table.Column) -> [String] {
    switch self {
    case .none: [String](repeating: "", count: column.fields.count)
    case .text(let text): [text]
    case .number(let value), .share(let value): [NumberText.machine(value)]
    // An end that is not bounded is empty.
    case .pair(let low, let high): [low, high].map { $0.isInfinite ? "" : NumberText.machine($0) }
    case .numbers(let values):
      [values.sorted { $0.key < $1.key }.map { NumberText.machine($0.value) }.joined(separator: " ")]
    case .arm(let place): ["\(place)"]
    case .words(let words): [words(.english)]
    }
  }

}

extension Table.Cell {
  /// The value as JSON: a number, a text, two ends as an array, null for none.
  public func json(_ column: Table.Column) -> JSON {
    switch self {
    case .none: .null
    case .number(let value), .share(let value):
      column.kind == .count ? Int(exactly: value).map { .integer($0) } ?? .number(value) : .number(value)
    case .pair(let low, let high): .array([low, high].map { $0.isInfinite ? .null : .number($0) })
    case .text, .numbers, .words: .string(fields(column).joined(separator: " "))
    case .arm(let place): .integer(place)
    }
  }
}

extension Findings {
  /// The table as CSV (RFC 4180) for programs: every row, full precision, arms by their ids.
  public func csv(_ table: Table) -> String {
    let header = table.columns.flatMap(\.fields).map(Escaping.csv)
    let rows = table.rows.map { row in
      zip(table.columns, row.cells).flatMap { column, cell -> [String] in
        switch cell {
        case .arm(let place): [Escaping.csv(arms[place].id)]
        case .text(let text): [Escaping.csv(text)]
        default: cell.fields(column).map { $0.contains(",") ? Escaping.csv($0) : $0 }
        }
      }
    }
    return ([header] + rows).map { $0.joined(separator: ",") + "\r\n" }.joined()
  }
}
