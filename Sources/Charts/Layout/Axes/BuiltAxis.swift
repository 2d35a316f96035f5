/// An axis whose limits are known.
struct BuiltAxis {
  var axis: Axis
  var lower: Double
  var upper: Double
  /// Where the data end, which is where ticks are looked for; within the limits.
  var data: ClosedRange<Double>
  var transform: ScaleTransform
  var hasData: Bool
  /// What a value can be at all.
  var bounds: ClosedRange<Double>?
  /// Where the axis ends though a few values lie beyond; nil where none do.
  var cut: ClosedRange<Double>?
  /// What stands at the strip for values without a logarithm; nil where there are none.
  var stripLabel: String?

  /// Room left free beyond the data at either end, as a share of their range.
  private static let padding = 0.045

  /// The limits of `axis` over `values`; those that have no place on it have no say.
  ///
  /// - Parameters:
  ///   - panel: Names the panel in an error.
  ///   - cutsOutliers: Whether a few values far outside the rest may be left out.
  /// - Throws: `ChartError` with code `invalidOption` when a logarithmic axis would lose more than half of the values and
  ///   `axis` does not allow another scale in its place.
  init(_ axis: Axis, values: AxisValues, panel: String, cutsOutliers: Bool = false) throws(ChartError) {
    self.axis = axis
    transform = try Self.transform(of: axis, values, panel: panel)
    if case .category(let names) = axis.kind {
      let last = Double(max(names.count, 1)) - 0.5
      let (low, high) = (axis.lower ?? -0.5, axis.upper ?? last)
      (lower, upper) = low < high ? (low, high) : (-0.5, last)
      data = low < high ? low...high : -0.5...last
      hasData = !names.isEmpty && (values.data.all ?? values.reach.all) != nil
      return
    }
    let transform = transform
    func usable(_ limit: Double?) -> Double? { limit.flatMap { transform.holds($0) ? $0 : nil } }
    bounds = values.heldBounds
    var found = Self.shown(values, on: transform)
    hasData = found != nil || (transform == .logarithmic && values.count > 0)
    if transform == .logarithmic, values.notPositive > 0 { stripLabel = values.hasNegative ? "≤ 0" : "0" }
    if cutsOutliers, axis.outliers == .cut, axis.kind == .linear, axis.lower == nil, axis.upper == nil,
      let rest = values.rangeWithoutOutliers
    {
      cut = rest
      found = rest
    }
    for value in axis.includes where transform.holds(value) { found = (value...value).union(found) }
    let range = found ?? (transform == .linear ? 0...1 : transform == .logit ? 0.1...0.9 : 1...10)
    let padded = Self.padded(range, transform, isInteger: axis.kind == .integer)
    var low = usable(axis.lower) ?? Self.clamped(padded.lowerBound, to: bounds, transform)
    var high = usable(axis.upper) ?? Self.clamped(padded.upperBound, to: bounds, transform)
    if !(low < high) {
      // A limit by hand beyond all the data: the free end gives way.
      let step = transform == .logarithmic ? low * 9 : max(low.magnitude, high.magnitude, 1) * 0.1
      if usable(axis.upper) == nil {
        high = low + step
      } else {
        low = transform == .logarithmic ? high / 10 : high - step
      }
      if transform == .logit { (low, high) = (0.001, 0.999) }
    }
    lower = low
    upper = high
    let dataLow = max(low, usable(axis.lower) ?? range.lowerBound)
    let dataHigh = min(high, usable(axis.upper) ?? range.upperBound)
    data = dataLow <= dataHigh ? dataLow...dataHigh : low...high
  }

  /// The scale over that stretch of the page.
  ///
  /// - Parameter strip: Length that values without a logarithm get, where there are such.
  func scale(from start: Double, to end: Double, strip: Double) -> Scale {
    let (start, end) = axis.isReversed ? (end, start) : (start, end)
    guard stripLabel != nil else {
      return Scale(lower: lower, upper: upper, transform: transform, start: start, end: end)
    }
    let length = min(strip, (end - start).magnitude / 3) * (end < start ? -1 : 1)
    return Scale(
      lower: lower, upper: upper, transform: transform, start: start + length, end: end, floor: start + length * 0.3)
  }

