/// The regularised incomplete beta function.
enum IncompleteBeta {
  /// Iₓ(a, b) for a, b > 0, with `y` = 1 − x given apart so that neither end loses digits.
  ///
  /// Continued fraction (DLMF 8.17.22) by the modified Lentz method, on the side of the mean where it converges fast.
  static func regularized(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
    if x <= 0 { return 0 }
    if y <= 0 { return 1 }
    if x > (a + 1) / (a + b + 2) { return 1 - lower(y, x, b, a) }
    return lower(x, y, a, b)
  }

  private static func lower(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
    // xᵃ yᵇ / (a B(a, b))
    let front = b / (a + b) * Deviance.binomialTerm(a, a + b, x, y)
    if front == 0 { return 0 }
    let tiny = 1e-300
    var c = 1.0
    // 1 − (a + b) x / (a + 1), in a form that loses no digits where x is close to 1.
    var d = (1 - b + (a + b) * y) / (a + 1)
    if abs(d) < tiny { d = tiny }
    d = 1 / d
    var fraction = d
    for m in 1...100_000 {
      let k = Double(m)
      var numerator = k * (b - k) * x / ((a + 2 * k - 1) * (a + 2 * k))
      d = 1 + numerator * d
      if abs(d) < tiny { d = tiny }
      c = 1 + numerator / c
      if abs(c) < tiny { c = tiny }
      d = 1 / d
      fraction *= d * c
      numerator = -(a + k) * (a + b + k) * x / ((a + 2 * k) * (a + 2 * k + 1))
      d = 1 + numerator * d
      if abs(d) < tiny { d = tiny }
      c = 1 + numerator / c
      if abs(c) < tiny { c = tiny }
      d = 1 / d
      let factor = d * c
      fraction *= factor
      if abs(factor - 1) < 1e-16 { break }
    }
    return min(1, front * fraction)
  }
}
