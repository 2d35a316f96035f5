/// Centre and spread of a handful of finite numbers, in their own unit.
public struct SampleStatistics: Sendable, Equatable {
  /// In the order they came.
  public var values: [Double]
  public var mean: Double
  /// With n − 1 below; nil for one value.
  public var standardDeviation: Double?
  /// The middle value, or the mean of the middle two.
  public var median: Double
  public var minimum: Double
  public var maximum: Double
  /// 95 % interval of the mean by Student's t, clipped at the bounds of what a value can be; nil for one value, and where
  /// all are equal: t is 0/0 then.
  public var interval: ConfidenceInterval?

  public var n: Int { values.count }

  /// SD / √n; nil for one value.
  public var standardError: Double? { standardDeviation.map { $0 / Double(n).squareRoot() } }

  /// Nil when `values` is empty or holds one that is not finite.
  ///
  /// - Parameter possible: what a value can be, where that is known. Values outside show that it is wrong, and the interval
  ///   is not held to it.
  public init?(_ values: [Double], within possible: ClosedRange<Double>? = nil) {
    guard let first = values.first, values.allSatisfy(\.isFinite) else { return nil }
    let sorted = values.sorted()
    let count = Double(values.count)
    self.values = values
    minimum = sorted.first ?? first
    maximum = sorted.last ?? first
    let constant = minimum == maximum
    let mean = Self.mean(values, isConstant: constant)
    self.mean = mean
    let middle = values.count / 2
    median = values.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    guard values.count > 1 else {
      standardDeviation = nil
      interval = nil
      return
    }
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let deviation = constant ? 0 : (squares / (count - 1)).squareRoot()
    standardDeviation = deviation
    guard deviation > 0 else {
      interval = nil
      return
    }
    let reach = StudentT(degreesOfFreedom: count - 1).quantile(0.975) * deviation / count.squareRoot()
    let bounds = possible.flatMap { $0.contains(minimum) && $0.contains(maximum) ? $0 : nil }
    interval = ConfidenceInterval(lower: mean - reach, upper: mean + reach).clipped(to: bounds)
  }
  /// The mean alone; nil for the same values as the whole.
  static func mean(_ values: [Double]) -> Double? {
    guard let first = values.first, values.allSatisfy(\.isFinite) else { return nil }
    return mean(values, isConstant: values.allSatisfy { $0 == first })
  }

  /// Equal values have exactly their own mean, whatever rounding makes of their sum.
  private static func mean(_ values: [Double], isConstant: Bool) -> Double {
    isConstant ? values[0] : values.reduce(0, +) / Double(values.count)
  }
}
