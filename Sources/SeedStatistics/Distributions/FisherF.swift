/// Fisher and Snedecor's F distribution.
public enum FisherF {
  /// P(F > f) with `numerator` and `denominator` degrees of freedom, both > 0 (Abramowitz and Stegun 26.6.2).
  public static func survival(_ f: Double, numerator: Double, denominator: Double) -> Double {
    if f <= 0 { return 1 }
    if f == .infinity { return 0 }
    let sum = denominator + numerator * f
    return IncompleteBeta.regularized(denominator / sum, numerator * f / sum, denominator / 2, numerator / 2)
  }
}
