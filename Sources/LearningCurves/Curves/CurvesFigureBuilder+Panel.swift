internal import Charts
internal import RunRecords
internal import SeedStatistics

extension CurvesFigureBuilder {
  /// Up to this many points of a line are read out one by one.
  private static let mostTitledPoints = 200
  private static let mostSeedLines = 30

  func panel(metric: String, curves: [ArmCurve]) -> Panel {
    let limits = options.yLimits[metric] ?? CurvesFigureOptions.Limits()
    let isLossOfOurs =
      MetricName.base(metric) == "loss" && comparison.arms.allSatisfy { $0.runs.allSatisfy { $0.record.spec != nil } }
    let hasRates = MetricName.base(metric) == "learning_rate"
    return Panel(
      id: metric, title: title(metric, curves), shortTitle: words.name(ofMetric: metric),
      x: Axis(
        words.epoch, kind: options.hasLogarithmicX ? .logarithmic : .integer, lower: options.xLimits.lower,
        upper: options.xLimits.upper, showsGrid: false),
      y: Axis(
        isLossOfOurs ? words.lossAxis : words.name(ofMetric: metric),
        kind: options.logarithmicPanels.contains(metric) ? .logarithmic : .linear, lower: limits.lower,
        upper: limits.upper, includes: hasRates && !options.logarithmicPanels.contains(metric) ? [0] : []),
      layers: layers(curves), clippedText: words.clipped)
  }

  private func title(_ metric: String, _ curves: [ArmCurve]) -> String {
    let variants = Set(curves.map(\.metric).map { $0.hasPrefix("val_") })
    let sentence =
      switch (variants.contains(false), variants.contains(true)) {
      case (true, true): words.titleBoth
      case (false, true): words.titleValidation
      case (true, false) where MetricName.base(metric) != "learning_rate": words.titleTrain
      default: ""
      }
    guard !sentence.isEmpty else { return words.name(ofMetric: metric) }
    return FigureWords.filled(sentence, [("metric", words.inSentence(metric))])
  }

  /// From the back: grey arms, bands, single seeds, raw lines, the lines, rings, where n falls.
  private func layers(_ curves: [ArmCurve]) -> [Layer] {
    var layers: [Layer] = greyLayers(curves.filter { !isColoured($0.arm) })
    // Train first, so that validation, which matters more, lies on top; the first arm above the others.
    let own = curves.filter { isColoured($0.arm) }
      .sorted { ($0.variant.rawValue, $0.arm) > ($1.variant.rawValue, $1.arm) }
    for item in own { layers += bandLayers(item) }
    if options.showsSeeds { for item in own { layers += seedLayers(item) } }
    for item in own { layers += lineLayers(item) }
    if options.marksBestEpoch { for item in own where item.metric.hasPrefix("val_") { layers += ringLayers(item) } }
    for item in own { layers += fallLayers(item) }
    return layers
  }

  private func points(_ epochs: [Int], _ values: [Double]) -> [DataPoint] {
    zip(epochs, values).map { DataPoint(x: Double($0), y: $1) }
  }

  private func bandLayers(_ item: ArmCurve) -> [Layer] {
    guard item.curve.lower.contains(where: \.isFinite) else { return [] }
    return [
      .band(
        Layer.Band(
          x: item.curve.epochs.map(Double.init), lower: item.curve.lower, upper: item.curve.upper,
          style: SeriesStyle(arm: item.arm, variant: item.variant)))
    ]
  }

  private func seedLayers(_ item: ArmCurve) -> [Layer] {
    guard item.runs.count > 1 else { return [] }
    return sample(item.runs.count, Self.mostSeedLines).map { index in
      let run = item.runs[index]
      return .line(
        Layer.Line(
          points(run.epochs, run.values), style: SeriesStyle(arm: item.arm, variant: item.variant, emphasis: .faint),
          markers: .none, title: "\(label(item.arm, item.variant)), \(run.seed)"))
    }
  }

