public import ActivationFunctions
internal import CVectorKernels

/// The two loops of one activation function with its parameters filled in: what a layer calls in every step.
///
/// Arrays are row-major `[rows, columns]`, rows being examples and columns units; none may overlap another.
public struct ActivationKernel: Sendable {
  /// z ← z + bias in every row, a ← f(z).
  typealias Forward =
    @convention(c) (
      UnsafeMutablePointer<Float>, UnsafePointer<Float>, UnsafeMutablePointer<Float>, Int, Int, UnsafePointer<Float>
    ) -> Void
  /// delta ← delta · f′(z).
  typealias Backward =
    @convention(c) (
      UnsafePointer<Float>, UnsafePointer<Float>, UnsafeMutablePointer<Float>, Int, Int, UnsafePointer<Float>
    ) -> Void

  /// The function that the loops compute.
  public let function: ActivationFunction
  private let forwardLoop: Forward
  private let backwardLoop: Backward
  /// What the loops read as parameters. Never empty, so that there is always something to point at.
  private let constants: [Float]

  /// - Parameters:
  ///   - function: one of `ActivationFunction.all`.
  ///   - parameters: values by Keras's name; one that is missing has its default.
  public init(_ function: ActivationFunction, parameters: [String: Double] = [:]) {
    guard let row = ActivationKernel.table[function.name] else {
      preconditionFailure("there is no kernel for the activation \(function.name)")
    }
    let choice = row(function.resolved(parameters))
    self.function = function
    forwardLoop = choice.forward
    backwardLoop = choice.backward
    constants = choice.constants.isEmpty ? [0] : choice.constants
  }

  /// Adds the bias to every row of z and writes f(z).
  ///
  /// - Parameters:
  ///   - z: `[rows, columns]`, the products of the layer's inputs and weights; gets the bias added.
  ///   - bias: `[columns]`.
  ///   - activations: `[rows, columns]`, overwritten.
  ///   - learned: `[columns]`, the learned parameter of each unit; only for a function that has one.
  public func forward(
    _ z: UnsafeMutablePointer<Float>, bias: UnsafePointer<Float>, into activations: UnsafeMutablePointer<Float>,
    rows: Int, columns: Int, learned: UnsafePointer<Float>? = nil
  ) {
    withParameters(learned) { forwardLoop(z, bias, activations, rows, columns, $0) }
  }

  /// Multiplies the gradient that comes from above by f′(z).
  ///
  /// - Parameters:
  ///   - z: `[rows, columns]`, as `forward` left it.
  ///   - activations: `[rows, columns]`, as `forward` left it.
  ///   - delta: `[rows, columns]`: on entry ∂L/∂a, on return ∂L/∂z.
  ///   - learned: as for `forward`.
  public func backward(
    z: UnsafePointer<Float>, activations: UnsafePointer<Float>, delta: UnsafeMutablePointer<Float>, rows: Int,
    columns: Int, learned: UnsafePointer<Float>? = nil
  ) {
    withParameters(learned) { backwardLoop(z, activations, delta, rows, columns, $0) }
  }

  /// The gradient of the learned parameters. To be called before `backward`, which changes delta.
  ///
  /// - Parameters:
  ///   - delta: `[rows, columns]`, ∂L/∂a.
  ///   - gradient: `[columns]`, overwritten with ∂L/∂α.
  public func learnedGradient(
    z: UnsafePointer<Float>, delta: UnsafePointer<Float>, into gradient: UnsafeMutablePointer<Float>, rows: Int,
    columns: Int
  ) {
    precondition(function.isLearned, "\(function.name) has no learned parameter")
    curves_prelu_gradient(z, delta, gradient, rows, columns)
  }

  private func withParameters(_ learned: UnsafePointer<Float>?, _ body: (UnsafePointer<Float>) -> Void) {
    if function.isLearned {
      guard let learned else { preconditionFailure("\(function.name) needs its learned parameters") }
      body(learned)
    } else {
      constants.withUnsafeBufferPointer { if let base = $0.baseAddress { body(base) } }
    }
  }
}
