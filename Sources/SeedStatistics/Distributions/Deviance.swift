#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Saddle-point pieces that keep gamma, beta and binomial terms exact where logarithms of gamma functions cancel.
///
/// Source: C. Loader, *Fast and accurate computation of binomial probabilities*, 2000.
enum Deviance {
  /// ln Γ(x) for x > 0.
  static func logGamma(_ x: Double) -> Double {
    var sign: Int32 = 0
    return lgamma_r(x, &sign)
  }

  /// ln n! less Stirling's ½ ln(2πn) + n ln n − n, for n > 0.
  static func stirlingError(_ n: Double) -> Double {
    guard n > 15 else { return logGamma(n + 1) - (n + 0.5) * log(n) + n - 0.918_938_533_204_672_741_8 }
    let square = n * n
    return
      (1.0 / 12
      - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - (1.0 / 1188 - 691.0 / 360_360 / square) / square) / square)
        / square)
        / square)
      / n
  }

  /// x ln(x/m) + m − x for x > 0, m > 0.
  static func deviance(_ x: Double, _ m: Double) -> Double {
    guard abs(x - m) < 0.1 * (x + m) else { return x * log(x / m) + m - x }
    let v = (x - m) / (x + m)
    var sum = (x - m) * v
    var term = 2 * x * v
    var odd = 1.0
    while true {
      term *= v * v
      odd += 2
      let next = sum + term / odd
      if next == sum { return sum }
      sum = next
    }
  }

  /// mˣ e⁻ᵐ / Γ(x + 1) for real x ≥ 0, m ≥ 0.
  static func poissonTerm(_ x: Double, _ m: Double) -> Double {
    if m == 0 { return x == 0 ? 1 : 0 }
    if x == 0 { return exp(-m) }
    return exp(-stirlingError(x) - deviance(x, m)) / (2 * .pi * x).squareRoot()
  }

  /// Γ(n + 1) / (Γ(x + 1) Γ(n − x + 1)) pˣ qⁿ⁻ˣ for real 0 ≤ x ≤ n, with p + q = 1.
  static func binomialTerm(_ x: Double, _ n: Double, _ p: Double, _ q: Double) -> Double {
    if p == 0 { return x == 0 ? 1 : 0 }
    if q == 0 { return x == n ? 1 : 0 }
    let y = n - x
    if x == 0 { return n == 0 ? 1 : exp(p < 0.1 ? n * log1p(-p) : n * log(q)) }
    if y == 0 { return exp(q < 0.1 ? n * log1p(-q) : n * log(p)) }
    let logarithm =
      stirlingError(n) - stirlingError(x) - stirlingError(y) - deviance(x, n * p) - deviance(y, n * q)
    return exp(logarithm) / (2 * .pi * x * (y / n)).squareRoot()
  }
}
