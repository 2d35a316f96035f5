/// Thinning of long lines for a device that cannot show every point.
public enum Decimation {
  /// The first, last, lowest and highest point of each column, in order: M4 of Jugel, Jerzak, Hackenbroich and Markl
  /// ("M4: A Visualization-Oriented Time Series Data Aggregation", VLDB 2014). A line through them covers the same pixels
  /// as one through all points when a column is a pixel wide; for anti-aliased lines take a third of a pixel.
  ///
  /// - Parameters:
  ///   - points: ordered by x, all finite.
  ///   - columnWidth: in points, greater than 0.
  /// - Returns: at most four points a column; a line of few points comes back as it was.
  /// - Complexity: O(n), one pass.
  public static func m4(_ points: ArraySlice<Point>, columnWidth: Double) -> [Point] {
    precondition(columnWidth > 0, "a column of \(columnWidth) points")
    guard points.count > 4, let origin = points.first?.x else { return Array(points) }
    var kept: [Point] = []
    var index = points.startIndex
    while index < points.endIndex {
      let column = ((points[index].x - origin) / columnWidth).rounded(.down)
      let first = index
      var (lowest, highest) = (index, index)
      index += 1
      while index < points.endIndex, ((points[index].x - origin) / columnWidth).rounded(.down) == column {
        if points[index].y < points[lowest].y { lowest = index }
        if points[index].y > points[highest].y { highest = index }
        index += 1
      }
      let last = index - 1
      kept.append(points[first])
      let (earlier, later) = (min(lowest, highest), max(lowest, highest))
      if earlier > first, earlier < last { kept.append(points[earlier]) }
      if later > earlier, later > first, later < last { kept.append(points[later]) }
      if last > first { kept.append(points[last]) }
    }
    return kept
  }
}
