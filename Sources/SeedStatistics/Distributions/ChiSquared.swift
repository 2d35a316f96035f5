/// The χ² distribution.
public enum ChiSquared {
  /// P(X > x) with `degreesOfFreedom` > 0.
  public static func survival(_ x: Double, degreesOfFreedom: Double) -> Double {
    IncompleteGamma.regularizedUpper(degreesOfFreedom / 2, x / 2)
  }
}
