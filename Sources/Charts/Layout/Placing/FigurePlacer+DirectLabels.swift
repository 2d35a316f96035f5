extension FigurePlacer {
  /// From a line's end to its label.
  var leaderLength: Double { look.type.base * 1.5 }

  private func labelled(_ panel: BuiltPanel) -> [(line: Layer.Line, label: String, last: DataPoint)] {
    panel.panel.layers.compactMap { layer in
      guard case .line(let line) = layer, let label = line.endLabel, !label.isEmpty,
        let last = line.points.last(where: { panel.x.transform.holds($0.x) && panel.y.transform.holds($0.y) })
      else { return nil }
      return (line, label, last)
    }
  }

  /// The widest label at a line's end, at most a third of a panel's share of the page.
  func directLabelWidth(_ panel: BuiltPanel) throws(ChartError) -> Double? {
    var widest: Double?
    for item in labelled(panel) {
      widest = max(widest ?? 0, try look.ruler.width(of: item.label, look.directStyle))
    }
    return widest.map { min($0, contentWidth / Double(columns) * 0.36) }
  }

  /// Whether every panel is tall enough for its labels, and wide enough for half of the longest at the least.
  func directLabelsFit(_ arrangement: Arrangement) throws(ChartError) -> Bool {
    let height = try look.lineHeight(look.directStyle)
    for panel in arrangement.panels {
      guard let room = try directLabelWidth(panel.built) else { continue }
      for item in labelled(panel.built) where try look.ruler.width(of: item.label, look.directStyle) > 2 * room {
        return false
      }
    }
    return arrangement.panels.allSatisfy { Double(labelled($0.built).count) * height <= $0.plot.height + height }
  }

  /// Labels at the right of the plot, each joined to its line's end where it had to move away.
  func directLabels(_ panel: PlacedPanel) throws(ChartError) -> [Mark] {
    let items = labelled(panel.built)
    guard !items.isEmpty, let width = try directLabelWidth(panel.built) else { return [] }
    let height = try look.lineHeight(look.directStyle)
    let line = try look.ruler.line(look.directStyle)
    let plot = panel.plot
    let ends = items.map { item in
      Point(
        x: min(max(panel.x.position(item.last.x), plot.minX), plot.maxX),
        y: min(max(panel.y.position(item.last.y), plot.minY), plot.maxY))
    }
    let places = LabelSpreading.spread(ends.map(\.y), gap: height, within: plot.minY...max(plot.minY, plot.maxY))
    var marks: [Mark] = []
    let left = plot.maxX + leaderLength
    let texts = try look.ruler.shortened(
      items.map { ShortenableLabel($0.label, ending: $0.line.endLabelEnding) }, look.directStyle, width: width)
    for (index, item) in items.enumerated() {
      guard let text = texts[index] else { continue }
      let place = places[index]
      let end = ends[index]
      let start = end.x + look.type.markerDiameter * 0.8
      let elbow = left - look.type.base * 0.35
      var style = look.stroke(for: item.line.style)
      style.width = look.type.hairline
      style.dash = []
      var group: [Mark] = []
      // Level with its line the label needs no leader.
      if (place - end.y).magnitude > 0.75 || end.x < plot.maxX - look.type.base * 2 {
        group.append(.polyline(Mark.Polyline([Point(x: start, y: end.y), Point(x: elbow, y: place)], stroke: style)))
      }
      group.append(
        PlacedLine(text: text, position: Point(x: left, y: place + (line.ascent - line.descent) / 2)).mark(
          look.style(look.type.legend, weight: .medium, paint: look.textPaint(for: item.line.style))))
      marks.append(.group(Mark.Group(role: "label", key: look.armID(item.line.style), title: item.label, marks: group)))
    }
    return marks
  }
}
