extension Layer {
  /// A line through points in order. A point with a NaN or infinite coordinate is a gap; a point between two gaps is
  /// drawn as a dot.
  public struct Line: Sendable, Equatable {
    public var points: [DataPoint]
    public var style: SeriesStyle
    public var markers: Markers
    /// The line as a whole, such as `ReLU validation`: read out, and set at its end with direct labels.
    public var title: String?
    /// What stands at the line's end with direct labels; nil for nothing.
    public var endLabel: String?
    /// What `endLabel` ends with that stays whole where the label is shortened, such as ` validation`.
    public var endLabelEnding: String
    /// As many as there are points, or empty: what each marker is read out as, such as
    /// `ReLU, epoch 3, validation accuracy 0.8712`.
    public var pointTitles: [String]
    /// Counts towards a legend's covered curve length and the values clipped by hand-set limits.
    public var isData: Bool

    public enum Markers: Sendable, Equatable {
      case none
      /// At every point where there is room for them, else a few, staggered between arms.
      case automatic
    }

    public init(
      _ points: [DataPoint], style: SeriesStyle, markers: Markers = .automatic, title: String? = nil,
      endLabel: String? = nil, endLabelEnding: String = "", pointTitles: [String] = [], isData: Bool = true
    ) {
      self.points = points
      self.style = style
      self.markers = markers
      self.title = title
      self.endLabel = endLabel
      self.endLabelEnding = endLabelEnding
      self.pointTitles = pointTitles
      self.isData = isData
    }
  }
}

extension Layer.Line: LayerContent {
  func extend(_ domain: inout LayerDomain) {
    domain.addLine(points, isData: isData)
  }

  func forEachPoint(_ body: (DataPoint) -> Void) {
    if isData { for point in points where point.isFinite { body(point) } }
  }

  func obstruct(_ obstacles: inout Obstacles, in panel: PlacedPanel) {
    obstacles.addLine(points.count) { panel.place(points[$0].x, points[$0].y) }
  }

  func marks(on canvas: inout LayerCanvas) throws(ChartError) -> [Mark] {
    let (look, panel) = (canvas.look, canvas.panel)
    let places = points.map { panel.place($0.x, $0.y) }
    let pieces = pieces(places, in: panel)
    let isFunction = isFunction(in: panel)
    let runs = pieces.map { isFunction && style.emphasis == .normal ? DenseRun($0) : nil }
    let symbols = symbols(places, lonely: Set(pieces.lazy.filter { $0.count == 1 }.joined()), runs, on: canvas)
    if !symbols.isEmpty {
      canvas.symbols.append(.group(Mark.Group(role: "symbols", key: look.armID(style), title: title, marks: symbols)))
    }
    if isData, style.emphasis == .normal, panel.built.y.cut != nil { try markOutliers(on: &canvas) }
    let strokes = strokes(pieces, runs, isFunction: isFunction, on: canvas)
    guard !strokes.isEmpty else { return [] }
    let line = Mark.Group(role: "line", title: title, clip: canvas.clip, marks: strokes)
    return [.group(Mark.Group(role: "series", key: look.armID(style), title: title, marks: [.group(line)]))]
  }

  /// Point symbols, and marks to be read out from where no symbol is.
  ///
  /// - Parameter lonely: Places between two gaps, which no line shows.
  private func symbols(
    _ places: [Point], lonely: Set<Point>, _ runs: [DenseRun?], on canvas: LayerCanvas
  ) -> [Mark] {
    let (look, panel) = (canvas.look, canvas.panel)
    let visible = points.indices.filter {
      places[$0].x.isFinite && places[$0].y.isFinite && panel.x.contains(points[$0].x)
        && panel.y.contains(points[$0].y)
    }
    var symbols: [Mark] = []
    var shown: Set<Int> = []
    if markers == .automatic {
      let marked = look.markerIndices(visible, places, arm: style.arm, from: panel.plot.minX)
      for (place, index) in marked.enumerated() {
        // Of lines in one place, each marks its own points.
        if let coincidence = canvas.coincidence, place % coincidence.count != coincidence.place { continue }
        shown.insert(index)
        let place = runs.lazy.compactMap { $0?.onMiddle(places[index]) }.first ?? places[index]
        symbols.append(look.marker(style, at: place, title: pointTitle(index)))
      }
    }
    if look.readsOutEveryPoint {
      for index in visible where !shown.contains(index) {
        if let title = pointTitle(index) { symbols.append(look.unseenMarker(at: places[index], title: title)) }
      }
    }
    for index in visible where lonely.contains(places[index]) && !shown.contains(index) {
      symbols.append(look.marker(style, at: places[index], scale: style.emphasis == .normal ? 0.8 : 0.4))
    }
    return symbols
  }

  /// What is drawn without a gap. Nothing joins the strip for values without a logarithm to the rest: a slope between them
  /// would stand for no number.
  private func pieces(_ places: [Point], in panel: PlacedPanel) -> [[Point]] {
    let frame = panel.plot.surroundings
    guard panel.x.floor != nil || panel.y.floor != nil else { return frame.pieces(of: places) }
    let gap = Point(x: .nan, y: .nan)
    let isOnFloor = points.map { panel.x.isOnFloor($0.x) || panel.y.isOnFloor($0.y) }
    return [false, true].flatMap { floor in
      frame.pieces(of: zip(places, isOnFloor).map { $1 == floor ? $0 : gap })
    }
  }

  private func strokes(
    _ pieces: [[Point]], _ runs: [DenseRun?], isFunction: Bool, on canvas: LayerCanvas
  ) -> [Mark] {
    let look = canvas.look
    let stroke = look.stroke(for: style).interleaved(
      canvas.coincidence, cell: 5.1 * look.type.lineWidth * look.crowding)
    return zip(pieces, runs).flatMap { piece, run -> [Mark] in
      guard piece.count > 1 else { return [] }
      guard let run else { return [.polyline(Mark.Polyline(piece, stroke: stroke, isFunctionOfX: isFunction))] }
      let line = Mark.polyline(Mark.Polyline(run.middle, stroke: stroke, isFunctionOfX: true))
      // What the line itself would hide need not be painted.
      guard run.height > stroke.width else { return [line] }
      let fill = look.paint(for: style, opacity: look.theme.bandOpacity * 1.4)
      return [.area(Mark.Area(run.envelope, fill: fill)), line]
    }
  }

  private func isFunction(in panel: PlacedPanel) -> Bool {
    !panel.built.panel.x.isReversed && zip(points, points.dropFirst()).allSatisfy { !($1.x < $0.x) }
  }

  private func pointTitle(_ index: Int) -> String? { pointTitles.indices.contains(index) ? pointTitles[index] : nil }
}
