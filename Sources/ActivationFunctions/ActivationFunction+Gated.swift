// The input times a smooth gate between 0 and 1: near z for large z, near 0 for very negative z, with a dip between.

extension ActivationFunction {
  static let gelu = ActivationFunction(
    name: "gelu", displayName: "GELU",
    parameters: [Parameter(name: "approximate", defaultValue: 0, range: 0...1, isFlag: true)],
    formula: "z · Φ(z)", formulaInLaTeX: #"z \, \Phi(z)"#,
    canSaturate: true,
    value: { z, p in
      if z == -.infinity { return 0 }
      return p[0] == 0 ? z * normalDistribution(z) : z * logistic(2 * tanhArgument(z))
    },
    derivative: { z, p in
      if z.isInfinite { return z > 0 ? 1 : 0 }
      if p[0] == 0 { return normalDistribution(z) + z * normalDensity(z) }
      let u = 2 * tanhArgument(z)
      // The density falls off so fast that its cube-fed factor may overflow where the product is 0.
      let gateSlope = logistic(u) * logistic(-u)
      return logistic(u) + (gateSlope == 0 ? 0 : z * gateSlope * 2 * tanhArgumentSlope(z))
    },
    // At √2 for the exact function; found numerically for the approximation.
    largestSlope: { p in p[0] == 0 ? 1.1289041451851547863 : 1.1289930686587717655 })

  static let silu = ActivationFunction(
    name: "silu", displayName: "SiLU", formula: "z / (1 + exp(−z))", formulaInLaTeX: #"\frac{z}{1 + e^{-z}}"#,
    canSaturate: true,
    value: { z, _ in z == -.infinity ? 0 : z * logistic(z) },
    derivative: { z, _ in
      z.isInfinite ? (z > 0 ? 1 : 0) : logistic(z) * (1 + z * logistic(-z))
    },
    // Found numerically, at z = 2.39936.
    largestSlope: { _ in 1.099839320128866917 })

  static let mish = ActivationFunction(
    name: "mish", displayName: "Mish", formula: "z · tanh(ln(1 + exp(z)))", formulaInLaTeX: #"z \tanh(\ln(1 + e^z))"#,
    canSaturate: true,
    value: { z, _ in z == -.infinity ? 0 : z * hyperbolicTangent(logarithmOfOnePlusExponential(z)) },
    derivative: { z, _ in
      if z.isInfinite { return z > 0 ? 1 : 0 }
      let s = logarithmOfOnePlusExponential(z)
      return hyperbolicTangent(s) + z * 4 * logistic(2 * s) * logistic(-2 * s) * logistic(z)
    },
    // Found numerically, at z = 1.49057.
    largestSlope: { _ in 1.0884981612517278612 })
}

/// √(2/π)·(z + 0.044715·z³): ½(1 + tanh u) = σ(2u) is the usual approximation of Φ.
private func tanhArgument(_ z: Double) -> Double {
  (2 / Double.pi).squareRoot() * z * (1 + 0.044715 * z * z)
}

private func tanhArgumentSlope(_ z: Double) -> Double {
  (2 / Double.pi).squareRoot() * (1 + 3 * 0.044715 * z * z)
}
