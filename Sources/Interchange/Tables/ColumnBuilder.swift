internal import RunRecords
internal import TextTools

/// Collects the cells of one column; the first cell that is there decides what the column holds.
struct ColumnBuilder {
  let name: String
  /// The byte between whole and fraction of a number.
  private let point: UInt8
  /// Whether the column's name is one of epochs or steps.
  private let isAxis: Bool
  private var numbers: [Double] = []
  private var texts: [String?] = []
  private(set) var kind = Kind.undecided
  private var hasPercentSigns = false

  enum Kind { case undecided, numbers, texts, flags }

  init(_ name: String, point: UInt8 = UInt8(ascii: ".")) {
    self.name = name
    self.point = point
    isAxis = AxisName.axis(name) != nil
  }

  /// An empty builder that takes cells as this one would.
  var continued: ColumnBuilder {
    var next = self
    (next.numbers, next.texts) = ([], [])
    return next
  }

  /// Makes room for so many rows of what the column holds.
  mutating func makeRoom(rows: Int) {
    switch kind {
    case .numbers: numbers.reserveCapacity(rows)
    case .texts: texts.reserveCapacity(rows)
    case .undecided, .flags: break
    }
  }

  /// Adds the cells of a builder that was `continued` from this one when it was of the kind that it is now; `row` is their
  /// first.
  mutating func append(_ next: ColumnBuilder, row: Int) {
    if !next.numbers.isEmpty {
      numbers.append(contentsOf: repeatElement(History.notMeasured, count: row - numbers.count))
      numbers += next.numbers
    }
    if !next.texts.isEmpty {
      texts.append(contentsOf: repeatElement(nil, count: row - texts.count))
      texts += next.texts
    }
    kind = next.kind
    hasPercentSigns = hasPercentSigns || next.hasPercentSigns
  }

  /// Whether a number is kept as one, not as its text.
  var takesNumbers: Bool { kind != .texts }

  /// Adds the cell of row `row`; rows between have none.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, row: Int) {
    guard !bytes.isEmpty else { return }
    switch kind == .texts ? DecimalText.Cell.text : DecimalText.cell(bytes, point: point) {
    case .number(let value): add(value, row: row)
    case .missing: break
    case .flag:
      if kind == .undecided { kind = .flags }
      if kind == .texts { add(text: String(decoding: DecimalText.trimmed(bytes), as: UTF8.self), row: row) }
    case .text: addText(bytes, row: row)
    }
  }

  private mutating func addText(_ bytes: UnsafeBufferPointer<UInt8>, row: Int) {
    let trimmed = DecimalText.trimmed(bytes)
    if trimmed.last == UInt8(ascii: "%"), kind != .texts {
      let bare = DecimalText.trimmed(UnsafeBufferPointer(rebasing: trimmed[..<(trimmed.count - 1)]))
      if let value = DecimalScanner.double(bare, point: point) {
        hasPercentSigns = true
        return add(value, row: row)
      }
    }
    if trimmed.count > 1, trimmed.first == UInt8(ascii: "\""), trimmed.last == UInt8(ascii: "\"") {
      return add(UnsafeBufferPointer(rebasing: trimmed[1..<(trimmed.count - 1)]), row: row)
    }
    // `3/10`: the third epoch of ten.
    if isAxis, kind != .texts, let slash = trimmed.firstIndex(of: UInt8(ascii: "/")),
      let value = Self.whole(trimmed[..<slash]), Self.whole(trimmed[(slash + 1)...]) != nil
    {
      return add(value, row: row)
    }
    // A tensor that was printed, `tensor(0.53, device='cuda:0')`, and a list of one value.
    if kind != .texts, trimmed.last == UInt8(ascii: ")") || trimmed.last == UInt8(ascii: "]"),
      let value = PythonLiteral.parse(String(decoding: trimmed, as: UTF8.self))?.cellNumber,
      History.isMeasured(value)
    {
      return add(value, row: row)
    }
    add(text: String(decoding: trimmed, as: UTF8.self), row: row)
  }

  private static func whole(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Double? {
    guard digits.count <= 9, digits.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else {
      return nil
    }
    return Double(String(decoding: digits, as: UTF8.self))
  }

  mutating func add(_ value: Double, row: Int) {
    if kind == .texts { return add(text: "\(value)", row: row) }
    kind = .numbers
    while numbers.count < row { numbers.append(History.notMeasured) }
    if numbers.count == row { numbers.append(value) } else { numbers[row] = value }
  }

  mutating func add(text: String, row: Int) {
    // Words in a column of numbers are left out.
    if kind == .numbers || text.isEmpty { return }
    kind = .texts
    while texts.count < row { texts.append(nil) }
    if texts.count == row { texts.append(text) } else { texts[row] = text }
  }

  mutating func addFlag() { if kind == .undecided { kind = .flags } }

  /// The cell of a row is taken back: it was torn.
  mutating func remove(row: Int) {
    if numbers.count == row + 1 { numbers.removeLast() }
    if texts.count == row + 1 { texts.removeLast() }
  }

  /// The column, `rows` long.
  consuming func column(rows: Int) -> RawColumn {
    var column: RawColumn
    switch kind {
    case .undecided, .numbers:
      if numbers.count < rows {
        numbers.append(contentsOf: repeatElement(History.notMeasured, count: rows - numbers.count))
      }
      column = RawColumn(name, numbers)
    case .texts:
      if texts.count < rows { texts.append(contentsOf: repeatElement(nil, count: rows - texts.count)) }
      column = RawColumn(name, texts: texts)
    case .flags: column = RawColumn(name, cells: .flags(count: rows))
    }
    column.hasPercentSigns = hasPercentSigns
    return column
  }
}
