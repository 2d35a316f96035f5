internal import Charts
internal import Findings
internal import Languages
internal import RunRecords
internal import TextTools

/// Puts learning curves together: which curves there are, and the figure's parts that the other files make.
struct CurvesBuilder {
  let context: KindContext
  let panels: [String]
  let variants: Variants
  let band: Band
  let smoothing: Double
  let axis: CurveAxis
  /// Nil where all arms share a panel.
  let facets: CurveFacets?
  /// By panel.
  let curves: [[ArmCurve]]
  /// Metrics that nobody asked for and of which no run has a number: they have no panel.
  let unmeasured: [String]
  /// Panels with a logarithmic axis.
  let logarithmicPanels: Set<String>
  let references: References
  /// Whether training lines would be too many to follow.
  let leavesTrainingOut: Bool

  /// Up to this many arms, the legend names every line; beyond, arms and dashes apart.
  static let mostArmsNamedByLine = 4
  /// Up to this many arms of one panel have training lines and bands where nobody asked for either.
  static let mostArmsWithTraining = 6
  /// Beyond this many grey arms, quantiles and a sample of lines stand for them.
  static let mostGreyLines = 60
  static let sampledLines = 24
  static let standardPanels = ["accuracy", "loss"]

  init(_ findings: Findings, _ options: FigureOptions) throws(ChartError) {
    context = try KindContext(findings, options)
    let panels: [String]
    smoothing = options.smoothing ?? 0
    guard smoothing >= 0, smoothing < 1 else {
      throw ChartError(
        .invalidOption, "smoothing weight \(smoothing) is out of range; expected 0 (none) or more and less than 1")
    }
    if let asked = options.metric.map({ [$0] }) ?? options.panels {
      panels = asked
    } else {
      panels = Self.panels(of: findings)
    }
    facets = try CurveFacets(context)
    let isCrowded = Self.isCrowded(context, facets)
    leavesTrainingOut = isCrowded && options.variants == nil && Self.haveValidation(context, panels)
    variants = options.variants ?? (leavesTrainingOut ? .validation : .both)
    band = options.band ?? (isCrowded ? .none : .sd)
    axis = try Self.axis(context)
    let builder = CurveCollector(
      context: context, axis: axis, variants: variants, band: band, interpolates: options.interpolates ?? false)
    let curves = panels.map(builder.curves)
    let isAsked = options.metric != nil || options.panels != nil
    let measured = panels.indices.filter { isAsked || curves[$0].isEmpty || curves[$0].contains(where: \.hasNumber) }
    if measured.isEmpty {
      (self.panels, self.curves, unmeasured) = (panels, curves, [])
    } else {
      self.panels = measured.map { panels[$0] }
      self.curves = measured.map { curves[$0] }
      unmeasured = panels.indices.filter { !measured.contains($0) }.map { panels[$0] }
    }
    logarithmicPanels = Self.logarithmicPanels(context, self.panels, self.curves)
    references = Self.references(context, self.panels, axis, logarithmicPanels)
    try checkPanels()
    try checkAxes()
    try checkLimits()
    try references.check()
  }

  private static func references(
    _ context: KindContext, _ panels: [String], _ axis: CurveAxis, _ logarithmicPanels: Set<String>
  ) -> References {
    let (options, language, numbers) = (context.options, context.language, context.numbers)
    return References(
      context,
      panels: panels.map { panel in
        References.Crossed(
          panel, named: language.inSentence(metric: panel), numbers,
          limits: options.yLimits?[panel] ?? options.yLimits?[""],
          isLogarithmic: logarithmicPanels.contains(panel))
      },
      x: References.Crossed(
        id: axis.rawValue, limits: options.xLimits ?? AxisLimits(), isLogarithmic: options.hasLogarithmicX ?? false,
        text: { language.axes.place(axis, $0, numbers) }, end: { numbers.significant($0, digits: 7) }))
  }

