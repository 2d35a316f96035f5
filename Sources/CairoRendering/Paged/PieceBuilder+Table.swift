internal import Charts

extension PieceBuilder {
  /// Between columns: the first with which no cell has to be broken, else the last.
  private static let gaps = [14.0, 10, 6]
  /// A table of so few rows stays on one page.
  private static let fewRows = 4
  private static let padding = 2.6

  mutating func addTable(_ table: PagedDocument.Table) throws(ChartError) {
    guard !table.columns.isEmpty else { return }
    if let caption = table.caption {
      let layout = try paragraph(caption, style(PageStyle.captionSize))
      addLines(of: layout, tag: .caption, spaceBefore: 12, keepsTogether: true, keepsWithNext: true)
    }
    let (widths, gap) = try columnWidths(table)
    var header = try row(table.columns.map(\.header), table.columns, widths, gap: gap, isHeader: true)
    header.ruleAbove = 0.9
    header.ruleBelow = 0.5
    pieces.append(
      Piece(
        content: .row(header), tag: .table, block: block, height: header.height,
        spaceBefore: table.caption == nil ? 12 : 4, keepsWithNext: !table.rows.isEmpty))
    for (index, cells) in table.rows.enumerated() {
      var row = try row(cells, table.columns, widths, gap: gap, isHeader: false)
      let isLast = index == table.rows.count - 1
      if isLast { row.ruleBelow = 0.9 }
      pieces.append(
        Piece(
          content: .row(row), tag: .table, block: block, height: row.height,
          // Neither the first nor the last row of a long table stands alone under a header.
          keepsWithNext: !isLast
            && (index == 0 || index == table.rows.count - 2 || table.rows.count <= Self.fewRows),
          repeated: index == 0 ? [] : [header]))
    }
  }

  private func row(
    _ cells: [RichText], _ columns: [PagedDocument.Table.Column], _ widths: [Double], gap: Double,
    isHeader: Bool
  ) throws(ChartError) -> TableRow {
    var laid: [TableRow.Cell] = []
    var x = 0.0
    for (index, column) in columns.enumerated() {
      let text = index < cells.count ? cells[index] : ""
      let layout = try ParagraphLayout(
        text, style: cellStyle(isHeader: isHeader), width: widths[index], alignment: column.alignment,
        leading: PageStyle.tightLeading, fonts: fonts)
      laid.append(TableRow.Cell(layout: layout, x: x))
      x += widths[index] + gap
    }
    let height = (laid.map(\.layout.height).max() ?? 0) + 2 * Self.padding
    return TableRow(cells: laid, height: height, isHeader: isHeader, x: 0, width: document.textWidth)
  }

  /// Natural widths where they fit, the rest shared out; else headings wrap before cells do, and cells so that the table is
  /// as low as can be.
  private func columnWidths(
    _ table: PagedDocument.Table
  ) throws(ChartError) -> (widths: [Double], gap: Double) {
    var natural: [Double] = []
    var least: [Double] = []
    var all: [[Double]] = []
    for (index, column) in table.columns.enumerated() {
      var cells = 0.0
      all.append([])
      for row in table.rows {
        let width = index < row.count ? try self.width(of: row[index], isHeader: false) : 0
        cells = max(cells, width)
        all[index].append(width)
      }
      natural.append(max(cells, try self.width(of: column.header, isHeader: true)))
      for word in Self.unbroken(column.header.plainText) {
        cells = max(cells, try self.width(of: RichText(word), isHeader: true))
      }
      least.append(cells)
    }
    let needed = least.reduce(0, +)
    func room(_ gap: Double) -> Double { document.textWidth - gap * Double(table.columns.count - 1) }
    let gap = Self.gaps.first { needed <= room($0) } ?? Self.gaps[Self.gaps.count - 1]
    let widths = Self.shared(natural, least: least, available: room(gap))
    guard needed > room(gap) else { return (widths, gap) }
    var words: [Double] = []
    for (index, column) in table.columns.enumerated() {
      let texts = [column.header.plainText] + table.rows.compactMap { index < $0.count ? $0[index].plainText : nil }
      let longest = texts.flatMap(Self.unbroken).max { $0.count < $1.count } ?? ""
      words.append(try self.width(of: RichText(longest), isHeader: true))
    }
    return (Self.balanced(widths, cells: all, least: words), gap)
  }

