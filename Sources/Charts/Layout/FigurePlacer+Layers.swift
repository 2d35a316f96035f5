extension FigurePlacer {
  /// The panel's layers in order; `occupied` gains the boxes of text set among them.
  func layers(_ panel: PlacedPanel, occupied: inout [Rectangle]) throws(ChartError) -> [Mark] {
    var marks: [Mark] = []
    for layer in panel.built.panel.layers {
      switch layer {
      case .line(let line): if let mark = series(line, panel) { marks.append(mark) }
      case .band(let band): if let mark = self.band(band, panel) { marks.append(mark) }
      case .points(let points): if let mark = self.points(points, panel) { marks.append(mark) }
      case .bars(let bars): marks.append(try self.bars(bars, panel, &occupied))
      case .heatMap(let map): marks.append(try heatMap(map, panel, &occupied))
      case .images(let grid): marks.append(try images(grid, panel, &occupied))
      case .rule(let rule): if let mark = try self.rule(rule, panel, &occupied) { marks.append(mark) }
      case .annotation(let annotation):
        if let mark = try self.annotation(annotation, panel, &occupied) { marks.append(mark) }
      }
    }
    return marks
  }

  private func points(_ layer: Layer.Points, _ panel: PlacedPanel) -> Mark? {
    var marks: [Mark] = []
    var stroke = self.stroke(for: layer.style)
    stroke.dash = []
    let cap = type.markerDiameter * 0.45
    for item in layer.items {
      let center = Point(x: panel.x.position(item.x), y: panel.y.position(item.y))
      guard center.x.isFinite, center.y.isFinite, panel.x.contains(item.x), panel.y.contains(item.y) else { continue }
      func segment(_ a: Point, _ b: Point) { marks.append(.polyline(Mark.Polyline([a, b], stroke: stroke))) }
      if let interval = item.xInterval {
        let ends = [interval.lowerBound, interval.upperBound].map {
          min(max(panel.x.position($0), panel.plot.minX), panel.plot.maxX)
        }
        segment(Point(x: ends[0], y: center.y), Point(x: ends[1], y: center.y))
        for end in ends { segment(Point(x: end, y: center.y - cap), Point(x: end, y: center.y + cap)) }
      }
      if let interval = item.yInterval {
        let ends = [interval.lowerBound, interval.upperBound].map {
          min(max(panel.y.position($0), panel.plot.minY), panel.plot.maxY)
        }
        segment(Point(x: center.x, y: ends[0]), Point(x: center.x, y: ends[1]))
        for end in ends { segment(Point(x: center.x - cap, y: end), Point(x: center.x + cap, y: end)) }
      }
      marks.append(
        marker(
          layer.style, at: center, scale: layer.scale, shape: layer.shape, isOpen: layer.isOpen,
          isHollow: layer.isHollow,
          title: item.title))
    }
    guard !marks.isEmpty else { return nil }
    return .group(Mark.Group(role: "points", key: armID(layer.style), marks: marks))
  }

  private func bars(
    _ layer: Layer.Bars, _ panel: PlacedPanel, _ occupied: inout [Rectangle]
  ) throws(ChartError) -> Mark {
    var marks: [Mark] = []
    var labels: [Mark] = []
    let fill = theme.paint(for: layer.style, arms: figure.arms)
    let line = try ruler.line(noteStyle)
    for item in layer.items {
      let half = layer.thickness / 2
      func place(_ scale: Scale, _ value: Double) -> Double {
        min(max(scale.position(min(max(value, scale.lower), scale.upper)), -1e5), 1e5)
      }
      let (a, b) =
        layer.isHorizontal
        ? (
          Point(x: place(panel.x, item.from), y: place(panel.y, item.position - half)),
          Point(x: place(panel.x, item.to), y: place(panel.y, item.position + half))
        )
        : (
          Point(x: place(panel.x, item.position - half), y: place(panel.y, item.from)),
          Point(x: place(panel.x, item.position + half), y: place(panel.y, item.to))
        )
      guard a.x.isFinite, a.y.isFinite, b.x.isFinite, b.y.isFinite else { continue }
      marks.append(.area(Mark.Area(Rectangle(corner: a, corner: b), fill: fill, title: item.title)))
      guard let text = item.label else { continue }
      let extent = try ruler.extent(of: text, noteStyle)
      let fitted = FittedText(text: text, extent: extent, isCut: false)
      let candidates: [PlacedLine]
      if layer.isHorizontal {
        let middle = (a.y + b.y) / 2 + (line.ascent - line.descent) / 2
        candidates = [
          PlacedLine(text: fitted, position: Point(x: b.x + type.gap, y: middle)),
          PlacedLine(text: fitted, position: Point(x: b.x - type.gap, y: middle), anchor: .end),
        ]
      } else {
        let middle = (a.x + b.x) / 2
        candidates = [
          PlacedLine(text: fitted, position: Point(x: middle, y: b.y - type.gap - line.descent), anchor: .middle),
          PlacedLine(text: fitted, position: Point(x: middle, y: b.y + type.gap + line.ascent), anchor: .middle),
        ]
      }
      if let mark = firstFree(candidates, noteStyle, panel.plot, &occupied) { labels.append(mark) }
    }
    return .group(Mark.Group(role: "bars", key: armID(layer.style), marks: marks + labels))
  }

  private func rule(
    _ rule: Layer.Rule, _ panel: PlacedPanel, _ occupied: inout [Rectangle]
  ) throws(ChartError) -> Mark? {
    let plot = panel.plot
    let isHorizontal = rule.direction == .horizontal
    let place = isHorizontal ? panel.y.position(rule.value) : panel.x.position(rule.value)
    guard place.isFinite, isHorizontal ? panel.y.contains(rule.value) : panel.x.contains(rule.value) else { return nil }
    let paint = rule.style.map { theme.paint(for: $0, arms: figure.arms) } ?? theme.mutedPaint
    let width = max(type.hairline * 1.2, 0.5)
    let ends =
      isHorizontal
      ? [Point(x: plot.minX, y: place), Point(x: plot.maxX, y: place)]
      : [Point(x: place, y: plot.minY), Point(x: place, y: plot.maxY)]
    var marks: [Mark] = [
      .polyline(
        Mark.Polyline(ends, stroke: Stroke(paint, width: width, dash: rule.isDashed ? [width * 4, width * 3] : [])))
    ]
    if let label = rule.label, let text = try ruler.fitted(label, noteStyle, width: plot.width * 0.6) {
      let extent = text.extent
      let candidates: [PlacedLine] =
        isHorizontal
        ? [
          PlacedLine(
            text: text, position: Point(x: plot.maxX - type.gap, y: place - type.gap * 0.6 - extent.descent),
            anchor: .end),
          PlacedLine(
            text: text, position: Point(x: plot.maxX - type.gap, y: place + type.gap * 0.6 + extent.ascent),
            anchor: .end),
          PlacedLine(text: text, position: Point(x: plot.minX + type.gap, y: place - type.gap * 0.6 - extent.descent)),
          PlacedLine(text: text, position: Point(x: plot.minX + type.gap, y: place + type.gap * 0.6 + extent.ascent)),
        ]
        : [plot.minY + extent.ascent + type.gap * 0.3, plot.maxY - extent.descent - type.gap, plot.midY].flatMap { y in
          [
            PlacedLine(text: text, position: Point(x: place + type.gap * 0.8, y: y)),
            PlacedLine(text: text, position: Point(x: place - type.gap * 0.8, y: y), anchor: .end),
          ]
        }
      if let mark = firstFree(candidates, noteStyle, plot, &occupied) { marks.append(mark) }
    }
    return .group(Mark.Group(role: "rule", key: rule.style.flatMap(armID), title: rule.label, marks: marks))
  }

  private func annotation(
    _ annotation: Layer.Annotation, _ panel: PlacedPanel, _ occupied: inout [Rectangle]
  ) throws(ChartError) -> Mark? {
    let center = Point(x: panel.x.position(annotation.x), y: panel.y.position(annotation.y))
    guard center.x.isFinite, center.y.isFinite, panel.x.contains(annotation.x), panel.y.contains(annotation.y),
      let text = try ruler.fitted(annotation.text, noteStyle, width: panel.plot.width * 0.7)
    else { return nil }
    let paint = annotation.style.map { theme.textPaint(for: $0, arms: figure.arms) } ?? theme.mutedPaint
    let style = self.style(type.note, paint: paint)
    // Around the point, near before far, each weighed by the curve it would hide.
    let obstacles = Obstacles(panel, markerDiameter: type.markerDiameter)
    let directions = [(0.0, -1.0), (0, 1), (1, -1), (-1, -1), (1, 1), (-1, 1), (1, 0), (-1, 0)]
    var best: (cost: Double, mark: Mark.TextMark, away: Double)?
    for away in [1.1, 2.4, 3.8, 5.2].map({ $0 * type.base }) {
      for (dx, dy) in directions {
        let anchor: Mark.TextMark.Anchor = dx > 0 ? .start : dx < 0 ? .end : .middle
        let middle = center.y + dy * away + (text.extent.ascent - text.extent.descent) / 2
        let position = Point(x: center.x + dx * (dy == 0 ? away : away * 0.6), y: middle)
        guard case .text(let mark) = PlacedLine(text: text, position: position, anchor: anchor).mark(style) else {
          continue
        }
        let box = mark.bounds
        guard panel.plot.contains(box), !occupied.contains(where: box.intersects) else { continue }
        let cost = obstacles.cover(box.insetBy(-1)) + away * 0.3
        if best.map({ cost < $0.cost }) ?? true { best = (cost, mark, away) }
      }
    }
    guard let best else { return nil }
    let box = best.mark.bounds
    occupied.append(box)
    var marks: [Mark] = []
    if best.away > type.base * 1.5 {
      let end = Point(
        x: min(max(center.x, box.minX), box.maxX), y: best.mark.position.y < center.y ? box.maxY : box.minY)
      let (width, height) = (end.x - center.x, end.y - center.y)
      let length = max((width * width + height * height).squareRoot(), 1e-9)
      let share = min(type.markerDiameter * 1.2 / length, 1)
      marks.append(
        .polyline(
          Mark.Polyline(
            [Point(x: center.x + width * share, y: center.y + height * share), end],
            stroke: Stroke(paint, width: type.hairline))))
    }
    return .group(
      Mark.Group(
        role: "annotation", key: annotation.style.flatMap(armID), marks: marks + [.text(best.mark)]))
  }

  /// The first of `candidates` inside the plot that touches no other text.
  private func firstFree(
    _ candidates: [PlacedLine], _ style: TextStyle, _ plot: Rectangle, _ occupied: inout [Rectangle]
  ) -> Mark? {
    for candidate in candidates {
      guard case .text(let mark) = candidate.mark(style) else { continue }
      let box = mark.bounds
      if plot.contains(box), !occupied.contains(where: box.intersects) {
        occupied.append(box)
        return .text(mark)
      }
    }
    return nil
  }
}
