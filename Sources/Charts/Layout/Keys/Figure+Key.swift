extension Figure {
  /// The key alone as a figure of its own, for a page where several figures share it: no wider than `size`, and as high as
  /// it needs.
  ///
  /// - Throws: `ChartError` with code `invalidOption` for a figure whose key has no entries, and as
  ///   `placed(measuring:theme:size:)` does.
  public func placedKey(
    measuring measurer: any TextMeasuring, theme: Theme = .light, size: FigureSize = .screen
  ) throws(ChartError) -> Drawing {
    guard !legend.entries.isEmpty else {
      throw ChartError(.invalidOption, "the figure has no key to draw alone; draw the figure itself")
    }
    let placer = try FigurePlacer(self, ruler: TextRuler(measurer), theme: theme, size: size)
    return try placer.placeKey()
  }
}

extension FigurePlacer {
  func placeKey() throws(ChartError) -> Drawing {
    let block = try legendBelow(figure.legend.entries)
    let margin = look.type.margin
    var metadata = figure.metadata
    if metadata.title.isEmpty { metadata.title = figure.title ?? "" }
    return Drawing(
      size: Size(width: block.size.width + 2 * margin, height: block.size.height + 2 * margin),
      background: look.theme.page.map { Paint($0, role: "background") }, metadata: metadata,
      marks: [try legendMarks(block, at: Point(x: margin, y: margin))])
  }
}
