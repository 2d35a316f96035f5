internal import TextTools

extension FigurePlacer {
  /// Panels side by side that the width has room for.
  var columns: Int {
    let count = panels.count
    if let columns = figure.columns { return max(1, min(columns, count)) }
    func room(_ ems: Double) -> Int { Int((contentWidth + columnGap) / (look.type.base * ems + columnGap)) }
    if let length = figure.rowLength {
      if length <= room(11.5) { return max(1, min(length, count)) }
      // What belongs in a row stands beside one another, as many as there is room for, rather than in one column.
      let most = room(11.5)
      if most >= 2 {
        if panels.allSatisfy({ $0.panel.scaleGroup != nil }) { return (2...most).last { length % $0 == 0 } ?? most }
        let rows = (length + most - 1) / most
        return (length + rows - 1) / rows
      }
    }
    if let height = size.height, panels.allSatisfy(\.isImageGrid) {
      return columnsOfLargestPictures(in: height, atMost: min(count, room(14)))
    }
    var most = max(1, min(count, room(panels.contains(where: \.isImageGrid) ? 30 : 19)))
    // Two panels of numbers stand side by side in a column of print too: their ticks need no more.
    if count == 2, most < 2, room(11.5) >= 2, panels.allSatisfy(\.isPlainPlot) { most = 2 }
    // A page of given height that two rows would make flat strips of takes narrower panels side by side.
    if let height = size.height, most < count, count <= room(11.5),
      height / Double((count + most - 1) / most) < look.type.base * 17
    {
      most = count
    }
    // Four in a row of three would leave a hole: use as few columns as the rows need.
    let rows = (count + most - 1) / most
    return (count + rows - 1) / rows
  }

  /// Of panels of pictures on a page of given height: as many side by side as let the pictures be largest.
  private func columnsOfLargestPictures(in height: Double, atMost most: Int) -> Int {
    let (line, title) = (look.type.tick * 1.3, look.type.panelTitle * 2)
    func side(_ columns: Int) -> Double {
      let rows = Double((panels.count + columns - 1) / columns)
      let width = (contentWidth - columnGap * Double(columns - 1)) / Double(columns)
      let room = (height - 2 * look.type.margin - rowGap * (rows - 1)) / rows - title
      let sides = panels.lazy.flatMap(\.panel.layers).map { layer -> Double in
        guard case .images(let grid) = layer else { return .infinity }
        return ImageTiling(grid, width: width, lineHeight: line, gap: look.type.base * 0.7, available: room).side
      }
      return sides.min() ?? 0
    }
    return (1...max(1, most)).max { side($0) < side($1) } ?? 1
  }

  private var columnGap: Double { look.type.base * 1.9 }
  private var rowGap: Double { look.type.base * 1.3 }

