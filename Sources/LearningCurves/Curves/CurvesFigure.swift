public import Charts
internal import RunRecords
public import SeedStatistics

/// Learning curves of every arm, a panel a metric: the figure that `curves figure` draws when nothing else is asked for.
///
/// - Throws: `ChartError` with code `noData` when no record has any of the metrics, or one that is not among the default's,
///   `invalidOption` for options that make no sense or name what is not there.
public func curvesFigure(
  _ comparison: Comparison, options: CurvesFigureOptions = CurvesFigureOptions()
) throws(ChartError) -> Figure {
  try CurvesFigureBuilder(comparison, options: options).figure()
}

/// What is drawn of one arm in one panel.
struct ArmCurve {
  /// Index in the comparison.
  var arm: Int
  var variant: SeriesStyle.Variant
  /// As it stands in the record, such as `val_accuracy`.
  var metric: String
  var runs: [(seed: Int, epochs: [Int], values: [Double])]
  var curve: SeedCurve

  /// Epochs from which on fewer runs are left, with how many: where runs of unequal length end. A value that is missing
  /// on the way is a gap and no fall.
  var falls: [(epoch: Int, count: Int)] {
    let ends = runs.compactMap(\.epochs.last).sorted()
    guard let last = ends.last, ends.first != last else { return [] }
    var falls: [(epoch: Int, count: Int)] = []
    for (index, end) in ends.enumerated() where end < last && ends[index + 1] > end {
      guard let next = curve.epochs.first(where: { $0 > end }) else { continue }
      falls.append((next, ends.count - index - 1))
    }
    return falls
  }
}

struct CurvesFigureBuilder {
  let comparison: Comparison
  let options: CurvesFigureOptions
  let words: FigureWords
  /// Arms drawn in colour, as indices in the comparison; all of them unless there are more than colours tell apart.
  let coloured: [Int]
  /// By panel.
  let curves: [[ArmCurve]]

  /// Up to this many arms, the legend names every line; beyond, arms and dashes apart.
  static let mostArmsNamedByLine = 4
  /// How many are named of arms beyond the palette where nobody chose.
  static let namedOfMany = 3
  /// Beyond this many grey arms, quantiles and a sample of lines stand for them.
  static let mostGreyLines = 60
  static let sampledLines = 24

  init(_ comparison: Comparison, options: CurvesFigureOptions) throws(ChartError) {
    guard options.smoothing >= 0, options.smoothing < 1 else {
      throw ChartError(
        .invalidOption,
        "smoothing weight \(options.smoothing) is out of range; expected 0 (none) or more and less than 1")
    }
    self.comparison = comparison
    self.options = options
    words = options.words
    curves = options.panels.map { Self.curves(of: $0, in: comparison, options: options) }
    try Self.check(curves, of: comparison, options: options)
    try Self.checkAxes(options)
    try Self.checkEpochs(curves, options.xLimits)
    let chosen = try Self.arms(named: options.highlighted, in: comparison)
    if comparison.arms.count <= Palette.limit {
      coloured = Array(comparison.arms.indices)
    } else if chosen.isEmpty {
      coloured = Self.bestArms(curves, count: Self.namedOfMany)
    } else {
      guard chosen.count <= Palette.limit else {
        throw ChartError(
          .invalidOption, "\(chosen.count) arms are to be named; colours tell at most \(Palette.limit) apart")
      }
      coloured = chosen
    }
  }

  /// Metrics that any record has, without `val_`, in the order they are met.
  static func metrics(in comparison: Comparison) -> [String] {
    var known: [String] = []
    for arm in comparison.arms {
      for run in arm.runs where !run.record.history.epochs.isEmpty {
        let rate = run.record.constantLearningRate == nil ? [] : ["learning_rate"]
        for name in run.record.history.metricNames + rate where !known.contains(MetricName.base(name)) {
          known.append(MetricName.base(name))
        }
      }
    }
    return known
  }

  func figure() -> Figure {
    let panels = zip(options.panels, curves).map { panel(metric: $0, curves: $1) }
    let arms = comparison.arms.enumerated().map { index, arm in
      ArmKey(id: arm.id, label: arm.label, colorIndex: coloured.firstIndex(of: index))
    }
    let title = options.title ?? comparison.title
    return Figure(
      title: title.isEmpty ? nil : title, caption: options.caption ?? automaticCaption(), panels: panels,
      columns: options.columns, arms: arms, legend: legend(),
      metadata: Drawing.Metadata(
        title: title.isEmpty ? panels.compactMap(\.title).joined(separator: words.listSeparator) : title,
        subject: panels.compactMap(\.title).joined(separator: "; "),
        keywords: options.panels.map(words.name(ofMetric:))
          + coloured.prefix(Palette.limit).map { comparison.arms[$0].label },
        language: words.language, description: altText(),
        records: comparison.arms.flatMap { $0.runs.map(\.identity) }),
      noDataText: words.noData)
  }

