extension FigurePlacer {
  /// What the axes measure: below the x ticks, and reading upwards beside the y ticks.
  func placeAxisLabels(
    _ panel: BuiltPanel, _ plot: Rectangle, xTicks: PlacedTicks, yTicks: PlacedTicks
  ) throws(ChartError) -> [PlacedLine] {
    var placed: [PlacedLine] = []
    let xLabel = Self.label(of: panel.x, exponent: xTicks.exponent)
    if panel.panel.x.isVisible, !xLabel.isEmpty, !panel.hidesXTitle {
      let lines = try look.ruler.wrapped(xLabel, look.labelStyle, width: plot.width, maximumLines: 3)
      var top = plot.maxY + look.type.tickLength + look.type.gap
      for label in xTicks.ticks.compactMap(\.label) {
        if case .text(let mark) = label.mark(look.tickStyle) { top = max(top, mark.bounds.maxY) }
      }
      placed += try stack(lines, look.labelStyle, left: plot.midX, top: top + look.type.gap * 0.8, anchor: .middle)
    }
    let yLabel = Self.label(of: panel.y, exponent: yTicks.exponent)
    if panel.panel.y.isVisible, !yLabel.isEmpty, !panel.hidesYLabels {
      var lines = try look.ruler.wrapped(yLabel, look.labelStyle, width: plot.height, maximumLines: 2)
      if lines.contains(where: \.isCut) {
        // Beside the panel's title and the x ticks nothing else stands.
        let above = panel.panel.title == nil ? 0 : try look.lineHeight(look.panelTitleStyle)
        let below =
          panel.panel.x.isVisible ? look.type.tickLength + look.type.gap + (try look.lineHeight(look.tickStyle)) : 0
        let room = plot.height + 2 * min(above, below)
        lines = try look.ruler.wrapped(yLabel, look.labelStyle, width: room, maximumLines: 2)
      }
      var left = plot.minX - look.type.tickLength - look.type.gap
      for label in yTicks.ticks.compactMap(\.label) {
        if case .text(let mark) = label.mark(look.tickStyle) { left = min(left, mark.bounds.minX) }
      }
      let lineExtent = try look.ruler.line(look.labelStyle)
      let height = try look.lineHeight(look.labelStyle)
      for (index, line) in lines.reversed().enumerated() {
        let baseline = left - look.type.gap * 1.4 - lineExtent.descent - Double(index) * height
        placed.append(
          PlacedLine(text: line, position: Point(x: baseline, y: plot.midY), anchor: .middle, rotation: -90))
      }
    }
    return placed
  }

  /// The axis's label with what its ticks leave to it: `Loss (nats, × 10⁻³)`, `Loss (nats, log scale)`.
  static func label(of built: BuiltAxis, exponent: Int) -> String {
    let label = built.axis.label
    guard !label.isEmpty else { return "" }
    var notes: [String] = []
    if exponent != 0 { notes.append("× " + TickNumbers.powerOfTenText(exponent)) }
    if built.hidesLogarithm, !built.axis.logarithmicNote.isEmpty { notes.append(built.axis.logarithmicNote) }
    guard !notes.isEmpty else { return label }
    let note = notes.joined(separator: ", ")
    return label.hasSuffix(")") ? label.dropLast() + ", \(note))" : "\(label) (\(note))"
  }
}
