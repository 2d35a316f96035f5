/// What a legend or a note should not stand on.
struct Obstacles {
  private var lines: [[Point]] = []
  private var points: [Point] = []
  private var areas: [Rectangle] = []
  private var bands: [[(x: Double, top: Double, bottom: Double)]] = []
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

  /// The area between two lines of `count` points over the same places: words on it are no freer than words on its edges.
  mutating func addBand(_ count: Int, _ ends: (Int) -> (low: Point, high: Point)) {
    addLine(count) { ends($0).low }
    addLine(count) { ends($0).high }
    var piece: [(x: Double, top: Double, bottom: Double)] = []
    for index in stride(from: 0, to: count, by: max(1, count / Self.enough)) {
      let (low, high) = ends(index)
      if low.x.isFinite && low.y.isFinite && high.y.isFinite {
        piece.append((low.x, min(low.y, high.y), max(low.y, high.y)))
      } else if !piece.isEmpty {
        bands.append(piece)
        piece = []
      }
    }
    if !piece.isEmpty { bands.append(piece) }
  }

  /// Length of curve inside `frame` in points; points and areas count by their size, bands by how far they run behind it.
  func cover(_ frame: Rectangle) -> Double {
    var length = 0.0
    for line in lines {
      for (a, b) in zip(line, line.dropFirst()) { length += frame.coveredLength(from: a, to: b) }
      if line.count == 1, frame.holds(line[0]) { length += markerDiameter }
    }
    for point in points where frame.insetBy(-markerDiameter / 2).holds(point) { length += markerDiameter }
    for area in areas where area.intersects(frame) { length += frame.width + frame.height }
    for band in bands {
      for (a, b) in zip(band, band.dropFirst()) {
        let (left, right) = (max(min(a.x, b.x), frame.minX), min(max(a.x, b.x), frame.maxX))
        guard left < right else { continue }
        // Between two places its edges are straight: only what stands behind the frame counts.
        let shares = [left, right].map { ($0 - a.x) / (b.x - a.x) }
        let top = shares.map { a.top + (b.top - a.top) * $0 }.min() ?? a.top
        let bottom = shares.map { a.bottom + (b.bottom - a.bottom) * $0 }.max() ?? a.bottom
        if top < frame.maxY, bottom > frame.minY { length += right - left }
      }
    }
    return length
  }
}
