internal import TextTools

extension Drawing {
  /// The drawing as indented lines, a mark each, with coordinates to a tenth of a point: for tests and for finding out
  /// what layout did.
  public var textDump: String {
    var lines = ["drawing \(Self.number(size.width)) × \(Self.number(size.height))"]
    Self.dump(marks, indent: "  ", into: &lines)
    return lines.joined(separator: "\n")
  }

  private static func dump(_ marks: [Mark], indent: String, into lines: inout [String]) {
    for mark in marks {
      switch mark {
      case .polyline(let line):
        lines.append("\(indent)line \(points(line.points)) \(stroke(line.stroke))\(title(line.title))")
      case .area(let area):
        let edge = area.stroke.map { " " + stroke($0) } ?? ""
        lines.append("\(indent)area \(points(area.points)) \(paint(area.fill))\(edge)\(title(area.title))")
      case .marker(let marker):
        lines.append(
          "\(indent)\(marker.shape.rawValue) \(point(marker.center)) ⌀\(number(marker.diameter)) \(paint(marker.fill))"
            + title(marker.title))
      case .text(let text):
        let turn = text.rotation == 0 ? "" : " \(number(text.rotation))°"
        lines.append(
          "\(indent)text \"\(text.text)\" \(point(text.position)) \(text.anchor.rawValue)\(turn) \(number(text.style.size))pt"
        )
      case .image(let image):
        lines.append("\(indent)image \(image.columns)×\(image.rows) \(rectangle(image.frame))\(title(image.title))")
      case .group(let group):
        let key = group.key.map { " [\($0)]" } ?? ""
        let clip = group.clip.map { " clip " + rectangle($0) } ?? ""
        lines.append("\(indent)\(group.role)\(key)\(clip)")
        dump(group.marks, indent: indent + "  ", into: &lines)
      }
    }
  }

  private static func points(_ points: [Point]) -> String {
    let shown = points.prefix(6).map(point).joined(separator: " ")
    return points.count > 6 ? "\(shown) … (\(points.count))" : shown
  }

  private static func point(_ point: Point) -> String { "\(number(point.x)),\(number(point.y))" }

  private static func rectangle(_ frame: Rectangle) -> String {
    "\(number(frame.x)),\(number(frame.y)) \(number(frame.width))×\(number(frame.height))"
  }

  private static func stroke(_ stroke: Stroke) -> String {
    "\(paint(stroke.paint)) \(number(stroke.width))\(stroke.dash.isEmpty ? "" : stroke.dashPhase == 0 ? " dashed" : " dashed from \(number(stroke.dashPhase))")"
  }

  private static func paint(_ paint: Paint?) -> String {
    guard let paint else { return "none" }
    let color = paint.color
    let value = UInt32(color.red) << 16 | UInt32(color.green) << 8 | UInt32(color.blue)
    let digits = String(value, radix: 16)
    let alpha = color.alpha == 1 ? "" : "/\(number(color.alpha))"
    return paint.role ?? "#" + String(repeating: "0", count: 6 - digits.count) + digits + alpha
  }

  private static func title(_ title: String?) -> String { title.map { " “\($0)”" } ?? "" }

  private static func number(_ value: Double) -> String {
    let text = NumberText.standard.fixed(value, 1, grouping: false)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
