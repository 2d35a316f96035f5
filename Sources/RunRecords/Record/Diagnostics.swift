/// What goes on inside a network while it trains, measured on a fixed probe batch at the start and after every epoch.
public struct Diagnostics: Sendable, Equatable {
  /// Examples in the probe batch: the first of the training set.
  public var probeExamples: Int
  /// Epoch of each value in the layers' series; the first is 0, before any step.
  public var epochs: [Int]
  /// Mean loss of the first batch before its update, in nats.
  public var firstLoss: Double
  /// ln(classes): the loss of a model that knows nothing.
  public var chanceLoss: Double
  /// Hidden layers in order, then the output layer.
  public var layers: [Layer]

  public struct Layer: Sendable, Equatable {
    /// `hidden_1`, …, `output`.
    public var name: String
    public var units: Int
    /// Keras's name; `softmax` for the output layer.
    public var activation: String
    /// One value an epoch by measure, in the order they were written. NaN where a measure has no meaning.
    public var series: [(measure: Measure, values: [Double])]

    public init(name: String, units: Int, activation: String, series: [(measure: Measure, values: [Double])]) {
      self.name = name
      self.units = units
      self.activation = activation
      self.series = series
    }

    public subscript(measure: Measure) -> [Double]? { series.first { $0.measure == measure }?.values }

    public static func == (a: Layer, b: Layer) -> Bool {
      a.name == b.name && a.units == b.units && a.activation == b.activation && a.series.count == b.series.count
        && zip(a.series, b.series).allSatisfy {
          $0.measure == $1.measure
            && $0.values.elementsEqual($1.values) { $0 == $1 || ($0.isNaN && $1.isNaN) }
        }
    }
  }

  /// A figure measured for each layer at each epoch.
  public enum Measure: String, Sendable, CaseIterable {
    /// Mean of the layer's activations over probe examples and units.
    case activationMean = "activation_mean"
    /// Their standard deviation.
    case activationSD = "activation_sd"
    /// Mean over units and probe examples of |f′(z)| / max|f′|: 1 is fully responsive, 0 saturated.
    case slopeRatio = "slope_ratio"
    /// Share of (unit, example) pairs whose |f′(z)| is below 3 % of its maximum.
    case saturatedFraction = "saturated_fraction"
    /// Share of units that are active (f(z) ≠ 0 with f′(z) ≠ 0) for no probe example.
    case deadFraction = "dead_fraction"
    /// Share of units whose mean |activation| is at most τ = 0.025 of the layer's mean (Sokar et al. 2023, equation 1).
    case dormantFraction = "dormant_fraction"
    /// ‖∂L/∂W‖₂ of the layer's kernel on the probe batch.
    case gradientNorm = "gradient_norm"
    /// ‖ΔW‖₂ / ‖W‖₂ of the epoch's last update of the kernel; NaN at epoch 0.
    case updateRatio = "update_ratio"
  }

  public init(probeExamples: Int, epochs: [Int], firstLoss: Double, chanceLoss: Double, layers: [Layer]) {
    self.probeExamples = probeExamples
    self.epochs = epochs
    self.firstLoss = firstLoss
    self.chanceLoss = chanceLoss
    self.layers = layers
  }
}