  /// Everything in its place, with a legend of `entries` below the panels, or room for labels at the lines' ends.
  func arrange(below entries: [Legend.Entry], direct: Bool = false) throws(ChartError) -> Arrangement {
    var panels = self.panels
    let grid = PanelGrid(count: panels.count, columns: columns, rowLength: figure.rowLength)
    for index in panels.indices where grid.cells[index].column > 0 && panels[index].panel.sharesY {
      panels[index].hidesYLabels = true
    }
    // One title under panels that stand over one another and have the same x axis.
    for index in panels.indices {
      guard let below = grid.below(index) else { continue }
      panels[index].hidesXTitle = panels[index].hasSameX(as: panels[below])
    }
    let titles = try look.ruler.wrapped(figure.title ?? "", look.titleStyle, width: contentWidth, maximumLines: 3)
    let captions = try look.ruler.wrapped(figure.caption ?? "", look.captionStyle, width: contentWidth, maximumLines: 8)
    let block = entries.isEmpty ? nil : try legendBelow(entries)
    let titleHeight = try stackHeight(titles.count, look.titleStyle) + (titles.isEmpty ? 0 : look.type.base * 0.9)
    let captionHeight =
      try stackHeight(captions.count, look.captionStyle) + (captions.isEmpty ? 0 : look.type.base * 0.8)
    let legendHeight = block.map { $0.size.height + look.type.base * 0.8 } ?? 0
    let around = 2 * look.type.margin + titleHeight + captionHeight + legendHeight

    // Margins need ticks, ticks need the plot's size, the plot's size needs margins: two rounds nearly always settle it.
    // Where ticks go to and fro between two sizes, margins may only grow from the third round on.
    let (columns, rows) = (grid.columns, grid.rows)
    var plotWidth = contentWidth / Double(columns) * 0.8
    var plotHeights = [Double](repeating: plotWidth * 0.66, count: rows)
    var margins: [PanelMargins] = []
    var lefts = [Double](repeating: 0, count: columns)
    var rights = lefts
    var tops = [Double](repeating: 0, count: rows)
    var bottoms = tops
    for round in 0..<6 {
      let before = (lefts, rights, tops, bottoms)
      margins = []
      for (index, panel) in panels.enumerated() {
        margins.append(
          try self.margins(of: panel, width: plotWidth, height: plotHeights[grid.cells[index].row], direct: direct))
      }
      for column in 0..<columns {
        let own = grid.inColumn(column)
        lefts[column] = max(own.lazy.map { margins[$0].left }.max() ?? 0, round > 2 ? lefts[column] : 0)
        rights[column] = max(own.lazy.map { margins[$0].right }.max() ?? 0, round > 2 ? rights[column] : 0)
      }
      for row in 0..<rows {
        let own = grid.inRow(row)
        tops[row] = max(own.lazy.map { margins[$0].top }.max() ?? 0, round > 2 ? tops[row] : 0)
        bottoms[row] = max(own.lazy.map { margins[$0].bottom }.max() ?? 0, round > 2 ? bottoms[row] : 0)
      }
      if round > 0, before == (lefts, rights, tops, bottoms) { break }
      let sides = (lefts + rights).reduce(0, +) + columnGap * Double(columns - 1)
      plotWidth = (contentWidth - sides) / Double(columns)
      let ends = (tops + bottoms).reduce(0, +) + rowGap * Double(rows - 1)
      var preferred = [Double](repeating: 0, count: rows)
      for (index, panel) in panels.enumerated() {
        let row = grid.cells[index].row
        preferred[row] = max(preferred[row], try preferredHeight(panel, width: plotWidth))
      }
      if let height = size.height {
        // Rows share a page of given height in proportion to what they would take.
        let wanted = preferred.reduce(0, +)
        plotHeights = preferred.map { $0 / wanted * (height - around - ends) }
      } else {
        plotHeights = preferred
      }
      var isTooLow = false
      for (index, panel) in panels.enumerated() where !isTooLow {
        isTooLow = plotHeights[grid.cells[index].row] < (try leastHeight(panel, width: plotWidth))
      }
      guard plotWidth >= look.type.base * 3, !isTooLow else {
        let height = size.height.map { " × \(NumberText.standard.significant($0 / 72, digits: 3))" } ?? ""
        let page = NumberText.standard.significant(size.width / 72, digits: 3) + height
        throw ChartError(
          .tooSmall,
          "a page of \(page) in leaves no room for \(panels.count == 1 ? "the panel beside its" : "\(panels.count) panels beside their") text at \(NumberText.standard.significant(look.type.base, digits: 3)) pt; make it larger, or leave title, caption or panels out"
        )
      }
    }

    var top = look.type.margin
    let titleLines = try stack(titles, look.titleStyle, left: look.type.margin, top: top)
    top += titleHeight
    var placed: [PlacedPanel] = []
    for row in 0..<rows {
      var left = look.type.margin
      for (column, index) in grid.inRow(row).enumerated() {
        let plot = Rectangle(
          x: left + lefts[column], y: top + tops[row], width: plotWidth, height: plotHeights[row])
        placed.append(try place(panels[index], in: plot))
        left += lefts[column] + plotWidth + rights[column] + columnGap
      }
      top += tops[row] + plotHeights[row] + bottoms[row] + (row < rows - 1 ? rowGap : 0)
    }
    alignLabels(&placed, on: grid)
    var legend: (block: LegendBlock, origin: Point)?
    if let block {
      // Under the first plot's left edge, where the eye comes down from the axis.
      let left = min(look.type.margin + lefts[0], size.width - look.type.margin - block.size.width)
      legend = (block, Point(x: max(look.type.margin, left), y: top + look.type.base * 0.8))
      top += legendHeight
    }
    let captionLines = try stack(captions, look.captionStyle, left: look.type.margin, top: top + look.type.base * 0.8)
    top += captionHeight
    return Arrangement(
      height: size.height ?? top + look.type.margin, titleLines: titleLines, panels: placed, legend: legend,
      captionLines: captionLines, hasDirectLabels: direct)
  }

