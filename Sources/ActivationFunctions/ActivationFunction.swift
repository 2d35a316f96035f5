/// An activation function as Keras 3 defines it: what it is called, what it computes, and how to say so.
///
/// This is the one place that knows a function's mathematics in double precision. The training kernels are tested
/// against it, experiment files are checked against its names, and figures and reports print and plot it.
public struct ActivationFunction: Sendable {
  /// A number that shapes the function, such as the slope of `leaky_relu`.
  public struct Parameter: Sendable, Equatable {
    /// Keras's name, such as `negative_slope`.
    public let name: String
    /// Keras's default.
    public let defaultValue: Double
    /// The values that make sense.
    public let range: ClosedRange<Double>

    public init(name: String, defaultValue: Double, range: ClosedRange<Double>) {
      self.name = name
      self.defaultValue = defaultValue
      self.range = range
    }
  }

  /// Keras's name, such as `relu`.
  public let name: String
  /// The name in prose and legends, such as `ReLU`.
  public let displayName: String
  /// The parameters a user may set, in Keras's order.
  public let parameters: [Parameter]
  /// The formula as plain text, such as `max(0, z)`.
  public let formula: String
  /// The formula as LaTeX mathematics without delimiters, such as `\max(0, z)`.
  public let formulaInLaTeX: String
  /// One sentence that says what the function is and is known for.
  public let summary: String

  private let valueOf: @Sendable (Double, [Double]) -> Double
  private let derivativeOf: @Sendable (Double, [Double]) -> Double

  init(
    name: String, displayName: String, parameters: [Parameter] = [], formula: String, formulaInLaTeX: String,
    summary: String, value: @escaping @Sendable (Double, [Double]) -> Double,
    derivative: @escaping @Sendable (Double, [Double]) -> Double
  ) {
    self.name = name
    self.displayName = displayName
    self.parameters = parameters
    self.formula = formula
    self.formulaInLaTeX = formulaInLaTeX
    self.summary = summary
    self.valueOf = value
    self.derivativeOf = derivative
  }

  /// f(z).
  ///
  /// - Parameter parameters: values by name; one that is missing has its default.
  public func value(at z: Double, parameters: [String: Double] = [:]) -> Double {
    valueOf(z, resolved(parameters))
  }

  /// f′(z); at a kink, the value that Keras's gradient takes there.
  public func derivative(at z: Double, parameters: [String: Double] = [:]) -> Double {
    derivativeOf(z, resolved(parameters))
  }

  private func resolved(_ values: [String: Double]) -> [Double] {
    parameters.map { values[$0.name] ?? $0.defaultValue }
  }

  /// The function Keras calls `name`, if there is one.
  public static func named(_ name: String) -> ActivationFunction? {
    all.first { $0.name == name }
  }

  /// Every function there is, in the order that lists and reports use.
  public static let all: [ActivationFunction] = [
    ActivationFunction(
      name: "relu", displayName: "ReLU", formula: "max(0, z)", formulaInLaTeX: #"\max(0, z)"#,
      summary: "Rectified linear unit: passes what is positive, blocks the rest.",
      value: { z, _ in z > 0 ? z : 0 }, derivative: { z, _ in z > 0 ? 1 : 0 }),
    ActivationFunction(
      name: "sigmoid", displayName: "Sigmoid", formula: "1 / (1 + e⁻ᶻ)", formulaInLaTeX: #"\frac{1}{1 + e^{-z}}"#,
      summary: "Logistic function: squashes into (0, 1); its slope is at most 1/4 and vanishes at both ends.",
      value: { z, _ in logistic(z) },
      derivative: { z, _ in
        let s = logistic(z)
        return s * (1 - s)
      }),
  ]
}
