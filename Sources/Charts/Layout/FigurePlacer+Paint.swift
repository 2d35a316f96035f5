extension FigurePlacer {
  /// The arrangement as a drawing.
  func paint(_ arrangement: Arrangement, legend spot: LegendSpot?) throws(ChartError) -> Drawing {
    var marks: [Mark] = []
    if !arrangement.titleLines.isEmpty {
      marks.append(.group(Mark.Group(role: "title", marks: arrangement.titleLines.map { $0.mark(titleStyle) })))
    }
    for (index, panel) in arrangement.panels.enumerated() {
      marks.append(
        try paint(
          panel, legend: spot.flatMap { $0.panel == index ? $0 : nil }, hasDirectLabels: arrangement.hasDirectLabels))
    }
    if let legend = arrangement.legend { marks.append(try legendMarks(legend.block, at: legend.origin)) }
    if !arrangement.captionLines.isEmpty {
      marks.append(.group(Mark.Group(role: "caption", marks: arrangement.captionLines.map { $0.mark(captionStyle) })))
    }
    var metadata = figure.metadata
    if metadata.title.isEmpty { metadata.title = figure.title ?? "" }
    let drawing = Drawing(
      size: Size(width: size.width, height: arrangement.height),
      background: theme.page.map { Paint($0, role: "background") }, metadata: metadata, marks: marks)
    return drawing
  }

  private func paint(
    _ panel: PlacedPanel, legend: LegendSpot?, hasDirectLabels: Bool
  ) throws(ChartError) -> Mark {
    var marks: [Mark] = []
    let words = panel.titleLines.map { $0.mark(panelTitleStyle) }
    if !words.isEmpty { marks.append(.group(Mark.Group(role: "panel-title", marks: words))) }
    if panel.built.hasData {
      if !panel.built.isImageGrid { marks += axes(panel) }
      // Text inside the plot keeps clear of the legend and of other text.
      var occupied: [Rectangle] = []
      if let legend {
        occupied.append(
          Rectangle(
            x: legend.origin.x, y: legend.origin.y, width: legend.block.size.width, height: legend.block.size.height))
      }
      marks.append(
        .group(Mark.Group(role: "data", marks: try layers(panel, occupied: &occupied))))
      if !panel.rowLabelLines.isEmpty {
        marks.append(
          .group(Mark.Group(role: "row-labels", marks: panel.rowLabelLines.map { $0.mark(rowLabelStyle) })))
      }
      if let bar = panel.colorBar { marks.append(colorBar(bar)) }
      if hasDirectLabels { marks += try directLabels(panel) }
      if let legend {
        var ground = theme.surfacePaint
        ground.color.alpha = 0.85
        let frame = occupied[0].insetBy(-type.base * 0.35)
        marks.append(.area(Mark.Area(frame, fill: ground)))
        marks.append(try legendMarks(legend.block, at: legend.origin))
      }
    } else {
      marks += try emptyPanel(panel)
    }
    if !panel.noteLines.isEmpty {
      marks.append(.group(Mark.Group(role: "note", marks: panel.noteLines.map { $0.mark(noteStyle) })))
    }
    return .group(
      Mark.Group(role: "panel", key: panel.built.panel.id, title: panel.built.panel.title, marks: marks))
  }

  /// A quiet frame that says there is nothing to show.
  private func emptyPanel(_ panel: PlacedPanel) throws(ChartError) -> [Mark] {
    var marks: [Mark] = [
      .area(Mark.Area(panel.plot, fill: nil, stroke: Stroke(theme.gridPaint, width: type.hairline)))
    ]
    if let text = try ruler.fitted(figure.noDataText, noteStyle, width: panel.plot.width) {
      let middle = panel.plot.midY + (text.extent.ascent - text.extent.descent) / 2
      marks.append(
        PlacedLine(text: text, position: Point(x: panel.plot.midX, y: middle), anchor: .middle).mark(noteStyle))
    }
    return marks
  }

  private func axes(_ panel: PlacedPanel) -> [Mark] {
    var marks: [Mark] = []
    let plot = panel.plot
    let gridStroke = Stroke(theme.gridPaint, width: type.hairline)
    let axisStroke = Stroke(theme.axisPaint, width: type.hairline)
    let (x, y) = (panel.built.panel.x, panel.built.panel.y)
    func line(_ a: Point, _ b: Point, _ stroke: Stroke) -> Mark { .polyline(Mark.Polyline([a, b], stroke: stroke)) }

    var grid: [Mark] = []
    if y.showsGrid, y.isVisible {
      for tick in panel.yTicks where (tick.position - plot.maxY).magnitude > 0.6 {
        grid.append(line(Point(x: plot.minX, y: tick.position), Point(x: plot.maxX, y: tick.position), gridStroke))
      }
    }
    if x.showsGrid, x.isVisible {
      for tick in panel.xTicks where (tick.position - plot.minX).magnitude > 0.6 {
        grid.append(line(Point(x: tick.position, y: plot.minY), Point(x: tick.position, y: plot.maxY), gridStroke))
      }
    }
    if !grid.isEmpty { marks.append(.group(Mark.Group(role: "grid", marks: grid))) }

    if x.isVisible {
      var axis: [Mark] = []
      let isCategory = if case .category = x.kind { true } else { false }
      axis.append(line(Point(x: plot.minX, y: plot.maxY), Point(x: plot.maxX, y: plot.maxY), axisStroke))
      for tick in panel.xTicks {
        if !isCategory {
          axis.append(
            line(
              Point(x: tick.position, y: plot.maxY), Point(x: tick.position, y: plot.maxY + type.tickLength), axisStroke
            ))
        }
        if let label = tick.label { axis.append(label.mark(isCategory ? categoryStyle : tickStyle)) }
      }
      for label in panel.labelLines where label.rotation == 0 { axis.append(label.mark(labelStyle)) }
      marks.append(.group(Mark.Group(role: "axis", key: "x", marks: axis)))
    }
    if y.isVisible {
      var axis: [Mark] = []
      let isCategory = if case .category = y.kind { true } else { false }
      axis.append(line(Point(x: plot.minX, y: plot.minY), Point(x: plot.minX, y: plot.maxY), axisStroke))
      for tick in panel.yTicks {
        if !isCategory {
          axis.append(
            line(
              Point(x: plot.minX - type.tickLength, y: tick.position), Point(x: plot.minX, y: tick.position), axisStroke
            ))
        }
        if let label = tick.label { axis.append(label.mark(isCategory ? categoryStyle : tickStyle)) }
      }
      for label in panel.labelLines where label.rotation != 0 { axis.append(label.mark(labelStyle)) }
      marks.append(.group(Mark.Group(role: "axis", key: "y", marks: axis)))
    }
    return marks
  }
}
