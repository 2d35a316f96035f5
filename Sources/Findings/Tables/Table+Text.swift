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

  private func text(_ cell: Table.Cell, _ kind: Table.Kind, decimals: Int, _ language: Language) -> String {
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
      let separator = kind == .fractionRange || kind == .significantRange ? "–" : language.punctuation.rangeSeparator
      return ends.joined(separator: separator)
    case .numbers(let values):
      return values.sorted { $0.key < $1.key }
        .map { "\($0.key)" + language.punctuation.colon + kind.text($0.value, decimals: decimals, language) }
        .joined(separator: language.punctuation.semicolon)
    }
  }
}

extension Table {
  /// Decimals of a column of differences: enough that none that is not zero reads as zero.
  fileprivate func decimals(of column: Int) -> Int {
    guard columns[column].kind == .points || columns[column].kind == .pointsInterval else { return 0 }
    let values = rows.flatMap { row -> [Double] in
      switch row.cells[column] {
      case .number(let value): [value]
      case .pair(let low, let high): [low, high]
      case .numbers(let values): Array(values.values)
      case .none, .text, .share, .arm, .words: []
      }
    }
    return NumberText.decimals(toShow: values, least: 2)
  }
}

extension Table.Kind {
  /// - Parameter decimals: of differences, as the whole column needs them.
  func text(_ value: Double, decimals: Int, _ language: Language) -> String {
    let numbers = language.numbers
    return switch self {
    case .text: numbers.significant(value)
    case .count: Int(exactly: value).map(numbers.integer) ?? numbers.fixed(value, 0)
    case .fraction, .fractionInterval, .fractionRange: numbers.fixed(value, 4)
    case .points, .pointsInterval: numbers.fixed(value, decimals, signed: true)
    case .p: numbers.p(value)
    case .percent(let digits): numbers.percent(value, digits)
    case .fixed(let digits): numbers.fixed(value, digits)
    case .signed(let digits): numbers.fixed(value, digits, signed: true)
    case .measured: numbers.measured(value)
    case .significant, .significantInterval, .significantRange: numbers.significant(value)
    case .seconds: numbers.time(value)
    case .factor: numbers.fixed(value, 2) + " ×"
    }
  }
}
