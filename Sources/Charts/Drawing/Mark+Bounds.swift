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

extension Drawing {
  /// The least type size of its text; nil where it has none.
  public var leastTypeSize: Double? { texts.map(\.style.size).min() }

  /// Its panels' rows as stretches from the top to the bottom, which meet halfway between what is drawn; one where nothing
  /// may be parted. A row ends where no panel, key or text reaches across.
  public var rows: [ClosedRange<Double>] {
    let spans = marks.compactMap(\.bounds).map { ($0.minY, $0.maxY) }.sorted { $0.0 < $1.0 }
    guard var reached = spans.first?.1 else { return [0...size.height] }
    var cuts = [0.0]
    for (start, end) in spans {
      if start > reached { cuts.append((reached + start) / 2) }
      reached = max(reached, end)
    }
    cuts.append(size.height)
    return zip(cuts, cuts.dropFirst()).map { $0...max($0, $1) }
  }
}
