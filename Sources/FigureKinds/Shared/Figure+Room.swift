public import Charts

extension Figure {
  /// The figure laid out, taller than `size` where its panels would be squeezed: many arms, long labels or facets must not cost a
  /// reader the figure.
  ///
  /// - Throws: `ChartError` when it cannot be laid out at any height.
  public func placedWithRoom(
    measuring measurer: any TextMeasuring, theme: Theme = .light, size: FigureSize
  ) throws(ChartError) -> Drawing {
    guard let height = size.height else { return try placed(measuring: measurer, theme: theme, size: size) }
    let hasLongKey = !legend.entries.isEmpty && (arms.count > 4 || arms.contains { $0.label.count > 40 })
    let facets = panels.count { $0.scaleGroup != nil }
    if hasLongKey || facets > 3 {
      let free = try placed(measuring: measurer, theme: theme, size: FigureSize(width: size.width))
      if free.size.height > height { return free }
    }
    return try placed(measuring: measurer, theme: theme, size: size)
  }
}
