extension Layer {
  /// Words at a point, set at the nearest free side of it; left out where every side is taken.
  public struct Annotation: Sendable, Equatable {
    public var x: Double
    public var y: Double
    public var text: String
    public var style: SeriesStyle?

    public init(x: Double, y: Double, text: String, style: SeriesStyle? = nil) {
      self.x = x
      self.y = y
      self.text = text
      self.style = style
    }
  }
}

extension Layer.Annotation: LayerContent {
  func extend(_ domain: inout LayerDomain) {}

  func obstruct(_ obstacles: inout Obstacles, in panel: PlacedPanel) { obstacles.add(panel.place(x, y)) }

  func marks(on canvas: inout LayerCanvas) throws(ChartError) -> [Mark] {
    let (look, panel) = (canvas.look, canvas.panel)
    let type = look.type
    let center = panel.place(x, y)
    guard center.x.isFinite, center.y.isFinite, panel.x.contains(x), panel.y.contains(y),
      let text = try look.ruler.fitted(text, look.noteStyle, width: panel.plot.width * 0.7)
    else { return [] }
    let paint = style.map { look.textPaint(for: $0) } ?? look.theme.mutedPaint
    let textStyle = look.style(type.note, paint: paint)
    // Around the point, near before far, each weighed by the curve it would hide.
    let obstacles = Obstacles(panel, markerDiameter: type.markerDiameter)
    let directions = [(0.0, -1.0), (0, 1), (1, -1), (-1, -1), (1, 1), (-1, 1), (1, 0), (-1, 0)]
    var best: (cover: Double, cost: Double, mark: Mark.TextMark, leader: (start: Point, end: Point)?)?
    for away in [1.1, 2.4, 3.8, 5.2].map({ $0 * type.base }) {
      for (dx, dy) in directions {
        let anchor: Mark.TextMark.Anchor = dx > 0 ? .start : dx < 0 ? .end : .middle
        let middle = center.y + dy * away + (text.extent.ascent - text.extent.descent) / 2
        let position = Point(x: center.x + dx * (dy == 0 ? away : away * 0.6), y: middle)
        guard case .text(let mark) = PlacedLine(text: text, position: position, anchor: anchor).mark(textStyle) else {
          continue
        }
        let box = mark.bounds
        guard panel.plot.contains(box), !canvas.occupied.contains(where: box.intersects),
          !canvas.leaders.contains(where: { box.coveredLength(from: $0.start, to: $0.end) > 0 })
        else { continue }
        let leader = away > type.base * 1.5 ? leader(from: center, to: mark, type) : nil
        if let leader,
          canvas.occupied.contains(where: { $0.coveredLength(from: leader.start, to: leader.end) > 0 })
        {
          continue
        }
        let cover = obstacles.cover(box.insetBy(-1))
        let cost = cover + away * 0.3
        if best.map({ cost < $0.cost }) ?? true { best = (cover, cost, mark, leader) }
      }
    }
    guard let best else { return [] }
    var marks: [Mark] = []
    if let leader = best.leader {
      canvas.leaders.append(leader)
      marks.append(
        .polyline(Mark.Polyline([leader.start, leader.end], stroke: Stroke(paint, width: type.hairline))))
    }
    return [
      .group(
        Mark.Group(
          role: "annotation", key: style.flatMap(look.armID), marks: marks + canvas.set(best.mark, covering: best.cover)
        ))
    ]
  }

  /// From beside the point to the nearest edge of its words.
  private func leader(
    from center: Point, to mark: Mark.TextMark, _ type: Typography
  ) -> (start: Point, end: Point) {
    let box = mark.bounds
    let end = Point(
      x: min(max(center.x, box.minX), box.maxX), y: mark.position.y < center.y ? box.maxY : box.minY)
    let (width, height) = (end.x - center.x, end.y - center.y)
    let length = max((width * width + height * height).squareRoot(), 1e-9)
    let share = min(type.markerDiameter * 1.2 / length, 1)
    return (Point(x: center.x + width * share, y: center.y + height * share), end)
  }
}