  /// Values outside limits set by hand.
  func clips(_ value: Double) -> Bool {
    guard value.isFinite else { return false }
    let slack = (upper - lower) * 1e-9
    return (axis.lower != nil && value < lower - slack) || (axis.upper != nil && value > upper + slack)
  }

  /// Which end of the axis `value` was cut off at, as a few values far outside the rest are.
  func cutEnd(_ value: Double) -> CutEnd? {
    guard let cut, value.isFinite else { return nil }
    return value > cut.upperBound && value > upper ? .upper : value < cut.lowerBound && value < lower ? .lower : nil
  }

  enum CutEnd { case lower, upper }

  /// An end of a band or an interval, held to what a value can be.
  func held(_ value: Double) -> Double {
    guard let bounds, !value.isNaN else { return value }
    return min(max(value, bounds.lowerBound), bounds.upperBound)
  }

  // MARK: Limits

  private static func transform(
    of axis: Axis, _ values: AxisValues, panel: String
  ) throws(ChartError) -> ScaleTransform {
    switch axis.kind {
    case .linear, .integer, .category: return .linear
    case .logit: return .logit
    case .symmetricLogarithmic(let threshold):
      if let threshold, threshold > 0, threshold.isFinite { return .symmetricLogarithmic(threshold: threshold) }
      return .symmetricLogarithmic(threshold: Self.threshold(values))
    case .logarithmic:
      guard 2 * values.notPositive > values.count else { return .logarithmic }
      if axis.losesMost == .becomesSymmetric { return .symmetricLogarithmic(threshold: Self.threshold(values)) }
      throw ChartError(
        .invalidOption,
        "panel \"\(panel)\": \(values.notPositive) of \(values.count) values are 0 or less, which have no logarithm; "
          + "expected most to be above 0: use a symmetric logarithmic (symlog) or a linear axis")
    }
  }

  /// A power of ten about the least magnitude there is, at most four decades below the greatest.
  private static func threshold(_ values: AxisValues) -> Double {
    guard let all = values.data.all ?? values.reach.all else { return 1 }
    let greatest = max(all.lowerBound.magnitude, all.upperBound.magnitude)
    guard greatest > 0 else { return 1 }
    let least = values.data.positive?.lowerBound ?? greatest / 100
    let exponent = Int(decimalLogarithm(min(max(least, greatest * 1e-4), greatest)).rounded(.down))
    return powerOfTen(exponent)
  }

  /// What of `values` decides the limits.
  private static func shown(_ values: AxisValues, on transform: ScaleTransform) -> ClosedRange<Double>? {
    guard let data = values.data.range(on: transform) else { return values.reach.range(on: transform) }
    guard let reach = values.reach.range(on: transform) else { return data }
    // Where a mean less a deviation comes close to 0, its logarithm says nothing: the axis cuts such a band.
    guard transform == .logarithmic || transform == .logit else { return data.union(reach) }
    return data.union(max(reach.lowerBound, data.lowerBound / 3)...max(reach.upperBound, data.lowerBound))
  }

  private static func clamped(
    _ limit: Double, to bounds: ClosedRange<Double>?, _ transform: ScaleTransform
  ) -> Double {
    guard let bounds else { return limit }
    let clamped = min(max(limit, bounds.lowerBound), bounds.upperBound)
    return transform.holds(clamped) ? clamped : limit
  }

  private static func padded(
    _ range: ClosedRange<Double>, _ transform: ScaleTransform, isInteger: Bool
  ) -> ClosedRange<Double> {
    let (low, high) = (range.lowerBound, range.upperBound)
    switch transform {
    case .logarithmic:
      guard high > low * (1 + 1e-12) else { return (low / 2)...(high * 2) }
      let factor = power(high / low, padding)
      return max(low / factor, low * 1e-6)...min(high * factor, .greatestFiniteMagnitude)
    case .logit, .symmetricLogarithmic:
      let (start, end) = (transform(low), transform(high))
      let room = end - start > 1e-9 ? (end - start) * padding : 0.5
      let padded = (transform.inverse(start - room), transform.inverse(end + room))
      return transform.holds(padded.0) && transform.holds(padded.1) && padded.0 < padded.1
        ? padded.0...padded.1 : low...high
    case .linear: break
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
