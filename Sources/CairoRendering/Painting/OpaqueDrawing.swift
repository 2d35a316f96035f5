internal import Charts

/// A drawing without transparency, for files that know none: areas that something shows through lie below everything
/// else, and every paint has the colour that it has over the page.
struct OpaqueDrawing {
  private(set) var background: Paint?
  private(set) var below: [Mark] = []
  /// Painted over what lies below.
  private(set) var overlaps: [OverlappingAreas.Overlap] = []
  private(set) var above: [Mark] = []

  init(_ drawing: Drawing) {
    background = drawing.background
    background?.color.alpha = 1
    let ground = background?.color ?? Color(hex: 0xFFFFFF)
    let layers = OpaqueLayers(drawing.marks, over: ground, clip: nil)
    (below, above) = (layers.below, layers.above)
    overlaps = OverlappingAreas(layers.areas, over: ground).overlaps
  }
}

/// Marks with opaque paints, those that lie below apart.
private struct OpaqueLayers {
  var below: [Mark] = []
  var above: [Mark] = []
  /// Those below with the colours that they had.
  var areas: [OverlappingAreas.Area] = []

  init(_ marks: [Mark], over ground: Color, clip: Rectangle?) {
    func opaque(_ paint: Paint) -> Paint {
      guard paint.color.alpha < 1, paint.color.alpha > 0 else { return paint }
      return Paint(paint.color.laid(on: ground), role: paint.role)
    }
    func opaque(_ stroke: Stroke) -> Stroke {
      var stroke = stroke
      stroke.paint = opaque(stroke.paint)
      return stroke
    }
    for mark in marks {
      switch mark {
      case .polyline(var line):
        line.stroke = opaque(line.stroke)
        above.append(.polyline(line))
      case .area(var area):
        // The key's ground is there to hide what lies under it.
        if let color = area.fill?.color, color.alpha < 1, area.fill?.role != "background" {
          if color.alpha > 0, let seen = OverlappingAreas.Area(area.points, color, clip: clip) { areas.append(seen) }
          area.fill = area.fill.map(opaque)
          area.stroke = area.stroke.map(opaque)
          below.append(.area(area))
        } else {
          area.fill = area.fill.map(opaque)
          area.stroke = area.stroke.map(opaque)
          above.append(.area(area))
        }
      case .marker(var marker):
        marker.fill = marker.fill.map(opaque)
        marker.stroke = marker.stroke.map(opaque)
        above.append(.marker(marker))
      case .text(var text):
        text.style.paint = opaque(text.style.paint)
        above.append(.text(text))
      case .image: above.append(mark)
      case .group(var group):
        let inner = group.clip.map { own in clip.map { own.cut(by: $0) } ?? own } ?? clip
        let layers = OpaqueLayers(group.marks, over: ground, clip: inner)
        areas += layers.areas
        if !layers.below.isEmpty {
          group.marks = layers.below
          below.append(.group(group))
        }
        group.marks = layers.above
        above.append(.group(group))
      }
    }
  }
}

extension OverlappingAreas.Area {
  /// Nil for an area of which nothing is seen.
  init?(_ points: [Point], _ color: Color, clip: Rectangle?) {
    guard points.count > 2, points.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else { return nil }
    let (xs, ys) = (points.map(\.x).sorted(), points.map(\.y).sorted())
    let frame = Rectangle(
      x: xs[0], y: ys[0], width: xs[xs.count - 1] - xs[0], height: ys[ys.count - 1] - ys[0])
    if let clip, !clip.intersects(frame) { return nil }
    self.init(points: points, color: color, clip: clip, frame: clip.map { frame.cut(by: $0) } ?? frame)
  }
}
