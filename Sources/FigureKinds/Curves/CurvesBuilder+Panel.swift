internal import Charts
internal import Findings
internal import Languages
internal import RunRecords
internal import SeedStatistics
internal import TextTools

extension CurvesBuilder {
  /// Up to this many points of a line are read out one by one.
  private static let mostTitledPoints = 200
  private static let mostSeedLines = 30

  func panel(metric: String, curves: [ArmCurve]) -> Panel {
    let limits = options.yLimits?[metric] ?? options.yLimits?[""] ?? AxisLimits()
    let isLogarithmic = logarithmicPanels.contains(metric)
    let isLossOfOurs =
      MetricName.base(metric) == "loss" && context.findings.records.allSatisfy { $0.record.spec != nil }
    let hasRates = MetricName.base(metric) == "learning_rate"
    return Panel(
      id: metric, title: title(metric, curves), shortTitle: language.name(ofMetric: metric),
      x: Axis(
        language.axes.title(axis), kind: xKind, lower: options.xLimits?.lower, upper: options.xLimits?.upper,
        showsGrid: false, logarithmicNote: language.axes.logarithmic),
      y: Axis(
        isLossOfOurs ? language.terms.lossAxis : language.name(ofMetric: metric),
        kind: isLogarithmic ? .logarithmic : .linear, lower: limits.lower, upper: limits.upper,
        includes: hasRates && !isLogarithmic ? [0] : [],
        bounds: Quantity.possibleValues(ofMetric: metric), logarithmicNote: language.axes.logarithmic),
      layers: references.layers(metric) + layers(curves), clippedText: language.figures.clipped)
  }

  /// Of the arms of a facet alone, on the axes of all.
  func panel(metric: String, curves: [ArmCurve], of facet: CurveFacets.Cell) -> Panel {
    var panel = panel(metric: metric, curves: curves.filter { facet.arms.contains($0.arm) })
    panel.id = "\(metric)-\(facet.id)"
    (panel.title, panel.shortTitle) = (facet.label, nil)
    panel.scaleGroup = metric
    panel.sharesY = facet.hasLeftNeighbour
    return panel
  }

  /// Whole epochs and steps have whole ticks.
  private var xKind: Axis.Kind {
    if options.hasLogarithmicX ?? false { return .logarithmic }
    let isWhole = curves.joined().allSatisfy { $0.curve.x.allSatisfy { $0 == $0.rounded() } }
    return axis != .seconds && isWhole ? .integer : .linear
  }

  func title(_ metric: String, _ curves: [ArmCurve]) -> String {
    let variants = Set(curves.map(\.metric).map { $0.hasPrefix("val_") })
    let sentence: Phrase? =
      switch (variants.contains(false), variants.contains(true)) {
      case (true, true): words.titleBoth
      case (false, true): words.titleValidation
      case (true, false) where MetricName.base(metric) != "learning_rate": words.titleTrain
      default: nil
      }
    guard let sentence else { return language.name(ofMetric: metric) }
    return sentence(["metric": language.inSentence(metric: metric)])
  }

  /// From the back: grey arms, bands, single seeds, raw lines, the lines, rings, where n falls.
  private func layers(_ curves: [ArmCurve]) -> [Layer] {
    var layers: [Layer] = greyLayers(curves.filter { !context.isColoured($0.arm) })
    // Train first, so that validation, which matters more, lies on top; the first arm above the others.
    let own = curves.filter { context.isColoured($0.arm) }
      .sorted { ($0.variant.rawValue, $0.arm) > ($1.variant.rawValue, $1.arm) }
    for item in own { layers += bandLayers(item) }
    if options.showsSeeds ?? false { for item in own { layers += seedLayers(item) } }
    for item in own { layers += lineLayers(item) }
    if options.marksBestEpoch ?? false {
      for item in own where item.metric.hasPrefix("val_") { layers += ringLayers(item) }
    }
    for item in own { layers += fallLayers(item) }
    return layers
  }

  private func points(_ x: [Double], _ values: [Double]) -> [DataPoint] {
    zip(x, values).map { DataPoint(x: $0, y: $1) }
  }

  private func bandLayers(_ item: ArmCurve) -> [Layer] {
    guard item.curve.lower.contains(where: \.isFinite) else { return [] }
    return [
      .band(
        Layer.Band(
          x: item.curve.x, lower: item.curve.lower, upper: item.curve.upper,
          style: SeriesStyle(arm: item.arm, variant: item.variant)))
    ]
  }

  private func seedLayers(_ item: ArmCurve) -> [Layer] {
    guard item.runs.count > 1 else { return [] }
    return sample(item.runs.count, Self.mostSeedLines).map { index in
      let run = item.runs[index]
      return .line(
        Layer.Line(
          points(run.x, run.values), style: SeriesStyle(arm: item.arm, variant: item.variant, emphasis: .faint),
          markers: .none, title: "\(label(item.arm, item.variant)), \(run.seed)"))
    }
  }

