#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

// The pieces that several activation functions share, each free of overflow and cancellation on the whole line.

/// 1 / (1 + e⁻ᶻ).
func logistic(_ z: Double) -> Double {
  if z >= 0 { return 1 / (1 + exp(-z)) }
  let e = exp(z)
  return e / (1 + e)
}

/// ln(1 + eᶻ).
func logarithmOfOnePlusExponential(_ z: Double) -> Double {
  max(z, 0) + log1p(exp(-abs(z)))
}

/// Φ(z), the standard normal distribution function. By `erfc`, which keeps its relative accuracy in the left tail.
func normalDistribution(_ z: Double) -> Double {
  erfc(-z * 0.5.squareRoot()) / 2
}

/// φ(z), the standard normal density.
func normalDensity(_ z: Double) -> Double {
  exp(-z * z / 2) / (2 * Double.pi).squareRoot()
}

/// eᶻ − 1.
func exponentialMinusOne(_ z: Double) -> Double { expm1(z) }

/// eᶻ.
func exponentialOf(_ z: Double) -> Double { exp(z) }

/// tanh z.
func hyperbolicTangent(_ z: Double) -> Double { tanh(z) }
