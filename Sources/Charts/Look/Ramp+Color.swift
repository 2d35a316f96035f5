extension Layer.HeatMap.Ramp {
  /// The colour of a share −1…1 of a heat map's limit.
  func color(_ share: Double, theme: Theme) -> Color {
    let share = min(max(share, -1), 1)
    let deepest = self == .diverging && share < 0 ? theme.palette.negative : theme.palette.positive
    if case .between = self { return theme.surface.perceptuallyMixed(with: deepest, 0.1 + 0.9 * max(share, 0)) }
    // Small counts must be told from none: the root lifts them. The colour bar shows it.
    let depth = self == .sequential ? max(share, 0).squareRoot() : share.magnitude.squareRoot()
    return theme.surface.perceptuallyMixed(with: deepest, depth)
  }
}
