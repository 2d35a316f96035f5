extension Quantity {
  /// The quantity that goes by a name of JSON (`test_accuracy`), or any metric of the histories (`val_loss`).
  ///
  /// - Parameter higherIsBetter: nil for what the name suggests: lower for losses, errors, perplexities and times.
  public init(named name: String, higherIsBetter: Bool? = nil) {
    switch name {
    case Quantity.testAccuracy.key where higherIsBetter != false: self = .testAccuracy
    case Quantity.validationAccuracy.key where higherIsBetter != false,
      "val_accuracy" where higherIsBetter != false:
      self = .validationAccuracy
    default:
      let words = Set(name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
      self = .metric(
        Metric(
          name: name, higherIsBetter: higherIsBetter ?? words.isDisjoint(with: Metric.lowerIsBetter),
          isFraction: !words.isDisjoint(with: Metric.fractions)))
    }
  }
}

extension Quantity.Metric {
  static let testLoss = "test_loss"

  /// Words in the names of metrics of which less is better.
  static let lowerIsBetter: Set<String> = [
    "loss", "losses", "error", "errors", "err", "mse", "rmse", "mae", "mape", "msle", "nll", "ce", "entropy",
    "perplexity",
    "ppl", "wer", "cer", "fid", "kl", "bpc", "bpb", "ece", "brier", "logloss", "merror", "hinge", "regret", "seconds",
    "time", "duration", "latency", "cost",
  ]
  /// Words in the names of accuracies, which are fractions of 1 here.
  static let fractions: Set<String> = ["accuracy", "acc"]
}
