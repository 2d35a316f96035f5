internal import Findings

/// What a metric can be at all, so that bands and axes stay within it.
enum MetricBounds {
  /// Accuracies are fractions, losses and rates are not negative; nil for a metric of which nothing is known.
  static func bounds(of metric: String) -> ClosedRange<Double>? {
    let words = MetricName.base(metric).lowercased().split { !$0.isLetter }
    if words.contains("accuracy") || words.contains("acc") { return 0...1 }
    if words.contains("loss") || metric == "learning_rate" { return 0...Double.infinity }
    return nil
  }
}