  /// Those that were asked for; where nobody asked, those whose values would all but a few lie on the foot of a linear axis.
  private static func logarithmicPanels(
    _ context: KindContext, _ panels: [String], _ curves: [[ArmCurve]]
  ) -> Set<String> {
    let options = context.options
    if let asked = options.logarithmicPanels { return Set(asked) }
    let automatic = zip(panels, curves).filter { panel, curves in
      // What was asked of the axis was asked of a linear one.
      panel != "learning_rate" && (options.yLimits?[panel] ?? options.yLimits?[""]) == nil
        && options.horizontalLines == nil && spanPowers(curves.map(\.curve.mean))
    }
    return Set(automatic.map(\.0))
  }

  /// So many values tell how far they spread; of more, those at equal distances.
  private static let mostSpreadValues = 50_000

  /// Whether values are all positive, and a tenth of them over thirty times what half of them are under.
  private static func spanPowers(_ curves: [[Double]]) -> Bool {
    var (count, least, greatest) = (0, Double.infinity, -Double.infinity)
    for value in curves.joined() where value.isFinite {
      count += 1
      (least, greatest) = (min(least, value), max(greatest, value))
    }
    guard count >= 8, least > 0, greatest > 30 * least else { return false }
    let distance = 1 + count / mostSpreadValues
    var (place, some) = (0, [Double]())
    for value in curves.joined() where value.isFinite {
      if place % distance == 0 { some.append(value) }
      place += 1
    }
    some.sort()
    return some[some.count - 1 - some.count / 10] > 30 * some[some.count / 2]
  }

  /// More arms in colour in one panel than can be followed with their training lines and bands.
  private static func isCrowded(_ context: KindContext, _ facets: CurveFacets?) -> Bool {
    let coloured = Set(context.coloured)
    let most = facets?.cells.map { $0.arms.intersection(coloured).count }.max() ?? coloured.count
    return most > mostArmsWithTraining
  }

  /// Whether every panel has something to show where training is left out.
  private static func haveValidation(_ context: KindContext, _ panels: [String]) -> Bool {
    panels.filter { !$0.hasPrefix("val_") && $0 != "learning_rate" }.allSatisfy { panel in
      context.coloured.allSatisfy { arm in
        context.runs(arm).contains { $0.record.values(of: "val_" + panel) != nil }
      }
    }
  }

  var options: FigureOptions { context.options }
  var language: Language { context.language }
  var words: CurvesPhrases { context.language.curves }

  /// Accuracy and loss; of a history that has not both, the metrics that it has, at most four.
  private static func panels(of findings: Findings) -> [String] {
    let known = metrics(of: findings)
    let standard = standardPanels.filter(known.contains)
    if !standard.isEmpty { return standard }
    let others = known.filter { $0 != "learning_rate" }
    return others.isEmpty ? standardPanels : Array(others.prefix(4))
  }

  /// Metrics that any record has, without `val_`, in the order they are met.
  static func metrics(of findings: Findings) -> [String] {
    var known: [String] = []
    for record in findings.records.map(\.record) where record.history.rowCount > 0 {
      let rate = record.constantLearningRate == nil ? [] : ["learning_rate"]
      for name in record.history.metricNames + rate where !known.contains(MetricName.base(name)) {
        known.append(MetricName.base(name))
      }
    }
    return known
  }

  private static func axis(_ context: KindContext) throws(ChartError) -> CurveAxis {
    let records = context.shown.flatMap(context.runs).map(\.record).filter { $0.history.rowCount > 0 }
    if let asked = context.options.x {
      guard let lacking = records.first(where: { $0.places(on: asked) == nil }) else { return asked }
      throw ChartError(
        .invalidOption,
        "--x \(asked.rawValue): the record of arm \(lacking.run.arm), seed \(lacking.run.seed) does not know it; expected \(CurveAxis.allCases.filter { axis in records.allSatisfy { $0.places(on: axis) != nil } }.map(\.rawValue).joined(separator: " or "))"
      )
    }
    return context.findings.commonAxis ?? .epoch
  }

