extension Theme {
  func paint(_ keyPath: KeyPath<Theme, Color>, role: String) -> Paint { Paint(self[keyPath: keyPath], role: role) }

  var foregroundPaint: Paint { Paint(foreground, role: "foreground") }
  var mutedPaint: Paint { Paint(muted, role: "muted") }
  var axisPaint: Paint { Paint(axis, role: "axis") }
  var gridPaint: Paint { Paint(grid, role: "grid") }
  var surfacePaint: Paint { Paint(surface, role: "background") }
  /// Lies under words that stand on data, which it leaves to be guessed.
  var groundPaint: Paint { withOpacity(surfacePaint, 0.85) }

  /// The colour of a series; the text's for one without an arm.
  func paint(for style: SeriesStyle, arms: [ArmKey], opacity: Double = 1) -> Paint {
    guard let arm = style.arm, arms.indices.contains(arm) else {
      return withOpacity(style.emphasis == .background ? Paint(palette.background, role: "other") : mutedPaint, opacity)
    }
    guard style.emphasis != .background, let index = arms[arm].colorIndex else {
      return withOpacity(Paint(palette.background, role: "other"), opacity)
    }
    // A colour of the user's own is the same on every page, so it plays no part that a page could restyle.
    if let color = arms[arm].look.color { return withOpacity(Paint(color), opacity) }
    return withOpacity(Paint(color(index), role: "arm-\(index + 1)"), opacity)
  }

  /// The colour of the arm at `index` of the palette; repeats beyond its end.
  func color(_ index: Int) -> Color { palette.colors[index % palette.colors.count] }

  /// The colour of text in a series' colour: the same hue, moved towards the text's until it reads at 4.5:1.
  func textPaint(for style: SeriesStyle, arms: [ArmKey]) -> Paint {
    let paint = paint(for: style, arms: arms)
    guard paint.role != "muted" else { return paint }
    var color = paint.color
    for step in 1...20 where color.contrast(with: surface) < 4.5 {
      color = paint.color.mixed(with: foreground, Double(step) / 20)
    }
    return Paint(color, role: paint.role.map { $0 + "-text" })
  }

  private func withOpacity(_ paint: Paint, _ opacity: Double) -> Paint {
    var paint = paint
    paint.color.alpha *= opacity
    return paint
  }
}
