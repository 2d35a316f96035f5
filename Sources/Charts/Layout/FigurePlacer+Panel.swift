/// What stands around a plot, in points.
struct PanelMargins {
  var top = 0.0
  var left = 0.0
  var bottom = 0.0
  var right = 0.0
}

extension FigurePlacer {
  /// Room that `panel` needs around a plot of that size.
  func margins(
    of panel: BuiltPanel, width: Double, height: Double, direct: Bool
  ) throws(ChartError) -> PanelMargins {
    // Placed at the origin, what sticks out is the margin.
    let plot = Rectangle(x: 0, y: 0, width: max(width, 1), height: max(height, 1))
    let placed = try place(panel, in: plot)
    var margins = PanelMargins()
    let lines =
      placed.titleLines.map { ($0, panelTitleStyle) } + placed.noteLines.map { ($0, noteStyle) }
      + placed.labelLines.map { ($0, labelStyle) }
      + (placed.xTicks + placed.yTicks + (placed.colorBar?.ticks ?? [])).compactMap(\.label).map { ($0, tickStyle) }
      + (placed.colorBar?.labelLine.map { [($0, noteStyle)] } ?? []) + placed.rowLabelLines.map { ($0, rowLabelStyle) }
    for (line, style) in lines {
      guard case .text(let mark) = line.mark(style) else { continue }
      let box = mark.bounds
      margins.left = max(margins.left, -box.minX)
      margins.right = max(margins.right, box.maxX - plot.maxX)
      margins.top = max(margins.top, -box.minY)
      margins.bottom = max(margins.bottom, box.maxY - plot.maxY)
    }
    if panel.panel.x.isVisible { margins.bottom = max(margins.bottom, type.tickLength) }
    if panel.hasData, !panel.isImageGrid { margins.right = max(margins.right, type.markerDiameter / 2) }
    if direct, let widest = try directLabelWidth(panel) { margins.right = max(margins.right, widest + leaderLength) }
    return margins
  }

  /// The panel's axes and words around `plot`.
  func place(_ panel: BuiltPanel, in frame: Rectangle) throws(ChartError) -> PlacedPanel {
    var plot = frame
    if let aspect = panel.panel.aspect {
      // A matrix keeps its shape, at the left of its cell.
      plot.width = min(frame.width, frame.height / aspect)
      plot.height = plot.width * aspect
    }
    let x = panel.x.scale(from: plot.minX, to: plot.maxX)
    let y = panel.y.scale(from: plot.maxY, to: plot.minY)
    let hasAxes = panel.hasData && !panel.isImageGrid
    let xTicks = hasAxes && panel.panel.x.isVisible ? try placeXTicks(panel.x, x, plot) : []
    var yTicks = hasAxes && panel.panel.y.isVisible ? try placeYTicks(panel.y, y, plot) : []
    if panel.hidesYLabels { for index in yTicks.indices { yTicks[index].label = nil } }

    var labelLines: [PlacedLine] = []
    if hasAxes, panel.panel.x.isVisible, !panel.panel.x.label.isEmpty {
      let lines = try ruler.wrapped(panel.panel.x.label, labelStyle, width: plot.width, maximumLines: 2)
      var top = plot.maxY + type.tickLength + type.gap
      for label in xTicks.compactMap(\.label) {
        if case .text(let mark) = label.mark(tickStyle) { top = max(top, mark.bounds.maxY) }
      }
      labelLines += try stack(lines, labelStyle, left: plot.midX, top: top + type.gap * 0.8, anchor: .middle)
    }
    if hasAxes, panel.panel.y.isVisible, !panel.panel.y.label.isEmpty, !panel.hidesYLabels {
      let lines = try ruler.wrapped(panel.panel.y.label, labelStyle, width: plot.height, maximumLines: 2)
      var left = plot.minX - type.tickLength - type.gap
      for label in yTicks.compactMap(\.label) {
        if case .text(let mark) = label.mark(tickStyle) { left = min(left, mark.bounds.minX) }
      }
      let lineExtent = try ruler.line(labelStyle)
      let height = try lineHeight(labelStyle)
      for (index, line) in lines.reversed().enumerated() {
        let baseline = left - type.gap * 1.4 - lineExtent.descent - Double(index) * height
        labelLines.append(
          PlacedLine(text: line, position: Point(x: baseline, y: plot.midY), anchor: .middle, rotation: -90))
      }
    }

    let (titleLines, noteLines) = try placeHeader(panel, plot, usesShortTitles: usesShortTitles(width: frame.width))
    return PlacedPanel(
      built: panel, plot: plot, x: x, y: y, xTicks: xTicks, yTicks: yTicks, titleLines: titleLines,
      noteLines: noteLines, labelLines: labelLines,
      rowLabelLines: hasAxes ? try placeRowLabels(panel, y, plot, frame: frame) : [],
      colorBar: hasAxes ? try placeColorBar(panel, plot) : nil)
  }

  /// Whether any panel's title is too long for a plot of that width.
  private func usesShortTitles(width: Double) throws(ChartError) -> Bool {
    for panel in panels {
      if let title = panel.panel.title, panel.panel.shortTitle != nil,
        try ruler.extent(of: TextRuler.oneLine(title), panelTitleStyle).width > width
      {
        return true
      }
    }
    return false
  }

  /// Title at the left, note at the right of the same line where both fit, else on a line of its own.
  private func placeHeader(
    _ panel: BuiltPanel, _ plot: Rectangle, usesShortTitles: Bool
  ) throws(ChartError) -> (title: [PlacedLine], note: [PlacedLine]) {
    var titles = try ruler.wrapped(panel.panel.title ?? "", panelTitleStyle, width: plot.width, maximumLines: 2)
    // Titles of one row are long or short together.
    if usesShortTitles, let short = panel.panel.shortTitle {
      titles = try ruler.wrapped(short, panelTitleStyle, width: plot.width, maximumLines: 2)
    }
    var bottom = plot.minY - type.gap * 1.5
    let notes = try ruler.wrapped(panel.notes, noteStyle, width: plot.width, maximumLines: 2)
    let titleLine = try lineHeight(panelTitleStyle)
    let noteLine = try lineHeight(noteStyle)
    let sharesLine =
      notes.count == 1 && titles.count <= 1
      && (titles.first?.extent.width ?? 0) + (notes.first?.extent.width ?? 0) + type.base <= plot.width
    let noteLines = try stack(
      notes, noteStyle, left: plot.maxX, top: bottom - Double(notes.count) * noteLine, anchor: .end)
    if !sharesLine, !notes.isEmpty { bottom -= Double(notes.count) * noteLine }
    let titleLines = try stack(
      titles, panelTitleStyle, left: plot.minX, top: bottom - Double(titles.count) * titleLine)
    return (titleLines, noteLines)
  }
}
