extension ActivationFunction {
  /// Every function there is, in the order that lists and reports use.
  public static let all: [ActivationFunction] = [
    linear, relu, sigmoid, tanh, elu, selu, gelu, silu, softplus, softsign, leakyReLU, relu6, hardSigmoid, hardSiLU,
    hardTanh, mish, celu, exponential, logSigmoid, prelu,
  ]

  /// The function Keras calls `name`, if there is one.
  public static func named(_ name: String) -> ActivationFunction? {
    all.first { $0.name == name }
  }
}
