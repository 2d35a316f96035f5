/// What Keras calls `History.history`: one value an epoch of each metric.
public struct History: Sendable, Equatable {
  /// Epoch numbers, counted from 1, rising; each metric has as many values.
  public var epochs: [Int]
  /// In the order they were written: `loss`, `accuracy`, `val_loss`, `val_accuracy`, `learning_rate`, `train_end_loss`, …
  /// A value that was not measured or not finite is NaN or infinite.
  public private(set) var metrics: [(name: String, values: [Double])]

  public init(epochs: [Int] = [], metrics: [(name: String, values: [Double])] = []) {
    self.epochs = epochs
    self.metrics = metrics
  }

  /// The values of a metric, one an epoch; nil where it was not recorded.
  public subscript(metric: String) -> [Double]? {
    get { metrics.first { $0.name == metric }?.values }
    set {
      if let index = metrics.firstIndex(where: { $0.name == metric }) {
        if let newValue { metrics[index].values = newValue } else { metrics.remove(at: index) }
      } else if let newValue {
        metrics.append((metric, newValue))
      }
    }
  }

  public var metricNames: [String] { metrics.map(\.name) }

  /// Adds `epoch` with its values; a metric that is new starts with NaN for the epochs before.
  public mutating func append(epoch: Int, _ values: [(name: String, value: Double)]) {
    for (name, value) in values {
      var series = self[name] ?? []
      while series.count < epochs.count { series.append(.nan) }
      series.append(value)
      self[name] = series
    }
    epochs.append(epoch)
    for index in metrics.indices where metrics[index].values.count < epochs.count {
      metrics[index].values.append(.nan)
    }
  }

  public static func == (a: History, b: History) -> Bool {
    a.epochs == b.epochs && a.metrics.count == b.metrics.count
      && zip(a.metrics, b.metrics).allSatisfy { $0.name == $1.name && $0.values.elementsEqual($1.values, by: same) }
  }

  /// Equal, or both NaN.
  private static func same(_ a: Double, _ b: Double) -> Bool { a == b || (a.isNaN && b.isNaN) }
}
