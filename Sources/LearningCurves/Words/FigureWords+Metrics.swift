extension FigureWords {
  /// What people call a metric: `val_accuracy` is `Accuracy`, `top_5` is `Top 5`.
  public func name(ofMetric metric: String) -> String {
    switch MetricName.base(metric) {
    case "accuracy", "acc", "sparse_categorical_accuracy", "categorical_accuracy", "train_end_accuracy": return accuracy
    case "loss", "train_end_loss": return loss
    case "learning_rate", "lr": return learningRate
    default:
      let words = MetricName.base(metric).split(separator: "_").joined(separator: " ")
      return words.prefix(1).uppercased() + words.dropFirst()
    }
  }

  /// The metric's name inside a sentence or title.
  func inSentence(_ metric: String) -> String {
    let name = name(ofMetric: metric)
    // An abbreviation such as AUC keeps its capitals.
    guard name.dropFirst().contains(where: { $0.isLowercase }) else { return name }
    return name.prefix(1).lowercased() + name.dropFirst()
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
