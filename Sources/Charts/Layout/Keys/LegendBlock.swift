/// A legend with its size, before it has a place.
struct LegendBlock {
  struct Cell {
    var entry: Legend.Entry
    var label: FittedText
    /// Of the cell's top left corner, from the block's.
    var origin: Point
  }

  /// With the top left corner of each, from the block's.
  var titles: [(text: FittedText, origin: Point)]
  var cells: [Cell]
  var size: Size
  var rowHeight: Double
}

/// Where an entry stands in a legend.
private struct LegendSlot {
  var row: Int
  var column: Int
  var group: Int

  /// A slot for each of `entries`; every group starts a row.
  ///
  /// - Parameter titleRows: Rows that each group's title takes above it.
  static func slots(
    _ entries: [Legend.Entry], columns: Int, byRows: Bool, titleRows: [Int]
  ) -> [LegendSlot] {
    var slots: [LegendSlot] = []
    var row = 0
    for (group, count) in sizes(entries).enumerated() {
      let rows = (count + columns - 1) / columns
      row += titleRows[group]
      for index in 0..<count {
        let (own, column) = byRows ? (index / columns, index % columns) : (index % rows, index / rows)
        slots.append(LegendSlot(row: row + own, column: column, group: group))
      }
      row += rows
    }
    return slots
  }

  /// Entries of each group.
  static func sizes(_ entries: [Legend.Entry]) -> [Int] {
    var groups: [Int] = []
    for entry in entries {
      if groups.isEmpty || entry.group != nil { groups.append(0) }
      groups[groups.count - 1] += 1
    }
    return groups
  }

  /// Titles of the groups; empty for none.
  static func titles(_ entries: [Legend.Entry], of legend: Legend) -> [String] {
    var titles: [String] = []
    for entry in entries where titles.isEmpty || entry.group != nil { titles.append(entry.group ?? "") }
    if entries == legend.entries, !legend.title.isEmpty, titles.first == "" { titles[0] = legend.title }
    return titles
  }
}

extension FigurePlacer {
  /// Width of a legend's symbol, and from it to the label.
  var symbolWidth: Double { look.type.legend * 2.3 }
  var symbolGap: Double { look.type.legend * 0.55 }

  /// The legend in rows over the page's width, cut to the page; the last entry then says how many are left out.
  func legendBelow(_ entries: [Legend.Entry]) throws(ChartError) -> LegendBlock {
    var widest = 0.0
    for entry in entries {
      widest = max(widest, try look.ruler.width(of: entry.label, look.legendStyle))
    }
    let gap = look.type.legend * 1.8
    let room = contentWidth - (try groupIndent(entries))
    let most = room - symbolWidth - symbolGap
    // One column of whole labels says more than two of shortened ones.
    widest = min(widest, most)
    let cell = symbolWidth + symbolGap + widest
    let longest = LegendSlot.sizes(entries).max() ?? entries.count
    var columns = max(1, min(longest, Int((room + gap) / (cell + gap))))
    // Train and validation of an arm stay in one row.
    if columns > 2, columns % 2 == 1, columns < entries.count, entries.count % 2 == 0 { columns -= 1 }
    return try legendBlock(entries, columns: columns, labelWidth: widest, gap: gap, byRows: true)
  }

  /// How far entries below the panels stand to the right of their groups' titles; 0 where there is one group alone, whose
  /// title stands above.
  private func groupIndent(_ entries: [Legend.Entry]) throws(ChartError) -> Double {
    let titles = LegendSlot.titles(entries, of: figure.legend)
    guard titles.count > 1 else { return 0 }
    var widest = 0.0
    for title in titles { widest = max(widest, try look.ruler.width(of: title, look.legendTitleStyle)) }
    return widest == 0 ? 0 : min(widest, contentWidth * 0.35) + look.type.legend * 1.2
  }

