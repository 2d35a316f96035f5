internal import Charts

/// Writes marks as commands of PGF's basic layer, y upwards from the page's lower edge.
struct PGFWriter {
  /// Of the page, in points.
  let height: Double
  private(set) var text = ""
  /// The colours and line settings that hold, which need not be said again; scopes restore what held before them.
  private var state = State()

  private struct State {
    var stroke: Color?
    var fill: Color?
    var width: Double?
    var dash: [Double] = []
    var dashPhase = 0.0
    var isRoundCap = false
    var strokeOpacity = 1.0
    var fillOpacity = 1.0
  }

  init(height: Double) { self.height = height }

  mutating func write(_ marks: [Mark]) throws(ChartError) {
    for mark in marks {
      switch mark {
      case .polyline(let line): write(line)
      case .area(let area): write(area)
      case .marker(let marker): write(marker)
      case .text(let text): write(text)
      case .image(let image): try write(image)
      case .group(let group): try write(group)
      }
    }
  }

  private mutating func write(_ group: Mark.Group) throws(ChartError) {
    guard let clip = group.clip else { return try write(group.marks) }
    line("\\begin{pgfscope}")
    let outside = state
    line(rectangle(clip) + "\\pgfusepath{clip}")
    try write(group.marks)
    line("\\end{pgfscope}")
    state = outside
  }

  private mutating func write(_ polyline: Mark.Polyline) {
    for part in polyline.points.split(whereSeparator: { !$0.x.isFinite || !$0.y.isFinite }) where part.count > 1 {
      let points = polyline.isFunctionOfX ? Decimation.m4(part, columnWidth: 72.0 / 900)[...] : part
      set(polyline.stroke)
      trace(points)
      line("\\pgfusepath{stroke}")
    }
  }

  mutating func write(_ area: Mark.Area) {
    guard area.points.count > 1, area.points.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else { return }
    trace(area.points[...])
    line("\\pgfpathclose")
    finish(fill: area.fill, stroke: area.stroke, hasMitredCorners: true)
  }

  private mutating func write(_ marker: Mark.Marker) {
    guard marker.center.x.isFinite, marker.center.y.isFinite else { return }
    // Nothing to see: for pointers in a page.
    if marker.stroke == nil, (marker.fill?.color.alpha ?? 0) == 0 { return }
    switch marker.outline {
    case .circle(let radius):
      line("\\pgfpathcircle{\(point(marker.center))}{\(PGFNumber.text(radius))bp}")
    case .polygon(let points):
      trace(points[...])
      line("\\pgfpathclose")
    case .segments(let segments):
      for segment in segments { trace(segment[...]) }
    }
    finish(fill: marker.fill, stroke: marker.stroke, hasMitredCorners: true)
  }

  private mutating func write(_ mark: Mark.TextMark) {
    guard !mark.text.isEmpty, mark.position.x.isFinite, mark.position.y.isFinite else { return }
    var options = ["base", "at={\(point(mark.position))}"]
    switch mark.anchor {
    case .start: options.append("left")
    case .middle: break
    case .end: options.append("right")
    }
    // PGF turns the other way round.
    if mark.rotation != 0 { options.append("rotate=\(PGFNumber.text(-mark.rotation))") }
    let color = mark.style.paint.color
    set(fillOpacity: color.alpha)
    set(strokeOpacity: color.alpha)
    let components = Self.components(color)
    line(
      "\\pgftext[\(options.joined(separator: ","))]{\\color[rgb]{\(components)}\(TeXText.set(mark.text, mark.style))}")
  }

  /// Samples in runs of one colour, row by row. Each run is painted to the right end of its row and the row to the lower
  /// end of the image, so that no seam shows between neighbours.
  private mutating func write(_ image: Mark.ImageMark) throws(ChartError) {
    guard image.columns > 0, image.rows > 0 else { return }
    guard image.columns * image.rows <= Self.mostSamples else {
      throw ChartError(
        .invalidOption,
        "an image of \(image.columns)×\(image.rows) samples in a .tex file; expected at most \(Self.mostSamples), as LaTeX "
          + "paints them one by one: write .pdf, .png or .eps")
    }
    let frame = image.frame
    let (width, height) = (frame.width / Double(image.columns), frame.height / Double(image.rows))
    for row in 0..<image.rows {
      let top = frame.minY + Double(row) * height
      var last: Color?
      for column in 0..<image.columns {
        let color = image.color(row: row, column: column)
        guard color != last else { continue }
        last = color
        let left = frame.minX + Double(column) * width
        write(
          Mark.Area(
            Rectangle(x: left, y: top, width: frame.maxX - left, height: frame.maxY - top), fill: Paint(color)))
      }
    }
  }

