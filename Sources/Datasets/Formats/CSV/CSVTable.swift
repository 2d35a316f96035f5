internal import Archives
internal import DelimitedText
internal import Files

/// The examples of one CSV file: a class and numbers a record.
struct CSVTable: Sendable {
  /// Values, `[count, inputs]`: bytes as long as every one is a whole number 0…255.
  enum Values: Sendable, Equatable {
    case bytes([UInt8])
    case floats([Float])
  }

  let path: String
  /// The names of the value columns; nil without a header.
  let columns: [String]?
  let inputs: Int
  private(set) var values = Values.bytes([])
  /// For each example, which of `classes` it is of.
  private(set) var labels: [Int32] = []
  /// Every text that the label column has, in order of appearance.
  private(set) var classes: [String] = []
  private(set) var sha256 = ""

  /// Names of a label column, in the order in which they are looked for.
  static let labelNames = ["label", "class", "target", "y"]

  /// - Parameter labelColumn: The label's column by name, or by number from 1; nil to look for it.
  /// - Throws: `format`, `invalidValue`, `invalidOption` with file, line and column.
  init(path: String, labelColumn: String?) throws(DatasetError) {
    self.path = path
    let source = HashedSource(try reading(try InflatedFile(path: path)))
    var reader = DelimitedReader(source)
    guard try reading(try reader.advance()) else {
      throw DatasetError(.truncated, file: path, "found no lines, expected a line for each example")
    }
    let layout = try CSVLayout(first: reader, path: path, labelColumn: labelColumn)
    columns = layout.columns
    inputs = layout.fieldCount - 1
    if layout.columns != nil, try !reading(try reader.advance()) {
      throw DatasetError(
        .truncated, file: path, "found a header and no lines after it, expected a line for each example")
    }
    var indexByText: [String: Int32] = [:]
    repeat {
      guard reader.fields.count == layout.fieldCount else {
        throw DatasetError(
          .format, file: path, line: reader.line,
          "found \(reader.fields.count) fields, expected \(layout.fieldCount) as in the first line: mend that line")
      }
      let text = reader.text(layout.label).trimmed()
      guard !text.isEmpty else {
        throw DatasetError(
          .invalidValue, file: path, line: reader.line,
          "found nothing in column \(layout.name(of: layout.label)), expected a class: fill it in or leave the line out"
        )
      }
      if let index = indexByText[text] {
        labels.append(index)
      } else {
        guard classes.count < ClassLabels.greatestCount else {
          throw DatasetError(
            .invalidValue, file: path, line: reader.line,
            "found more than \(classes.count) different values in column \(layout.name(of: layout.label)), expected "
              + "classes: name another label column, as \(path)#COLUMN")
        }
        indexByText[text] = Int32(classes.count)
        labels.append(Int32(classes.count))
        classes.append(text)
      }
      try append(reader, layout)
    } while try reading(try reader.advance())
    sha256 = source.sha256()
    try checkThatLabelsAreClasses(layout)
  }

  /// The column of a regression is no class: numbers with fractions, or many numbers of which each stands a few times.
  private func checkThatLabelsAreClasses(_ layout: CSVLayout) throws(DatasetError) {
    let numbers = classes.compactMap { Double($0) }
    guard numbers.count == classes.count else { return }
    if let place = numbers.firstIndex(where: { $0.isFinite && $0 != $0.rounded() }) {
      throw DatasetError(
        .invalidValue, file: path,
        "found \(classes[place]) in the label column \(layout.name(of: layout.label)), expected classes, not measurements: "
          + "name another label column, as \(path)#COLUMN")
    }
    if ClassLabels.areMeasurements(different: classes.count, examples: labels.count) {
      throw DatasetError(
        .invalidValue, file: path,
        "found \(classes.count) different numbers in the label column \(layout.name(of: layout.label)) of \(labels.count) "
          + "examples, expected classes, not measurements: name another label column, as \(path)#COLUMN, or give the "
          + "classes names")
    }
  }

  private mutating func append(_ reader: borrowing DelimitedReader, _ layout: CSVLayout) throws(DatasetError) {
    // Taken out and put back, so that appending does not copy.
    var bytes: [UInt8] = []
    var floats: [Float] = []
    var areBytes: Bool
    switch values {
    case .bytes(let values): (bytes, areBytes) = (values, true)
    case .floats(let values): (floats, areBytes) = (values, false)
    }
    values = .bytes([])
    let (path, line, fields) = (path, reader.line, reader.fields)
    try reader.withBytes { buffer throws(DatasetError) in
      for (index, range) in fields.enumerated() where index != layout.label {
        let field = UnsafeBufferPointer(rebasing: buffer[range])
        guard let number = DecimalNumber(field) else {
          let found = field.isEmpty ? "nothing" : "`\(String(decoding: field.prefix(40), as: UTF8.self))`"
          throw DatasetError(
            .invalidValue, file: path, line: line,
            "found \(found) in column \(layout.name(of: index)), expected a finite number: write words as numbers, fill "
              + "gaps or leave the line out")
        }
        switch number {
        case .byte(let byte) where areBytes: bytes.append(byte)
        default:
          if areBytes {
            areBytes = false
            floats = bytes.map { Float($0) }
            bytes = []
          }
          floats.append(number.float)
        }
      }
    }
    values = areBytes ? .bytes(bytes) : .floats(floats)
  }
}

extension String {
  /// This text without blanks at its ends.
  func trimmed() -> String {
    let start = drop { $0 == " " || $0 == "\t" }
    guard let last = start.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
    return String(start[...last])
  }
}