  // MARK: What there is

  private static func curves(
    of panel: String, in comparison: Comparison, options: CurvesFigureOptions
  ) -> [ArmCurve] {
    var metrics: [(name: String, variant: SeriesStyle.Variant)] = []
    if panel.hasPrefix("val_") || panel == "learning_rate" {
      // A rate has no validation: nothing to tell apart or to leave out, so solid.
      metrics = [(panel, .validation)]
    } else {
      if options.variants != .validation { metrics.append((panel, .train)) }
      if options.variants != .train { metrics.append(("val_" + panel, .validation)) }
    }
    var curves: [ArmCurve] = []
    for (index, arm) in comparison.arms.enumerated() {
      for metric in metrics {
        let runs = arm.runs.compactMap { stored -> (seed: Int, epochs: [Int], values: [Double])? in
          guard let values = stored.record.values(of: metric.name) else { return nil }
          return (stored.record.run.seed, stored.record.history.epochs, values)
        }
        guard !runs.isEmpty else { continue }
        curves.append(
          ArmCurve(
            arm: index, variant: metric.variant, metric: metric.name, runs: runs,
            curve: SeedCurve(runs.map { ($0.epochs, $0.values) }, band: options.band)))
      }
    }
    // Nothing to tell apart, so solid.
    if !curves.contains(where: { $0.variant == .validation }), options.variants == .both {
      for index in curves.indices { curves[index].variant = .validation }
    }
    return curves
  }

  /// The arms with the best final value in the first panel that has one, validation before training.
  private static func bestArms(_ curves: [[ArmCurve]], count: Int) -> [Int] {
    guard let first = curves.first(where: { !$0.isEmpty }) else { return [] }
    let own = first.filter { $0.variant == .validation }
    let finals = (own.isEmpty ? first : own).compactMap { curve in
      curve.curve.last.map { (arm: curve.arm, value: MetricName.isLowerBetter(curve.metric) ? -$0 : $0) }
    }
    return Array(finals.sorted { ($0.value, $1.arm) > ($1.value, $0.arm) }.prefix(count).map(\.arm))
  }

  /// Whether the figure tells train from validation at all.
  var showsBothVariants: Bool {
    curves.contains { panel in panel.contains { $0.variant == .train } && panel.contains { $0.variant == .validation } }
  }

  func isColoured(_ arm: Int) -> Bool { coloured.contains(arm) }

  // MARK: Legend

  func name(_ variant: SeriesStyle.Variant) -> String { variant == .train ? words.train : words.validation }

  func label(_ arm: Int, _ variant: SeriesStyle.Variant) -> String {
    FigureWords.filled(
      words.armVariant, [("arm", comparison.arms[arm].label), ("variant", name(variant))])
  }

  /// What `label` ends with after the arm's own: ` validation`.
  func ending(_ arm: Int, _ variant: SeriesStyle.Variant) -> String {
    let label = self.label(arm, variant)
    let name = comparison.arms[arm].label
    return label.hasPrefix(name) ? String(label.dropFirst(name.count)) : ""
  }

  private func legend() -> Legend {
    let arms = coloured
    let variants: [SeriesStyle.Variant] = showsBothVariants ? [.train, .validation] : []
    // A figure of one variant says so in its panels' titles; its arms stand alone.
    let key = variants.map { Legend.Entry(name($0), style: SeriesStyle(variant: $0), symbol: .plainLine) }
    var entries: [Legend.Entry]
    var isCombined = false
    if arms.count <= Self.mostArmsNamedByLine, !variants.isEmpty {
      isCombined = true
      entries = arms.flatMap { arm in
        variants.map {
          Legend.Entry(label(arm, $0), ending: ending(arm, $0), style: SeriesStyle(arm: arm, variant: $0))
        }
      }
    } else {
      entries = arms.map { Legend.Entry(comparison.arms[$0].label, style: SeriesStyle(arm: $0)) } + key
    }
    return Legend(entries, placement: options.labels, directEntries: isCombined ? [] : key)
  }

  /// What stands at a line's end with direct labels.
  func endLabel(_ curve: ArmCurve) -> String? {
    guard isColoured(curve.arm) else { return nil }
    guard showsBothVariants else { return comparison.arms[curve.arm].label }
    if coloured.count <= Self.mostArmsNamedByLine { return label(curve.arm, curve.variant) }
    return curve.variant == .validation ? comparison.arms[curve.arm].label : nil
  }

  /// What of the label at a line's end is not to be shortened.
  func endLabelEnding(_ curve: ArmCurve) -> String {
    endLabel(curve) == label(curve.arm, curve.variant) ? ending(curve.arm, curve.variant) : ""
  }
}
