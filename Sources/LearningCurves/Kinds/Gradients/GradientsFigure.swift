public import Charts
public import RunRecords
public import SeedStatistics

/// How diagnostics are shown.
public struct GradientsFigureOptions: Sendable, Equatable {
  public enum Arrangement: String, Sendable, CaseIterable {
    /// By measure while lines can be told apart, else by layer.
    case automatic
    /// A panel a measure, a dash a layer.
    case measures
    /// A row of panels a measure, a panel a layer.
    case layers
  }

  public var text = FigureText()
  public var arrangement = Arrangement.automatic
  /// Measures to show, in order; those that no record has are left out.
  public var measures: [Diagnostics.Measure] = [.gradientNorm, .saturatedFraction, .deadFraction, .dormantFraction]
  public var band = CurvesFigureOptions.Band.minmax

  public init() {}
}

/// What went on inside the networks: gradient norms by layer on a logarithmic axis, and saturated, dead and dormant
/// shares, over epochs from 0 (before training). Means over seeds with a band; colour is the arm, dash the layer.
///
/// - Throws: `ChartError` with code `noData` when no record holds diagnostics.
public func gradientsFigure(
  _ comparison: Comparison, options: GradientsFigureOptions = GradientsFigureOptions()
) throws(ChartError) -> TabledFigure {
  try GradientsFigureBuilder(comparison, options: options).build()
}

struct GradientsFigureBuilder {
  /// One layer of one arm over its seeds.
  struct Trace {
    var arm: Int
    var layer: String
    var measure: Diagnostics.Measure
    var curve: SeedCurve
  }

  let context: KindContext
  let options: GradientsFigureOptions
  let measures: [Diagnostics.Measure]
  /// In order of depth, the output last.
  let layers: [String]
  let traces: [Trace]
  let probe: Int

  init(_ comparison: Comparison, options: GradientsFigureOptions) throws(ChartError) {
    context = try KindContext(comparison, options.text)
    self.options = options
    var layers: [String] = []
    var traces: [Trace] = []
    var probe = 0
    for (index, arm) in comparison.arms.enumerated() {
      let diagnostics = arm.runs.compactMap(\.record.diagnostics)
      probe = max(probe, diagnostics.map(\.probeExamples).max() ?? 0)
      for layer in diagnostics.flatMap(\.layers) where !layers.contains(layer.name) { layers.append(layer.name) }
      for name in Set(diagnostics.flatMap(\.layers).map(\.name)) {
        for measure in options.measures {
          let runs = diagnostics.compactMap { diagnostics -> (epochs: [Int], values: [Double])? in
            guard let values = diagnostics.layers.first(where: { $0.name == name })?[measure] else { return nil }
            return (diagnostics.epochs, values)
          }
          // A measure that means nothing for a layer is NaN throughout: no trace, and no gaps to count.
          guard runs.contains(where: { $0.values.contains(where: \.isFinite) }) else { continue }
          traces.append(
            Trace(arm: index, layer: name, measure: measure, curve: SeedCurve(runs, band: options.band)))
        }
      }
    }
    guard !traces.isEmpty else {
      throw ChartError(
        .noData,
        "none of the \(comparison.arms.reduce(0) { $0 + $1.runs.count }) records holds diagnostics of its layers; train with `curves train`, which measures them at every epoch"
      )
    }
    layers.sort { ($0 == "output" ? 1 : 0, Self.depth($0)) < ($1 == "output" ? 1 : 0, Self.depth($1)) }
    self.layers = layers
    self.probe = probe
    measures = options.measures.filter { measure in traces.contains { $0.measure == measure } }
    let order = Dictionary(uniqueKeysWithValues: layers.enumerated().map { ($1, $0) })
    self.traces = traces.sorted { ($0.arm, order[$0.layer] ?? 0) < ($1.arm, order[$1.layer] ?? 0) }
  }

  private static func depth(_ name: String) -> Int { Int(name.split(separator: "_").last ?? "") ?? 0 }

  private var isByLayer: Bool {
    switch options.arrangement {
    case .measures: false
    case .layers: true
    // Four dashes there are, and a dozen lines a panel are enough.
    case .automatic: layers.count > 3 || (layers.count > 1 && context.arms.count > 6)
    }
  }