  /// Labels of the y axes in a column stand under one another, as far left as the widest ticks push one of them.
  private func alignLabels(_ placed: inout [PlacedPanel], on grid: PanelGrid) {
    for column in 0..<grid.columns {
      let own = grid.inColumn(column)
      func outermost(_ index: Int) -> Double? {
        placed[index].labelLines.lazy.filter { $0.rotation != 0 }.map(\.position.x).min()
      }
      guard let leftmost = own.compactMap(outermost).min() else { continue }
      for index in own {
        guard let x = outermost(index) else { continue }
        for line in placed[index].labelLines.indices where placed[index].labelLines[line].rotation != 0 {
          placed[index].labelLines[line].position.x -= x - leftmost
        }
      }
    }
  }

  /// Height of a plot that is `width` wide where the page does not say.
  private func preferredHeight(_ panel: BuiltPanel, width: Double) throws(ChartError) -> Double {
    if let aspect = panel.panel.aspect { return max(width * aspect, try labelledHeight(panel)) }
    if case .category(let names) = panel.panel.y.kind {
      // Few rows have room between them, many stand close.
      return Double(max(names.count, 1)) * look.type.base * (names.count <= 4 ? 3.4 : names.count <= 12 ? 2.6 : 1.9)
    }
    for case .images(let grid) in panel.panel.layers { return try grid.tiling(width: width, look: look).height }
    let height = max(look.type.base * 9, width * (width > 300 ? 0.6 : 0.64))
    // Facets are many: one as wide as the page needs no height to match.
    return panel.panel.scaleGroup == nil ? height : min(height, look.type.base * 18)
  }

  /// What the words beside a matrix need so that none is cut; nothing where its cells are squares, which they must stay.
  /// The same for all matrices of the figure.
  func labelledHeight(_ panel: BuiltPanel) throws(ChartError) -> Double {
    func isWide(_ panel: BuiltPanel) -> Bool { panel.panel.aspect.map { $0 < 1 } ?? false }
    guard isWide(panel) else { return 0 }
    var height = 0.0
    for panel in panels where isWide(panel) {
      if panel.panel.y.isVisible {
        height = max(height, try look.ruler.width(of: panel.panel.y.label, look.labelStyle))
      }
      for case .heatMap(let map) in panel.panel.layers {
        height = max(height, try look.ruler.width(of: map.colorBar?.label ?? "", look.noteStyle))
      }
    }
    return min(height, look.type.base * Self.mostForLabels)
  }

  /// Times the type size: a name that is longer may be cut rather than make cells of towers.
  private static let mostForLabels = 14.0

  /// The least height of a plot that is `width` wide in which its parts can be told apart.
  private func leastHeight(_ panel: BuiltPanel, width: Double) throws(ChartError) -> Double {
    for case .images(let grid) in panel.panel.layers { return try grid.tiling(width: width, look: look).leastHeight }
    return look.type.base * 2.6
  }

  /// Height of `count` lines set under one another.
  func stackHeight(_ count: Int, _ style: TextStyle) throws(ChartError) -> Double {
    count == 0 ? 0 : Double(count) * (try look.lineHeight(style))
  }

  func stack(
    _ lines: [FittedText], _ style: TextStyle, left: Double, top: Double, anchor: Mark.TextMark.Anchor = .start
  ) throws(ChartError) -> [PlacedLine] {
    let height = try look.lineHeight(style)
    let line = try look.ruler.line(style)
    let lead = (height - line.height) / 2 + line.ascent
    return lines.enumerated().map { index, text in
      PlacedLine(text: text, position: Point(x: left, y: top + Double(index) * height + lead), anchor: anchor)
    }
  }
}
