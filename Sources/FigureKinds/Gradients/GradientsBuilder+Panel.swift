internal import Charts
internal import Findings
internal import Languages
internal import RunRecords
internal import TextTools

extension GradientsBuilder {
  func panel(
    _ measure: Diagnostics.Measure, _ traces: [Trace], title: String, id: String, sharesY: Bool = false
  ) -> Panel {
    var (bands, named, grey): ([Layer], [Layer], [Layer]) = ([], [], [])
    for trace in traces {
      let isNamed = context.isColoured(trace.arm)
      let curve = trace.curve
      if isNamed, hasBands, curve.lower.contains(where: \.isFinite) {
        bands.append(.band(Layer.Band(x: curve.x, lower: curve.lower, upper: curve.upper, style: style(trace))))
      }
      if isNamed { named.append(line(trace)) } else { grey.append(line(trace)) }
    }
    let xLimits = context.options.xLimits
    // Grey lines lie under the named ones.
    return Panel(
      id: id, title: title,
      x: Axis(
        context.language.axes.epoch, kind: context.options.hasLogarithmicX ?? false ? .logarithmic : .integer,
        lower: xLimits?.lower, upper: xLimits?.upper),
      y: axis(measure), layers: references.layers(measure.rawValue) + grey + bands + named,
      clippedText: context.language.figures.clipped, sharesY: sharesY)
  }

  private func style(_ trace: Trace) -> SeriesStyle {
    SeriesStyle(
      arm: trace.arm, variant: variant(trace.layer),
      emphasis: context.isColoured(trace.arm) ? .normal : .background)
  }

  private func line(_ trace: Trace) -> Layer {
    let label = context.label(trace.arm) + context.language.punctuation.listSeparator + name(trace.layer)
    let curve = trace.curve
    return .line(
      Layer.Line(
        zip(curve.x, curve.mean).map { DataPoint(x: $0, y: $1) }, style: style(trace),
        markers: context.isColoured(trace.arm) ? .automatic : .none, title: label, endLabel: label,
        pointTitles: zip(curve.x, curve.mean).map { place, value in
          words.layerTitle([
            "arm": context.label(trace.arm), "layer": name(trace.layer),
            "epoch": context.numbers.significant(place, digits: 7), "measure": self.title(trace.measure),
            "value": text(value, trace.measure),
          ])
        }))
  }

  /// One axis for all panels of a measure, so that heights compare from layer to layer.
  private func axis(_ measure: Diagnostics.Measure) -> Axis {
    var axis: Axis
    switch measure {
    case .gradientNorm: axis = Axis(words.gradientNormAxis, kind: .logarithmic)
    case .updateRatio: axis = Axis(kind: .logarithmic)
    case .saturatedFraction, .slopeRatio: axis = Axis(words.saturatedAxis, includes: [0], format: .percent)
    case .deadFraction, .dormantFraction: axis = Axis(words.unitsAxis, includes: [0], format: .percent)
    case .activationMean, .activationSD: axis = Axis()
    }
    if isShare(measure) { axis.bounds = 0...1 }
    // A dead layer's norm is 0 throughout, and has its strip.
    axis.losesMost = .becomesSymmetric
    axis.logarithmicNote = context.language.axes.logarithmic
    if context.options.logarithmicPanels?.contains(measure.rawValue) ?? false {
      axis.kind = .logarithmic
      axis.includes = []
    }
    let shown = extent(measure, onlyPositive: axis.kind == .logarithmic)
    if let shown { axis.includes += [shown.lowerBound, shown.upperBound] }
    // Shares that are nought throughout still want an axis of percentages.
    if isShare(measure), axis.kind == .linear, (shown?.upperBound ?? 0) < 0.02 { axis.includes.append(0.02) }
    if let limits = context.options.yLimits?[measure.rawValue] ?? context.options.yLimits?[""] {
      (axis.lower, axis.upper) = (limits.lower, limits.upper)
    }
    return axis
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

  /// More bands than a few hide one another; asked for, they are drawn all the same.
  var hasBands: Bool {
    if band == .none { return false }
    if context.options.band != nil { return true }
    return (isByLayer ? context.shown.count : context.shown.count * layers.count) <= 6
  }
}
