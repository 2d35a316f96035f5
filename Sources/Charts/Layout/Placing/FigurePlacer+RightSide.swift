// What stands at the right of a plot: the key to a heat map's colours, and rows in numbers.

extension FigurePlacer {
  /// The colour bar of the panel's first heat map that has one.
  func placeColorBar(_ panel: BuiltPanel, _ plot: Rectangle) throws(ChartError) -> PlacedColorBar? {
    var found: Layer.HeatMap?
    for case .heatMap(let map) in panel.panel.layers where found == nil && map.colorBar != nil { found = map }
    guard let map = found, let bar = map.colorBar else { return nil }
    let limit = map.reach
    let frame = Rectangle(
      x: plot.maxX + look.type.base * 0.9, y: plot.minY, width: look.type.base * 0.75, height: plot.height)
    let scale = Scale(
      lower: map.floor, upper: limit, start: frame.maxY, end: frame.minY)
    let line = try look.ruler.line(look.tickStyle)
    let maximum = max(2, min(7, Int(plot.height / (try look.lineHeight(look.tickStyle) * 1.6))))
    let values = ExtendedTicks.multiples(
      scale.lower, scale.upper, count: min(5, maximum), within: scale.lower...scale.upper, maximum: maximum)
    let labels = bar.format.labels(for: values).texts
    let left = frame.maxX + look.type.tickLength * 0.7 + look.type.gap
    var right = left
    var ticks: [PlacedTick] = []
    for (value, label) in zip(values, labels) {
      let text = FittedText(text: label, extent: try look.ruler.extent(of: label, look.tickStyle), isCut: false)
      let position = scale.position(value)
      right = max(right, left + text.extent.width)
      ticks.append(
        PlacedTick(
          value: value, position: position,
          label: PlacedLine(text: text, position: Point(x: left, y: position + (line.ascent - line.descent) / 2))))
    }
    var labelLine: PlacedLine?
    if !bar.label.isEmpty, let text = try look.ruler.fitted(bar.label, look.noteStyle, width: plot.height) {
      labelLine = PlacedLine(
        text: text, position: Point(x: right + look.type.gap * 1.2 + text.extent.ascent, y: frame.midY),
        anchor: .middle,
        rotation: -90)
    }
    return PlacedColorBar(frame: frame, scale: scale, map: map, ticks: ticks, labelLine: labelLine)
  }

  func colorBar(_ bar: PlacedColorBar) -> Mark {
    var marks: [Mark] = []
    // Each step is painted from its own edge to the far end, so that no seam shows between neighbours.
    let steps = max(16, min(96, Int(bar.frame.height)))
    for step in 0..<steps {
      let share = (Double(step) + 0.5) / Double(steps)
      let value = bar.scale.lower + (bar.scale.upper - bar.scale.lower) * share
      let color = bar.map.color(of: value, theme: look.theme)
      var frame = bar.frame
      frame.height = bar.frame.height * (1 - Double(step) / Double(steps))
      marks.append(.area(Mark.Area(frame, fill: Paint(color))))
    }
    marks.append(
      .area(Mark.Area(bar.frame, fill: nil, stroke: Stroke(look.theme.axisPaint, width: look.type.hairline))))
    let stroke = Stroke(look.theme.axisPaint, width: look.type.hairline)
    for tick in bar.ticks {
      marks.append(
        .polyline(
          Mark.Polyline(
            [
              Point(x: bar.frame.maxX, y: tick.position),
              Point(x: bar.frame.maxX + look.type.tickLength * 0.7, y: tick.position),
            ], stroke: stroke)))
      if let label = tick.label { marks.append(label.mark(look.tickStyle)) }
    }
    if let label = bar.labelLine { marks.append(label.mark(look.noteStyle)) }
    return .group(Mark.Group(role: "color-bar", marks: marks))
  }

  /// The numbers of each row in the longest form that takes no more than its share of the width.
  func placeRowLabels(
    _ panel: BuiltPanel, _ y: Scale, _ plot: Rectangle, frame: Rectangle
  ) throws(ChartError) -> [PlacedLine] {
    guard case .category(let names) = panel.y.axis.kind, panel.panel.rowLabels.count == names.count else { return [] }
    let share = size.width / Double(columns) * 0.3
    for form in [\Panel.RowLabel.long, \.short] {
      let texts = panel.panel.rowLabels.map { $0[keyPath: form] }
      var extents: [TextExtent] = []
      for text in texts { extents.append(try look.ruler.extent(of: text, look.rowLabelStyle)) }
      let widest = extents.lazy.map(\.width).max() ?? 0
      guard widest <= share else { continue }
      let height = try look.lineHeight(look.rowLabelStyle)
      let every = max(1, Int((height / (plot.height / (panel.y.upper - panel.y.lower))).rounded(.up)))
      return names.indices.compactMap { index -> PlacedLine? in
        guard index % every == 0, !texts[index].isEmpty else { return nil }
        let middle = y.position(Double(index)) + (extents[index].ascent - extents[index].descent) / 2
        return PlacedLine(
          text: FittedText(text: texts[index], extent: extents[index], isCut: false),
          position: Point(x: plot.maxX + look.type.base * 0.8 + widest, y: middle), anchor: .end)
      }
    }
    return []
  }
}
