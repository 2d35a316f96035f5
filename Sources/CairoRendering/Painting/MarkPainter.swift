internal import CPangoCairo
internal import Charts

/// Paints marks on a Cairo context whose unit is the point.
struct MarkPainter {
  /// What the context's surface turns text and long lines into.
  enum Medium: Equatable {
    /// Pixels, this many a point.
    case pixels(perPoint: Double)
    /// A vector file with real text.
    case vectors
  }

  let context: OpaquePointer
  let fonts: FontLibrary
  let medium: Medium

  func paint(background: Paint?) {
    guard let background else { return }
    setSource(background)
    cairo_paint(context)
  }

  func paint(_ marks: [Mark]) throws(ChartError) {
    for mark in marks {
      switch mark {
      case .polyline(let line): paint(line)
      case .area(let area): paint(area)
      case .marker(let marker): paint(marker)
      case .text(let text): try paint(text)
      case .image(let image): try paint(image)
      case .group(let group): try paint(group)
      }
    }
  }

  private func paint(_ group: Mark.Group) throws(ChartError) {
    guard let clip = group.clip else { return try paint(group.marks) }
    cairo_save(context)
    defer { cairo_restore(context) }
    cairo_rectangle(context, clip.x, clip.y, clip.width, clip.height)
    cairo_clip(context)
    try paint(group.marks)
  }

  /// What lies in all of the areas.
  func paint(_ overlap: OverlappingAreas.Overlap) {
    guard let last = overlap.outlines.last else { return }
    cairo_save(context)
    defer { cairo_restore(context) }
    if let clip = overlap.clip {
      cairo_rectangle(context, clip.x, clip.y, clip.width, clip.height)
      cairo_clip(context)
    }
    for outline in overlap.outlines.dropLast() {
      trace(outline[...])
      cairo_close_path(context)
      cairo_clip(context)
    }
    trace(last[...])
    cairo_close_path(context)
    fillAndStroke(Paint(overlap.color), nil)
  }

  private func paint(_ area: Mark.Area) {
    guard area.points.count > 1, area.points.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else { return }
    trace(area.points[...])
    // An opaque rectangle over the whole page would make Cairo forget the open tags; a path with a curve is no rectangle.
    if medium == .vectors, let first = area.points.first, let last = area.points.last, area.points.count == 4 {
      var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
      cairo_clip_extents(context, &left, &top, &right, &bottom)
      let xs = area.points.map(\.x)
      let ys = area.points.map(\.y)
      if let minX = xs.min(), let maxX = xs.max(), let minY = ys.min(), let maxY = ys.max(), minX <= left, minY <= top,
        maxX >= right, maxY >= bottom
      {
        cairo_curve_to(context, last.x, last.y, first.x, first.y, first.x, first.y)
      }
    }
    cairo_close_path(context)
    fillAndStroke(area.fill, area.stroke)
  }

  private func paint(_ marker: Mark.Marker) {
    guard marker.center.x.isFinite, marker.center.y.isFinite else { return }
    switch marker.outline {
    case .circle(let radius):
      cairo_new_sub_path(context)
      cairo_arc(context, marker.center.x, marker.center.y, radius, 0, 2 * Double.pi)
      cairo_close_path(context)
    case .polygon(let points):
      trace(points[...])
      cairo_close_path(context)
    case .segments(let segments):
      for segment in segments { trace(segment[...]) }
    }
    fillAndStroke(marker.fill, marker.stroke)
  }

  private func paint(_ mark: Mark.TextMark) throws(ChartError) {
    guard !mark.text.isEmpty else { return }
    let line = try fonts.line(mark.text, style: mark.style)
    // What is restored may hold the last reference to a font.
    FontLock.held { paint(line, mark) }
  }

  /// Only while the lock is held.
  private func paint(_ line: TextLine, _ mark: Mark.TextMark) {
    cairo_save(context)
    defer { cairo_restore(context) }
    cairo_translate(context, mark.position.x, mark.position.y)
    if mark.rotation != 0 { cairo_rotate(context, mark.rotation * .pi / 180) }
    let shift =
      switch mark.anchor {
      case .start: 0.0
      case .middle: -line.extent.width / 2
      case .end: -line.extent.width
      }
    cairo_move_to(context, shift, -line.baseline)
    setSource(mark.style.paint)
    switch medium {
    case .pixels:
      // Cairo rounds the places of image glyphs to whole pixels, which spaces small text unevenly; outlines are placed
      // exactly.
      pango_cairo_layout_path(context, line.layout)
      cairo_fill(context)
    case .vectors:
      pango_cairo_update_layout(context, line.layout)
      pango_cairo_show_layout(context, line.layout)
    }
    cairo_new_path(context)
  }

  func fillAndStroke(_ fill: Paint?, _ stroke: Stroke?) {
    // A clear fill is there for an SVG's pointer; here it would only cost bytes.
    if let fill, fill.color.alpha > 0 {
      setSource(fill)
      if stroke == nil { cairo_fill(context) } else { cairo_fill_preserve(context) }
    }
    if let stroke {
      set(stroke)
      cairo_set_line_join(context, CAIRO_LINE_JOIN_MITER)
      cairo_stroke(context)
    }
    cairo_new_path(context)
  }

  /// Adds an open line through `points` to the current path.
  func trace(_ points: ArraySlice<Point>) {
    guard let first = points.first else { return }
    cairo_move_to(context, Self.bounded(first.x), Self.bounded(first.y))
    for point in points.dropFirst() { cairo_line_to(context, Self.bounded(point.x), Self.bounded(point.y)) }
  }

  func set(_ stroke: Stroke, dashPhase: Double? = nil) {
    setSource(stroke.paint)
    cairo_set_line_width(context, stroke.width)
    cairo_set_line_cap(context, stroke.cap == .round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    cairo_set_dash(context, stroke.dash, Int32(stroke.dash.count), dashPhase ?? stroke.dashPhase)
  }

  func setSource(_ paint: Paint) {
    let color = paint.color
    cairo_set_source_rgba(
      context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255, color.alpha)
  }

  /// Cairo's coordinates are 24.8 fixed point and wrap around beyond: far outside any page is as good as further.
  private static func bounded(_ value: Double) -> Double { min(max(value, -100_000), 100_000) }
}