  /// 128 × 128 and somewhat more.
  private static let mostSamples = 20_000

  // MARK: Paths and paints

  private mutating func trace(_ points: ArraySlice<Point>) {
    guard let first = points.first else { return }
    line("\\pgfpathmoveto{\(point(first))}")
    for next in points.dropFirst() { line("\\pgfpathlineto{\(point(next))}") }
  }

  private func rectangle(_ box: Rectangle) -> String {
    "\\pgfpathrectangle{\(point(Point(x: box.minX, y: box.maxY)))}"
      + "{\\pgfqpoint{\(PGFNumber.text(box.width))bp}{\(PGFNumber.text(box.height))bp}}"
  }

  private mutating func finish(fill: Paint?, stroke: Stroke?, hasMitredCorners: Bool) {
    let fill = fill.flatMap { $0.color.alpha > 0 ? $0 : nil }
    var uses: [String] = []
    if let fill {
      set(fill: fill.color)
      uses.append("fill")
    }
    if let stroke {
      set(stroke)
      uses.append("stroke")
    }
    let corners = stroke != nil && hasMitredCorners
    if corners { line("\\pgfsetmiterjoin") }
    line("\\pgfusepath{\(uses.isEmpty ? "discard" : uses.joined(separator: ","))}")
    if corners { line("\\pgfsetroundjoin") }
  }

  private mutating func set(fill color: Color) {
    if state.fill != color.opaque {
      line("\\definecolor{curvesfill}{rgb}{\(Self.components(color))}\\pgfsetfillcolor{curvesfill}")
      state.fill = color.opaque
    }
    set(fillOpacity: color.alpha)
  }

  private mutating func set(fillOpacity opacity: Double) {
    if state.fillOpacity != opacity { line("\\pgfsetfillopacity{\(PGFNumber.share(opacity))}") }
    state.fillOpacity = opacity
  }

  private mutating func set(strokeOpacity opacity: Double) {
    if state.strokeOpacity != opacity { line("\\pgfsetstrokeopacity{\(PGFNumber.share(opacity))}") }
    state.strokeOpacity = opacity
  }

  private mutating func set(_ stroke: Stroke) {
    let color = stroke.paint.color
    if state.stroke != color.opaque {
      line("\\definecolor{curvesstroke}{rgb}{\(Self.components(color))}\\pgfsetstrokecolor{curvesstroke}")
      state.stroke = color.opaque
    }
    set(strokeOpacity: color.alpha)
    if state.width != stroke.width {
      line("\\pgfsetlinewidth{\(PGFNumber.text(stroke.width))bp}")
      state.width = stroke.width
    }
    if state.dash != stroke.dash || state.dashPhase != stroke.dashPhase {
      // PGF wants an even number of lengths.
      let dash = stroke.dash.count % 2 == 0 ? stroke.dash : stroke.dash + stroke.dash
      let lengths = dash.map { "{\(PGFNumber.text($0))bp}" }.joined()
      line("\\pgfsetdash{\(lengths)}{\(PGFNumber.text(stroke.dashPhase))bp}")
      (state.dash, state.dashPhase) = (stroke.dash, stroke.dashPhase)
    }
    if state.isRoundCap != (stroke.cap == .round) {
      line(stroke.cap == .round ? "\\pgfsetroundcap" : "\\pgfsetbuttcap")
      state.isRoundCap = stroke.cap == .round
    }
  }

  private static func components(_ color: Color) -> String {
    [color.red, color.green, color.blue].map { PGFNumber.share(Double($0) / 255) }.joined(separator: ",")
  }

  private func point(_ point: Point) -> String {
    "\\pgfqpoint{\(PGFNumber.text(point.x))bp}{\(PGFNumber.text(height - point.y))bp}"
  }

  /// One command a line; the comment sign keeps its end from becoming a space.
  private mutating func line(_ command: String) { text += command + "%\n" }
}

extension Color {
  fileprivate var opaque: Color {
    var color = self
    color.alpha = 1
    return color
  }
}

extension Mark.ImageMark {
  fileprivate func color(row: Int, column: Int) -> Color {
    let sample = (row * columns + column) * channels
    return channels == 3
      ? Color(red: pixels[sample], green: pixels[sample + 1], blue: pixels[sample + 2])
      : Color(red: pixels[sample], green: pixels[sample], blue: pixels[sample])
  }
}
