extension FigurePlacer {
  /// From a line's end to its label.
  var leaderLength: Double { type.base * 1.5 }

  private func labelled(_ panel: BuiltPanel) -> [(line: Layer.Line, label: String, last: DataPoint)] {
    panel.panel.layers.compactMap { layer in
      guard case .line(let line) = layer, let label = line.endLabel, !label.isEmpty,
        let last = line.points.last(where: {
          $0.isFinite && (!panel.y.isLogarithmic || $0.y > 0) && (!panel.x.isLogarithmic || $0.x > 0)
        })
      else { return nil }
      return (line, label, last)
    }
  }

  /// The widest label at a line's end, at most a third of a panel's share of the page.
  func directLabelWidth(_ panel: BuiltPanel) throws(ChartError) -> Double? {
    var widest: Double?
    for item in labelled(panel) {
      widest = max(widest ?? 0, try ruler.extent(of: TextRuler.oneLine(item.label), directStyle).width)
    }
    return widest.map { min($0, contentWidth / Double(columns) * 0.36) }
  }

  /// Whether every panel is tall enough for its labels.
  func directLabelsFit(_ arrangement: Arrangement) throws(ChartError) -> Bool {
    let height = try lineHeight(directStyle)
    return arrangement.panels.allSatisfy { Double(labelled($0.built).count) * height <= $0.plot.height + height }
  }

  /// Labels at the right of the plot, each joined to its line's end where it had to move away.
  func directLabels(_ panel: PlacedPanel) throws(ChartError) -> [Mark] {
    let items = labelled(panel.built)
    guard !items.isEmpty, let width = try directLabelWidth(panel.built) else { return [] }
    let height = try lineHeight(directStyle)
    let line = try ruler.line(directStyle)
    let plot = panel.plot
    let ends = items.map { item in
      Point(
        x: min(max(panel.x.position(item.last.x), plot.minX), plot.maxX),
        y: min(max(panel.y.position(item.last.y), plot.minY), plot.maxY))
    }
    let places = LabelSpreading.spread(ends.map(\.y), gap: height, within: plot.minY...max(plot.minY, plot.maxY))
    var marks: [Mark] = []
    let left = plot.maxX + leaderLength
    let texts = try ruler.shortened(
      items.map { ShortenableLabel($0.label, ending: $0.line.endLabelEnding) }, directStyle, width: width)
    for (index, item) in items.enumerated() {
      guard let text = texts[index] else { continue }
      let place = places[index]
      let end = ends[index]
      let start = end.x + type.markerDiameter * 0.8
      let elbow = left - type.base * 0.35
      var style = stroke(for: item.line.style)
      style.width = type.hairline
      style.dash = []
      var group: [Mark] = []
      // Level with its line the label needs no leader.
      if (place - end.y).magnitude > 0.75 || end.x < plot.maxX - type.base * 2 {
        group.append(.polyline(Mark.Polyline([Point(x: start, y: end.y), Point(x: elbow, y: place)], stroke: style)))
      }
      group.append(
        PlacedLine(text: text, position: Point(x: left, y: place + (line.ascent - line.descent) / 2)).mark(
          self.style(type.legend, weight: .medium, paint: theme.textPaint(for: item.line.style, arms: figure.arms))))
      marks.append(.group(Mark.Group(role: "label", key: armID(item.line.style), title: item.label, marks: group)))
    }
    return marks
  }
}
