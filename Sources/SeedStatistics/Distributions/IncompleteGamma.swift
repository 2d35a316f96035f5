/// The regularised upper incomplete gamma function.
enum IncompleteGamma {
  /// Q(a, x) for a > 0, x ≥ 0: series below a + 1 (DLMF 8.11.4), continued fraction above (DLMF 8.9.2).
  static func regularizedUpper(_ a: Double, _ x: Double) -> Double {
    if x <= 0 { return 1 }
    if x == .infinity { return 0 }
    let term = Deviance.poissonTerm(a, x)
    if x < a + 1 {
      var sum = 1.0
      var next = 1.0
      var k = a
      repeat {
        k += 1
        next *= x / k
        sum += next
      } while next > sum * 1e-17
      return max(0, 1 - term * sum)
    }
    let tiny = 1e-300
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / b
    var fraction = d
    for i in 1...100_000 {
      let numerator = -Double(i) * (Double(i) - a)
      b += 2
      d = numerator * d + b
      if abs(d) < tiny { d = tiny }
      c = b + numerator / c
      if abs(c) < tiny { c = tiny }
      d = 1 / d
      let factor = d * c
      fraction *= factor
      if abs(factor - 1) < 1e-16 { break }
    }
    // xᵃ e⁻ˣ / Γ(a) = a · xᵃ e⁻ˣ / Γ(a + 1)
    return term * a * fraction
  }
}
