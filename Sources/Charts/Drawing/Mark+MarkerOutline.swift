extension Mark.Marker {
  /// What a renderer has to trace for a marker.
  public enum Outline: Sendable, Equatable {
    /// About the marker's centre.
    case circle(radius: Double)
    /// Closed.
    case polygon([Point])
    /// Open lines, to be stroked.
    case segments([[Point]])
  }

  /// The shape in page coordinates. A square and a circle fill the diameter, points reach a little beyond it.
  public var outline: Outline {
    func at(_ dx: Double, _ dy: Double) -> Point { Point(x: center.x + dx, y: center.y + dy) }
    let radius = diameter / 2
    switch shape {
    case .circle: return .circle(radius: radius)
    case .square:
      let half = radius
      return .polygon([at(-half, -half), at(half, -half), at(half, half), at(-half, half)])
    case .diamond:
      let reach = radius * 1.1
      return .polygon([at(0, -reach), at(reach, 0), at(0, reach), at(-reach, 0)])
    case .triangle:
      // Equilateral, its centre of mass on the point it marks.
      let reach = radius * 1.4
      return .polygon([at(0, -reach), at(reach * 0.866, reach / 2), at(-reach * 0.866, reach / 2)])
    case .plus:
      return .segments([[at(-radius, 0), at(radius, 0)], [at(0, -radius), at(0, radius)]])
    case .cross:
      let reach = radius * 0.8
      return .segments([[at(-reach, -reach), at(reach, reach)], [at(-reach, reach), at(reach, -reach)]])
    }
  }
}
