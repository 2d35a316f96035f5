extension FigurePlacer {
  /// The arrangement as a drawing.
  func paint(_ arrangement: Arrangement, legend spot: LegendSpot?) throws(ChartError) -> Drawing {
    var marks: [Mark] = []
    if !arrangement.titleLines.isEmpty {
      marks.append(.group(Mark.Group(role: "title", marks: arrangement.titleLines.map { $0.mark(look.titleStyle) })))
    }
    for (index, panel) in arrangement.panels.enumerated() {
      marks.append(
        try paint(
          panel, legend: spot.flatMap { $0.panel == index ? $0 : nil }, hasDirectLabels: arrangement.hasDirectLabels))
    }
    if let legend = arrangement.legend { marks.append(try legendMarks(legend.block, at: legend.origin)) }
    if !arrangement.captionLines.isEmpty {
      marks.append(
        .group(Mark.Group(role: "caption", marks: arrangement.captionLines.map { $0.mark(look.captionStyle) })))
    }
    var metadata = figure.metadata
    if metadata.title.isEmpty { metadata.title = figure.title ?? "" }
    let drawing = Drawing(
      size: Size(width: size.width, height: arrangement.height),
      background: look.theme.page.map { Paint($0, role: "background") }, metadata: metadata, marks: marks)
    return drawing
  }

  private func paint(
    _ panel: PlacedPanel, legend: LegendSpot?, hasDirectLabels: Bool
  ) throws(ChartError) -> Mark {
    var marks: [Mark] = []
    let words = panel.titleLines.map { $0.mark(look.panelTitleStyle) }
    if !words.isEmpty { marks.append(.group(Mark.Group(role: "panel-title", marks: words))) }
    if panel.built.hasData {
      if !panel.built.isImageGrid { marks += axes(panel) }
      // Text inside the plot keeps clear of the legend and of other text.
      let occupied = legend.map { [$0.frame] } ?? []
      var canvas = LayerCanvas(look: look, panel: panel, occupied: occupied)
      var data: [Mark] = []
      for (index, layer) in panel.built.panel.layers.enumerated() {
        canvas.coincidence = panel.built.coincidences[index]
        data += try layer.content.marks(on: &canvas)
      }
      marks.append(.group(Mark.Group(role: "data", marks: data + canvas.symbols + canvas.overlay)))
      if !panel.rowLabelLines.isEmpty {
        marks.append(
          .group(Mark.Group(role: "row-labels", marks: panel.rowLabelLines.map { $0.mark(look.rowLabelStyle) })))
      }
      if let bar = panel.colorBar { marks.append(colorBar(bar)) }
      if hasDirectLabels { marks += try directLabels(panel) }
      if let legend {
        // A ground only where something would show through.
        if legend.cost > 0 {
          marks.append(.area(Mark.Area(legend.frame.insetBy(-look.type.base * 0.35), fill: look.theme.groundPaint)))
        }
        marks.append(try legendMarks(legend.block, at: legend.origin))
      }
    } else {
      marks += try emptyPanel(panel)
    }
    if !panel.noteLines.isEmpty {
      marks.append(.group(Mark.Group(role: "note", marks: panel.noteLines.map { $0.mark(look.noteStyle) })))
    }
    return .group(
      Mark.Group(role: "panel", key: panel.built.panel.id, title: panel.built.panel.title, marks: marks))
  }

  /// A quiet frame that says there is nothing to show.
  private func emptyPanel(_ panel: PlacedPanel) throws(ChartError) -> [Mark] {
    var marks: [Mark] = [
      .area(Mark.Area(panel.plot, fill: nil, stroke: Stroke(look.theme.gridPaint, width: look.type.hairline)))
    ]
    if let text = try look.ruler.fitted(figure.noDataText, look.noteStyle, width: panel.plot.width) {
      let middle = panel.plot.midY + (text.extent.ascent - text.extent.descent) / 2
      marks.append(
        PlacedLine(text: text, position: Point(x: panel.plot.midX, y: middle), anchor: .middle).mark(look.noteStyle))
    }
    return marks
  }
}
