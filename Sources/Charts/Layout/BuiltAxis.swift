/// An axis whose limits are known.
struct BuiltAxis {
  var axis: Axis
  var lower: Double
  var upper: Double
  /// Where the data end, which is where ticks are looked for; within the limits.
  var data: ClosedRange<Double>
  var isLogarithmic: Bool
  var hasData: Bool

  /// Room left free beyond the data at either end, as a share of their range.
  private static let padding = 0.045

  /// The limits of `axis` over `values`; those that are not finite, or not positive on a logarithmic axis, have no say.
  init(_ axis: Axis, values: ValueRange) {
    self.axis = axis
    let isLogarithmic = axis.kind == .logarithmic
    self.isLogarithmic = isLogarithmic
    hasData = !(isLogarithmic ? values.positive == nil : values.all == nil)
    if case .category(let names) = axis.kind {
      let last = Double(max(names.count, 1)) - 0.5
      let (low, high) = (axis.lower ?? -0.5, axis.upper ?? last)
      (lower, upper) = low < high ? (low, high) : (-0.5, last)
      data = low < high ? low...high : -0.5...last
      hasData = hasData && !names.isEmpty
      return
    }
    var found = isLogarithmic ? values.positive : values.all
    for value in axis.includes where value.isFinite && (!isLogarithmic || value > 0) {
      found = found.map { min($0.lowerBound, value)...max($0.upperBound, value) } ?? value...value
    }
    let range = found ?? (isLogarithmic ? 1...10 : 0...1)
    func usable(_ limit: Double?) -> Double? {
      limit.flatMap { $0.isFinite && (!isLogarithmic || $0 > 0) ? $0 : nil }
    }
    let padded = Self.padded(range, isLogarithmic: isLogarithmic, isInteger: axis.kind == .integer)
    var low = usable(axis.lower) ?? padded.lowerBound
    var high = usable(axis.upper) ?? padded.upperBound
    if !(low < high) {
      // A limit by hand beyond all the data: the free end gives way.
      let step = isLogarithmic ? low * 9 : max(low.magnitude, high.magnitude, 1) * 0.1
      if usable(axis.upper) == nil { high = low + step } else { low = isLogarithmic ? high / 10 : high - step }
    }
    lower = low
    upper = high
    let dataLow = max(low, usable(axis.lower) ?? range.lowerBound)
    let dataHigh = min(high, usable(axis.upper) ?? range.upperBound)
    data = dataLow <= dataHigh ? dataLow...dataHigh : low...high
  }

  func scale(from start: Double, to end: Double) -> Scale {
    axis.isReversed
      ? Scale(lower: lower, upper: upper, isLogarithmic: isLogarithmic, start: end, end: start)
      : Scale(lower: lower, upper: upper, isLogarithmic: isLogarithmic, start: start, end: end)
  }

  /// Values outside limits set by hand.
  func clips(_ value: Double) -> Bool {
    guard value.isFinite else { return false }
    let slack = (upper - lower) * 1e-9
    return (axis.lower != nil && value < lower - slack) || (axis.upper != nil && value > upper + slack)
  }

  /// Tick values, at most `maximum` and about `target`.
  func ticks(target: Int, maximum: Int) -> [Double] {
    switch axis.kind {
    case .category(let names):
      return names.indices.map(Double.init).filter { $0 >= lower && $0 <= upper }
    case .integer: return IntegerTicks.ticks(max(lower, data.lowerBound), min(upper, data.upperBound), maximum: maximum)
    case .logarithmic: return LogarithmicTicks.ticks(lower, upper, maximum: maximum)
    case .linear:
      let span = data.lowerBound < data.upperBound ? data : lower...upper
      return ExtendedTicks.ticks(
        span.lowerBound, span.upperBound, count: min(target, maximum), within: lower...upper, maximum: maximum)
    }
  }

  private static func padded(_ range: ClosedRange<Double>, isLogarithmic: Bool, isInteger: Bool) -> ClosedRange<Double>
  {
    let (low, high) = (range.lowerBound, range.upperBound)
    if isLogarithmic {
      guard high > low * (1 + 1e-12) else { return (low / 2)...(high * 2) }
      let factor = power(high / low, padding)
      return max(low / factor, low * 1e-6)...min(high * factor, .greatestFiniteMagnitude)
    }
    let spread = high - low
    guard spread > max(low.magnitude, high.magnitude) * 1e-12, spread > 1e-280 else {
      let room = isInteger ? 0.5 : low == 0 ? 1 : max(low.magnitude * 0.05, 1e-280)
      return (low - room)...(high + room)
    }
    let room = min(spread, 1e300) * (isInteger ? 0.03 : padding)
    return (low - room)...(high + room)
  }
}

/// The least and greatest of many values, and of the positive ones among them.
struct ValueRange {
  var all: ClosedRange<Double>?
  var positive: ClosedRange<Double>?

  mutating func add(_ value: Double) {
    guard value.isFinite else { return }
    all =
      all.map { value < $0.lowerBound ? value...$0.upperBound : value > $0.upperBound ? $0.lowerBound...value : $0 }
      ?? value...value
    guard value > 0 else { return }
    positive =
      positive.map {
        value < $0.lowerBound ? value...$0.upperBound : value > $0.upperBound ? $0.lowerBound...value : $0
      } ?? value...value
  }
}