  func build() -> TabledFigure {
    let words = context.words
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
                measure, own, title: "\(title(measure)), \(name(layer))", id: "\(measure.rawValue)-\(layer)",
                sharesY: place > 0))
          }
        }
      }
    } else {
      panels = measures.map { measure in
        panel(measure, traces.filter { $0.measure == measure }, title: title(measure), id: measure.rawValue)
      }
    }
    let keys = context.armKeys
    let drawn = Set(traces.map(\.arm)).filter { keys[$0].colorIndex != nil }.sorted()
    var entries = drawn.map { Legend.Entry(context.label($0), style: SeriesStyle(arm: $0)) }
    if !isByLayer, layers.count > 1 {
      entries += layers.map { Legend.Entry(name($0), style: SeriesStyle(variant: variant($0)), symbol: .plainLine) }
    }
    return TabledFigure(
      figure: context.figure(
        title: words.gradientsTitle, caption: caption, description: description, panels: panels,
        rowLength: isByLayer && layers.count > 2 ? layers.count { $0 != "output" } : nil, arms: keys,
        legend: Legend(entries, placement: .below)), table: table())
  }

  private func variant(_ layer: String) -> SeriesStyle.Variant {
    SeriesStyle.Variant(rawValue: isByLayer ? 0 : (layers.firstIndex(of: layer) ?? 0) % 4)
  }

  private func name(_ layer: String) -> String {
    if layer == "output" { return context.words.outputLayer }
    if layer.hasPrefix("hidden_"), let number = Int(layer.dropFirst("hidden_".count)) {
      return context.fill(context.words.hiddenLayer, ("n", String(number)))
    }
    return layer
  }

  private func title(_ measure: Diagnostics.Measure) -> String {
    let words = context.words
    switch measure {
    case .gradientNorm: return words.gradientNorm
    case .saturatedFraction: return words.saturated
    case .deadFraction: return words.dead
    case .dormantFraction: return words.dormant
    default:
      let name = measure.rawValue.split(separator: "_").joined(separator: " ")
      return name.prefix(1).uppercased() + name.dropFirst()
    }
  }

  private func isShare(_ measure: Diagnostics.Measure) -> Bool {
    [.saturatedFraction, .deadFraction, .dormantFraction, .slopeRatio].contains(measure)
  }

  private func text(_ value: Double, _ measure: Diagnostics.Measure) -> String {
    isShare(measure)
      ? NumberText.fixed(value * 100, decimals: 1) + " %" : NumberText.significant(value, digits: 3)
  }

  private func panel(
    _ measure: Diagnostics.Measure, _ traces: [Trace], title: String, id: String, sharesY: Bool = false
  ) -> Panel {
    let words = context.words
    var bands: [Layer] = []
    var lines: [Layer] = []
    let keys = context.armKeys
    for trace in traces {
      let isNamed = keys[trace.arm].colorIndex != nil
      let style = SeriesStyle(
        arm: trace.arm, variant: variant(trace.layer), emphasis: isNamed ? .normal : .background)
      let curve = trace.curve
      let epochs = curve.epochs.map(Double.init)
      if isNamed, hasBands, curve.lower.contains(where: \.isFinite) {
        bands.append(.band(Layer.Band(x: epochs, lower: curve.lower, upper: curve.upper, style: style)))
      }
      let label = "\(context.label(trace.arm)), \(name(trace.layer))"
      lines.append(
        .line(
          Layer.Line(
            zip(epochs, curve.mean).map { DataPoint(x: $0, y: $1) }, style: style,
            markers: isNamed ? .automatic : .none, title: label, endLabel: label,
            pointTitles: zip(curve.epochs, curve.mean).map { epoch, value in
              context.fill(
                words.layerTitle, ("arm", context.label(trace.arm)), ("layer", name(trace.layer)),
                ("epoch", String(epoch)), ("measure", self.title(measure)), ("value", text(value, measure)))
            })))
    }
    let y: Axis
    switch measure {
    case .gradientNorm: y = Axis(words.gradientNormAxis, kind: .logarithmic)
    case .updateRatio: y = Axis(kind: .logarithmic)
    case .saturatedFraction, .slopeRatio: y = Axis(words.saturatedAxis, includes: [0], format: .percent)
    case .deadFraction, .dormantFraction: y = Axis(words.unitsAxis, includes: [0], format: .percent)
    default: y = Axis()
    }
    // One axis for all panels of a measure, so that heights compare from layer to layer.
    let shown = extent(measure, onlyPositive: y.kind == .logarithmic)
    var axis = y
    if let shown { axis.includes += [shown.lowerBound, shown.upperBound] }
    // Shares that are nought throughout still want an axis of percentages.
    if isShare(measure), (shown?.upperBound ?? 0) < 0.02 { axis.includes.append(0.02) }
    // Grey lines lie under the named ones.
    let order = lines.filter(isBackground) + bands + lines.filter { !isBackground($0) }
    return Panel(
      id: id, title: title, x: Axis(context.text.words.epoch, kind: .integer), y: axis, layers: order,
      clippedText: context.text.words.clipped, sharesY: sharesY)
  }

  /// The least and greatest of what is drawn of a measure.
  private func extent(_ measure: Diagnostics.Measure, onlyPositive: Bool) -> ClosedRange<Double>? {
    var range: ClosedRange<Double>?
    for trace in traces where trace.measure == measure {
      let curve = trace.curve
      for values in hasBands ? [curve.mean, curve.lower, curve.upper] : [curve.mean] {
        for value in values where value.isFinite && (value > 0 || !onlyPositive) {
          range = range.map { min($0.lowerBound, value)...max($0.upperBound, value) } ?? value...value
        }
      }
    }
    return range
  }

  /// More bands than a few hide one another.
  private var hasBands: Bool {
    options.band != .none && (isByLayer ? context.arms.count : context.arms.count * layers.count) <= 6
  }

  private func isBackground(_ layer: Layer) -> Bool {
    if case .line(let line) = layer { line.style.emphasis == .background } else { false }
  }

  private var caption: String {
    let words = context.words
    let counts = context.arms.map { arm in arm.runs.count { $0.record.diagnostics != nil } }
    var sentences = [context.fill(words.probe, ("n", NumberText.fixed(Double(probe), decimals: 0)))]
    if counts.contains(where: { $0 > 1 }) {
      sentences.append(words.meanLines)
      switch hasBands ? options.band : .none {
      case .minmax: sentences.append(context.text.words.bandMinMax)
      case .sd: sentences.append(context.text.words.bandSD)
      case .sem: sentences.append(context.text.words.bandSEM)
      case .ci95: sentences.append(context.text.words.bandCI95)
      case .none: break
      }
    }
    sentences.append(context.nSentence(counts))
    if !isByLayer, layers.count > 1 { sentences.append(words.dashesAreLayers) }
    if measures.contains(.saturatedFraction) { sentences.append(words.saturatedMeaning) }
    if measures.contains(.deadFraction) { sentences.append(words.deadMeaning) }
    if measures.contains(.dormantFraction) { sentences.append(words.dormantMeaning) }
    let gaps = traces.reduce(0) { $0 + $1.curve.missing }
    if gaps > 0 { sentences.append(context.fill(words.gaps, ("n", String(gaps)))) }
    return context.join(sentences)
  }

  private func ends(_ trace: Trace) -> (first: String, last: String) {
    let finite = trace.curve.mean.filter(\.isFinite)
    return (
      finite.first.map { text($0, trace.measure) } ?? "–", finite.last.map { text($0, trace.measure) } ?? "–"
    )
  }

  private var description: String {
    let words = context.words
    return context.join(
      measures.map { measure in
        let items = traces.filter { $0.measure == measure }.map { trace in
          let ends = ends(trace)
          return context.fill(
            words.gradientsAltItem, ("arm", context.label(trace.arm)), ("layer", name(trace.layer)),
            ("first", ends.first), ("last", ends.last))
        }
        return context.fill(words.gradientsAlt, ("measure", title(measure)), ("list", context.list(items, most: 12)))
      })
  }

  private func table() -> FigureTable {
    let words = context.words
    var rows: [[String]] = []
    for measure in measures {
      for trace in traces where trace.measure == measure {
        let ends = ends(trace)
        rows.append([title(measure), context.label(trace.arm), name(trace.layer), ends.first, ends.last])
      }
    }
    return FigureTable(
      caption: words.gradientsTitle, header: [words.measure, words.arm, words.layer, words.start, words.end], rows: rows
    )
  }
}
