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
      placed.titleLines.map { ($0, look.panelTitleStyle) } + placed.noteLines.map { ($0, look.noteStyle) }
      + placed.labelLines.map { ($0, look.labelStyle) }
      + (placed.xTicks + placed.yTicks + (placed.colorBar?.ticks ?? [])).compactMap(\.label).map {
        ($0, look.tickStyle)
      }
      + (placed.colorBar?.labelLine.map { [($0, look.noteStyle)] } ?? [])
      + placed.rowLabelLines.map { ($0, look.rowLabelStyle) }
    for (line, style) in lines {
      guard case .text(let mark) = line.mark(style) else { continue }
      let box = mark.bounds
      margins.left = max(margins.left, -box.minX)
      margins.right = max(margins.right, box.maxX - plot.maxX)
      margins.top = max(margins.top, -box.minY)
      margins.bottom = max(margins.bottom, box.maxY - plot.maxY)
    }
    if panel.panel.x.isVisible { margins.bottom = max(margins.bottom, look.type.tickLength) }
    if panel.hasData, !panel.isImageGrid { margins.right = max(margins.right, look.type.markerDiameter / 2) }
    if direct, let widest = try directLabelWidth(panel) { margins.right = max(margins.right, widest + leaderLength) }
    return margins
  }

  /// The panel's axes and words around `plot`.
  func place(_ panel: BuiltPanel, in frame: Rectangle) throws(ChartError) -> PlacedPanel {
    var plot = frame
    if let aspect = panel.panel.aspect {
      // A matrix keeps its shape, at the left of its cell, but for the words beside it.
      plot.width = min(frame.width, frame.height / aspect)
      plot.height = min(frame.height, max(plot.width * aspect, try labelledHeight(panel)))
    }
    let strip = look.type.base * 1.9
    let x = panel.x.scale(from: plot.minX, to: plot.maxX, strip: strip)
    let y = panel.y.scale(from: plot.maxY, to: plot.minY, strip: strip)
    let hasAxes = panel.hasData && !panel.isImageGrid
    let xTicks = hasAxes && panel.panel.x.isVisible ? try placeXTicks(panel.x, x, plot) : PlacedTicks()
    var yTicks = hasAxes && panel.panel.y.isVisible ? try placeYTicks(panel.y, y, plot) : PlacedTicks()
    if panel.hidesYLabels { for index in yTicks.ticks.indices { yTicks.ticks[index].label = nil } }
    let labelLines = hasAxes ? try placeAxisLabels(panel, plot, xTicks: xTicks, yTicks: yTicks) : []
    let (titleLines, noteLines) = try placeHeader(panel, plot, usesShortTitles: usesShortTitles(width: frame.width))
    return PlacedPanel(
      built: panel, plot: plot, x: x, y: y, xTicks: xTicks.ticks, yTicks: yTicks.ticks, titleLines: titleLines,
      noteLines: noteLines, labelLines: labelLines,
      rowLabelLines: hasAxes ? try placeRowLabels(panel, y, plot, frame: frame) : [],
      colorBar: hasAxes ? try placeColorBar(panel, plot) : nil)
  }

  /// Whether any panel's title is too long for a plot of that width.
  private func usesShortTitles(width: Double) throws(ChartError) -> Bool {
    for panel in panels {
      if let title = panel.panel.title, panel.panel.shortTitle != nil,
        try look.ruler.width(of: title, look.panelTitleStyle) > width
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
    var titles = try look.ruler.wrapped(
      panel.panel.title ?? "", look.panelTitleStyle, width: plot.width, maximumLines: 2)
    // Titles of one row are long or short together.
    if usesShortTitles, let short = panel.panel.shortTitle {
      titles = try look.ruler.wrapped(short, look.panelTitleStyle, width: plot.width, maximumLines: 2)
    }
    var bottom = plot.minY - look.type.gap * 1.5
    let notes = try look.ruler.wrapped(panel.notes, look.noteStyle, width: plot.width, maximumLines: 2)
    let titleLine = try look.lineHeight(look.panelTitleStyle)
    let noteLine = try look.lineHeight(look.noteStyle)
    let sharesLine =
      notes.count == 1 && titles.count <= 1
      && (titles.first?.extent.width ?? 0) + (notes.first?.extent.width ?? 0) + look.type.base <= plot.width
    let noteLines = try stack(
      notes, look.noteStyle, left: plot.maxX, top: bottom - Double(notes.count) * noteLine, anchor: .end)
    if !sharesLine, !notes.isEmpty { bottom -= Double(notes.count) * noteLine }
    let titleLines = try stack(
      titles, look.panelTitleStyle, left: plot.minX, top: bottom - Double(titles.count) * titleLine)
    return (titleLines, noteLines)
  }
}
