public import Languages

/// Numbers and names in rows, before any language or format: each output loops over the columns.
public struct Table: Sendable {
  /// What the table is called in files and on the page.
  public var id: String
  public var name: @Sendable (Language) -> String
  /// A sentence below it; empty for none.
  public var note: @Sendable (Language) -> String
  /// The first column heads the rows.
  public var columns: [Column]
  public var rows: [Row]
  /// What is written for people shows about this many rows: of more, every second, fifth, … and the last. Files have all.
  public var mostRows: Int

  public init(
    id: String, name: @escaping @Sendable (Language) -> String,
    note: @escaping @Sendable (Language) -> String = { _ in "" }, columns: [Column], rows: [Row], mostRows: Int = .max
  ) {
    precondition(rows.allSatisfy { $0.cells.count == columns.count }, "\(columns.count) columns, other cells in \(id)")
    self.id = id
    self.name = name
    self.note = note
    self.columns = columns
    self.rows = rows
    self.mostRows = mostRows
  }

  /// A column: what it is called by people and by programs, and what kind of value it holds.
  public struct Column: Sendable {
    /// The name in CSV, JSON and templates.
    public var key: String
    public var heading: @Sendable (Language) -> String
    public var kind: Kind

    public init(_ key: String, _ kind: Kind, _ heading: @escaping @Sendable (Language) -> String) {
      self.key = key
      self.kind = kind
      self.heading = heading
    }
  }

  public struct Row: Sendable {
    /// Place of the arm that the row is about, which gives it its colour; nil for none.
    public var arm: Int?
    public var cells: [Cell]
    /// What the row means, in words; empty for nothing.
    public var note: @Sendable (Language) -> String

    public init(arm: Int? = nil, _ cells: [Cell], note: @escaping @Sendable (Language) -> String = { _ in "" }) {
      self.arm = arm
      self.cells = cells
      self.note = note
    }
  }

  /// A value as it was computed.
  public enum Cell: Sendable {
    case none
    /// Data: a name or text of the records.
    case text(String)
    case number(Double)
    /// A fraction that is read in per cent, in a column of other numbers.
    case share(Double)
    case pair(Double, Double)
    /// A number for each seed, in the order of the seeds.
    case numbers([Int: Double])
    /// The label of the arm at that place.
    case arm(Int)
    /// Words and numbers that only a language can put together.
    case words(@Sendable (Language) -> String)
  }

  /// What the values of a column are, which decides their digits, alignment and machine form.
  public enum Kind: Sendable, Hashable {
    case text
    /// A whole number.
    case count
    /// A fraction 0…1 with four decimals.
    case fraction
    /// The ends of an interval of fractions.
    case fractionInterval
    /// Least and greatest fraction.
    case fractionRange
    /// A difference in percentage points, with its sign.
    case points
    case pointsInterval
    /// A probability of error.
    case p
    /// A fraction that is read in per cent, with so many decimals.
    case percent(Int)
    /// With so many decimals.
    case fixed(Int)
    case signed(Int)
    /// Three significant digits.
    case measured
    /// Four significant digits; the values of a column have as many decimals as suit all of them, where there are such.
    case significant
    case significantInterval
    case significantRange
    /// The ends of an interval with so many decimals.
    case fixedInterval(Int)
    case fixedRange(Int)
    /// A setting as it was chosen, by itself.
    case setting
    /// Seconds.
    case seconds
    case secondsInterval
    /// A factor, such as `1.02×`.
    case factor

    public var isNumeric: Bool { self != .text }
  }

  /// Nil where there are no rows.
  public init?(
    id: String, name: @escaping @Sendable (Language) -> String,
    note: @escaping @Sendable (Language) -> String = { _ in "" }, columns: [Column], nonEmpty rows: [Row]
  ) {
    if rows.isEmpty { return nil }
    self.init(id: id, name: name, note: note, columns: columns, rows: rows)
  }
}

extension Table.Cell {
  public static func number(_ value: Double?) -> Self { value.map { .number($0) } ?? .none }
  public static func count(_ value: Int?) -> Self { value.map { .number(Double($0)) } ?? .none }
  public static func text(_ value: String?) -> Self { value.map { .text($0) } ?? .none }
}

extension Table {
  /// The rows that people are shown.
  var shownRows: [Row] {
    guard rows.count > mostRows else { return rows }
    let needed = (rows.count + mostRows - 1) / max(1, mostRows)
    var (stride, decade) = (1, 1)
    while stride < needed {
      stride = [2, 5, 10].map { $0 * decade }.first { $0 > stride } ?? stride * 2
      if stride == decade * 10 { decade *= 10 }
    }
    return rows.enumerated().filter { $0.offset % stride == 0 || $0.offset == rows.count - 1 }.map(\.element)
  }
}
