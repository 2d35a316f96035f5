internal import RunRecords

extension Quantity {
  /// A run's value; nil where the record does not hold it, or for what takes more than one record to tell.
  func value(of record: RunRecord) -> Double? {
    switch self {
    case .testAccuracy: record.test?.accuracy
    case .validationAccuracy: record.keptValue(of: "val_accuracy")
    case .metric(let metric):
      metric.name == Metric.testLoss ? record.test?.loss : record.keptValue(of: metric.name)
    case .epochsToThreshold, .areaUnderCurve, .secondsPerEpoch: nil
    }
  }

  /// The quantity that records are judged by where none is asked for: the test accuracy; where an arm that has live runs
  /// was not tested, the first of validation accuracy and validation loss that every such arm has.
  public init(ofRecordsIn comparison: Comparison) {
    func everyArmHas(_ quantity: Quantity) -> Bool {
      comparison.arms.allSatisfy { arm in
        let live = arm.runs.map(\.record).filter { !$0.hasDiverged }
        return live.isEmpty || live.contains { quantity.value(of: $0)?.isFinite == true }
      }
    }
    let choices = [.testAccuracy, .validationAccuracy, Quantity(named: "val_loss")]
    self = choices.first(where: everyArmHas) ?? .testAccuracy
  }
}

extension RunRecord {
  /// A metric at the epoch whose weights were put back, or where it was measured last, which need not be finite; nil where
  /// it never was.
  func keptValue(of metric: String) -> Double? {
    guard let values = history[metric] else { return nil }
    if let restored = outcome.restoredEpoch, let place = history.epochs.firstIndex(of: restored), place < values.count,
      values[place].isFinite
    {
      return values[place]
    }
    return values.last(where: History.isMeasured)
  }
}
