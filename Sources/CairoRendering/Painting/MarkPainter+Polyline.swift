internal import CPangoCairo
internal import Charts

extension MarkPainter {
  /// Points stroked at once. Cairo's time to stroke grows faster than a path's length: 50,000 noisy points took 28.8 s
  /// as one stroke and 0.19 s in hundreds.
  static let pointsInPiece = 200

  /// A line with gaps where a coordinate is not finite.
  func paint(_ line: Mark.Polyline) {
    for part in line.points.split(whereSeparator: { !$0.x.isFinite || !$0.y.isFinite }) where part.count > 1 {
      let decimated = line.isFunctionOfX && part.count > 500 ? Decimation.m4(part, columnWidth: columnWidth)[...] : part
      stroke(decimated, line.stroke)
    }
  }

  /// Three columns a pixel keep thin lines; a vector file is taken to be printed at 800 dots an inch.
  private var columnWidth: Double {
    switch medium {
    case .pixels(let perPoint): 1 / (3 * perPoint)
    case .vectors: 72.0 / 800
    }
  }

  private func stroke(_ points: ArraySlice<Point>, _ stroke: Stroke) {
    if medium == .vectors || points.count <= Self.pointsInPiece {
      trace(points)
      set(stroke)
      cairo_stroke(context)
    } else if stroke.paint.color.alpha < 1 {
      // Pieces that overlap would show: they are stroked opaque, and the whole is laid on once.
      var opaque = stroke
      opaque.paint.color.alpha = 1
      cairo_push_group(context)
      strokeInPieces(points, opaque)
      cairo_pop_group_to_source(context)
      cairo_paint_with_alpha(context, stroke.paint.color.alpha)
    } else {
      strokeInPieces(points, stroke)
    }
  }

  /// Pieces overlap by one segment, so that every join is drawn by one of them as in the whole line, and each takes up the
  /// dashes where they are at its first point.
  private func strokeInPieces(_ points: ArraySlice<Point>, _ stroke: Stroke) {
    let period = stroke.dash.reduce(0, +) * (stroke.dash.count % 2 == 0 ? 1 : 2)
    var phase = stroke.dashPhase
    var start = points.startIndex
    while start < points.endIndex - 1 {
      let end = min(start + Self.pointsInPiece, points.endIndex)
      trace(points[start..<end])
      set(stroke, dashPhase: phase)
      cairo_stroke(context)
      if end == points.endIndex { break }
      let next = end - 2
      if period > 0 {
        for position in start..<next {
          let (a, b) = (points[position], points[position + 1])
          phase += ((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y)).squareRoot()
        }
        phase = phase.truncatingRemainder(dividingBy: period)
      }
      start = next
    }
  }
}
