internal import RunRecords

extension ArmStatistics {
  /// The statistics of one arm's records.
  ///
  /// - Parameter quantity: `.testAccuracy` or `.validationAccuracy`.
  public init(_ arm: Comparison.Arm, quantity: Quantity = .testAccuracy) {
    let values = ArmValues(arm) { Self.accuracy(quantity, $0) }
    self.init(
      name: arm.name, quantity: quantity, accuracy: SampleStatistics(values.values), seeds: values.runs.map(\.seed),
      runs: arm.runs.count, diverged: values.diverged, missing: values.missing,
      repeated: values.repeated, best: Self.best(arm), images: nil)
    if n == 1, repeated == 0, quantity == .testAccuracy, let accuracy {
      let counted = arm.runs.map(\.record).first { !$0.hasDiverged && $0.test?.accuracy.isFinite == true }
      images = counted.flatMap { Self.images($0, accuracy.mean) }
    }
  }

  static func accuracy(_ quantity: Quantity, _ record: RunRecord) -> Double? {
    quantity == .validationAccuracy ? record.history["val_accuracy"]?.last : record.test?.accuracy
  }

  /// Images right and tested: counted where correctness is stored, else worked out from the accuracy.
  private static func images(_ record: RunRecord, _ accuracy: Double) -> Proportion? {
    if let correct = record.test?.correct, !correct.isEmpty {
      return Proportion(Double(correct.count { $0 }), of: correct.count)
    }
    guard let total = record.data?.testExamples else { return nil }
    return Proportion((accuracy * Double(total)).rounded(), of: total)
  }

  private static func best(_ arm: Comparison.Arm) -> BestValidation? {
    var accuracies: [Double] = []
    var epochs: [Int] = []
    var tested: [Double] = []
    for record in arm.runs.map(\.record) where !record.hasDiverged && record.holdsValidationOut {
      guard let curve = record.history["val_accuracy"] else { continue }
      let finite = zip(record.history.epochs, curve).filter { $0.1.isFinite }
      guard let top = finite.max(by: { $0.1 < $1.1 || ($0.1 == $1.1 && $0.0 > $1.0) }) else { continue }
      accuracies.append(top.1)
      epochs.append(top.0)
      if let accuracy = record.test?.accuracy, accuracy.isFinite, record.testedEpoch == top.0 {
        tested.append(accuracy)
      }
    }
    guard let sample = SampleStatistics(accuracies) else { return nil }
    return BestValidation(validationAccuracy: sample, epochs: epochs, test: SampleStatistics(tested))
  }
}

extension RunRecord {
  var hasDiverged: Bool { if case .diverged = outcome { true } else { false } }

  /// Whether validation is known to be on examples that are neither trained nor tested on.
  var holdsValidationOut: Bool { if case .holdout = spec?.validation { true } else { false } }
}
