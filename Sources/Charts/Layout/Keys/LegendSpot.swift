/// A legend inside a panel.
struct LegendSpot {
  var panel: Int
  var block: LegendBlock
  var origin: Point
  /// Length of curve it covers, in points; 0 hides nothing.
  var cost: Double

  var frame: Rectangle {
    Rectangle(x: origin.x, y: origin.y, width: block.size.width, height: block.size.height)
  }
}

extension FigurePlacer {
  /// The panel and anchor where the legend covers the least length of curve; nil where no panel has room for it.
  func bestSpot(in arrangement: Arrangement) throws(ChartError) -> LegendSpot? {
    var best: LegendSpot?
    for (index, panel) in arrangement.panels.enumerated() where panel.built.hasData && !panel.built.isImageGrid {
      let plot = panel.plot
      let obstacles = Obstacles(panel, markerDiameter: look.type.markerDiameter)
      for columns in figure.legend.entries.count > 3 ? [1, 2] : [1] {
        let gap = look.type.legend * 1.4
        let room = (plot.width * 0.8 - gap * Double(columns - 1)) / Double(columns) - symbolWidth - symbolGap
        guard room > look.type.legend * 4 else { continue }
        let block = try legendBlock(
          figure.legend.entries, columns: columns, labelWidth: room, gap: gap, byRows: false)
        guard block.size.height <= plot.height * 0.7 else { continue }
        // A cut label inside is worse than a whole one below.
        guard !block.cells.contains(where: \.label.isCut) || figure.legend.placement == .inside else { continue }
        let inset = look.type.base * 0.7
        let xs = [
          plot.maxX - inset - block.size.width, plot.minX + inset, plot.midX - block.size.width / 2,
        ]
        let ys = [
          plot.minY + inset * 0.7, plot.maxY - inset * 0.7 - block.size.height, plot.midY - block.size.height / 2,
        ]
        // Corners first, then the middles of edges, then the centre: the first of equals is taken.
        for (x, y) in [(0, 0), (0, 1), (1, 0), (1, 1), (0, 2), (1, 2), (2, 0), (2, 1), (2, 2)] {
          let frame = Rectangle(x: xs[x], y: ys[y], width: block.size.width, height: block.size.height)
          let cost = obstacles.cover(frame.insetBy(-look.type.base * 0.45))
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
