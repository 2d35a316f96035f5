extension Layer {
  /// The area between two lines over the same x. NaN in either ends one piece and the next begins after it.
  public struct Band: Sendable, Equatable {
    public var x: [Double]
    public var lower: [Double]
    public var upper: [Double]
    public var style: SeriesStyle
    /// 0…1; nil for the theme's.
    public var opacity: Double?
    public var title: String?

    public init(
      x: [Double], lower: [Double], upper: [Double], style: SeriesStyle, opacity: Double? = nil, title: String? = nil
    ) {
      precondition(
        x.count == lower.count && x.count == upper.count, "\(x.count) x, \(lower.count) lower, \(upper.count) upper")
      self.x = x
      self.lower = lower
      self.upper = upper
      self.style = style
      self.opacity = opacity
      self.title = title
    }
  }
}

extension Layer.Band: LayerContent {
  func extend(_ domain: inout LayerDomain) {
    for index in x.indices { domain.addEnds(lower[index], upper[index], at: x[index]) }
  }

  func obstruct(_ obstacles: inout Obstacles, in panel: PlacedPanel) {
    obstacles.addBand(x.count) { (panel.place(x[$0], lower[$0]), panel.place(x[$0], upper[$0])) }
  }

  func marks(on canvas: inout LayerCanvas) -> [Mark] {
    let (look, panel) = (canvas.look, canvas.panel)
    let fill = look.paint(for: style, opacity: opacity ?? look.theme.bandOpacity)
    let plot = panel.plot
    func place(_ x: Double, _ y: Double) -> Point {
      // Held to what a value can be, and on a logarithmic axis to the axis.
      let y = panel.built.y.held(y)
      let place = panel.y.transform.holds(y) ? panel.y.position(y) : panel.y.clampedPosition(y)
      return Point(x: panel.x.position(x), y: min(max(place, plot.minY - plot.height), plot.maxY + plot.height))
    }
    var marks: [Mark] = []
    var piece: Range<Int> = 0..<0
    func close() {
      guard piece.count > 0 else { return }
      var low = piece.map { place(x[$0], lower[$0]) }
      var high = piece.map { place(x[$0], upper[$0]) }
      if piece.count == 1 {
        // One epoch has no width of its own.
        let half = look.type.markerDiameter * 0.4
        low = [Point(x: low[0].x - half, y: low[0].y), Point(x: low[0].x + half, y: low[0].y)]
        high = [Point(x: high[0].x - half, y: high[0].y), Point(x: high[0].x + half, y: high[0].y)]
      }
      (low, high) = Self.thinned(low, high, columns: Int(plot.width * 4))
      marks.append(.area(Mark.Area(high + low.reversed(), fill: fill)))
    }
    for index in x.indices {
      let (at, low, high) = (x[index], lower[index], upper[index])
      let isThere =
        panel.x.position(at).isFinite && low.isFinite && high.isFinite
        && panel.y.transform.holds(panel.built.y.held(high))
      if isThere {
        piece = piece.isEmpty ? index..<(index + 1) : piece.lowerBound..<(index + 1)
      } else {
        close()
        piece = 0..<0
      }
    }
    close()
    guard !marks.isEmpty else { return [] }
    return [
      .group(Mark.Group(role: "band", key: look.armID(style), title: title, clip: canvas.clip, marks: marks))
    ]
  }

  /// A band's edges with one point a column where they have many more: the outermost, so that nothing of it is lost.
  private static func thinned(_ lower: [Point], _ upper: [Point], columns: Int) -> (lower: [Point], upper: [Point]) {
    guard lower.count > 2 * columns, columns > 1, let first = lower.first, let last = lower.last, last.x > first.x
    else { return (lower, upper) }
    var (low, high): ([Point], [Point]) = ([], [])
    var column = -1
    for index in lower.indices {
      let own = Int((lower[index].x - first.x) / (last.x - first.x) * Double(columns))
      if own != column {
        low.append(lower[index])
        high.append(upper[index])
        column = own
      } else {
        // On the page y grows downwards.
        low[low.count - 1].y = max(low[low.count - 1].y, lower[index].y)
        high[high.count - 1].y = min(high[high.count - 1].y, upper[index].y)
      }
    }
    return (low, high)
  }
}
