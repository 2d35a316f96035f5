extension Vocabulary {
  /// A metric that early stopping can watch.
  public struct Monitor: Sendable, Equatable {
    /// As the history calls it.
    public let name: String
    /// Whether more of it is better.
    public let rises: Bool
    /// Whether it is there only where a run validates.
    public let needsValidation: Bool
  }

  public static let monitors = [
    Monitor(name: "val_loss", rises: false, needsValidation: true),
    Monitor(name: "val_accuracy", rises: true, needsValidation: true),
    Monitor(name: "loss", rises: false, needsValidation: false),
    Monitor(name: "accuracy", rises: true, needsValidation: false),
  ]

  /// The monitor of that name; nil where there is none.
  public static func monitor(_ name: String) -> Monitor? { monitors.first { $0.name == name } }
}
