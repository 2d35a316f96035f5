internal import RunRecords

extension RunRecord {
  /// The values of a metric, one an epoch; nil where the record does not tell, or of no epoch.
  ///
  /// A learning rate that never changes is not in the history: the spec has it.
  func values(of metric: String) -> [Double]? {
    if history.epochs.isEmpty { return nil }
    if let values = history[metric] { return values }
    guard metric == "learning_rate", let rate = constantLearningRate else { return nil }
    return [Double](repeating: rate, count: history.epochs.count)
  }

  /// The optimiser's learning rate where neither schedule nor warm-up changes it.
  var constantLearningRate: Double? {
    guard let training = spec?.training, training.schedule.name == "constant", training.warmupEpochs == 0 else {
      return nil
    }
    return training.optimizer.parameters["learning_rate"]
  }
}
