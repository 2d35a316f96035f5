internal import JSONText

/// What a run measured: a table with a row for each moment of measurement.
///
/// A run that measured once an epoch is what Keras calls `History.history`: whole epochs, and a value of each metric at
/// every one. Histories of other tools have fractions of epochs, steps or seconds, and metrics that were measured at some
/// moments only.
public struct History: Sendable, Equatable {
  /// What a row's place is counted in; the raw value is the column's name in a record.
  public enum Axis: String, Sendable, CaseIterable {
    /// Passes over the training examples, counted from 1: 1 is the end of the first, 0.5 its middle.
    case epoch
    /// Steps as the tool counts them: optimiser steps, as a rule.
    case step
    /// Seconds since the run began.
    case seconds
  }

  /// A value that was not measured at this moment. It is a NaN, so that arithmetic and checks for finite values pass over
  /// it; `isMeasured` tells it from a NaN that the tool measured.
  public static let notMeasured = JSON.nullNumber

  /// Whether a value was measured, be it finite or not.
  public static func isMeasured(_ value: Double) -> Bool { !JSON.isNull(value) }

  /// The columns that say where a row stands, in the order of `Axis`, each of one length with the metrics. A row need not
  /// have a place on every axis (`notMeasured` where it has none).
  public private(set) var axes: [(axis: Axis, values: [Double])]
  /// In the order they were written: `loss`, `accuracy`, `val_loss`, `val_accuracy`, `learning_rate`, `train_end_loss`, …
  /// A value that was not measured (`notMeasured`) or not finite is NaN or infinite.
  public private(set) var metrics: [(name: String, values: [Double])]

  /// A history of whole epochs, counted from 1, rising; each metric has as many values.
  public init(epochs: [Int] = [], metrics: [(name: String, values: [Double])] = []) {
    self.init(axes: [(.epoch, epochs.map(Double.init))], metrics: metrics)
  }

  /// A history on any axes. All columns are of one length.
  public init(axes: [(axis: Axis, values: [Double])], metrics: [(name: String, values: [Double])]) {
    self.axes = axes
    self.metrics = metrics
  }

  /// How many moments of measurement there are.
  public var rowCount: Int { axes.first?.values.count ?? 0 }

  /// The places of the rows on an axis; nil where the history does not know it.
  public subscript(axis: Axis) -> [Double]? { axes.first { $0.axis == axis }?.values }

  /// The axis to draw on unless another is asked for: the first on which every row has a place, else that with the most.
  public var mainAxis: Axis? {
    func places(_ values: [Double]) -> Int { values.count(where: Self.isMeasured) }
    if let complete = axes.first(where: { places($0.values) == $0.values.count }) { return complete.axis }
    return axes.max { places($0.values) < places($1.values) }?.axis
  }

  /// The epochs of a run that measured at whole ones; empty where any row stands between two, or at none.
  public var epochs: [Int] {
    guard let places = self[.epoch] else { return [] }
    let epochs = places.compactMap { Int(exactly: $0) }
    return epochs.count == places.count ? epochs : []
  }

  /// The values of a metric, one a row; nil where it was not recorded.
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

  /// Adds `epoch` with its values; a metric that is new was not measured in the epochs before.
  public mutating func append(epoch: Int, _ values: [(name: String, value: Double)]) {
    let rows = rowCount
    for (name, value) in values {
      let column = column(name, rows: rows)
      metrics[column].values.append(value)
    }
    for index in axes.indices {
      axes[index].values.append(axes[index].axis == .epoch ? Double(epoch) : Self.notMeasured)
    }
    for index in metrics.indices where metrics[index].values.count == rows {
      metrics[index].values.append(Self.notMeasured)
    }
  }

  /// The place of a metric among the columns, which is made where it is not there.
  private mutating func column(_ name: String, rows: Int) -> Int {
    if let index = metrics.firstIndex(where: { $0.name == name }) { return index }
    metrics.append((name, [Double](repeating: Self.notMeasured, count: rows)))
    return metrics.count - 1
  }

  public static func == (a: History, b: History) -> Bool {
    a.axes.count == b.axes.count && a.metrics.count == b.metrics.count
      && zip(a.axes, b.axes).allSatisfy { $0.axis == $1.axis && $0.values.elementsEqual($1.values, by: same) }
      && zip(a.metrics, b.metrics).allSatisfy { $0.name == $1.name && $0.values.elementsEqual($1.values, by: same) }
  }

  /// Equal, both not measured, or both NaN that was measured.
  private static func same(_ a: Double, _ b: Double) -> Bool {
    a == b || (a.isNaN && b.isNaN && isMeasured(a) == isMeasured(b))
  }
}
