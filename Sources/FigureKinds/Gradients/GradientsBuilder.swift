internal import Charts
internal import Findings
internal import Languages
internal import RunRecords
internal import TextTools

/// Draws what went on inside the networks: gradient norms by layer on a logarithmic axis, and saturated, dead and dormant
/// shares, over epochs from 0 (before training). Means over seeds with a band; colour is the arm, dash the layer.
struct GradientsBuilder {
  /// One layer of one arm over its seeds.
  struct Trace {
    var arm: Int
    var layer: String
    var measure: Diagnostics.Measure
    var curve: SeedCurve
  }

  let context: KindContext
  let band: Band
  /// Those that any record has, in the order of the panels.
  private(set) var measures: [Diagnostics.Measure]
  /// In order of depth, the output last.
  private(set) var layers: [String]
  private(set) var traces: [Trace]
  /// Whether each layer has a panel of its own.
  let isByLayer: Bool
  let probe: Int
  /// What a page had no room for, a sentence each.
  private(set) var reductions: [String] = []
  let references: References

  static let standardMeasures: [Diagnostics.Measure] = [
    .gradientNorm, .saturatedFraction, .deadFraction, .dormantFraction,
  ]

  init(_ findings: Findings, _ options: FigureOptions) throws(ChartError) {
    context = try KindContext(findings, options)
    band = options.band ?? .minmax
    let asked = try Self.measures(options.panels)
    let all = findings.layers
    var traces: [Trace] = []
    var probe = 0
    for place in context.shown {
      let records = context.runs(place).map(\.record)
      probe = max(probe, records.compactMap(\.diagnostics?.probeExamples).max() ?? 0)
      for layer in all {
        for measure in asked {
          let runs = records.compactMap { Self.run($0, layer, measure) }
          // A measure that means nothing for a layer is NaN throughout: no trace, and no gaps to count.
          guard runs.contains(where: { $0.values.contains(where: \.isFinite) }) else { continue }
          traces.append(Trace(arm: place, layer: layer, measure: measure, curve: SeedCurve(runs, band: band)))
        }
      }
    }
    guard !traces.isEmpty else {
      throw ChartError(
        .noData,
        "none of the \(context.recordCount) records holds diagnostics of its layers; train with `curves train`, which measures them at every epoch"
      )
    }
    guard traces.contains(where: { $0.curve.x.count > 1 }) else {
      throw ChartError(
        .noData,
        "no run was measured but before training: there is nothing to draw over epochs; runs that diverge in their first epoch end so"
      )
    }
    self.probe = probe
    self.traces = traces
    // Deeper arms that were not chosen leave no empty panels.
    let layers = all.filter { layer in traces.contains { $0.layer == layer } }
    self.layers = layers
    // Four dashes there are, and a dozen lines a panel are enough.
    isByLayer = options.dash != nil || layers.count > 3 || (layers.count > 1 && context.shown.count > 6)
    let measures = asked.filter { measure in traces.contains { $0.measure == measure } }
    self.measures = measures
    references = Self.references(context, measures)
    try checkPanels()
    try references.check()
  }

  private static func references(_ context: KindContext, _ measures: [Diagnostics.Measure]) -> References {
    let (options, language, numbers) = (context.options, context.language, context.numbers)
    return References(
      context,
      panels: measures.map { measure in
        References.Crossed(
          measure.rawValue, named: Language.inSentence(language.name(of: measure)), numbers,
          limits: options.yLimits?[measure.rawValue] ?? options.yLimits?[""],
          isLogarithmic: options.logarithmicPanels?.contains(measure.rawValue)
            ?? [.gradientNorm, .updateRatio].contains(measure))
      },
      x: References.Crossed(
        id: CurveAxis.epoch.rawValue, limits: options.xLimits ?? AxisLimits(),
        isLogarithmic: options.hasLogarithmicX ?? false, text: { language.axes.place(.epoch, $0, numbers) },
        end: { numbers.significant($0, digits: 7) }))
  }

  private static func run(_ record: RunRecord, _ layer: String, _ measure: Diagnostics.Measure) -> RunCurve? {
    guard let diagnostics = record.diagnostics,
      let values = diagnostics.layers.first(where: { $0.name == layer })?[measure]
    else { return nil }
    return RunCurve(seed: record.run.seed, x: diagnostics.epochs.map(Double.init), values: values)
  }

  private static func measures(_ names: [String]?) throws(ChartError) -> [Diagnostics.Measure] {
    guard let names else { return standardMeasures }
    var measures: [Diagnostics.Measure] = []
    for name in names {
      guard let measure = Diagnostics.Measure(rawValue: name) else {
        throw ChartError(
          .invalidOption,
          "panel \"\(name)\" is no measure of layers; expected some of \(Diagnostics.Measure.allCases.map(\.rawValue).joined(separator: ", "))"
        )
      }
      measures.append(measure)
    }
    return measures
  }

