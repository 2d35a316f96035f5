// Functions that level off on both sides.

extension ActivationFunction {
  static let sigmoid = ActivationFunction(
    name: "sigmoid", displayName: "Sigmoid", formula: "1 / (1 + exp(−z))", formulaInLaTeX: #"\frac{1}{1 + e^{-z}}"#,
    canSaturate: true,
    value: { z, _ in logistic(z) },
    // 1 − σ(z) is σ(−z), without the cancellation.
    derivative: { z, _ in logistic(z) * logistic(-z) },
    largestSlope: { _ in 0.25 })

  static let tanh = ActivationFunction(
    name: "tanh", displayName: "Tanh", formula: "(exp(z) − exp(−z)) / (exp(z) + exp(−z))",
    formulaInLaTeX: #"\frac{e^z - e^{-z}}{e^z + e^{-z}}"#,
    canSaturate: true,
    value: { z, _ in hyperbolicTangent(z) },
    // 1 − tanh² z is 4σ(2z)σ(−2z), without the cancellation.
    derivative: { z, _ in 4 * logistic(2 * z) * logistic(-2 * z) },
    largestSlope: { _ in 1 })

  static let softsign = ActivationFunction(
    name: "softsign", displayName: "Softsign", formula: "z / (1 + |z|)", formulaInLaTeX: #"\frac{z}{1 + |z|}"#,
    canSaturate: true,
    value: { z, _ in z.isInfinite ? (z > 0 ? 1 : -1) : z / (1 + abs(z)) },
    derivative: { z, _ in
      let gate = 1 / (1 + abs(z))
      return gate * gate
    },
    largestSlope: { _ in 1 })
}
