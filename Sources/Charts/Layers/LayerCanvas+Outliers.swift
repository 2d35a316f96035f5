internal import TextTools

extension LayerCanvas {
  /// A value that an axis ends before.
  struct Outlier {
    enum Edge { case top, bottom, left, right }

    var value: Double
    /// Of the plot, beyond which it lies.
    var edge: Edge
    /// Its place along that edge.
    var along: Double
    /// Read out; nil for the value.
    var title: String?
  }

  /// A triangle at the edge of the plot for each, and the panel's farthest value beside its own.
  mutating func mark(_ outliers: [Outlier], of style: SeriesStyle) throws(ChartError) {
    let survey = panel.built.survey
    let reach = look.type.markerDiameter
    var marks: [Mark] = []
    for outlier in outliers {
      let (tip, inwards, extreme) =
        switch outlier.edge {
        case .top: (Point(x: outlier.along, y: plot.minY), Point(x: 0, y: 1), survey.above?.extreme)
        case .bottom: (Point(x: outlier.along, y: plot.maxY), Point(x: 0, y: -1), survey.below?.extreme)
        case .left: (Point(x: plot.minX, y: outlier.along), Point(x: 1, y: 0), survey.left?.extreme)
        case .right: (Point(x: plot.maxX, y: outlier.along), Point(x: -1, y: 0), survey.right?.extreme)
        }
      let base = [-0.55, 0.55].map { side in
        Point(
          x: tip.x + (inwards.x + side * inwards.y.magnitude) * reach,
          y: tip.y + (inwards.y + side * inwards.x.magnitude) * reach)
      }
      let text = NumberText.standard.significant(outlier.value, digits: 3)
      marks.append(.area(Mark.Area([tip] + base, fill: look.paint(for: style), title: outlier.title ?? text)))
      if outlier.value == extreme {
        let middle = Point(x: tip.x + inwards.x * reach / 2, y: tip.y + inwards.y * reach / 2)
        marks += try valueMarks(text, of: style, beside: middle)
      }
    }
    guard !marks.isEmpty else { return }
    overlay.append(.group(Mark.Group(role: "outliers", key: look.armID(style), marks: marks)))
  }

  private mutating func valueMarks(
    _ text: String, of style: SeriesStyle, beside middle: Point
  ) throws(ChartError) -> [Mark] {
    let textStyle = look.style(look.type.note, paint: look.textPaint(for: style))
    let extent = try look.ruler.extent(of: text, textStyle)
    let fitted = FittedText(text: text, extent: extent, isCut: false)
    let baseline = middle.y + (extent.ascent - extent.descent) / 2
    let beside = look.type.markerDiameter * 0.55 + look.type.gap * 0.6
    let obstacles = Obstacles(panel, markerDiameter: look.type.markerDiameter)
    let room = Rectangle(
      x: plot.minX, y: plot.minY - look.type.note, width: plot.width,
      height: plot.height + 2 * look.type.note)
    var best: (mark: Mark.TextMark, cover: Double, cost: Double)?
    for distance in [beside, beside + look.type.base] {
      for (dx, anchor) in [(distance, Mark.TextMark.Anchor.start), (-distance, .end)] {
        let position = Point(x: middle.x + dx, y: baseline)
        guard case .text(let mark) = PlacedLine(text: fitted, position: position, anchor: anchor).mark(textStyle),
          room.contains(mark.bounds), !occupied.contains(where: mark.bounds.intersects)
        else { continue }
        let cover = obstacles.cover(mark.bounds.insetBy(-1))
        let cost = cover + distance * 0.2
        if best.map({ cost < $0.cost }) ?? true { best = (mark, cover, cost) }
      }
    }
    return best.map { set($0.mark, covering: $0.cover) } ?? []
  }
}
