public import RunRecords

extension ArmStatistics {
  /// The statistics of one arm's records.
  public init(_ arm: Comparison.Arm, quantity: Quantity = .testAccuracy) {
    let values = ArmValues(arm) { quantity.value(of: $0) }
    self.init(
      name: arm.name, quantity: quantity, sample: SampleStatistics(values.values, within: quantity.possibleValues),
      seeds: values.runs.map(\.seed),
      runs: arm.runs.count, diverged: values.diverged.count, missing: values.missing, best: Self.best(arm), images: nil)
    if n == 1, quantity == .testAccuracy, let sample {
      let counted = arm.runs.map(\.record).first { !$0.hasDiverged && $0.test?.accuracy.isFinite == true }
      images = counted.flatMap { Self.images($0, sample.mean) }
    }
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
    guard let sample = SampleStatistics(accuracies, within: 0...1) else { return nil }
    return BestValidation(
      validationAccuracy: sample, epochs: epochs,
      test: tested.count == accuracies.count ? SampleStatistics(tested, within: 0...1) : nil)
  }
}

extension RunRecord {
  /// Whether the loss was not finite in the end, as the record says, or as its history does where it says nothing.
  public var hasDiverged: Bool {
    switch outcome {
    case .diverged: true
    case .unknown: history["loss"]?.last(where: History.isMeasured).map { !$0.isFinite } ?? false
    case .completed, .completedThenRestored, .stoppedEarly: false
    }
  }

  /// Whether validation is known to be on examples that are neither trained nor tested on.
  var holdsValidationOut: Bool { if case .holdout = spec?.validation { true } else { false } }
}
