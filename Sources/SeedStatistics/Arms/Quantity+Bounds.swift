extension Quantity {
  /// What a value can be at all, which axes, bands and intervals stay within; nil where nothing is known.
  public var possibleValues: ClosedRange<Double>? {
    switch self {
    case .testAccuracy, .validationAccuracy, .areaUnderCurve: 0...1
    case .epochsToThreshold, .secondsPerEpoch: 0...Double.infinity
    case .metric(let metric): metric.isFraction ? 0...1 : Self.possibleValues(ofMetric: metric.name)
    }
  }

  /// What a difference can be, in its own unit; nil where nothing is known.
  var possibleDifferences: ClosedRange<Double>? {
    guard let values = possibleValues, values.upperBound.isFinite else { return nil }
    let most = (values.upperBound - values.lowerBound) * differenceScale
    return -most...most
  }

  /// Of a metric of the histories: accuracies are fractions, losses and learning rates are not negative.
  public static func possibleValues(ofMetric name: String) -> ClosedRange<Double>? {
    let words = Set(name.lowercased().split { !$0.isLetter }.map(String.init))
    if !words.isDisjoint(with: Metric.fractions) { return 0...1 }
    return words.contains("loss") || name == "learning_rate" ? 0...Double.infinity : nil
  }
}