  /// - Throws: `invalidOption` for axes of panels that there are not.
  private func checkPanels() throws(ChartError) {
    let named = (context.options.logarithmicPanels ?? []) + (context.options.yLimits ?? [:]).keys.filter { !$0.isEmpty }
    guard let name = named.first(where: { name in !measures.contains { $0.rawValue == name } }) else { return }
    throw ChartError(
      .invalidOption,
      "panel \"\(name)\" is none of the figure's; expected one of \(measures.map(\.rawValue).joined(separator: ", "))")
  }

  var words: GradientsPhrases { context.language.gradients }

  func build() throws(ChartError) -> TabledFigure {
    TabledFigure(figure: try figure(), table: table()) { () throws(ChartError) in
      var figures: [Figure] = []
      for builder in smaller { figures.append(try builder.figure()) }
      return figures
    }
  }

  private func figure() throws(ChartError) -> Figure {
    var panels: [Panel] = []
    if isByLayer {
      // Rows of the hidden layers, which all measures have; what the output has besides comes last.
      let hidden = layers.filter { $0 != "output" }
      for names in [hidden, layers.filter { $0 == "output" }] {
        for measure in measures {
          for (place, layer) in names.enumerated() {
            let own = traces.filter { $0.measure == measure && $0.layer == layer }
            guard !own.isEmpty || names.count > 1 else { continue }
            panels.append(
              panel(
                measure, own, title: title(measure, layer),
                id: "\(measure.rawValue)-\(layer)", sharesY: place > 0))
          }
        }
      }
    } else {
      panels = measures.map { measure in
        panel(measure, traces.filter { $0.measure == measure }, title: title(measure), id: measure.rawValue)
      }
    }
    let drawn = context.coloured.filter { place in traces.contains { $0.arm == place } }
    var entries =
      context.looks?.entries(drawn.map { ($0, $0, context.label($0)) })
      ?? drawn.map { Legend.Entry(context.label($0), style: SeriesStyle(arm: $0)) }
    if !isByLayer, layers.count > 1 {
      let own = layers.map { Legend.Entry(name($0), style: SeriesStyle(variant: variant($0)), symbol: .plainLine) }
      entries += context.looks == nil ? own : own.inGroupOfTheirOwn
    }
    return try context.figure(
      title: words.title, caption: caption, description: description, panels: panels,
      rowLength: isByLayer && layers.count > 2 ? layers.count { $0 != "output" } : nil,
      legend: Legend(entries, placement: context.options.labels ?? .below))
  }

  /// So many hidden layers show how depth changes what is measured.
  private static let fewerLayers = [12, 8, 6, 5, 4, 3, 2]

  /// With less in them, in the order in which to try them: fewer hidden layers, from the first to the last at even steps;
  /// where two are too many and nobody chose the measures, without the last of those too.
  private var smaller: [Self] {
    let hidden = layers.filter { $0 != "output" }
    let counts = [hidden.count] + (isByLayer ? Self.fewerLayers.filter { $0 < hidden.count } : [])
    let fewest = context.options.panels == nil ? 1 : measures.count
    return (fewest...measures.count).reversed().flatMap { measureCount in
      counts.compactMap { layerCount in
        guard layerCount < hidden.count || measureCount < measures.count else { return nil }
        let steps = Double(hidden.count - 1) / Double(max(layerCount - 1, 1))
        let kept = (0..<layerCount).map { hidden[Int((Double($0) * steps).rounded())] }
        return leaving(kept, of: hidden, Array(measures.prefix(measureCount)))
      }
    }
  }

  private func leaving(_ kept: [String], of hidden: [String], _ keptMeasures: [Diagnostics.Measure]) -> Self {
    var builder = self
    builder.layers = layers.filter { kept.contains($0) || $0 == "output" }
    builder.measures = keptMeasures
    builder.traces = traces.filter { builder.layers.contains($0.layer) && keptMeasures.contains($0.measure) }
    if kept.count < hidden.count {
      builder.reductions.append(
        words.layersChosen([
          "n": context.numbers.integer(kept.count), "all": context.numbers.integer(hidden.count),
        ]))
    }
    if keptMeasures.count < measures.count {
      let left = measures.dropFirst(keptMeasures.count).map { Language.inSentence(title($0)) }
      builder.reductions.append(words.measuresLeftOut(["list": context.language.punctuation.enumeration(left)]))
    }
    return builder
  }

  func variant(_ layer: String) -> SeriesStyle.Variant {
    SeriesStyle.Variant(rawValue: isByLayer ? 0 : (layers.firstIndex(of: layer) ?? 0) % 4)
  }

  func name(_ layer: String) -> String { context.language.name(ofLayer: layer) }

  /// Over a layer's panel: a layer's number stands on no line of its own.
  private func title(_ measure: Diagnostics.Measure, _ layer: String) -> String {
    words.layerPanel(["measure": title(measure), "layer": name(layer).replacing(" ", with: "\u{A0}")])
  }

  func title(_ measure: Diagnostics.Measure) -> String { context.language.name(of: measure) }
}
