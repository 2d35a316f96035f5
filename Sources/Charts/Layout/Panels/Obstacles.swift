/// What a legend or a note should not stand on.
struct Obstacles {
  private var lines: [[Point]] = []
  private var points: [Point] = []
  private var areas: [Rectangle] = []
  private let markerDiameter: Double

  /// More points of a line than this are looked at in strides: the score needs no more.
  private static let enough = 1500

  init(_ panel: PlacedPanel, markerDiameter: Double) {
    self.markerDiameter = markerDiameter
    for layer in panel.built.panel.layers { layer.content.obstruct(&self, in: panel) }
  }

  mutating func add(_ point: Point) { points.append(point) }

  mutating func add(_ area: Rectangle) { areas.append(area) }

  mutating func add(from start: Point, to end: Point) { lines.append([start, end]) }

  /// A line of `count` points, broken where one is not on the page.
  mutating func addLine(_ count: Int, _ point: (Int) -> Point) {
    var piece: [Point] = []
    for index in stride(from: 0, to: count, by: max(1, count / Self.enough)) {
      let point = point(index)
      if point.x.isFinite && point.y.isFinite {
        piece.append(point)
      } else if !piece.isEmpty {
        lines.append(piece)
        piece = []
      }
    }
    if !piece.isEmpty { lines.append(piece) }
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