  private func lineLayers(_ item: ArmCurve) -> [Layer] {
    let style = SeriesStyle(arm: item.arm, variant: item.variant)
    let title = showsBothVariants ? label(item.arm, item.variant) : context.label(item.arm)
    let raw = points(item.curve.x, item.curve.mean)
    guard smoothing > 0 else {
      return [
        .line(
          Layer.Line(
            raw, style: style, title: title, endLabel: endLabel(item), endLabelEnding: endLabelEnding(item),
            pointTitles: pointTitles(item)))
      ]
    }
    let smoothed = smoothedMean(item)
    return [
      .line(
        Layer.Line(
          raw, style: SeriesStyle(arm: item.arm, variant: item.variant, emphasis: .faint), markers: .none, title: title)
      ),
      .line(
        Layer.Line(
          points(item.curve.x, smoothed), style: style, markers: .none, title: title, endLabel: endLabel(item),
          endLabelEnding: endLabelEnding(item), isData: false)),
    ]
  }

  /// Each run smoothed, then their mean.
  private func smoothedMean(_ item: ArmCurve) -> [Double] {
    let runs = item.runs.map { run in
      var run = run
      run.values = DebiasedMovingAverage.smoothed(run.values, weight: smoothing)
      return run
    }
    return SeedCurve(runs, band: .none, interpolates: options.interpolates ?? false).mean
  }

  private func pointTitles(_ item: ArmCurve) -> [String] {
    guard item.curve.x.count <= Self.mostTitledPoints else { return [] }
    let label = context.label(item.arm)
    let name = language.inSentence(metric: item.metric)
    let metric = showsBothVariants ? "\(self.name(item.variant)) \(name)" : name
    return zip(item.curve.x, item.curve.mean).map { place, value in
      words.pointTitle([
        "arm": label, "place": language.axes.place(axis, place, context.numbers), "metric": metric,
        "value": context.numbers.significant(value),
      ])
    }
  }

  private func ringLayers(_ item: ArmCurve) -> [Layer] {
    guard let best = item.curve.best(lowerIsBetter: MetricName.isLowerBetter(item.metric)) else { return [] }
    let place = item.curve.x[best]
    let style = SeriesStyle(arm: item.arm, variant: item.variant)
    let text = language.axes.place(axis, place, context.numbers)
    return [
      .points(
        Layer.Points(
          [
            Layer.Points.Item(
              x: place, y: item.curve.mean[best],
              title: "\(context.label(item.arm)), \(text), \(context.numbers.significant(item.curve.mean[best]))")
          ], style: style, shape: .circle, scale: 2, isOpen: true, isHollow: true))
    ]
      + (context.coloured.count > Self.mostArmsNamedByLine
        ? []
        : [
          .annotation(Layer.Annotation(x: place, y: item.curve.mean[best], text: text, style: style))
        ])
  }

  /// Where n falls: said at the line, and in the caption in any case.
  private func fallLayers(_ item: ArmCurve) -> [Layer] {
    guard item.variant == .validation, item.runs.count > 1, item.falls.count <= 4 else { return [] }
    return item.falls.compactMap { fall in
      guard fall.count > 0, let index = item.curve.x.firstIndex(of: fall.x) else { return nil }
      return .annotation(
        Layer.Annotation(
          x: fall.x, y: item.curve.mean[index], text: "n = \(fall.count)",
          style: SeriesStyle(arm: item.arm, variant: item.variant)))
    }
  }

  // MARK: More arms than colours

  /// A thin grey line an arm; for hundreds, quantiles of the arms and a sample of their lines.
  private func greyLayers(_ curves: [ArmCurve]) -> [Layer] {
    // Train and validation of dozens of arms in one grey could not be told apart: validation where there is one.
    let variants: [SeriesStyle.Variant] = curves.contains { $0.variant == .validation } ? [.validation] : [.train]
    return variants.flatMap { variant -> [Layer] in
      let own = curves.filter { $0.variant == variant }
      let style = SeriesStyle(emphasis: .background)
      func line(_ item: ArmCurve) -> Layer {
        .line(
          Layer.Line(
            points(item.curve.x, item.curve.mean),
            style: SeriesStyle(arm: item.arm, emphasis: .background), markers: .none,
            title: context.label(item.arm)))
      }
      guard own.count > Self.mostGreyLines else { return own.map(line) }
      let quantiles = QuantileCurves(own.map(\.curve))
      let x = quantiles.x
      return [
        .band(Layer.Band(x: x, lower: quantiles.values[0], upper: quantiles.values[4], style: style, opacity: 0.35)),
        .band(Layer.Band(x: x, lower: quantiles.values[1], upper: quantiles.values[3], style: style, opacity: 0.45)),
      ] + sample(own.count, Self.sampledLines).map { line(own[$0]) } + [
        .line(
          Layer.Line(
            points(quantiles.x, quantiles.values[2]), style: SeriesStyle(), markers: .none,
            isData: false))
      ]
    }
  }

  /// At most `count` of `total` indices, evenly spread.
  private func sample(_ total: Int, _ count: Int) -> [Int] {
    guard total > count else { return Array(0..<total) }
    return (0..<count).map { $0 * (total - 1) / (count - 1) }
  }

  /// How many grey lines stand for how many arms, where not all are drawn.
  var sampledArms: (all: Int, shown: Int)? {
    let grey = context.shown.count - context.coloured.count
    return grey > Self.mostGreyLines ? (grey, Self.sampledLines) : nil
  }

  /// How many of the seeds have a line, where not all have.
  var sampledSeeds: (all: Int, shown: Int)? {
    let most = context.coloured.lazy.map { context.runs($0).count }.max() ?? 0
    return most > Self.mostSeedLines ? (most, Self.mostSeedLines) : nil
  }
}
