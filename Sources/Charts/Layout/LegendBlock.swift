/// A legend with its size, before it has a place.
struct LegendBlock {
  struct Cell {
    var entry: Legend.Entry
    var label: FittedText
    /// Of the cell's top left corner, from the block's.
    var origin: Point
  }

  var cells: [Cell]
  var size: Size
  var rowHeight: Double
}

extension FigurePlacer {
  /// Width of a legend's symbol, and from it to the label.
  var symbolWidth: Double { type.legend * 2.3 }
  var symbolGap: Double { type.legend * 0.55 }

  /// The legend in rows over the page's width, cut to the page; the last entry then says how many are left out.
  func legendBelow(_ entries: [Legend.Entry]) throws(ChartError) -> LegendBlock {
    var widest = 0.0
    for entry in entries {
      widest = max(widest, try ruler.extent(of: TextRuler.oneLine(entry.label), legendStyle).width)
    }
    let gap = type.legend * 1.8
    let most = contentWidth - symbolWidth - symbolGap
    // One column of whole labels says more than two of shortened ones.
    widest = min(widest, most)
    let cell = symbolWidth + symbolGap + widest
    var columns = max(1, min(entries.count, Int((contentWidth + gap) / (cell + gap))))
    // Train and validation of an arm stay in one row.
    if columns > 2, columns % 2 == 1, columns < entries.count, entries.count % 2 == 0 { columns -= 1 }
    return try legendBlock(entries, columns: columns, labelWidth: widest, gap: gap, byRows: true)
  }

  /// The legend as a block of `columns` for the inside of a panel.
  func legendBlock(
    _ entries: [Legend.Entry], columns: Int, labelWidth: Double, gap: Double, byRows: Bool
  ) throws(ChartError) -> LegendBlock {
    let rowHeight = try lineHeight(legendStyle) * 1.12
    let rows = (entries.count + columns - 1) / columns
    let none = FittedText(text: "", extent: TextExtent(width: 0, ascent: 0, descent: 0), isCut: true)
    let labels = try ruler.shortened(
      entries.map { ShortenableLabel($0.label, ending: $0.ending) }, legendStyle, width: labelWidth
    ).map { $0 ?? none }
    func place(_ index: Int) -> (row: Int, column: Int) {
      byRows ? (index / columns, index % columns) : (index % rows, index / rows)
    }
    var widths = [Double](repeating: 0, count: columns)
    for (index, label) in labels.enumerated() {
      let column = place(index).column
      widths[column] = max(widths[column], symbolWidth + symbolGap + label.extent.width)
    }
    var lefts: [Double] = []
    var left = 0.0
    for width in widths {
      lefts.append(left)
      left += width + gap
    }
    let cells = zip(entries, labels).enumerated().map { index, pair in
      let (row, column) = place(index)
      return LegendBlock.Cell(
        entry: pair.0, label: pair.1, origin: Point(x: lefts[column], y: Double(row) * rowHeight))
    }
    return LegendBlock(
      cells: cells, size: Size(width: max(0, left - gap), height: Double(rows) * rowHeight), rowHeight: rowHeight)
  }

  /// The legend's marks with its top left corner at `origin`.
  func legendMarks(_ block: LegendBlock, at origin: Point) throws(ChartError) -> Mark {
    let line = try ruler.line(legendStyle)
    var marks: [Mark] = []
    for cell in block.cells {
      let left = origin.x + cell.origin.x
      let middle = origin.y + cell.origin.y + block.rowHeight / 2
      let style = cell.entry.style
      var symbol: [Mark] = []
      switch cell.entry.symbol {
      case .line, .plainLine:
        symbol.append(
          .polyline(
            Mark.Polyline(
              [Point(x: left, y: middle), Point(x: left + symbolWidth, y: middle)], stroke: stroke(for: style))))
        if cell.entry.symbol == .line, style.emphasis == .normal, style.arm != nil {
          symbol.append(marker(style, at: Point(x: left + symbolWidth / 2, y: middle)))
        }
      case .marker: symbol.append(marker(style, at: Point(x: left + symbolWidth / 2, y: middle)))
      case .swatch:
        let side = type.legend * 0.8
        symbol.append(
          .area(
            Mark.Area(
              Rectangle(x: left + (symbolWidth - side) / 2, y: middle - side / 2, width: side, height: side),
              fill: theme.paint(for: style, arms: figure.arms))))
      }
      let baseline = middle + (line.ascent - line.descent) / 2
      symbol.append(
        PlacedLine(text: cell.label, position: Point(x: left + symbolWidth + symbolGap, y: baseline)).mark(legendStyle))
      marks.append(.group(Mark.Group(role: "legend-entry", key: armID(style), title: cell.entry.label, marks: symbol)))
    }
    return .group(Mark.Group(role: "legend", marks: marks))
  }

  func armID(_ style: SeriesStyle) -> String? {
    style.arm.flatMap { figure.arms.indices.contains($0) ? figure.arms[$0].id : nil }
  }
}
