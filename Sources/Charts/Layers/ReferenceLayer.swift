extension Layer {
  /// A value, or a range of values, that readers should hold the data against: a line or a span across the whole plot.
  public struct Reference: Sendable, Equatable {
    public enum Direction: Sendable, Equatable {
      /// At a value of y, along x.
      case horizontal
      /// At a value of x, along y.
      case vertical
    }

    public var direction: Direction
    /// One value for a line, two for a span.
    public var range: ClosedRange<Double>
    /// Set beside it where there is room; nil for none.
    public var label: String?
    /// Nil for a neutral colour.
    public var style: SeriesStyle?

    /// A line at `value`, which limits taken from the data take in.
    public init(_ direction: Direction, at value: Double, label: String? = nil, style: SeriesStyle? = nil) {
      self.init(direction, over: value...value, label: label, style: style)
    }

    /// A span over `range`, which limits taken from the data take in.
    public init(
      _ direction: Direction, over range: ClosedRange<Double>, label: String? = nil, style: SeriesStyle? = nil
    ) {
      self.direction = direction
      self.range = range
      self.label = label
      self.style = style
    }
  }
}

extension Layer.Reference: LayerContent {
  func extend(_ domain: inout LayerDomain) {
    switch direction {
    case .horizontal: domain.addYEnds(range.lowerBound, range.upperBound)
    case .vertical: domain.addXEnds(range.lowerBound, range.upperBound)
    }
  }

  func obstruct(_ obstacles: inout Obstacles, in panel: PlacedPanel) {
    for value in [range.lowerBound, range.upperBound] {
      let place = scale(of: panel).position(value)
      guard place.isFinite else { continue }
      let ends = ends(at: place, of: panel.plot)
      obstacles.add(from: ends.start, to: ends.end)
    }
  }

  func marks(on canvas: inout LayerCanvas) throws(ChartError) -> [Mark] {
    let (look, plot) = (canvas.look, canvas.plot)
    let scale = scale(of: canvas.panel)
    guard range.upperBound >= scale.lower, range.lowerBound <= scale.upper else { return [] }
    let (low, high) = (scale.clampedPosition(range.lowerBound), scale.clampedPosition(range.upperBound))
    guard low.isFinite, high.isFinite else { return [] }
    let paint = style.map { look.paint(for: $0) } ?? look.theme.mutedPaint
    var marks: [Mark] = []
    if range.lowerBound == range.upperBound {
      let width = max(look.type.hairline * 1.3, 0.5)
      let ends = ends(at: low, of: plot)
      let stroke = Stroke(paint, width: width, dash: [width * 5, width * 3])
      marks.append(.polyline(Mark.Polyline([ends.start, ends.end], stroke: stroke, title: label)))
    } else {
      var fill = paint
      fill.color.alpha *= look.theme.bandOpacity * 0.75
      marks.append(
        .area(
          Mark.Area(
            Rectangle(corner: ends(at: low, of: plot).start, corner: ends(at: high, of: plot).end), fill: fill,
            title: label)))
    }
    if let label, !label.isEmpty { marks += try labelMarks(label, between: low, and: high, on: &canvas) }
    return [.group(Mark.Group(role: "reference", key: style.flatMap(look.armID), title: label, marks: marks))]
  }

  private func scale(of panel: PlacedPanel) -> Scale { direction == .horizontal ? panel.y : panel.x }

  private func ends(at place: Double, of plot: Rectangle) -> (start: Point, end: Point) {
    direction == .horizontal
      ? (Point(x: plot.minX, y: place), Point(x: plot.maxX, y: place))
      : (Point(x: place, y: plot.minY), Point(x: place, y: plot.maxY))
  }

  /// The label where it hides the least of the data, without touching other text.
  private func labelMarks(
    _ label: String, between low: Double, and high: Double, on canvas: inout LayerCanvas
  ) throws(ChartError) -> [Mark] {
    let (look, plot) = (canvas.look, canvas.plot)
    let textStyle = look.style(look.type.note, paint: style.map { look.textPaint(for: $0) } ?? look.theme.mutedPaint)
    guard let text = try look.ruler.fitted(label, textStyle, width: plot.width * 0.6) else { return [] }
    let (above, below) = (min(low, high), max(low, high))
    let (gap, extent) = (look.type.gap * 0.6, text.extent)
    var candidates: [PlacedLine] = []
    switch direction {
    case .horizontal:
      for baseline in [above - gap - extent.descent, below + gap + extent.ascent] {
        candidates.append(PlacedLine(text: text, position: Point(x: plot.maxX - gap, y: baseline), anchor: .end))
        candidates.append(PlacedLine(text: text, position: Point(x: plot.minX + gap, y: baseline)))
        candidates.append(PlacedLine(text: text, position: Point(x: plot.midX, y: baseline), anchor: .middle))
      }
    case .vertical:
      // Within a span that holds it, else beside.
      if below - above > extent.width + 2 * gap {
        for baseline in [plot.minY + extent.ascent + gap, plot.maxY - extent.descent - gap] {
          candidates.append(
            PlacedLine(text: text, position: Point(x: (above + below) / 2, y: baseline), anchor: .middle))
        }
      }
      for baseline in [plot.minY + extent.ascent + gap, plot.maxY - extent.descent - gap, plot.midY] {
        candidates.append(PlacedLine(text: text, position: Point(x: below + gap, y: baseline)))
        candidates.append(PlacedLine(text: text, position: Point(x: above - gap, y: baseline), anchor: .end))
      }
    }
    let obstacles = Obstacles(canvas.panel, markerDiameter: look.type.markerDiameter)
    let free = candidates.compactMap { candidate -> (mark: Mark.TextMark, cost: Double)? in
      guard case .text(let mark) = candidate.mark(textStyle), plot.contains(mark.bounds),
        !canvas.occupied.contains(where: mark.bounds.intersects)
      else { return nil }
      return (mark, obstacles.cover(mark.bounds))
    }
    guard let best = free.min(by: { $0.cost < $1.cost }) else { return [] }
    let marks = canvas.set(best.mark, covering: best.cost)
    guard best.cost > 0 else { return marks }
    // Data come after references and would cross the words.
    canvas.overlay.append(.group(Mark.Group(role: "reference", key: style.flatMap(look.armID), marks: marks)))
    return []
  }
}
