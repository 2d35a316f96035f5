internal import Charts

extension SVGWriter {
  /// Path data for an open line; within a page absolute coordinates compress as well as relative ones and do not drift.
  static func path(_ points: ArraySlice<Point>) -> String {
    guard let first = points.first else { return "" }
    var result = "M\(SVGText.number(first.x)) \(SVGText.number(first.y))"
    if points.count > 1 { result += "L" }
    var isFirst = true
    for point in points.dropFirst() {
      if !isFirst { result += " " }
      isFirst = false
      result += "\(SVGText.number(point.x)) \(SVGText.number(point.y))"
    }
    return result
  }

  /// The upright rectangle that `points` go around, if they do.
  static func box(_ points: [Point]) -> Rectangle? {
    guard points.count == 4, points[0].y == points[1].y, points[1].x == points[2].x, points[2].y == points[3].y,
      points[3].x == points[0].x, points[1].x >= points[0].x, points[2].y >= points[1].y
    else { return nil }
    return Rectangle(
      x: points[0].x, y: points[0].y, width: points[1].x - points[0].x, height: points[2].y - points[1].y)
  }

  static func hexadecimal(_ color: Color) -> String {
    let digits = String(color.hex, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}

extension Color {
  /// `0xRRGGBB`.
  var hex: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }
}
