/// The figures there are.
public enum FigureKind: String, Sendable, CaseIterable {
  case curves, accuracy, activations, gradients, confusion, samples, cost

  /// One line for help and lists.
  public var summary: String {
    switch self {
    case .curves: "learning curves: accuracy and loss over epochs, train and validation of each arm"
    case .accuracy: "final accuracy: each seed a point, mean and 95 % interval of each arm"
    case .activations: "each compared activation function and its derivative"
    case .gradients: "gradient norm by layer, and saturated, dead and dormant shares over epochs"
    case .confusion: "confusion matrix of each arm, and their difference for two arms"
    case .samples: "test images with label, prediction and confidence: the most confident mistakes, or random ones"
    case .cost: "time an epoch of each arm, and what its activation costs"
    }
  }

  /// Whether it needs the data set's images beside the records.
  public var needsImages: Bool { self == .samples }

  /// Whether its rows or grid ask for a height of their own, so that no page height should be forced on it unless the
  /// user gave one.
  public var choosesHeight: Bool { self != .curves && self != .activations }
}
