extension Rectangle {
  init(corner a: Point, corner b: Point) {
    self.init(x: min(a.x, b.x), y: min(a.y, b.y), width: (a.x - b.x).magnitude, height: (a.y - b.y).magnitude)
  }

  /// This rectangle and as much again on every side. Further outside, coordinates would overflow a renderer's numbers:
  /// lines are cut there first, at the true crossing.
  var surroundings: Rectangle {
    Rectangle(x: minX - width, y: minY - height, width: width * 3, height: height * 3)
  }

  func holds(_ point: Point) -> Bool { point.x >= minX && point.x <= maxX && point.y >= minY && point.y <= maxY }

  /// The part of the segment inside, as shares 0…1 of its length (Liang and Barsky 1984); nil where none is.
  func clip(from a: Point, to b: Point) -> (start: Double, end: Double)? {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    var (start, end) = (0.0, 1.0)
    for (direction, distance) in [(-dx, a.x - minX), (dx, maxX - a.x), (-dy, a.y - minY), (dy, maxY - a.y)] {
      if direction == 0 {
        if distance < 0 { return nil }
      } else {
        let share = distance / direction
        if direction < 0 { start = max(start, share) } else { end = min(end, share) }
      }
    }
    return start <= end ? (start, end) : nil
  }

  /// Length of the segment's part inside.
  func coveredLength(from a: Point, to b: Point) -> Double {
    guard let (start, end) = clip(from: a, to: b) else { return 0 }
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    return (dx * dx + dy * dy).squareRoot() * (end - start)
  }

  /// A line's points between gaps, cut where it leaves this rectangle.
  func pieces(of points: [Point]) -> [[Point]] {
    var pieces: [[Point]] = []
    var piece: [Point] = []
    func isThere(_ point: Point) -> Bool { point.x.isFinite && point.y.isFinite }
    var previous: Point?
    for point in points {
      defer { previous = isThere(point) ? point : nil }
      guard isThere(point) else {
        if !piece.isEmpty { pieces.append(piece) }
        piece = []
        continue
      }
      guard let start = previous else {
        if holds(point) { piece = [point] }
        continue
      }
      if holds(start), holds(point) {
        piece.append(point)
      } else if let (from, to) = clip(from: start, to: point) {
        func along(_ share: Double) -> Point {
          Point(x: start.x + (point.x - start.x) * share, y: start.y + (point.y - start.y) * share)
        }
        if piece.isEmpty { piece.append(along(from)) }
        piece.append(to < 1 ? along(to) : point)
        if to < 1 {
          pieces.append(piece)
          piece = []
        }
      } else {
        if !piece.isEmpty { pieces.append(piece) }
        piece = []
      }
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }
}
