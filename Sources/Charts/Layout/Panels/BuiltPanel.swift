/// A panel whose axes have their limits: what the data decide before there is a page.
struct BuiltPanel {
  var panel: Panel
  var x: BuiltAxis
  var y: BuiltAxis
  var survey: PanelSurvey
  /// By layer: its place among lines that coincide.
  var coincidences: [Int: Coincidence]
  var isImageGrid: Bool
  /// The panel to the left has the same y axis with labels.
  var hidesYLabels = false
  /// A panel below has the same x axis with its title.
  var hidesXTitle = false

  /// - Parameter group: the panels that it shares limits with, itself among them; empty for none.
  /// - Throws: `ChartError` with code `invalidOption` when a logarithmic axis would lose most values.
  init(_ panel: Panel, sharing group: [Panel] = []) throws(ChartError) {
    self.panel = panel
    var domain = LayerDomain(x: panel.x, y: panel.y)
    for layer in panel.layers { layer.content.extend(&domain) }
    // A panel without data stays without.
    if !panel.layers.isEmpty {
      for other in group where other.id != panel.id { for layer in other.layers { layer.content.extend(&domain) } }
    }
    x = try BuiltAxis(panel.x, values: domain.x, panel: panel.id, cutsOutliers: panel.isOfRows)
    y = try BuiltAxis(panel.y, values: domain.y, panel: panel.id, cutsOutliers: true)
    isImageGrid = panel.layers.contains { if case .images = $0 { true } else { false } }
    let groups = Coincidence.groups(of: panel.layers, y)
    coincidences = Coincidence.byLayer(groups)
    survey = PanelSurvey()
    survey.coincidences = groups.map { group in
      PanelSurvey.Coincidence(
        styles: group.compactMap { if case .line(let line) = panel.layers[$0] { line.style } else { nil } })
    }
    survey.hasDenseLines = panel.layers.contains { layer in
      guard case .line(let line) = layer else { return false }
      return line.isData && line.style.emphasis == .normal && line.points.count > DenseRun.mostShown
    }
    survey.endsAtBounds =
      (x.bounds == nil ? 0 : domain.x.endsBeyondBounds) + (y.bounds == nil ? 0 : domain.y.endsBeyondBounds)
    if y.stripLabel != nil {
      (survey.withoutLogarithm, survey.hasNegative) = (domain.y.notPositive, domain.y.hasNegative)
    }
    countOutside()
  }

  /// Leaves out the titles, or sets the panel's letter before them, as `figure` wants it.
  mutating func applyTitles(of figure: Figure, index: Int) {
    if !figure.showsPanelTitles { (panel.title, panel.shortTitle) = (nil, nil) }
    guard figure.hasPanelLetters, figure.panels.count > 1 else { return }
    let letter = PanelLetters.letter(index)
    panel.title = [letter, panel.title ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    panel.shortTitle = panel.shortTitle.map { letter + " " + $0 }
  }

  private mutating func countOutside() {
    let limitsAreByHand = [x.axis.lower, x.axis.upper, y.axis.lower, y.axis.upper].contains { $0 != nil }
    guard limitsAreByHand || x.cut != nil || y.cut != nil else { return }
    var survey = survey
    for layer in panel.layers {
      layer.content.forEachPoint { point in
        if x.clips(point.x) || y.clips(point.y) { survey.outsideLimits += 1 }
        switch y.cutEnd(point.y) {
        case .upper: Self.count(point.y, in: &survey.above, farther: max)
        case .lower: Self.count(point.y, in: &survey.below, farther: min)
        case nil: break
        }
        switch x.cutEnd(point.x) {
        case .upper: Self.count(point.x, in: &survey.right, farther: max)
        case .lower: Self.count(point.x, in: &survey.left, farther: min)
        case nil: break
        }
      }
    }
    self.survey = survey
  }

  private static func count(
    _ value: Double, in outliers: inout PanelSurvey.Outliers?, farther: (Double, Double) -> Double
  ) {
    outliers = PanelSurvey.Outliers(
      count: (outliers?.count ?? 0) + 1, extreme: farther(outliers?.extreme ?? value, value))
  }

  /// Whether an x title below serves both.
  func hasSameX(as other: BuiltPanel) -> Bool {
    hasData && other.hasData && x.axis.label == other.x.axis.label && x.axis.kind == other.x.axis.kind
      && x.lower == other.x.lower && x.upper == other.x.upper
  }

  /// Axes of numbers and nothing that asks for a shape.
  var isPlainPlot: Bool {
    if panel.isOfRows { return false }
    if case .category = x.axis.kind { return false }
    return !isImageGrid && panel.aspect == nil && panel.rowLabels.isEmpty
  }

  var hasData: Bool { x.hasData && y.hasData }

  /// What stands above the plot's right end.
  var notes: String {
    var notes = panel.note.map { $0.isEmpty ? [] : [$0] } ?? []
    if survey.outsideLimits > 0 {
      let parts = panel.clippedText.split(separator: "#", omittingEmptySubsequences: false)
      notes.append(parts.joined(separator: String(survey.outsideLimits)))
    }
    return notes.joined(separator: " · ")
  }
}
