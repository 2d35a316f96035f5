/// What the first lines of a text file say about its layout.
struct TableLayout {
  var separator: CellSeparator
  /// Names of the columns; empty where the first row is one of numbers.
  var header: [String]
  /// Where the first row after the header begins.
  var firstRow: Int
  /// The line that `firstRow` is on, from 1.
  var firstLine: Int
  /// The byte between whole and fraction: a comma in what spreadsheets of many countries write, else a point.
  var point = UInt8(ascii: ".")

  /// How many lines are looked at.
  static let sampleLines = 24

  /// The layout of a table; nil where the lines are no table: too few cells, or no column of numbers.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var lines: [(range: Range<Int>, number: Int)] = []
    var comment: Range<Int>?
    /// Before which lines stand rules with bars at both ends.
    var rules: [Int] = []
    var offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var number = 0
    while offset < bytes.count, lines.count < Self.sampleLines {
      var end = offset
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      number += 1
      var last = end
      while last > offset, bytes[last - 1] <= 0x20 { last -= 1 }
      if last > offset, end - offset < 1 << 20 {
        if bytes[offset] == UInt8(ascii: "#") {
          if lines.isEmpty { comment = offset + 1..<last }
        } else if bytes[offset] == UInt8(ascii: "|"), Self.isRule(bytes, offset..<last) {
          // What stands before a drawn table is none of it.
          if rules.isEmpty, !lines.contains(where: { bytes[$0.range].contains(UInt8(ascii: "|")) }) {
            lines.removeAll()
          }
          rules.append(lines.count)
        } else if rules.first == 0, rules.count > 1, !bytes[offset..<last].contains(UInt8(ascii: "|")) {
          // Text after a drawn table's last rule.
          break
        } else if !Self.isRule(bytes, offset..<last) {
          // The separators at a line's end count: `1,250,0.97,`.
          var lineEnd = end
          if lineEnd > offset, bytes[lineEnd - 1] == 0x0D { lineEnd -= 1 }
          lines.append((offset..<lineEnd, number))
        }
      }
      offset = end + 1
    }
    lines.removeFirst(Self.preambleCount(bytes, lines.map(\.range)))
    guard let first = lines.first else { return nil }
    guard let separator = Self.separator(bytes, lines.map(\.range)) else { return nil }
    self.separator = separator
    point = Self.point(bytes, lines.map(\.range), separator)
    let cells = Self.cells(bytes, first.range, separator)
    let isNumeric = cells.map { [point] cell in Self.isNumber(cell, point) }
    if isNumeric.contains(true), !Self.namesPlaces(bytes, lines.prefix(2).map(\.range), separator) {
      header = []
      firstRow = first.range.lowerBound
      firstLine = first.number
      // NumPy's `savetxt` writes its header as a comment.
      if let comment {
        let names = Self.cells(bytes, comment, separator).map(Self.unquoted)
        if names.count == cells.count, !names.contains(where: { Self.isNumber($0) }) { header = names }
      }
      if header.isEmpty, let names = UltralyticsResults.names(ofFirstRow: cells) { header = names }
      return
    }
    header = cells.map(Self.unquoted)
    if Self.hasUnnamedIndex(bytes, lines.map(\.range), separator) { header.insert("", at: 0) }
    // MATLAB writes the names of its columns over two lines between rules.
    if rules.starts(with: [0, 2]), lines.count > 2 {
      let second = Self.cells(bytes, lines[1].range, separator).map(Self.unquoted)
      if second.count == header.count {
        header = zip(header, second).map { $1.isEmpty ? $0 : $0.isEmpty ? $1 : $0 + " " + $1 }
        (firstRow, firstLine) = (lines[2].range.lowerBound, lines[2].number)
        return
      }
    }
    firstRow = lines.count > 1 ? lines[1].range.lowerBound : bytes.count
    firstLine = lines.count > 1 ? lines[1].number : first.number + 1
    takeSecondNames(bytes, lines)
  }

  /// Whether the first line counts places and the second begins with a metric's name: `,0,1,2` over `loss,0.9,0.7,0.6`.
  private static func namesPlaces(
    _ bytes: UnsafeBufferPointer<UInt8>, _ lines: [Range<Int>], _ separator: CellSeparator
  ) -> Bool {
    guard lines.count > 1 else { return false }
    let places = cells(bytes, lines[0], separator).map(unquoted)
    let row = cells(bytes, lines[1], separator).map(unquoted)
    if namesColumns(places, over: row) { return true }
    guard places.count > 2, places.count == row.count, !isNumber(places[0]), Document.Parts.isMetric(row[0]) else {
      return false
    }
    let numbers = places.dropFirst().compactMap { Int($0) }
    return numbers.count == places.count - 1 && zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
      && row.dropFirst().contains { isNumber($0) }
  }

  /// Whether a line that holds numbers names columns all the same: an axis and a metric, above numbers, `epoch,loss,1,25,200`
  /// for shares within so many kilometres.
  private static func namesColumns(_ names: [String], over row: [String]) -> Bool {
    guard names.count == row.count, !names.contains(where: \.isEmpty), Set(names).count == names.count else {
      return false
    }
    let numbers = zip(names, row).filter { isNumber($1) && !isNumber($0) }.map(\.0)
    return numbers.contains { AxisName.axis($0) != nil }
      && numbers.contains { AxisName.axis($0) == nil && Document.Parts.isMetric($0) }
      && !names.contains { isNumber($0) && Int($0) == nil }
  }

  /// Whether each row has a cell more than the header, which counts the rows from 0 or 1, as what R writes and pandas prints
  /// does.
  private static func hasUnnamedIndex(
    _ bytes: UnsafeBufferPointer<UInt8>, _ lines: [Range<Int>], _ separator: CellSeparator
  ) -> Bool {
    guard lines.count > 1, let names = lines.first.map({ cells(bytes, $0, separator) }) else { return false }
    let rows = lines.dropFirst().map { cells(bytes, $0, separator).map(unquoted) }
    guard rows.allSatisfy({ $0.count == names.count + 1 && $0.last?.isEmpty == false }),
      let first = rows.first.flatMap({ Int($0[0]) }), 0...1 ~= first
    else { return false }
    func counts(_ column: Int, from first: Int) -> Bool {
      zip(rows, rows.indices).allSatisfy { Int($0[column]) == first + $1 }
    }
    // The first name may be that of an axis which has the count itself.
    let isAxis = AxisName.axis(unquoted(names[0])) != nil
    if isAxis, names.count > 1, AxisName.axis(unquoted(names[1])) != nil { return false }
    return counts(0, from: first) && (!isAxis || Int(rows[0][1]).map { counts(1, from: $0) } ?? false)
  }

  /// pandas writes columns of two levels as two headers, `,train,train,val,val` over `,loss,acc,loss,acc`, and the index's
  /// name below them.
  private mutating func takeSecondNames(
    _ bytes: UnsafeBufferPointer<UInt8>, _ lines: [(range: Range<Int>, number: Int)]
  ) {
    let named = header.filter { !$0.isEmpty }
    guard lines.count > 2, Set(named).count < named.count else { return }
    let second = Self.cells(bytes, lines[1].range, separator).map(Self.unquoted)
    guard second.count == header.count, second.count(where: \.isEmpty) <= 1,
      !second.contains(where: { Self.isNumber($0, point) })
    else { return }
    header = zip(header, second).map { $1.isEmpty || $0.isEmpty ? $1 : $0 + "/" + $1 }
    let third = Self.cells(bytes, lines[2].range, separator).map(Self.unquoted)
    let isIndexName = third.first.map { !$0.isEmpty && !Self.isNumber($0, point) } ?? false
    let first = isIndexName && third.dropFirst().allSatisfy(\.isEmpty) ? 3 : 2
    if first == 3 { header[0] = third[0] }
    guard lines.count > first else { return }
    (firstRow, firstLine) = (lines[first].range.lowerBound, lines[first].number)
  }

  /// A line of dashes under a header, or between the parts of a drawn table.
  static func isRule(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var dashes = 0
    for index in range {
      switch bytes[index] {
      case UInt8(ascii: "-"), UInt8(ascii: "="): dashes += 1
      case UInt8(ascii: "|"), UInt8(ascii: "+"), UInt8(ascii: ":"), 0x20, 0x09, 0x0D: break
      default: return false
      }
    }
    return dashes >= 3
  }

  /// How many lines of text stand before a header that names an axis, with rows of numbers below it and none above.
  private static func preambleCount(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [Range<Int>]) -> Int {
    for index in lines.indices.dropLast().prefix(16) {
      for candidate in CellSeparator.all {
        let header = cells(bytes, lines[index], candidate).map(unquoted)
        guard header.count(where: { !$0.isEmpty }) > 1, header.contains(where: { AxisName.axis($0) != nil }),
          !header.contains(where: { isNumber($0) })
        else { continue }
        let row = cells(bytes, lines[index + 1], candidate)
        guard row.count == header.count, 2 * row.count(where: { isNumber($0) }) > row.count else { continue }
        let isText = lines[..<index].allSatisfy { line in
          cells(bytes, line, candidate).count(where: { isNumber($0) }) < 2
        }
        return isText ? index : 0
      }
    }
    return 0
  }

  /// The separator that parts most cells, the same number on nearly all lines, some of them numbers.
  private static func separator(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [Range<Int>]) -> CellSeparator? {
    var best: (separator: CellSeparator, count: Int, numeric: Int)?
    for candidate in CellSeparator.all {
      let rows = lines.map { cells(bytes, $0, candidate) }
      let point = point(bytes, lines, candidate)
      let isNumber: (String) -> Bool = { Self.isNumber($0, point) }
      let count = rows[0].count
      // Blanks part the bars of a drawn table too, and the commas of padded columns.
      if rows[0].contains(where: { ["|", ",", ";"].contains($0) }) { continue }
      let isHeader = !rows[0].contains(where: isNumber)
      var body = isHeader ? rows.dropFirst() : rows[...]
      // A sentence or two may stand below a short table, or a name with its value.
      while body.count > 2, let last = body.last, last.count == 1 || 2 * last.count <= count && !isNumber(last[0]) {
        body.removeLast()
      }
      guard count > 1, count >= (best?.count ?? 1), !body.isEmpty else { continue }
      // Rows may be longer or shorter than the header; most must be about as long.
      // Signs part cells, whatever their number: a program may have begun to write more than its header names.
      let mayBeLonger =
        candidate.isSign && rows[0].contains { AxisName.axis(unquoted($0)) != nil }
        && body.contains { $0.count == count } && !body.joined().contains { $0.first { $0 != " " } == "[" }
      let fitting = body.count {
        $0.count > 1 && (abs($0.count - count) <= max(1, count / 8) || mayBeLonger && $0.count > count)
      }
      guard 10 * fitting >= 8 * body.count else { continue }
      // At least one column of numbers, and no more words than names, paths and dates would be.
      let numeric = (0..<count).count { column in
        let values = body.compactMap { column < $0.count ? $0[column] : nil }.filter { !isEmpty($0) }
        return !values.isEmpty && 2 * values.count(where: isNumber) > values.count
      }
      // `1;0,53;0,81` has as many cells by commas as by semicolons, and fewer numbers.
      if (count, numeric) > (best?.count ?? 1, best?.numeric ?? 0), numeric > 0 { best = (candidate, count, numeric) }
    }
    if let best { return best.separator }
    // A single column of numbers under its name.
    let texts = lines.map { text(bytes, $0) }
    let isSingle = texts.count > 1 && texts.dropFirst().allSatisfy { isNumber($0) } && !texts[0].contains(":")
    return isSingle ? .byte(UInt8(ascii: ",")) : nil
  }

  private static func text(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  static func isNumber(_ cell: String, _ point: UInt8 = UInt8(ascii: ".")) -> Bool {
    var cell = unquoted(cell)
    if cell.hasSuffix("%") { cell.removeLast() }
    return cell.withUTF8 { if case .number = DecimalText.cell($0, point: point) { true } else { false } }
  }

  /// A comma where cells such as `0,53` are there, no number has a point, and not all of those may have commas between
  /// thousands, as `1,250` may. Where commas part the cells too, those of numbers stand in quotes.
  private static func point(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [Range<Int>], _ separator: CellSeparator)
    -> UInt8
  {
    var hasDecimals = false
    for cell in lines.lazy.flatMap({ cells(bytes, $0, separator) }) {
      let cell = unquoted(cell)
      if cell.utf8.contains(UInt8(ascii: ".")), isNumber(cell) { return UInt8(ascii: ".") }
      guard !hasDecimals, cell.utf8.contains(UInt8(ascii: ",")), isNumber(cell, UInt8(ascii: ",")) else { continue }
      let parts = cell.split(separator: ",", omittingEmptySubsequences: false)
      let whole = parts[0].drop { $0 == "-" || $0 == "+" }
      hasDecimals = parts[1].utf8.count != 3 || whole == "0" || whole.utf8.count > 3
    }
    return UInt8(ascii: hasDecimals ? "," : ".")
  }

  private static func isEmpty(_ cell: String) -> Bool {
    var copy = unquoted(cell)
    return copy.withUTF8 { if case .missing = DecimalText.cell($0) { true } else { false } }
  }

  static func unquoted(_ cell: String) -> String {
    var text = cell[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    if text.count > 1, text.hasPrefix("\""), text.hasSuffix("\"") {
      return String(text.dropFirst().dropLast()).replacing("\"\"", with: "\"")
    }
    return String(text)
  }

  /// The cells of one line, for the sample.
  static func cells(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ separator: CellSeparator) -> [String] {
    var cells: [String] = []
    var splitter = CellSplitter(separator)
    splitter.split(bytes, from: range.lowerBound, to: range.upperBound) { cells.append(text(bytes, $0)) }
    return cells
  }
}