  private func lineLayers(_ item: ArmCurve) -> [Layer] {
    let style = SeriesStyle(arm: item.arm, variant: item.variant)
    let title = showsBothVariants ? label(item.arm, item.variant) : comparison.arms[item.arm].label
    let raw = points(item.curve.epochs, item.curve.mean)
    guard options.smoothing > 0 else {
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
          points(item.curve.epochs, smoothed), style: style, markers: .none, title: title, endLabel: endLabel(item),
          endLabelEnding: endLabelEnding(item), isData: false)),
    ]
  }

  /// Each run smoothed, then their mean.
  private func smoothedMean(_ item: ArmCurve) -> [Double] {
    let runs = item.runs.map {
      ($0.epochs, DebiasedMovingAverage.smoothed($0.values, weight: options.smoothing))
    }
    return SeedCurve(runs, band: .none).mean
  }

  private func pointTitles(_ item: ArmCurve) -> [String] {
    guard item.curve.epochs.count <= Self.mostTitledPoints else { return [] }
    let label = comparison.arms[item.arm].label
    let name = words.inSentence(item.metric)
    let metric = showsBothVariants ? "\(self.name(item.variant)) \(name)" : name
    return zip(item.curve.epochs, item.curve.mean).map { epoch, value in
      FigureWords.filled(
        words.pointTitle,
        [
          ("arm", label), ("epoch", String(epoch)), ("metric", metric),
          ("value", NumberText.significant(value, digits: 4)),
        ])
    }
  }

  private func ringLayers(_ item: ArmCurve) -> [Layer] {
    guard let best = item.curve.best(lowerIsBetter: MetricName.isLowerBetter(item.metric)) else { return [] }
    let epoch = item.curve.epochs[best]
    let style = SeriesStyle(arm: item.arm, variant: item.variant)
    let text = FigureWords.filled(words.bestEpoch, [("epoch", String(epoch))])
    return [
      .points(
        Layer.Points(
          [
            Layer.Points.Item(
              x: Double(epoch), y: item.curve.mean[best],
              title: "\(comparison.arms[item.arm].label), \(text), \(NumberText.significant(item.curve.mean[best]))")
          ], style: style, shape: .circle, scale: 2, isOpen: true, isHollow: true))
    ]
      + (coloured.count > Self.mostArmsNamedByLine
        ? []
        : [
          .annotation(Layer.Annotation(x: Double(epoch), y: item.curve.mean[best], text: text, style: style))
        ])
  }

  /// Where n falls: said at the line, and in the caption in any case.
  private func fallLayers(_ item: ArmCurve) -> [Layer] {
    guard item.variant == .validation, item.runs.count > 1, item.falls.count <= 4 else { return [] }
    return item.falls.compactMap { fall in
      guard fall.count > 0, let index = item.curve.epochs.firstIndex(of: fall.epoch) else { return nil }
      return .annotation(
        Layer.Annotation(
          x: Double(fall.epoch), y: item.curve.mean[index], text: "n = \(fall.count)",
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
            points(item.curve.epochs, item.curve.mean),
            style: SeriesStyle(arm: item.arm, emphasis: .background), markers: .none,
            title: comparison.arms[item.arm].label))
      }
      guard own.count > Self.mostGreyLines else { return own.map(line) }
      let quantiles = QuantileCurves(own.map(\.curve))
      let x = quantiles.epochs.map(Double.init)
      return [
        .band(Layer.Band(x: x, lower: quantiles.values[0], upper: quantiles.values[4], style: style, opacity: 0.35)),
        .band(Layer.Band(x: x, lower: quantiles.values[1], upper: quantiles.values[3], style: style, opacity: 0.45)),
      ] + sample(own.count, Self.sampledLines).map { line(own[$0]) } + [
        .line(
          Layer.Line(
            points(quantiles.epochs, quantiles.values[2]), style: SeriesStyle(), markers: .none,
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
    let grey = comparison.arms.count - coloured.count
    return grey > Self.mostGreyLines ? (grey, Self.sampledLines) : nil
  }

  /// How many of the seeds have a line, where not all have.
  var sampledSeeds: (all: Int, shown: Int)? {
    let most = coloured.lazy.map { comparison.arms[$0].runs.count }.max() ?? 0
    return most > Self.mostSeedLines ? (most, Self.mostSeedLines) : nil
  }
}
