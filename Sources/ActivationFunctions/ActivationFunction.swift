/// An activation function as Keras 3 defines it: what it is called, what it computes, and how to say so.
///
/// This is the one place that knows a function's mathematics in double precision. The training kernels are tested
/// against it, experiment files are checked against its names, and figures and reports print and plot it.
///
/// Every function is defined on all numbers: at ±∞ it takes its limit, and f(NaN) and f′(NaN) are NaN.
public struct ActivationFunction: Sendable {
  /// Keras's name, such as `relu`.
  public let name: String
  /// The name in prose and legends, such as `ReLU`.
  public let displayName: String
  /// The parameters a user may set, in Keras's order.
  public let parameters: [Parameter]
  /// The formula as plain text, such as `max(0, z)`, in characters that every font has: superscript letters are rare.
  public let formula: String
  /// The formula as LaTeX mathematics without delimiters, such as `\max(0, z)`. Needs amsmath for `cases`.
  public let formulaInLaTeX: String
  /// Whether the slope vanishes in some direction, so that a unit pushed far that way stops learning.
  ///
  /// False for functions whose slope has no finite maximum: nothing to measure saturation against. Said of the defaults.
  public let canSaturate: Bool
  /// Whether value and slope are both exactly 0 on a whole half-line, so that a unit can be dead: silent and unable to
  /// learn its way back. Said of the defaults.
  public let canDie: Bool
  /// Whether a parameter is learned, one value a unit, beginning at the parameter's value.
  public let isLearned: Bool

  private let valueOf: @Sendable (Double, [Double]) -> Double
  private let derivativeOf: @Sendable (Double, [Double]) -> Double
  private let largestSlopeOf: @Sendable ([Double]) -> Double
  private let kinksOf: @Sendable ([Double]) -> [Double]

  /// - Parameters:
  ///   - value: f(z), given z and the parameters in the order of `parameters`. Never asked at NaN.
  ///   - derivative: f′(z), likewise.
  ///   - largestSlope: sup |f′| over all z.
  ///   - kinks: where f has no derivative.
  init(
    name: String, displayName: String, parameters: [Parameter] = [], formula: String, formulaInLaTeX: String,
    canSaturate: Bool, canDie: Bool = false, isLearned: Bool = false,
    value: @escaping @Sendable (Double, [Double]) -> Double,
    derivative: @escaping @Sendable (Double, [Double]) -> Double,
    largestSlope: @escaping @Sendable ([Double]) -> Double,
    kinks: @escaping @Sendable ([Double]) -> [Double] = { _ in [] }
  ) {
    self.name = name
    self.displayName = displayName
    self.parameters = parameters
    self.formula = formula
    self.formulaInLaTeX = formulaInLaTeX
    self.canSaturate = canSaturate
    self.canDie = canDie
    self.isLearned = isLearned
    valueOf = value
    derivativeOf = derivative
    largestSlopeOf = largestSlope
    kinksOf = kinks
  }

  /// f(z).
  ///
  /// - Parameter parameters: values by name; one that is missing has its default.
  public func value(at z: Double, parameters: [String: Double] = [:]) -> Double {
    z.isNaN ? .nan : valueOf(z, resolved(parameters))
  }

  /// f′(z); at a kink, the value that TensorFlow's gradient takes there.
  public func derivative(at z: Double, parameters: [String: Double] = [:]) -> Double {
    z.isNaN ? .nan : derivativeOf(z, resolved(parameters))
  }

  /// sup |f′(z)| over all z: what saturation is measured against; infinite for `exponential`.
  public func largestSlope(parameters: [String: Double] = [:]) -> Double {
    largestSlopeOf(resolved(parameters))
  }

  /// Where f has a left and a right derivative that differ, ascending; empty for a smooth function.
  public func kinks(parameters: [String: Double] = [:]) -> [Double] {
    kinksOf(resolved(parameters))
  }

  /// The parameters' values in Keras's order, defaults filled in.
  public func resolved(_ values: [String: Double]) -> [Double] {
    parameters.map { values[$0.name] ?? $0.defaultValue }
  }
}
