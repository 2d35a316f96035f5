internal import CVectorKernels

extension ActivationKernel {
  /// The loops for one setting of a function's parameters, and the numbers they read.
  struct Loops {
    let forward: Forward
    let backward: Backward
    var constants: [Float] = []
  }

  /// By Keras's name: from the parameters' values, in Keras's order, to the loops. One row a function.
  static let table: [String: @Sendable ([Double]) -> Loops] = [
    "linear": { _ in Loops(forward: curves_linear_forward, backward: curves_linear_backward) },
    "relu": { rectifier(slope: $0[0], maximum: $0[1], threshold: $0[2]) },
    "sigmoid": { _ in Loops(forward: curves_sigmoid_forward, backward: curves_sigmoid_backward) },
    "tanh": { _ in Loops(forward: curves_tanh_forward, backward: curves_tanh_backward) },
    "elu": { Loops(forward: curves_elu_forward, backward: curves_elu_backward, constants: [Float($0[0])]) },
    "selu": { _ in Loops(forward: curves_selu_forward, backward: curves_selu_backward) },
    "gelu": { values in
      values[0] == 0
        ? Loops(forward: curves_gelu_forward, backward: curves_gelu_backward)
        : Loops(forward: curves_gelu_approximate_forward, backward: curves_gelu_approximate_backward)
    },
    "silu": { _ in Loops(forward: curves_silu_forward, backward: curves_silu_backward) },
    "softplus": { _ in Loops(forward: curves_softplus_forward, backward: curves_softplus_backward) },
    "softsign": { _ in Loops(forward: curves_softsign_forward, backward: curves_softsign_backward) },
    "leaky_relu": {
      Loops(forward: curves_leaky_relu_forward, backward: curves_leaky_relu_backward, constants: [Float($0[0])])
    },
    "relu6": { _ in Loops(forward: curves_relu6_forward, backward: curves_relu6_backward) },
    "hard_sigmoid": { _ in Loops(forward: curves_hard_sigmoid_forward, backward: curves_hard_sigmoid_backward) },
    "hard_silu": { _ in Loops(forward: curves_hard_silu_forward, backward: curves_hard_silu_backward) },
    "hard_tanh": { _ in Loops(forward: curves_hard_tanh_forward, backward: curves_hard_tanh_backward) },
    "mish": { _ in Loops(forward: curves_mish_forward, backward: curves_mish_backward) },
    "celu": {
      Loops(
        forward: curves_celu_forward, backward: curves_celu_backward, constants: [Float($0[0]), Float(1 / $0[0])])
    },
    "exponential": { _ in Loops(forward: curves_exponential_forward, backward: curves_exponential_backward) },
    "log_sigmoid": { _ in Loops(forward: curves_log_sigmoid_forward, backward: curves_log_sigmoid_backward) },
    "prelu": { _ in Loops(forward: curves_prelu_forward, backward: curves_prelu_backward) },
  ]

  /// Keras's `relu`; the plain one has loops of its own, since it is the most used of all.
  private static func rectifier(slope: Double, maximum: Double, threshold: Double) -> Loops {
    if slope == 0 && maximum == .infinity && threshold == 0 {
      return Loops(forward: curves_relu_forward, backward: curves_relu_backward)
    }
    let isLimited = maximum < .infinity
    // Where Keras's paths differ at a kink, so do TensorFlow's gradients: leaky_relu takes the slope at 0, where relu
    // takes 0; relu6 takes 0 at 6, where a clip takes 1.
    let slopeAtThreshold = threshold == 0 && !isLimited ? slope : 0
    let last = maximum == 6 && threshold == 0 ? Float(6).nextDown : Float(maximum)
    return Loops(
      forward: curves_relu_general_forward, backward: curves_relu_general_backward,
      constants: [
        Float(slope), Float(threshold), isLimited ? 0 : -.infinity, Float(maximum), Float(slopeAtThreshold), last,
      ])
  }
}
