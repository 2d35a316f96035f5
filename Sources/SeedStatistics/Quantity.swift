/// One number that each run is reduced to before seeds are compared.
public enum Quantity: String, Sendable, CaseIterable {
  /// Accuracy of the final model on the test set, 0…1.
  case testAccuracy = "test_accuracy"
  /// Validation accuracy of the last epoch, 0…1: what is compared when no record holds a test.
  case validationAccuracy = "validation_accuracy"
  /// Epochs, with fractions, until the validation accuracy first reached a threshold.
  case epochsToThreshold = "epochs_to_threshold"
  /// Mean height of the validation accuracy's curve, 0…1.
  case areaUnderCurve = "area_under_curve"
  /// Median wall time of an epoch in seconds.
  case secondsPerEpoch = "seconds_per_epoch"

  /// Whether a difference is given in percentage points (100 × the difference of fractions) rather than the own unit.
  public var differsInPercentagePoints: Bool {
    switch self {
    case .testAccuracy, .validationAccuracy, .areaUnderCurve: true
    case .epochsToThreshold, .secondsPerEpoch: false
    }
  }

  /// What a difference is counted in, as a word.
  var differenceUnit: String {
    switch self {
    case .testAccuracy, .validationAccuracy, .areaUnderCurve: "percentage_points"
    case .epochsToThreshold: "epochs"
    case .secondsPerEpoch: "seconds"
    }
  }

  public var higherIsBetter: Bool { differsInPercentagePoints }

  /// What a difference of values is multiplied by.
  var differenceScale: Double { differsInPercentagePoints ? 100 : 1 }
}
