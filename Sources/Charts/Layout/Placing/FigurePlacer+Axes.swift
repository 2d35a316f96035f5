extension FigurePlacer {
  /// Grid lines and the axes with ticks, labels and titles.
  func axes(_ panel: PlacedPanel) -> [Mark] {
    let (x, y) = (panel.built.panel.x, panel.built.panel.y)
    let grid = grid(panel)
    var marks: [Mark] = grid.isEmpty ? [] : [.group(Mark.Group(role: "grid", marks: grid))]
    if x.isVisible { marks.append(.group(Mark.Group(role: "axis", key: "x", marks: axis(panel, .horizontal)))) }
    if y.isVisible { marks.append(.group(Mark.Group(role: "axis", key: "y", marks: axis(panel, .vertical)))) }
    return marks
  }

  private enum Direction { case horizontal, vertical }

  private func grid(_ panel: PlacedPanel) -> [Mark] {
    let plot = panel.plot
    let (x, y) = (panel.built.panel.x, panel.built.panel.y)
    let stroke = Stroke(look.theme.gridPaint, width: look.type.hairline)
    var grid: [Mark] = []
    if y.showsGrid, y.isVisible {
      for tick in panel.yTicks where !tick.isMinor && (tick.position - plot.maxY).magnitude > 0.6 {
        grid.append(line(Point(x: plot.minX, y: tick.position), Point(x: plot.maxX, y: tick.position), stroke))
      }
    }
    if x.showsGrid, x.isVisible {
      for tick in panel.xTicks where !tick.isMinor && (tick.position - plot.minX).magnitude > 0.6 {
        grid.append(line(Point(x: tick.position, y: plot.minY), Point(x: tick.position, y: plot.maxY), stroke))
      }
    }
    return grid
  }

  private func axis(_ panel: PlacedPanel, _ direction: Direction) -> [Mark] {
    let isX = direction == .horizontal
    let plot = panel.plot
    let axis = isX ? panel.built.panel.x : panel.built.panel.y
    let scale = isX ? panel.x : panel.y
    let stroke = Stroke(look.theme.axisPaint, width: look.type.hairline)
    /// A place along the axis, and away from the plot.
    func at(_ along: Double, _ away: Double) -> Point {
      isX ? Point(x: along, y: plot.maxY + away) : Point(x: plot.minX - away, y: along)
    }
    let ends = isX ? (plot.minX, plot.maxX) : (plot.minY, plot.maxY)
    var marks: [Mark] = []
    if let floor = scale.floor {
      marks += brokenLine(from: ends.0, to: ends.1, between: floor, and: scale.start, stroke, at)
    } else {
      marks.append(line(at(ends.0, 0), at(ends.1, 0), stroke))
    }
    let isCategory = if case .category = axis.kind { true } else { false }
    for tick in isX ? panel.xTicks : panel.yTicks {
      if !isCategory {
        let length = look.type.tickLength * (tick.isMinor ? 0.55 : 1)
        marks.append(line(at(tick.position, 0), at(tick.position, length), stroke))
      }
      if let label = tick.label { marks.append(label.mark(isCategory ? look.categoryStyle : look.tickStyle)) }
    }
    for label in panel.labelLines where (label.rotation == 0) == isX { marks.append(label.mark(look.labelStyle)) }
    return marks
  }

  /// An axis with a gap between the strip for values without a logarithm and the rest, and a stroke across either end of
  /// it.
  private func brokenLine(
    from first: Double, to last: Double, between floor: Double, and start: Double, _ stroke: Stroke,
    _ at: (Double, Double) -> Point
  ) -> [Mark] {
    let middle = (floor + start) / 2
    let half = look.type.hairline * 2.2
    let slant = look.type.tickLength * 0.6
    var marks = [line(at(first, 0), at(middle - half, 0), stroke), line(at(middle + half, 0), at(last, 0), stroke)]
    for edge in [middle - half, middle + half] {
      marks.append(line(at(edge + slant * 0.5, -slant), at(edge - slant * 0.5, slant), stroke))
    }
    return marks
  }

  private func line(_ a: Point, _ b: Point, _ stroke: Stroke) -> Mark {
    .polyline(Mark.Polyline([a, b], stroke: stroke))
  }
}
