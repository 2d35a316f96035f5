// Functions built on the exponential that do not level off on both sides.

/// Klambauer et al. 2017, equation 14: the fixed point of mean 0 and variance 1.
private let seluScale = 1.0507009873554804934193349852946
private let seluAlpha = 1.6732632423543772848170429916717

extension ActivationFunction {
  static let elu = ActivationFunction(
    name: "elu", displayName: "ELU",
    parameters: [Parameter(name: "alpha", defaultValue: 1, range: 0...1e6)],
    formula: "z (z > 0), α(exp(z) − 1) (z ≤ 0)",
    formulaInLaTeX: #"\begin{cases} z & z > 0 \\ \alpha (e^z - 1) & z \le 0 \end{cases}"#,
    canSaturate: true,
    value: { z, p in z > 0 ? z : p[0] * exponentialMinusOne(z) },
    derivative: { z, p in z > 0 ? 1 : p[0] * exponentialOf(z) },
    largestSlope: { p in max(1, p[0]) },
    kinks: { p in p[0] == 1 ? [] : [0] })

  static let selu = ActivationFunction(
    name: "selu", displayName: "SELU", formula: "1.0507 · [z (z > 0), 1.6733(exp(z) − 1) (z ≤ 0)]",
    formulaInLaTeX: #"\lambda \begin{cases} z & z > 0 \\ \alpha (e^z - 1) & z \le 0 \end{cases}, "#
      + #"\ \lambda \approx 1.0507, \ \alpha \approx 1.6733"#,
    canSaturate: true,
    value: { z, _ in seluScale * (z > 0 ? z : seluAlpha * exponentialMinusOne(z)) },
    // At 0 TensorFlow takes the right-hand slope.
    derivative: { z, _ in seluScale * (z >= 0 ? 1 : seluAlpha * exponentialOf(z)) },
    largestSlope: { _ in seluScale * seluAlpha },
    kinks: { _ in [0] })

  static let celu = ActivationFunction(
    name: "celu", displayName: "CELU",
    // Beyond this α the quotient z/α no longer means anything in single precision.
    parameters: [Parameter(name: "alpha", defaultValue: 1, range: 1e-6...1e6)],
    formula: "max(0, z) + min(0, α(exp(z/α) − 1))",
    formulaInLaTeX: #"\max(0, z) + \min(0, \alpha (e^{z/\alpha} - 1))"#,
    canSaturate: true,
    value: { z, p in z > 0 ? z : p[0] * exponentialMinusOne(z / p[0]) },
    // At 0, where f is smooth, TensorFlow adds the gradients of max and min and gets 2; we keep 1.
    derivative: { z, p in z > 0 ? 1 : exponentialOf(z / p[0]) },
    largestSlope: { _ in 1 })

  static let exponential = ActivationFunction(
    name: "exponential", displayName: "Exponential", formula: "exp(z)", formulaInLaTeX: "e^z",
    canSaturate: false,
    value: { z, _ in exponentialOf(z) }, derivative: { z, _ in exponentialOf(z) },
    largestSlope: { _ in .infinity })

  static let softplus = ActivationFunction(
    name: "softplus", displayName: "Softplus", formula: "ln(1 + exp(z))", formulaInLaTeX: #"\ln(1 + e^z)"#,
    canSaturate: true,
    value: { z, _ in logarithmOfOnePlusExponential(z) }, derivative: { z, _ in logistic(z) },
    largestSlope: { _ in 1 })

  static let logSigmoid = ActivationFunction(
    name: "log_sigmoid", displayName: "Log-sigmoid", formula: "−ln(1 + exp(−z))", formulaInLaTeX: #"-\ln(1 + e^{-z})"#,
    canSaturate: true,
    value: { z, _ in -logarithmOfOnePlusExponential(-z) }, derivative: { z, _ in logistic(-z) },
    largestSlope: { _ in 1 })
}
