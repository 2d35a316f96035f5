// Functions made of straight pieces (and `hard_silu`, of a parabola between two). At a kink the derivative is what
// TensorFlow's gradient gives: a ReLU takes 0 at both of its ends, a clip takes 1 at both of its ends.

/// No training survives slopes beyond these; the bound only catches slips such as a percentage.
private let slopes: ClosedRange<Double> = 0...1e6

extension ActivationFunction {
  static let linear = ActivationFunction(
    name: "linear", displayName: "Linear", formula: "z", formulaInLaTeX: "z",
    canSaturate: false,
    value: { z, _ in z }, derivative: { _, _ in 1 }, largestSlope: { _ in 1 })

  /// With all three parameters at their defaults, max(0, z). What Keras computes for the others:
  /// z above the threshold, cut to 0…`max_value` when that is finite, and `negative_slope`·(z − threshold) below.
  static let relu = ActivationFunction(
    name: "relu", displayName: "ReLU",
    parameters: [
      Parameter(name: "negative_slope", defaultValue: 0, range: slopes),
      Parameter(name: "max_value", defaultValue: .infinity, range: 0 ... .infinity),
      Parameter(name: "threshold", defaultValue: 0, range: -1e6...1e6),
    ],
    formula: "max(0, z)", formulaInLaTeX: #"\max(0, z)"#,
    canSaturate: true, canDie: true,
    value: { z, p in
      let (slope, maximum, threshold) = (p[0], p[1], p[2])
      if z <= threshold { return slope == 0 ? 0 : slope * (z - threshold) }
      return maximum < .infinity ? min(max(z, 0), maximum) : z
    },
    derivative: { z, p in
      let (slope, maximum, threshold) = (p[0], p[1], p[2])
      // Keras takes leaky_relu's path, whose gradient at 0 is the slope, only with neither limit nor threshold.
      if z == threshold { return threshold == 0 && maximum == .infinity ? slope : 0 }
      if z < threshold { return slope }
      return maximum == .infinity || (z >= 0 && z <= maximum && !(maximum == 6 && z == 6 && threshold == 0)) ? 1 : 0
    },
    largestSlope: { p in max(1, p[0]) },
    kinks: { p in
      let (maximum, threshold) = (p[1], p[2])
      var kinks = [threshold]
      if maximum < .infinity {
        if threshold < 0 { kinks.append(0) }
        if maximum > threshold { kinks.append(maximum) }
      }
      return kinks
    })

  static let leakyReLU = ActivationFunction(
    name: "leaky_relu", displayName: "Leaky ReLU",
    parameters: [Parameter(name: "negative_slope", defaultValue: 0.2, range: slopes)],
    formula: "z (z > 0), negative_slope · z (z ≤ 0)",
    formulaInLaTeX: #"\begin{cases} z & z > 0 \\ \text{negative\_slope} \cdot z & z \le 0 \end{cases}"#,
    canSaturate: false,
    value: { z, p in z > 0 ? z : p[0] == 0 ? 0 : p[0] * z },
    derivative: { z, p in z > 0 ? 1 : p[0] },
    largestSlope: { p in max(1, p[0]) },
    kinks: { p in p[0] == 1 ? [] : [0] })

  static let prelu = ActivationFunction(
    name: "prelu", displayName: "PReLU",
    parameters: [Parameter(name: "alpha", defaultValue: 0, range: -1e6...1e6)],
    formula: "z (z > 0), α · z (z ≤ 0)",
    formulaInLaTeX: #"\begin{cases} z & z > 0 \\ \alpha_i z & z \le 0 \end{cases}"#,
    canSaturate: false, isLearned: true,
    value: { z, p in z > 0 ? z : p[0] == 0 ? 0 : p[0] * z },
    // Keras writes relu(z) − α·relu(−z), and both gradients are 0 at 0.
    derivative: { z, p in z > 0 ? 1 : z < 0 ? p[0] : 0 },
    largestSlope: { p in max(1, abs(p[0])) },
    kinks: { p in p[0] == 1 ? [] : [0] })

  static let relu6 = ActivationFunction(
    name: "relu6", displayName: "ReLU6", formula: "min(max(0, z), 6)", formulaInLaTeX: #"\min(\max(0, z), 6)"#,
    canSaturate: true, canDie: true,
    value: { z, _ in min(max(0, z), 6) }, derivative: { z, _ in z > 0 && z < 6 ? 1 : 0 },
    largestSlope: { _ in 1 }, kinks: { _ in [0, 6] })

  static let hardSigmoid = ActivationFunction(
    name: "hard_sigmoid", displayName: "Hard sigmoid", formula: "min(max(0, z + 3), 6) / 6",
    formulaInLaTeX: #"\frac{\min(\max(0, z + 3), 6)}{6}"#,
    canSaturate: true, canDie: true,
    value: { z, _ in min(max(0, z + 3), 6) / 6 }, derivative: { z, _ in abs(z) < 3 ? 1.0 / 6 : 0 },
    largestSlope: { _ in 1.0 / 6 }, kinks: { _ in [-3, 3] })

  static let hardSiLU = ActivationFunction(
    name: "hard_silu", displayName: "Hard SiLU", formula: "z · min(max(0, z + 3), 6) / 6",
    formulaInLaTeX: #"z \, \frac{\min(\max(0, z + 3), 6)}{6}"#,
    canSaturate: true, canDie: true,
    value: { z, _ in z <= -3 ? 0 : z >= 3 ? z : z * (z + 3) / 6 },
    derivative: { z, _ in z <= -3 ? 0 : z >= 3 ? 1 : (2 * z + 3) / 6 },
    // As z comes up to 3, (2z + 3) / 6 comes up to 3/2; beyond, the slope is 1.
    largestSlope: { _ in 1.5 }, kinks: { _ in [-3, 3] })

  static let hardTanh = ActivationFunction(
    name: "hard_tanh", displayName: "Hard tanh", formula: "min(max(−1, z), 1)",
    formulaInLaTeX: #"\min(\max(-1, z), 1)"#,
    canSaturate: true,
    value: { z, _ in min(max(-1, z), 1) }, derivative: { z, _ in abs(z) <= 1 ? 1 : 0 },
    largestSlope: { _ in 1 }, kinks: { _ in [-1, 1] })
}