  /// Widths of the same sum with which the rows have fewer lines: room goes from column to column as long as that helps.
  ///
  /// - Parameters:
  ///   - cells: by column and row, the width of each cell on one line.
  ///   - least: by column, what no width may fall below.
  static func balanced(_ widths: [Double], cells: [[Double]], least: [Double]) -> [Double] {
    let rows = cells.map(\.count).max() ?? 0
    func lines(_ column: Int, _ row: Int, _ width: Double) -> Double {
      let cell = cells[column][row]
      // A line is seldom filled to its end.
      return cell <= width ? 1 : max(2, (cell / (0.93 * width)).rounded(.up))
    }
    func lines(_ widths: [Double]) -> Double {
      (0..<rows).reduce(0) { sum, row in
        let own = widths.indices.map { lines($0, row, widths[$0]) }
        // A cell beside a longer one is not broken for nothing.
        return sum + (own.max() ?? 0) + 0.1 * own.reduce(0, +)
      }
    }
    var (best, fewest) = (widths, lines(widths))
    for step in [96.0, 48, 24, 12, 6] {
      search: while true {
        for from in widths.indices where best[from] - step >= least[from] {
          for to in widths.indices where to != from {
            var moved = best
            moved[from] -= step
            moved[to] += step
            let count = lines(moved)
            guard count < fewest else { continue }
            (best, fewest) = (moved, count)
            continue search
          }
        }
        break
      }
    }
    return best
  }

  /// The parts of a heading that stay on one line: words, and of Chinese, which breaks anywhere, a few characters.
  private static func unbroken(_ heading: String) -> [String] {
    heading.split(separator: " ").map { word in
      String(word.unicodeScalars.contains { $0.value >= 0x2E80 } ? word.prefix(4) : word)
    }
  }

  /// Every column has what it needs at least, as far as there is room, and what is left goes towards what it would like.
  static func shared(_ natural: [Double], least: [Double], available: Double) -> [Double] {
    let rest = available - least.reduce(0, +)
    guard natural.reduce(0, +) > available, rest > 0 else {
      return shared(rest > 0 ? natural : least, available: available)
    }
    return zip(least, shared(zip(natural, least).map(-), available: rest)).map(+)
  }

  /// Widths that add up to `available`: every column gets what it wants up to a limit that is the same for all.
  static func shared(_ natural: [Double], available: Double) -> [Double] {
    let total = natural.reduce(0, +)
    if total <= available {
      let extra = (available - total) / Double(natural.count)
      return natural.map { $0 + extra }
    }
    var limit = available / Double(natural.count)
    for _ in natural.indices {
      let narrow = natural.filter { $0 <= limit }
      let wide = natural.count - narrow.count
      guard wide > 0 else { break }
      limit = (available - narrow.reduce(0, +)) / Double(wide)
    }
    return natural.map { min($0, limit) }
  }

  private func width(of text: RichText, isHeader: Bool) throws(ChartError) -> Double {
    let layout = try ParagraphLayout(
      text, style: cellStyle(isHeader: isHeader), width: nil, leading: PageStyle.tightLeading, fonts: fonts)
    // A hair more, or rounding breaks the very line it was measured on.
    return layout.width + 0.1
  }

  private func cellStyle(isHeader: Bool) -> TextStyle {
    var style = style(PageStyle.tableSize, isHeader ? .medium : .regular)
    style.tabularDigits = true
    return style
  }
}