  func build() throws(ChartError) -> TabledFigure {
    let drawn = zip(panels, curves).flatMap { metric, curves -> [Panel] in
      guard let facets else { return [panel(metric: metric, curves: curves)] }
      return facets.cells.map { panel(metric: metric, curves: curves, of: $0) }
    }
    let titles = zip(panels, curves).map(title)
    let figure = try context.figure(
      title: context.findings.title, caption: caption, description: altText, panels: drawn,
      rowLength: facets?.columnCount,
      legend: legend(), subject: titles.joined(separator: "; "),
      keywords: panels.map(language.name(ofMetric:)) + context.coloured.prefix(Arm.colors).map(context.label))
    var titled = figure
    if titled.metadata.title.isEmpty { titled.metadata.title = language.punctuation.list(titles) }
    return TabledFigure(figure: titled, table: table())
  }

  /// Whether the figure tells train from validation at all.
  var showsBothVariants: Bool {
    curves.contains { panel in panel.contains { $0.variant == .train } && panel.contains { $0.variant == .validation } }
  }

  // MARK: Legend

  func name(_ variant: SeriesStyle.Variant) -> String { variant == .train ? words.trainLine : words.validationLine }

  func label(_ arm: Int, _ variant: SeriesStyle.Variant) -> String {
    words.armVariant(["arm": context.label(arm), "variant": name(variant)])
  }

  /// What `label` ends with after the arm's own: ` validation`.
  func ending(_ arm: Int, _ variant: SeriesStyle.Variant) -> String {
    let label = self.label(arm, variant)
    let name = context.label(arm)
    return label.hasPrefix(name) ? String(label.dropFirst(name.count)) : ""
  }

  private func legend() -> Legend {
    let arms = context.coloured
    let variants: [SeriesStyle.Variant] = showsBothVariants ? [.train, .validation] : []
    // A figure of one variant says so in its panels' titles; its arms stand alone.
    let key = variants.map { Legend.Entry(name($0), style: SeriesStyle(variant: $0), symbol: .plainLine) }
    var entries: [Legend.Entry]
    var isCombined = false
    if let looks = context.looks {
      entries = looks.entries(arms.map { ($0, $0, context.label($0)) }) + key.inGroupOfTheirOwn
    } else if arms.count <= Self.mostArmsNamedByLine, !variants.isEmpty {
      isCombined = true
      entries = arms.flatMap { arm in
        variants.map {
          Legend.Entry(label(arm, $0), ending: ending(arm, $0), style: SeriesStyle(arm: arm, variant: $0))
        }
      }
    } else {
      entries = arms.map { Legend.Entry(context.label($0), style: SeriesStyle(arm: $0)) } + key
    }
    return Legend(entries, placement: options.labels ?? .automatic, directEntries: isCombined ? [] : key)
  }

  /// What stands at a line's end with direct labels.
  func endLabel(_ curve: ArmCurve) -> String? {
    guard context.isColoured(curve.arm) else { return nil }
    guard showsBothVariants else { return context.label(curve.arm) }
    if context.coloured.count <= Self.mostArmsNamedByLine { return label(curve.arm, curve.variant) }
    return curve.variant == .validation ? context.label(curve.arm) : nil
  }

  /// What of the label at a line's end is not to be shortened.
  func endLabelEnding(_ curve: ArmCurve) -> String {
    endLabel(curve) == label(curve.arm, curve.variant) ? ending(curve.arm, curve.variant) : ""
  }
}

extension [Legend.Entry] {
  /// Set apart from the entries before them.
  var inGroupOfTheirOwn: [Legend.Entry] {
    enumerated().map { index, entry in
      var entry = entry
      if index == 0 { entry.group = "" }
      return entry
    }
  }
}
