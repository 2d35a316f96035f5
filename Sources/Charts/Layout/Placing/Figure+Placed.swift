extension Figure {
  /// The figure with every mark in its place: margins from measured text, ticks for the room there is, a legend where it
  /// covers least.
  ///
  /// - Throws: `ChartError` with code `tooSmall` when text would come under 6 pt or the panels have no room left,
  ///   `invalidOption` for a figure without panels, and what `measurer` throws.
  public func placed(
    measuring measurer: any TextMeasuring, theme: Theme = .light, size: FigureSize = .screen
  ) throws(ChartError) -> Drawing {
    guard !panels.isEmpty else {
      throw ChartError(.invalidOption, "the figure has no panel; name at least one metric to show")
    }
    return try FigurePlacer(self, ruler: TextRuler(measurer), theme: theme, size: size).place()
  }
}
