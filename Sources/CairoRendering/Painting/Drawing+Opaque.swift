internal import Charts

extension Drawing {
  /// The drawing without transparency, for files that know none: areas that something shows through lie below everything
  /// else, and every paint has the colour that it has over the page.
  var opaque: Drawing {
    var ground = background?.color ?? Color(hex: 0xFFFFFF)
    ground.alpha = 1
    let layers = OpaqueLayers(marks, over: ground)
    var drawing = self
    drawing.background?.color.alpha = 1
    drawing.marks = layers.below + layers.above
    return drawing
  }
}

/// Marks with opaque paints, those that lie below apart.
private struct OpaqueLayers {
  var below: [Mark] = []
  var above: [Mark] = []

  init(_ marks: [Mark], over ground: Color) {
    func opaque(_ paint: Paint) -> Paint {
      guard paint.color.alpha < 1, paint.color.alpha > 0 else { return paint }
      var color = paint.color.mixed(with: ground, 1 - paint.color.alpha)
      color.alpha = 1
      return Paint(color, role: paint.role)
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
        let showsThrough = (area.fill?.color.alpha ?? 1) < 1
        // The key's ground is there to hide what lies under it.
        let hides = area.fill?.role == "background"
        area.fill = area.fill.map(opaque)
        area.stroke = area.stroke.map(opaque)
        if showsThrough, !hides { below.append(.area(area)) } else { above.append(.area(area)) }
      case .marker(var marker):
        marker.fill = marker.fill.map(opaque)
        marker.stroke = marker.stroke.map(opaque)
        above.append(.marker(marker))
      case .text(var text):
        text.style.paint = opaque(text.style.paint)
        above.append(.text(text))
      case .image: above.append(mark)
      case .group(var group):
        let layers = OpaqueLayers(group.marks, over: ground)
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