  /// The legend as a block of `columns`, groups of entries under one another.
  ///
  /// - Parameter byRows: Entries run along the rows, beside their group's title; false lets them run down the columns, for
  ///   the inside of a panel, below it.
  func legendBlock(
    _ entries: [Legend.Entry], columns: Int, labelWidth: Double, gap: Double, byRows: Bool
  ) throws(ChartError) -> LegendBlock {
    let rowHeight = try look.lineHeight(look.legendStyle) * 1.12
    let none = FittedText(text: "", extent: TextExtent(width: 0, ascent: 0, descent: 0), isCut: true)
    let labels = try look.ruler.shortened(
      entries.map { ShortenableLabel($0.label, ending: $0.ending) }, look.legendStyle, width: labelWidth
    ).map { $0 ?? none }
    let indent = byRows ? try groupIndent(entries) : 0
    let titleWidth =
      indent > 0 ? indent - look.type.legend * 1.2 : (symbolWidth + symbolGap + labelWidth) * Double(columns)
    var fitted: [FittedText?] = []
    for title in LegendSlot.titles(entries, of: figure.legend) {
      fitted.append(title.isEmpty ? nil : try look.ruler.fitted(title, look.legendTitleStyle, width: titleWidth))
    }
    let titleRows = fitted.map { $0 == nil || indent > 0 ? 0 : 1 }
    let slots = LegendSlot.slots(entries, columns: columns, byRows: byRows, titleRows: titleRows)
    var widths = [Double](repeating: 0, count: columns)
    for (slot, label) in zip(slots, labels) {
      widths[slot.column] = max(widths[slot.column], symbolWidth + symbolGap + label.extent.width)
    }
    var lefts: [Double] = []
    var left = indent
    for width in widths {
      lefts.append(left)
      left += width + (width > 0 ? gap : 0)
    }
    func top(_ slot: LegendSlot) -> Double { (Double(slot.row) + Double(slot.group) * 0.4) * rowHeight }
    let cells = zip(zip(entries, labels), slots).map { pair, slot in
      LegendBlock.Cell(entry: pair.0, label: pair.1, origin: Point(x: lefts[slot.column], y: top(slot)))
    }
    let titles = fitted.enumerated().compactMap { group, text -> (text: FittedText, origin: Point)? in
      guard let text, let first = slots.first(where: { $0.group == group }) else { return nil }
      return (text, Point(x: 0, y: top(first) - Double(titleRows[group]) * rowHeight))
    }
    let rows = (cells.lazy.map(\.origin.y).max() ?? 0) + rowHeight
    let widest = titles.lazy.map { $0.text.extent.width }.max() ?? 0
    return LegendBlock(
      titles: titles, cells: cells, size: Size(width: max(0, left - gap, widest), height: rows), rowHeight: rowHeight)
  }

  /// The legend's marks with its top left corner at `origin`.
  func legendMarks(_ block: LegendBlock, at origin: Point) throws(ChartError) -> Mark {
    let line = try look.ruler.line(look.legendStyle)
    var marks: [Mark] = []
    for title in block.titles {
      let baseline = origin.y + title.origin.y + block.rowHeight / 2 + (line.ascent - line.descent) / 2
      marks.append(
        PlacedLine(text: title.text, position: Point(x: origin.x + title.origin.x, y: baseline)).mark(
          look.legendTitleStyle))
    }
    for cell in block.cells {
      let left = origin.x + cell.origin.x
      let middle = origin.y + cell.origin.y + block.rowHeight / 2
      let style = cell.entry.style
      var symbol: [Mark] = []
      switch cell.entry.symbol {
      case .line, .plainLine:
        var stroke = look.stroke(for: style)
        if let dash = cell.entry.dash { stroke.dash = dash.map { $0 * stroke.width } }
        symbol.append(
          .polyline(
            Mark.Polyline(
              [Point(x: left, y: middle), Point(x: left + symbolWidth, y: middle)],
              stroke: stroke.centred(on: symbolWidth))))
        if cell.entry.symbol == .line, style.emphasis == .normal, style.arm != nil {
          symbol.append(look.marker(style, at: Point(x: left + symbolWidth / 2, y: middle)))
        }
      case .marker: symbol.append(look.marker(style, at: Point(x: left + symbolWidth / 2, y: middle)))
      case .swatch:
        let side = look.type.legend * 0.8
        symbol.append(
          .area(
            Mark.Area(
              Rectangle(x: left + (symbolWidth - side) / 2, y: middle - side / 2, width: side, height: side),
              fill: look.paint(for: style))))
      }
      let baseline = middle + (line.ascent - line.descent) / 2
      symbol.append(
        PlacedLine(text: cell.label, position: Point(x: left + symbolWidth + symbolGap, y: baseline)).mark(
          look.legendStyle))
      marks.append(
        .group(Mark.Group(role: "legend-entry", key: look.armID(style), title: cell.entry.label, marks: symbol)))
    }
    return .group(Mark.Group(role: "legend", marks: marks))
  }
}
