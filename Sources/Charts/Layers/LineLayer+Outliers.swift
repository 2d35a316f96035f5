internal import TextTools

extension Layer.Line {
  /// More runs of outliers than this are shown by their farthest.
  private static let mostMarked = 4

  /// Where the line leaves a plot whose axis ends before a few values: a triangle at the edge for each time, and the
  /// farthest value of the panel beside its own.
  func markOutliers(on canvas: inout LayerCanvas) throws(ChartError) {
    let survey = canvas.panel.built.survey
    var marks: [Mark] = []
    for end in [BuiltAxis.CutEnd.upper, .lower] {
      let isUpper = end == .upper
      var excursions = excursions(beyond: end, of: canvas.panel)
      excursions.sort { isUpper ? $0.y > $1.y : $0.y < $1.y }
      for point in excursions.prefix(Self.mostMarked) {
        let edge = isUpper ? canvas.plot.minY : canvas.plot.maxY
        let inwards = isUpper ? 1.0 : -1
        let tip = Point(x: canvas.panel.x.position(point.x), y: edge)
        let reach = canvas.look.type.markerDiameter
        let base = [-0.55, 0.55].map { Point(x: tip.x + $0 * reach, y: edge + inwards * reach) }
        let text = NumberText.standard.significant(point.y, digits: 3)
        marks.append(
          .area(
            Mark.Area(
              [tip] + base, fill: canvas.look.paint(for: style), title: [title ?? "", text].joined(separator: " "))))
        if point.y == (isUpper ? survey.above : survey.below)?.extreme {
          marks += try valueMarks(text, beside: Point(x: tip.x, y: edge + inwards * reach / 2), on: &canvas)
        }
      }
    }
    guard !marks.isEmpty else { return }
    canvas.overlay.append(.group(Mark.Group(role: "outliers", key: canvas.look.armID(style), marks: marks)))
  }

  /// The farthest point of each stretch beyond that end.
  private func excursions(beyond end: BuiltAxis.CutEnd, of panel: PlacedPanel) -> [DataPoint] {
    var found: [DataPoint] = []
    var isInside = true
    for point in points {
      guard point.isFinite, panel.built.y.cutEnd(point.y) == end, panel.x.contains(point.x) else {
        isInside = true
        continue
      }
      if isInside {
        found.append(point)
      } else if end == .upper ? point.y > found[found.count - 1].y : point.y < found[found.count - 1].y {
        found[found.count - 1] = point
      }
      isInside = false
    }
    return found
  }

  private func valueMarks(
    _ text: String, beside middle: Point, on canvas: inout LayerCanvas
  ) throws(ChartError) -> [Mark] {
    let look = canvas.look
    let textStyle = look.style(look.type.note, paint: look.textPaint(for: style))
    let extent = try look.ruler.extent(of: text, textStyle)
    let fitted = FittedText(text: text, extent: extent, isCut: false)
    let baseline = middle.y + (extent.ascent - extent.descent) / 2
    let away = look.type.markerDiameter * 0.55 + look.type.gap * 0.6
    let obstacles = Obstacles(canvas.panel, markerDiameter: look.type.markerDiameter)
    let room = Rectangle(
      x: canvas.plot.minX, y: canvas.plot.minY - look.type.note, width: canvas.plot.width,
      height: canvas.plot.height + 2 * look.type.note)
    var best: (mark: Mark.TextMark, cost: Double)?
    for distance in [away, away + look.type.base] {
      for (dx, anchor) in [(distance, Mark.TextMark.Anchor.start), (-distance, .end)] {
        let position = Point(x: middle.x + dx, y: baseline)
        guard case .text(let mark) = PlacedLine(text: fitted, position: position, anchor: anchor).mark(textStyle),
          room.contains(mark.bounds), !canvas.occupied.contains(where: mark.bounds.intersects)
        else { continue }
        let cost = obstacles.cover(mark.bounds.insetBy(-1)) + distance * 0.2
        if best.map({ cost < $0.cost }) ?? true { best = (mark, cost) }
      }
    }
    guard let mark = best?.mark else { return [] }
    canvas.occupied.append(mark.bounds)
    return [.text(mark)]
  }
}
