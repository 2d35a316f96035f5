/// The ticks of an axis with their labels, before they have places.
struct TickSet {
  var values: [Double]
  /// One a value.
  var labels: [String]
  /// Every label is to be multiplied by ten to this power.
  var exponent = 0
  /// Unlabelled, between the others.
  var minor: [Double] = []
}

extension BuiltAxis {
  /// Ticks, at most `maximum` and about `target`, with their labels.
  func ticks(target: Int, maximum: Int) -> TickSet {
    let wanted = axis.tickCount.map { max(2, $0) }
    let values =
      ticksByHand ?? tickValues(target: wanted ?? target, maximum: wanted.map { min($0 + 1, maximum) } ?? maximum)
    // A factor is said in the title: without one every label says it.
    let labels = axis.format.labels(
      for: values, on: transform, sharesFactor: !axis.label.isEmpty && !countsSingly)
    return TickSet(
      values: values, labels: labels.texts, exponent: labels.exponent,
      minor: transform == .logarithmic ? LogarithmicTicks.minorTicks(lower, upper, beside: values) : [])
  }

  /// Whether every single whole number matters, the first and the last above all: of millions, such as steps, none does.
  private var countsSingly: Bool { axis.kind == .integer && (upper < 1e6 || upper - lower < 1e5) }

  /// Whether the ticks of a logarithmic axis do not show that it is one.
  var hidesLogarithm: Bool { transform == .logarithmic && upper < 10 * lower }

  private var ticksByHand: [Double]? {
    if case .category = axis.kind { return nil }
    let slack = (upper - lower) * 1e-9
    return axis.ticks.map { ticks in
      Array(Set(ticks.filter { transform.holds($0) && $0 >= lower - slack && $0 <= upper + slack })).sorted()
    }
  }

  private func tickValues(target: Int, maximum: Int) -> [Double] {
    if case .category(let names) = axis.kind {
      return names.indices.map(Double.init).filter { $0 >= lower && $0 <= upper }
    }
    if countsSingly {
      return IntegerTicks.ticks(max(lower, data.lowerBound), min(upper, data.upperBound), maximum: maximum)
    }
    switch transform {
    case .logarithmic: return LogarithmicTicks.ticks(lower, upper, maximum: maximum)
    case .symmetricLogarithmic(let threshold):
      return SymmetricLogarithmicTicks.ticks(lower, upper, threshold: threshold, maximum: maximum)
    case .logit: return LogitTicks.ticks(lower, upper, maximum: maximum)
    case .linear:
      let span = data.lowerBound < data.upperBound ? data : lower...upper
      return ExtendedTicks.multiples(
        span.lowerBound, span.upperBound, count: min(target, maximum), within: lower...upper, maximum: maximum)
    }
  }
}
