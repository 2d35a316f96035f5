public import Languages
internal import TextTools

/// A table in one language: texts in cells, ready to be put between a format's marks.
public struct TableText: Sendable, Equatable {
  public struct Column: Sendable, Equatable {
    public var key: String
    public var heading: String
    public var isNumeric: Bool

    public init(key: String, heading: String, isNumeric: Bool = false) {
      self.key = key
      self.heading = heading
      self.isNumeric = isNumeric
    }
  }

  public struct Row: Sendable, Equatable {
    public var arm: Int?
    /// As many as there are columns.
    public var cells: [String]
    public var note: String

    public init(arm: Int? = nil, cells: [String], note: String = "") {
      self.arm = arm
      self.cells = cells
      self.note = note
    }
  }

  public var id: String
  public var name: String
  public var note: String
  public var columns: [Column]
  public var rows: [Row]

  public init(id: String, name: String, note: String = "", columns: [Column], rows: [Row]) {
    self.id = id
    self.name = name
    self.note = note
    self.columns = columns
    self.rows = rows
  }
}

extension Findings {
  /// The table's texts in a language.
  public func text(_ table: Table, _ language: Language) -> TableText {
    let decimals = table.columns.indices.map { table.decimals(of: $0) }
    return TableText(
      id: table.id, name: table.name(language), note: table.note(language),
      columns: table.columns.map {
        TableText.Column(key: $0.key, heading: $0.heading(language), isNumeric: $0.kind.isNumeric)
      },
      rows: table.shownRows.map { row in
        TableText.Row(
          arm: row.arm,
          cells: row.cells.indices.map { index in
            text(row.cells[index], table.columns[index].kind, decimals: decimals[index], language)
          }, note: row.note(language))
      })
  }

  private func text(_ cell: Table.Cell, _ kind: Table.Kind, decimals: Int?, _ language: Language) -> String {
    let numbers = language.numbers
    switch cell {
    case .none: return numbers.missing
    case .text(let text): return text.onOneLine
    case .arm(let place): return label(place, language)
    case .words(let words): return words(language)
    case .number(let value): return kind.text(value, decimals: decimals, language)
    case .share(let value): return numbers.percent(value)
    case .pair(let low, let high):
      let ends = [low, high].map { kind.text($0, decimals: decimals, language) }
      return ends.joined(separator: kind.isRange ? "–" : language.punctuation.rangeSeparator)
    case .numbers(let values):
      return values.sorted { $0.key < $1.key }
        .map { "\($0.key)" + language.punctuation.colon + kind.text($0.value, decimals: decimals, language) }
        .joined(separator: language.punctuation.semicolon)
    }
  }
}

extension Table {
  /// Decimals that a column's values share: of differences enough that none that is not zero reads as zero, of other values
  /// by their significant digits. Nil where each value or the column's kind has its own.
  fileprivate func decimals(of column: Int) -> Int? {
    let kind = columns[column].kind
    let isPoints = kind == .points || kind == .pointsInterval
    guard isPoints || kind == .significant || kind == .significantInterval || kind == .significantRange else {
      return nil
    }
    let values = shownRows.flatMap { row -> [Double] in
      switch row.cells[column] {
      case .number(let value): [value]
      case .pair(let low, let high): [low, high]
      case .numbers(let values): Array(values.values)
      case .none, .text, .share, .arm, .words: []
      }
    }
    return isPoints ? NumberText.decimals(toShow: values, least: 2) : NumberText.sharedDecimals(of: values)
  }
}

extension Table.Kind {
  fileprivate var isRange: Bool {
    switch self {
    case .fractionRange, .significantRange, .fixedRange: true
    default: false
    }
  }

  /// - Parameter decimals: as the whole column needs them, where it decides.
  func text(_ value: Double, decimals: Int? = nil, _ language: Language) -> String {
    let numbers = language.numbers
    return switch self {
    case .text, .setting: numbers.significant(value)
    case .count: Int(exactly: value).map(numbers.integer) ?? numbers.fixed(value, 0)
    case .fraction, .fractionInterval, .fractionRange: numbers.fixed(value, 4)
    case .points, .pointsInterval: numbers.fixed(value, decimals ?? 2, signed: true)
    case .p: numbers.p(value)
    case .percent(let digits): numbers.percent(value, digits)
    case .fixed(let digits), .fixedInterval(let digits), .fixedRange(let digits): numbers.fixed(value, digits)
    case .signed(let digits): numbers.fixed(value, digits, signed: true)
    case .measured: numbers.measured(value)
    case .significant, .significantInterval, .significantRange:
      decimals.map { numbers.fixed(value, $0) } ?? numbers.significant(value)
    case .seconds, .secondsInterval: numbers.time(value)
    case .factor: numbers.factor(value)
    }
  }
}
