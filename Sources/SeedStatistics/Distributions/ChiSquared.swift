/// The χ² distribution.
public enum ChiSquared {
  /// P(X > x) with `degreesOfFreedom` > 0.
  public static func survival(_ x: Double, degreesOfFreedom: Double) -> Double {
    IncompleteGamma.regularizedUpper(degreesOfFreedom / 2, x / 2)
  }

  /// The x with P(X ≤ x) = `p`, for 0 < p < 1; by halving.
  public static func quantile(_ p: Double, degreesOfFreedom: Double) -> Double {
    precondition(p > 0 && p < 1, "a quantile at \(p)")
    var low = 0.0
    var high = max(1, degreesOfFreedom)
    while 1 - survival(high, degreesOfFreedom: degreesOfFreedom) < p {
      low = high
      high *= 2
    }
    while high - low > 1e-15 * high {
      let middle = (low + high) / 2
      if middle <= low || middle >= high { break }
      if 1 - survival(middle, degreesOfFreedom: degreesOfFreedom) < p { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
