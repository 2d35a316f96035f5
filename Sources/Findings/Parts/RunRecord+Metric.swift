public import RunRecords

extension RunRecord {
  /// The values of a metric, one a row of the history; nil where the record does not tell, or has no rows.
  ///
  /// A learning rate that never changes is not in the history: the spec has it.
  public func values(of metric: String) -> [Double]? {
    if history.rowCount == 0 { return nil }
    if let values = history[metric] { return values }
    guard metric == "learning_rate", let rate = constantLearningRate else { return nil }
    return [Double](repeating: rate, count: history.rowCount)
  }

  /// The optimiser's learning rate where neither schedule nor warm-up changes it.
  public var constantLearningRate: Double? {
    guard let training = spec?.training, training.schedule.name == "constant", training.warmupEpochs == 0 else {
      return nil
    }
    return training.optimizer.parameters["learning_rate"]
  }
}

/// Keras's names of metrics.
public enum MetricName {
  /// Without the `val_` of a validation metric.
  public static func base(_ metric: String) -> String {
    metric.hasPrefix("val_") ? String(metric.dropFirst(4)) : metric
  }

  /// Whether a smaller value is better.
  public static func isLowerBetter(_ metric: String) -> Bool {
    let base = base(metric)
    return ["loss", "error", "mse", "mae", "perplexity", "entropy"].contains { base.contains($0) }
  }
}
