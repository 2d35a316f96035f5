extension Layer {
  /// Point symbols, each with intervals where it has them.
  public struct Points: Sendable, Equatable {
    public struct Item: Sendable, Equatable {
      public var x: Double
      public var y: Double
      public var xInterval: ClosedRange<Double>?
      public var yInterval: ClosedRange<Double>?
      /// Read out with the point's value.
      public var title: String?

      public init(
        x: Double, y: Double, xInterval: ClosedRange<Double>? = nil, yInterval: ClosedRange<Double>? = nil,
        title: String? = nil
      ) {
        self.x = x
        self.y = y
        self.xInterval = xInterval
        self.yInterval = yInterval
        self.title = title
      }
    }

    public var items: [Item]
    public var style: SeriesStyle
    /// Nil for the arm's own.
    public var shape: Mark.Marker.Shape?
    /// Times the theme's marker diameter.
    public var scale: Double
    /// Open symbols: filled with the background.
    public var isOpen: Bool
    /// Rings: nothing inside is painted over.
    public var isHollow: Bool
    /// Whether the points are what was measured, not a centre of it: those are counted where an axis ends before them.
    public var isData: Bool

    public init(
      _ items: [Item], style: SeriesStyle, shape: Mark.Marker.Shape? = nil, scale: Double = 1, isOpen: Bool = false,
      isHollow: Bool = false, isData: Bool = true
    ) {
      self.items = items
      self.style = style
      self.shape = shape
      self.scale = scale
      self.isOpen = isOpen
      self.isHollow = isHollow
      self.isData = isData
    }
  }
}

extension Layer.Points: LayerContent {
  func extend(_ domain: inout LayerDomain) {
    for item in items where item.x.isFinite && item.y.isFinite {
      if isData { domain.addAlone(item.x, item.y) } else { domain.addXEnds(item.x, item.x) }
      if let interval = item.xInterval { domain.addXEnds(interval.lowerBound, interval.upperBound) }
      if let interval = item.yInterval { domain.addEnds(interval.lowerBound, interval.upperBound, at: item.x) }
    }
  }

  func forEachPoint(_ body: (DataPoint) -> Void) {
    if isData { for item in items { body(DataPoint(x: item.x, y: item.y)) } }
  }

  func obstruct(_ obstacles: inout Obstacles, in panel: PlacedPanel) {
    for item in items {
      obstacles.add(panel.place(item.x, item.y))
      if let interval = item.xInterval {
        obstacles.add(from: panel.place(interval.lowerBound, item.y), to: panel.place(interval.upperBound, item.y))
      }
      if let interval = item.yInterval {
        obstacles.add(from: panel.place(item.x, interval.lowerBound), to: panel.place(item.x, interval.upperBound))
      }
    }
  }

  func marks(on canvas: inout LayerCanvas) throws(ChartError) -> [Mark] {
    let (look, panel) = (canvas.look, canvas.panel)
    var marks: [Mark] = []
    var stroke = look.stroke(for: style)
    stroke.dash = []
    let cap = look.type.markerDiameter * 0.45
    if isData, panel.built.x.cut != nil { try markOutliers(on: &canvas) }
    for item in items {
      let center = Point(x: panel.x.position(item.x), y: panel.y.position(item.y))
      let (isAmongX, isAmongY) = (panel.x.contains(item.x), panel.y.contains(item.y))
      guard center.x.isFinite, center.y.isFinite, isAmongX || isAmongY else { continue }
      func segment(_ a: Point, _ b: Point) { marks.append(.polyline(Mark.Polyline([a, b], stroke: stroke))) }
      // A whisker that goes on beyond the plot has no cap; a part of it is seen also where its centre is not.
      if let interval = item.xInterval, isAmongY {
        let ends = [interval.lowerBound, interval.upperBound].map(panel.built.x.held)
        let places = ends.map(panel.x.clampedPosition)
        guard isAmongX || places[0] != places[1] else { continue }
        segment(Point(x: places[0], y: center.y), Point(x: places[1], y: center.y))
        for (end, place) in zip(ends, places) where panel.x.contains(end) {
          segment(Point(x: place, y: center.y - cap), Point(x: place, y: center.y + cap))
        }
      }
      if let interval = item.yInterval, isAmongX {
        let ends = [interval.lowerBound, interval.upperBound].map(panel.built.y.held)
        let places = ends.map(panel.y.clampedPosition)
        guard isAmongY || places[0] != places[1] else { continue }
        segment(Point(x: center.x, y: places[0]), Point(x: center.x, y: places[1]))
        for (end, place) in zip(ends, places) where panel.y.contains(end) {
          segment(Point(x: center.x - cap, y: place), Point(x: center.x + cap, y: place))
        }
      }
      guard isAmongX, isAmongY else { continue }
      marks.append(
        look.marker(
          style, at: center, scale: scale, shape: shape, isOpen: isOpen, isHollow: isHollow, title: item.title))
    }
    guard !marks.isEmpty else { return [] }
    return [.group(Mark.Group(role: "points", key: look.armID(style), marks: marks))]
  }

  private func markOutliers(on canvas: inout LayerCanvas) throws(ChartError) {
    let panel = canvas.panel
    var outliers: [LayerCanvas.Outlier] = []
    for item in items {
      guard let end = panel.built.x.cutEnd(item.x), panel.y.contains(item.y) else { continue }
      outliers.append(
        LayerCanvas.Outlier(
          value: item.x, edge: end == .upper ? .right : .left, along: panel.y.position(item.y), title: item.title))
    }
    try canvas.mark(outliers, of: style)
  }
}
