/// A multilayer perceptron: dense layers with an activation after each hidden one, softmax at the end.
public struct ModelSpec: Sendable, Equatable {
  /// Widths of the hidden layers, each ≥ 1; empty for softmax regression.
  public var hidden: [Int]
  public var activation: NamedChoice
  /// How kernels start; biases start at zero.
  public var initializer: NamedChoice
  /// Fraction of each hidden layer's outputs dropped in training, 0 ≤ p < 1.
  public var dropout: Double
  /// L2 penalty λ·Σw² on every kernel (not biases), added to the loss as Keras's `kernel_regularizer=L2(λ)` does.
  public var l2: Double

  /// The activation of the hidden layers; nil where there is none that it would be applied to.
  public var appliedActivation: NamedChoice? { hidden.isEmpty ? nil : activation }

  public init(
    hidden: [Int] = [128], activation: NamedChoice = Vocabulary.defaultActivation,
    initializer: NamedChoice = Vocabulary.defaultInitializer, dropout: Double = 0, l2: Double = 0
  ) {
    self.hidden = hidden
    self.activation = activation
    self.initializer = initializer
    self.dropout = dropout
    self.l2 = l2
  }
}
