/// One number that each run is reduced to before seeds are compared.
public enum Quantity: Sendable, Hashable {
  /// Accuracy of the final model on the test set, 0…1.
  case testAccuracy
  /// Validation accuracy of the last epoch, 0…1: what is compared when no record holds a test.
  case validationAccuracy
  /// Epochs, with fractions, until the validation accuracy first reached a threshold.
  case epochsToThreshold
  /// Mean height of the validation accuracy's curve, 0…1.
  case areaUnderCurve
  /// Median wall time of an epoch in seconds.
  case secondsPerEpoch
  /// A metric of the records' histories, or their test loss.
  case metric(Metric)

  /// A metric as the records name it, at the epoch whose weights were kept (the restored one, else the last).
  public struct Metric: Sendable, Hashable {
    /// The history's key, such as `val_loss`, or `test_loss`.
    public var name: String
    public var higherIsBetter: Bool
    /// Whether values are fractions of 1, whose differences are given in percentage points.
    public var isFraction: Bool

    public init(name: String, higherIsBetter: Bool, isFraction: Bool) {
      self.name = name
      self.higherIsBetter = higherIsBetter
      self.isFraction = isFraction
    }
  }

  /// The word of JSON and CSV.
  public var key: String {
    switch self {
    case .testAccuracy: "test_accuracy"
    case .validationAccuracy: "validation_accuracy"
    case .epochsToThreshold: "epochs_to_threshold"
    case .areaUnderCurve: "area_under_curve"
    case .secondsPerEpoch: "seconds_per_epoch"
    case .metric(let metric): metric.name
    }
  }

  /// Whether a difference is given in percentage points (100 × the difference of fractions) rather than the own unit.
  public var differsInPercentagePoints: Bool {
    switch self {
    case .testAccuracy, .validationAccuracy, .areaUnderCurve: true
    case .epochsToThreshold, .secondsPerEpoch: false
    case .metric(let metric): metric.isFraction
    }
  }

  /// What a difference is counted in, as a word.
  var differenceUnit: String {
    switch self {
    case .epochsToThreshold: "epochs"
    case .secondsPerEpoch: "seconds"
    case .metric(let metric) where !metric.isFraction: metric.name
    default: "percentage_points"
    }
  }

  public var higherIsBetter: Bool {
    switch self {
    case .testAccuracy, .validationAccuracy, .areaUnderCurve: true
    case .epochsToThreshold, .secondsPerEpoch: false
    case .metric(let metric): metric.higherIsBetter
    }
  }

  /// What a difference of values is multiplied by.
  var differenceScale: Double { differsInPercentagePoints ? 100 : 1 }
}
