/// Lays one figure out on a page: title, panels, legend and caption from top to bottom.
struct FigurePlacer {
  let figure: Figure
  let size: FigureSize
  let look: FigureLook
  let panels: [BuiltPanel]

  /// The most points with a title that all get their mark.
  private static let mostReadPoints = 600

  init(_ figure: Figure, ruler: TextRuler, theme: Theme, size: FigureSize) throws(ChartError) {
    guard size.width.isFinite, size.width > 0, size.width <= 14_400,
      size.height.map({ $0.isFinite && $0 > 0 && $0 <= 14_400 }) ?? true
    else {
      throw ChartError(
        .invalidOption, "a page of that size cannot be drawn; expected a width and height over 0 and up to 200in")
    }
    let figure = figure.withMathSet
    self.figure = figure
    self.size = size
    var panels: [BuiltPanel] = []
    for (index, panel) in figure.panels.enumerated() {
      var built = try BuiltPanel(panel, sharing: figure.scaleGroup(of: panel))
      built.applyTitles(of: figure, index: index)
      panels.append(built)
    }
    self.panels = panels
    let readPoints = figure.panels.lazy.flatMap(\.layers).reduce(0) { count, layer in
      if case .line(let line) = layer { count + line.pointTitles.count } else { count }
    }
    look = FigureLook(
      theme: theme, type: try Typography(theme: theme, width: size.width), ruler: ruler, arms: figure.arms,
      dashesArms: (theme.dashesArms || figure.arms.contains { $0.look.dash != nil })
        && Self.hasTwoVariantsAtMost(figure),
      language: figure.metadata.language, readsOutEveryPoint: readPoints <= Self.mostReadPoints)
  }

  /// Where dashes have more to tell than train from validation, such as layers, they cannot tell arms too.
  private static func hasTwoVariantsAtMost(_ figure: Figure) -> Bool {
    figure.panels.lazy.flatMap(\.layers).allSatisfy { layer in
      if case .line(let line) = layer {
        line.style.variant == .train || line.style.variant == .validation
      } else {
        true
      }
    }
  }

  /// Width between the page's margins.
  var contentWidth: Double { size.width - 2 * look.type.margin }

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
}
