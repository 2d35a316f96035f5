extension FigurePlacer {
  /// How a series' line is drawn.
  func stroke(for style: SeriesStyle) -> Stroke {
    let width: Double
    let opacity: Double
    switch style.emphasis {
    // Many lines need to be thin to be followed; a dashed one gives way to the solid one that matters more.
    case .normal: (width, opacity) = (type.lineWidth * crowding * (style.variant == .train ? 0.88 : 1), 1)
    case .faint: (width, opacity) = (type.lineWidth * 0.5, 0.4)
    case .background: (width, opacity) = (type.lineWidth * 0.45, 1)
    }
    var paint = theme.paint(for: style, arms: figure.arms)
    // Pale by mixing, not by alpha: strokes in pieces must not darken where they meet.
    if opacity < 1 {
      paint = Paint(paint.color.mixed(with: theme.surface, 1 - opacity), role: paint.role.map { $0 + "-faint" })
    }
    return Stroke(paint, width: width, dash: dash(style.variant, width: width), cap: .butt)
  }

  /// Lines and markers shrink as arms grow many.
  var crowding: Double {
    let arms = figure.arms.count { $0.colorIndex != nil }
    return arms <= 3 ? 1 : arms <= 6 ? 0.86 : 0.72
  }

  private func dash(_ variant: SeriesStyle.Variant, width: Double) -> [Double] {
    switch ((variant.rawValue % 4) + 4) % 4 {
    case 1: [3.2 * width, 1.9 * width]
    case 2: [1.1 * width, 1.5 * width]
    case 3: [5 * width, 1.6 * width, 1.1 * width, 1.6 * width]
    default: []
    }
  }

  /// An arm's symbol: filled, or open for a dashed line.
  func marker(
    _ style: SeriesStyle, at center: Point, scale: Double = 1, shape: Mark.Marker.Shape? = nil, isOpen: Bool? = nil,
    isHollow: Bool = false,
    title: String? = nil
  ) -> Mark {
    let index = style.arm.flatMap { figure.arms.indices.contains($0) ? figure.arms[$0].colorIndex : nil }
    let shape = shape ?? index.map(theme.palette.marker) ?? .circle
    let paint = stroke(for: style).paint
    let isOpen = isOpen ?? (style.variant.rawValue % 2 == 1)
    let isLine = shape == .plus || shape == .cross
    // Shapes of one diameter look unequal: a square is the largest, a triangle and a diamond the smallest.
    let optical: Double =
      switch shape {
      case .square: 0.9
      case .triangle: 1.12
      case .diamond: 1.15
      default: 1
      }
    return .marker(
      Mark.Marker(
        shape, at: center, diameter: type.markerDiameter * crowding * scale * optical,
        fill: isLine || isHollow ? nil : isOpen ? theme.surfacePaint : paint,
        stroke: Stroke(
          isOpen || isLine || isHollow ? paint : theme.surfacePaint,
          width: isOpen || isLine || isHollow ? type.lineWidth * 0.72 : type.hairline
        ),
        title: title))
  }

  func series(_ line: Layer.Line, _ panel: PlacedPanel) -> Mark? {
    let places = line.points.map { Point(x: panel.x.position($0.x), y: panel.y.position($0.y)) }
    let stroke = stroke(for: line.style)
    let plot = panel.plot
    // Far outside, coordinates would overflow a renderer's numbers: cut there first, at the true crossing.
    let far = Rectangle(
      x: plot.minX - plot.width, y: plot.minY - plot.height, width: plot.width * 3, height: plot.height * 3)
    let pieces = Self.pieces(places, within: far)
    let isFunction = zip(line.points, line.points.dropFirst()).allSatisfy { !($1.x < $0.x) }
    var marks: [Mark] = []
    var lonely: [Point] = []
    for piece in pieces {
      if piece.count > 1 {
        marks.append(
          .polyline(Mark.Polyline(piece, stroke: stroke, isFunctionOfX: isFunction && !panel.built.panel.x.isReversed)))
      } else if let point = piece.first {
        lonely.append(point)
      }
    }
    var group: [Mark] = []
    if !marks.isEmpty {
      group.append(.group(Mark.Group(role: "line", title: line.title, clip: clip(panel), marks: marks)))
    }
    let visible = line.points.indices.filter {
      places[$0].x.isFinite && places[$0].y.isFinite && panel.x.contains(line.points[$0].x)
        && panel.y.contains(line.points[$0].y)
    }
    var shown: Set<Int> = []
    if line.markers == .automatic {
      for index in markerIndices(visible, places, arm: line.style.arm) {
        shown.insert(index)
        group.append(
          marker(
            line.style, at: places[index],
            title: line.pointTitles.indices.contains(index) ? line.pointTitles[index] : nil))
      }
    }
    if readsOutEveryPoint {
      for index in visible where line.pointTitles.indices.contains(index) && !shown.contains(index) {
        var clear = theme.surface
        clear.alpha = 0
        group.append(
          .marker(
            Mark.Marker(
              .circle, at: places[index], diameter: type.markerDiameter * 1.5, fill: Paint(clear),
              title: line.pointTitles[index])))
      }
    }
    // A value between two gaps has no line to show it.
    if !lonely.isEmpty {
      let alone = Set(lonely)
      for index in visible where alone.contains(places[index]) && !shown.contains(index) {
        group.append(marker(line.style, at: places[index], scale: line.style.emphasis == .normal ? 0.8 : 0.4))
      }
    }
    guard !group.isEmpty else { return nil }
    return .group(Mark.Group(role: "series", key: armID(line.style), title: line.title, marks: group))
  }

  func band(_ band: Layer.Band, _ panel: PlacedPanel) -> Mark? {
    let opacity = band.opacity ?? theme.bandOpacity
    let fill = theme.paint(for: band.style, arms: figure.arms, opacity: opacity)
    let plot = panel.plot
    func place(_ x: Double, _ y: Double) -> Point {
      Point(
        x: panel.x.position(x),
        y: min(max(panel.y.position(y), plot.minY - plot.height), plot.maxY + plot.height))
    }
    var marks: [Mark] = []
    var piece: Range<Int> = 0..<0
    func close() {
      guard piece.count > 0 else { return }
      var lower = piece.map { place(band.x[$0], band.lower[$0]) }
      var upper = piece.map { place(band.x[$0], band.upper[$0]) }
      if piece.count == 1 {
        // One epoch has no width of its own.
        let half = type.markerDiameter * 0.4
        lower = [Point(x: lower[0].x - half, y: lower[0].y), Point(x: lower[0].x + half, y: lower[0].y)]
        upper = [Point(x: upper[0].x - half, y: upper[0].y), Point(x: upper[0].x + half, y: upper[0].y)]
      }
      (lower, upper) = Self.thinned(lower, upper, columns: Int(plot.width * 4))
      marks.append(.area(Mark.Area(upper + lower.reversed(), fill: fill)))
    }
    for index in band.x.indices {
      let (x, low, high) = (band.x[index], band.lower[index], band.upper[index])
      let isThere =
        panel.x.position(x).isFinite && panel.y.position(low).isFinite && panel.y.position(high).isFinite
      if isThere {
        piece = piece.isEmpty ? index..<(index + 1) : piece.lowerBound..<(index + 1)
      } else {
        close()
        piece = 0..<0
      }
    }
    close()
    guard !marks.isEmpty else { return nil }
    return .group(
      Mark.Group(role: "band", key: armID(band.style), title: band.title, clip: clip(panel), marks: marks))
  }

  /// The plot, with room for half a line's width where no limit was set by hand.
  func clip(_ panel: PlacedPanel) -> Rectangle {
    let (x, y) = (panel.built.panel.x, panel.built.panel.y)
    let room = type.lineWidth
    var clip = panel.plot
    if x.lower == nil && x.upper == nil {
      clip.x -= room
      clip.width += 2 * room
    }
    if y.lower == nil && y.upper == nil {
      clip.y -= room
      clip.height += 2 * room
    }
    return clip
  }

  /// Which points get a marker: all where they stand far enough apart, else a few at an offset by arm, so that the
  /// symbols of lines that run together do not hide one another.
  private func markerIndices(_ visible: [Int], _ places: [Point], arm: Int?) -> [Int] {
    guard visible.count > 1 else { return visible }
    let span = (places[visible[visible.count - 1]].x - places[visible[0]].x).magnitude
    let spacing = span / Double(visible.count - 1)
    let coloured = Double(figure.arms.count { $0.colorIndex != nil })
    if spacing >= type.markerDiameter * (1.6 + 0.9 * min(coloured, 6)) { return visible }
    guard spacing > 0 else { return visible }
    let every = max(1, Int((type.base * 6 / spacing).rounded()))
    let arms = max(1, min(figure.arms.count, 6))
    let offset = every * ((arm ?? 0) % arms) / arms + every / (2 * arms)
    return stride(from: min(offset, visible.count - 1), to: visible.count, by: every).map { visible[$0] }
  }

  /// A line's points between gaps, cut where it leaves `frame`.
  static func pieces(_ points: [Point], within frame: Rectangle) -> [[Point]] {
    var pieces: [[Point]] = []
    var piece: [Point] = []
    func isThere(_ point: Point) -> Bool { point.x.isFinite && point.y.isFinite }
    var previous: Point?
    for point in points {
      defer { previous = isThere(point) ? point : nil }
      guard isThere(point) else {
        if !piece.isEmpty { pieces.append(piece) }
        piece = []
        continue
      }
      guard let start = previous else {
        if frame.holds(point) { piece = [point] }
        continue
      }
      if frame.holds(start), frame.holds(point) {
        piece.append(point)
      } else if let (from, to) = frame.clip(from: start, to: point) {
        func along(_ share: Double) -> Point {
          Point(x: start.x + (point.x - start.x) * share, y: start.y + (point.y - start.y) * share)
        }
        if piece.isEmpty { piece.append(along(from)) }
        piece.append(to < 1 ? along(to) : point)
        if to < 1 {
          pieces.append(piece)
          piece = []
        }
      } else {
        if !piece.isEmpty { pieces.append(piece) }
        piece = []
      }
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }

  /// A band's edges with one point a column where they have many more: the outermost, so that nothing of it is lost.
  static func thinned(_ lower: [Point], _ upper: [Point], columns: Int) -> (lower: [Point], upper: [Point]) {
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
