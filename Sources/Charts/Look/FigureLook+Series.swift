extension FigureLook {
  /// The colour of a series.
  func paint(for style: SeriesStyle, opacity: Double = 1) -> Paint {
    theme.paint(for: style, arms: arms, opacity: opacity)
  }

  /// The colour of text in a series' colour.
  func textPaint(for style: SeriesStyle) -> Paint { theme.textPaint(for: style, arms: arms) }

  /// How a series' line is drawn.
  func stroke(for style: SeriesStyle) -> Stroke {
    let width: Double
    switch style.emphasis {
    // Many lines need to be thin to be followed; a training line gives way to the solid one that matters more.
    case .normal: width = type.lineWidth * crowding * (style.variant != .train ? 1 : dashesArms ? 0.62 : 0.88)
    case .faint: width = type.lineWidth * 0.5
    case .background: width = type.lineWidth * 0.45
    }
    return Stroke(linePaint(for: style), width: width, dash: dash(style).map { $0 * width })
  }

  /// The paint of a line: pale by mixing, not by alpha, as strokes in pieces must not darken where they meet.
  private func linePaint(for style: SeriesStyle) -> Paint {
    let paint = paint(for: style)
    if style.emphasis == .faint {
      return Paint(paint.color.mixed(with: theme.surface, 0.6), role: paint.role.map { $0 + "-faint" })
    }
    guard dashesArms, style.variant == .train, style.emphasis == .normal else { return paint }
    // As pale as still stands out.
    var color = paint.color
    for step in 1...9 {
      let paler = paint.color.mixed(with: theme.surface, Double(step) / 20)
      if paler.contrast(with: theme.surface) < 3 { break }
      color = paler
    }
    return Paint(color, role: paint.role.map { $0 + "-pale" })
  }

  /// Lines and markers shrink as arms grow many.
  var crowding: Double {
    let arms = arms.count { $0.colorIndex != nil }
    return arms <= 3 ? 1 : arms <= 6 ? 0.86 : 0.72
  }

  /// On and off lengths in line widths.
  private func dash(_ style: SeriesStyle) -> [Double] {
    if dashesArms {
      if let dash = look(style)?.dash { return dash }
      return theme.dashesArms ? paletteIndex(style).map(theme.palette.dash) ?? [] : []
    }
    return switch ((style.variant.rawValue % 4) + 4) % 4 {
    case 1: [3.2, 1.9]
    case 2: [1.1, 1.5]
    case 3: [5, 1.6, 1.1, 1.6]
    default: []
    }
  }

  /// An arm's place in the palette; nil for none.
  private func paletteIndex(_ style: SeriesStyle) -> Int? {
    style.arm.flatMap { arms.indices.contains($0) ? arms[$0].colorIndex : nil }
  }

  /// What is chosen by hand of a series' arm that is drawn in colour.
  private func look(_ style: SeriesStyle) -> ArmLook? {
    paletteIndex(style) == nil ? nil : style.arm.map { arms[$0].look }
  }

  /// An arm's symbol: filled, or open for a dashed line.
  func marker(
    _ style: SeriesStyle, at center: Point, scale: Double = 1, shape: Mark.Marker.Shape? = nil, isOpen: Bool? = nil,
    isHollow: Bool = false, title: String? = nil
  ) -> Mark {
    let shape = shape ?? look(style)?.marker ?? paletteIndex(style).map(theme.palette.marker) ?? .circle
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

  /// Nothing to see, and a title for whoever points at it.
  func unseenMarker(at center: Point, title: String) -> Mark {
    var clear = theme.surface
    clear.alpha = 0
    return .marker(
      Mark.Marker(.circle, at: center, diameter: type.markerDiameter * 1.5, fill: Paint(clear), title: title))
  }
}
