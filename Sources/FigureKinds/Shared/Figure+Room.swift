public import Charts

extension Figure {
  /// The figure laid out, taller than `size` where its panels would be squeezed: many arms, long labels or facets must not cost a
  /// reader the figure. Lower where panels that keep their shape would leave the rest empty.
  ///
  /// - Throws: `ChartError` when it cannot be laid out at any height.
  public func placedWithRoom(
    measuring measurer: any TextMeasuring, theme: Theme = .light, size: FigureSize
  ) throws(ChartError) -> Drawing {
    guard let height = size.height else { return try placed(measuring: measurer, theme: theme, size: size) }
    let hasLongKey = !legend.entries.isEmpty && (arms.count > 4 || arms.contains { $0.label.count > 40 })
    let facets = panels.count { $0.scaleGroup != nil }
    let isSqueezed = hasLongKey || facets > 3
    let keepsShape = panels.contains { $0.aspect != nil }
    if isSqueezed || keepsShape {
      let free = try placed(measuring: measurer, theme: theme, size: FigureSize(width: size.width))
      if isSqueezed && free.size.height > height || keepsShape && free.size.height < height { return free }
    }
    return try placed(measuring: measurer, theme: theme, size: size)
  }
}
