extension Mark {
  /// The upright box around what is painted, without the width of strokes; nil where nothing is.
  public var bounds: Rectangle? {
    switch self {
    case .polyline(let line): Rectangle.around(line.points)
    case .area(let area): Rectangle.around(area.points)
    case .marker(let marker): Rectangle.around([marker.center])?.insetBy(-marker.diameter / 2)
    case .text(let text): text.bounds
    case .image(let image): image.frame
    case .group(let group): group.bounds
    }
  }
}

extension Mark.Group {
  /// Of what its clip leaves.
  fileprivate var bounds: Rectangle? {
    let all = marks.compactMap(\.bounds)
    guard let first = all.first else { return nil }
    let union = all.dropFirst().reduce(first) { $0.union($1) }
    return clip.map(union.intersection) ?? union
  }
}

extension Rectangle {
  fileprivate static func around(_ points: [Point]) -> Rectangle? {
    let points = points.filter { $0.x.isFinite && $0.y.isFinite }
    guard let first = points.first else { return nil }
    var (low, high) = (first, first)
    for point in points {
      low = Point(x: min(low.x, point.x), y: min(low.y, point.y))
      high = Point(x: max(high.x, point.x), y: max(high.y, point.y))
    }
    return Rectangle(x: low.x, y: low.y, width: high.x - low.x, height: high.y - low.y)
  }

  fileprivate func union(_ other: Rectangle) -> Rectangle {
    let (x, y) = (min(minX, other.minX), min(minY, other.minY))
    return Rectangle(x: x, y: y, width: max(maxX, other.maxX) - x, height: max(maxY, other.maxY) - y)
  }

  /// Of no size where the two are apart.
  fileprivate func intersection(_ other: Rectangle) -> Rectangle {
    let (x, y) = (max(minX, other.minX), max(minY, other.minY))
    return Rectangle(x: x, y: y, width: max(0, min(maxX, other.maxX) - x), height: max(0, min(maxY, other.maxY) - y))
  }
}
