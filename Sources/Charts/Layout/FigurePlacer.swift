/// Lays one figure out on a page: title, panels, legend and caption from top to bottom.
struct FigurePlacer {
  let figure: Figure
  let ruler: TextRuler
  let theme: Theme
  let size: FigureSize
  let type: Typography
  let panels: [BuiltPanel]
  /// Every point with a title gets a mark to be read out from, drawn or not; false where there are so many that an SVG
  /// would grow by far more than its curves.
  let readsOutEveryPoint: Bool

  /// The most points with a title that all get their mark.
  private static let mostReadPoints = 600

  init(_ figure: Figure, ruler: TextRuler, theme: Theme, size: FigureSize) throws(ChartError) {
    guard size.width.isFinite, size.width > 0, size.width <= 14_400,
      size.height.map({ $0.isFinite && $0 > 0 && $0 <= 14_400 }) ?? true
    else {
      throw ChartError(
        .invalidOption, "a page of that size cannot be drawn; expected a width and height over 0 and up to 200in")
    }
    self.figure = figure
    self.ruler = ruler
    self.theme = theme
    self.size = size
    type = try Typography(theme: theme, width: size.width)
    panels = figure.panels.map(BuiltPanel.init)
    readsOutEveryPoint =
      figure.panels.lazy.flatMap(\.layers).reduce(0) { count, layer in
        if case .line(let line) = layer { count + line.pointTitles.count } else { count }
      } <= Self.mostReadPoints
  }

  /// Width between the page's margins.
  var contentWidth: Double { size.width - 2 * type.margin }

  func place() throws(ChartError) -> Drawing {
    let legend = figure.legend
    switch legend.entries.isEmpty ? .none : legend.placement {
    case .none: return try paint(arrange(below: []), legend: nil)
    case .below: return try paint(arrange(below: legend.entries), legend: nil)
    case .direct:
      let arrangement = try arrange(below: legend.directEntries, direct: true)
      if try directLabelsFit(arrangement) { return try paint(arrangement, legend: nil) }
      return try paint(arrange(below: legend.entries), legend: nil)
    case .inside, .automatic:
      // More than this hides too much of a panel, wherever it stands.
      if legend.placement == .inside || legend.entries.count <= 8 {
        let arrangement = try arrange(below: [])
        if let spot = try bestSpot(in: arrangement), legend.placement == .inside || spot.cost == 0 {
          return try paint(arrangement, legend: spot)
        }
      }
      return try paint(arrange(below: legend.entries), legend: nil)
    }
  }

  // MARK: Styles

  func style(
    _ size: Double, weight: TextStyle.Weight = .regular, paint: Paint? = nil, tabular: Bool = false
  ) -> TextStyle {
    TextStyle(
      family: theme.family, weight: weight, size: size, paint: paint ?? theme.foregroundPaint, tabularDigits: tabular,
      language: figure.metadata.language)
  }

  var titleStyle: TextStyle { style(type.title, weight: .bold) }
  var panelTitleStyle: TextStyle { style(type.panelTitle, weight: .medium) }
  var labelStyle: TextStyle { style(type.base) }
  var tickStyle: TextStyle { style(type.tick, paint: theme.mutedPaint, tabular: true) }
  var categoryStyle: TextStyle { style(type.tick, paint: theme.foregroundPaint) }
  var rowLabelStyle: TextStyle { style(type.note, paint: theme.foregroundPaint, tabular: true) }
  var captionStyle: TextStyle { style(type.caption, paint: theme.mutedPaint) }
  var noteStyle: TextStyle { style(type.note, paint: theme.mutedPaint) }
  var legendStyle: TextStyle { style(type.legend) }
  var directStyle: TextStyle { style(type.legend, weight: .medium) }
}
