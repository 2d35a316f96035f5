/// A legend inside a panel.
struct LegendSpot {
  var panel: Int
  var block: LegendBlock
  var origin: Point
  /// Length of curve it covers, in points; 0 hides nothing.
  var cost: Double
}

extension FigurePlacer {
  /// The panel and anchor where the legend covers the least length of curve; nil where no panel has room for it.
  func bestSpot(in arrangement: Arrangement) throws(ChartError) -> LegendSpot? {
    var best: LegendSpot?
    for (index, panel) in arrangement.panels.enumerated() where panel.built.hasData && !panel.built.isImageGrid {
      let plot = panel.plot
      let obstacles = Obstacles(panel, markerDiameter: type.markerDiameter)
      for columns in figure.legend.entries.count > 3 ? [1, 2] : [1] {
        let gap = type.legend * 1.4
        let room = (plot.width * 0.8 - gap * Double(columns - 1)) / Double(columns) - symbolWidth - symbolGap
        guard room > type.legend * 4 else { continue }
        let block = try legendBlock(
          figure.legend.entries, columns: columns, labelWidth: room, gap: gap, byRows: false)
        guard block.size.height <= plot.height * 0.7 else { continue }
        // A cut label inside is worse than a whole one below.
        guard !block.cells.contains(where: \.label.isCut) || figure.legend.placement == .inside else { continue }
        let inset = type.base * 0.7
        let xs = [
          plot.maxX - inset - block.size.width, plot.minX + inset, plot.midX - block.size.width / 2,
        ]
        let ys = [
          plot.minY + inset * 0.7, plot.maxY - inset * 0.7 - block.size.height, plot.midY - block.size.height / 2,
        ]
        // Corners first, then the middles of edges, then the centre: the first of equals is taken.
        for (x, y) in [(0, 0), (0, 1), (1, 0), (1, 1), (0, 2), (1, 2), (2, 0), (2, 1), (2, 2)] {
          let frame = Rectangle(x: xs[x], y: ys[y], width: block.size.width, height: block.size.height)
          let cost = obstacles.cover(frame.insetBy(-type.base * 0.45))
          if best.map({ cost < $0.cost }) ?? true {
            best = LegendSpot(panel: index, block: block, origin: Point(x: xs[x], y: ys[y]), cost: cost)
          }
        }
      }
      if best?.cost == 0 { return best }
    }
    return best
  }
}

/// What a legend should not stand on.
struct Obstacles {
  private var lines: [[Point]] = []
  private var points: [Point] = []
  private var areas: [Rectangle] = []
  private let markerDiameter: Double

  /// More points of a line than this are looked at in strides: the score needs no more.
  private static let enough = 1500

  init(_ panel: PlacedPanel, markerDiameter: Double) {
    self.markerDiameter = markerDiameter
    func place(_ x: Double, _ y: Double) -> Point { Point(x: panel.x.position(x), y: panel.y.position(y)) }
    for layer in panel.built.panel.layers {
      switch layer {
      case .line(let line):
        let step = max(1, line.points.count / Self.enough)
        var piece: [Point] = []
        for index in Swift.stride(from: 0, to: line.points.count, by: step) {
          let point = place(line.points[index].x, line.points[index].y)
          if point.x.isFinite && point.y.isFinite {
            piece.append(point)
          } else if !piece.isEmpty {
            lines.append(piece)
            piece = []
          }
        }
        if !piece.isEmpty { lines.append(piece) }
      case .band(let band):
        let step = max(1, band.x.count / Self.enough)
        let indices = Swift.stride(from: 0, to: band.x.count, by: step)
        for edge in [band.lower, band.upper] {
          let edge = indices.map { place(band.x[$0], edge[$0]) }.filter { $0.x.isFinite && $0.y.isFinite }
          if !edge.isEmpty { lines.append(edge) }
        }
      case .points(let layer):
        for item in layer.items {
          points.append(place(item.x, item.y))
          if let interval = item.xInterval {
            lines.append([place(interval.lowerBound, item.y), place(interval.upperBound, item.y)])
          }
          if let interval = item.yInterval {
            lines.append([place(item.x, interval.lowerBound), place(item.x, interval.upperBound)])
          }
        }
      case .bars(let bars):
        for item in bars.items {
          let half = bars.thickness / 2
          let (a, b) =
            bars.isHorizontal
            ? (place(item.from, item.position - half), place(item.to, item.position + half))
            : (place(item.position - half, item.from), place(item.position + half, item.to))
          areas.append(Rectangle(corner: a, corner: b))
        }
      case .heatMap: areas.append(panel.plot)
      case .rule(let rule):
        lines.append(
          rule.direction == .horizontal
            ? [
              Point(x: panel.plot.minX, y: panel.y.position(rule.value)),
              Point(x: panel.plot.maxX, y: panel.y.position(rule.value)),
            ]
            : [
              Point(x: panel.x.position(rule.value), y: panel.plot.minY),
              Point(x: panel.x.position(rule.value), y: panel.plot.maxY),
            ])
      case .annotation(let annotation): points.append(place(annotation.x, annotation.y))
      case .images: areas.append(panel.plot)
      }
    }
  }

  /// Length of curve inside `frame` in points; points and areas count by their size.
  func cover(_ frame: Rectangle) -> Double {
    var length = 0.0
    for line in lines {
      for (a, b) in zip(line, line.dropFirst()) { length += frame.coveredLength(from: a, to: b) }
      if line.count == 1, frame.holds(line[0]) { length += markerDiameter }
    }
    for point in points where frame.insetBy(-markerDiameter / 2).holds(point) { length += markerDiameter }
    for area in areas where area.intersects(frame) { length += frame.width + frame.height }
    return length
  }
}
