/// A piece of line with more points than the page has dots for them, as what can be seen of it: where its values lie, and
/// their middle.
struct DenseRun {
  /// Round all values.
  let envelope: [Point]
  /// Of the envelope, on the average.
  let height: Double
  /// The median of each column; first and last are the line's own.
  let middle: [Point]

  /// Points for each point (1/72 in) of width from which on a line is dense: two a CSS pixel.
  private static let density = 2 / 0.75
  /// More points than a plot in half of a column of print can show: lines with more may be dense.
  static let mostShown = 450
  /// Width of a column in points.
  private static let column = 1.5

  /// Nil unless `points`, ordered by x, stand that close.
  ///
  /// - Complexity: O(n log m), m points a column.
  init?(_ points: [Point]) {
    guard points.count > 40, let first = points.first, let last = points.last, last.x > first.x,
      Double(points.count) / (last.x - first.x) > Self.density
    else { return nil }
    var (lower, upper, middle): ([Point], [Point], [Point]) = ([], [], [])
    var index = 0
    while index < points.count {
      let column = ((points[index].x - first.x) / Self.column).rounded(.down)
      let start = index
      while index < points.count, ((points[index].x - first.x) / Self.column).rounded(.down) == column { index += 1 }
      let values = points[start..<index].map(\.y).sorted()
      guard let least = values.first, let greatest = values.last else { break }
      let x = (points[start].x + points[index - 1].x) / 2
      upper.append(Point(x: x, y: least))
      lower.append(Point(x: x, y: greatest))
      let half = values.count / 2
      middle.append(Point(x: x, y: values.count % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2))
    }
    // The ends are the line's own: they are what is read off.
    middle[0] = first
    middle[middle.count - 1] = last
    self.middle = middle
    height = zip(lower, upper).reduce(0) { $0 + $1.0.y - $1.1.y } / Double(lower.count)
    envelope = upper + lower.reversed()
  }

  /// The place on the line that stands for `point`; nil for one beyond its ends.
  func onMiddle(_ point: Point) -> Point? {
    guard let first = middle.first, let last = middle.last, point.x >= first.x, point.x <= last.x else { return nil }
    var (low, high) = (0, middle.count - 1)
    while high - low > 1 {
      let half = (low + high) / 2
      if middle[half].x <= point.x { low = half } else { high = half }
    }
    let width = middle[high].x - middle[low].x
    let share = width > 0 ? (point.x - middle[low].x) / width : 0
    return Point(x: point.x, y: middle[low].y + (middle[high].y - middle[low].y) * share)
  }
}
