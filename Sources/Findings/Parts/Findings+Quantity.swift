public import Languages
public import SeedStatistics
internal import TextTools

extension Findings {
  /// The kinds of the columns that hold values of what is judged: with the decimals that all of them share, else with four
  /// significant digits.
  var valueKind: (single: Table.Kind, interval: Table.Kind, range: Table.Kind) {
    if quantity.differsInPercentagePoints { return (.fraction, .fractionInterval, .fractionRange) }
    guard let decimals = valueDecimals else { return (.significant, .significantInterval, .significantRange) }
    return (.fixed(decimals), .fixedInterval(decimals), .fixedRange(decimals))
  }

  /// The kind of a column of differences of what is judged.
  public var differenceKind: (single: Table.Kind, interval: Table.Kind) {
    quantity.differsInPercentagePoints ? (.points, .pointsInterval) : (.significant, .significantInterval)
  }

  /// A value of what is judged, as every output writes it.
  public func text(value: Double, _ language: Language) -> String {
    valueKind.single.text(value, language)
  }

  /// Lowest and highest of everything that pictures of the values show, widened where it is a single point.
  public var valueBounds: ClosedRange<Double> {
    var low = Double.infinity
    var high = -Double.infinity
    for sample in summary.arms.compactMap(\.sample) {
      low = min(low, sample.minimum, sample.interval?.lower ?? sample.minimum)
      high = max(high, sample.maximum, sample.interval?.upper ?? sample.maximum)
    }
    guard low <= high else { return 0...1 }
    let least = quantity.differsInPercentagePoints ? 0.0005 : max(high.magnitude, low.magnitude) * 1e-3
    let margin = max((high - low) * 0.05, least, 1e-12)
    let (lower, upper) = (low - margin, high + margin)
    guard let possible = quantity.possibleValues, possible.contains(low), possible.contains(high) else {
      return lower...upper
    }
    return max(lower, possible.lowerBound)...min(upper, possible.upperBound)
  }

  /// A sentence that says where intervals of the arms at these places end because no value can lie beyond; empty where
  /// none does.
  public func clippingNote(_ places: [Int], _ language: Language) -> String {
    clippingNote(places.compactMap { summary.arms[$0].sample?.interval }, language)
  }

  /// The same of any intervals.
  public func clippingNote(_ intervals: [ConfidenceInterval], _ language: Language) -> String {
    let bounds = Set(intervals.flatMap(\.clippedAt)).sorted().map { language.numbers.setting($0) }
    return bounds.isEmpty ? "" : language.page.clippedNote(["bounds": language.punctuation.enumeration(bounds)])
  }
}

extension Language {
  /// What is judged, as a title: `Final test accuracy`, `Final validation loss`.
  public func title(of quantity: Quantity) -> String {
    switch quantity {
    case .testAccuracy: accuracy.finalTestAccuracy
    case .validationAccuracy: accuracy.finalValidationAccuracy
    default: accuracy.finalOf(["quantity": Self.inSentence(name(of: quantity))])
    }
  }

  /// What is judged, as an axis names it: `Test accuracy`, `Validation loss`.
  public func name(of quantity: Quantity) -> String {
    switch quantity {
    case .testAccuracy: accuracy.testAccuracy
    case .validationAccuracy: accuracy.validationAccuracy
    case .epochsToThreshold, .areaUnderCurve: page.areaUnderCurve
    case .secondsPerEpoch: cost.perEpoch
    case .metric(let metric):
      if metric.name.hasPrefix("val_") {
        curves.titleValidation(["metric": inSentence(metric: metric.name)])
      } else if metric.name.hasPrefix("test_") {
        accuracy.testOf(["metric": inSentence(metric: String(metric.name.dropFirst(5)))])
      } else {
        curves.titleTrain(["metric": inSentence(metric: metric.name)])
      }
    }
  }
}
