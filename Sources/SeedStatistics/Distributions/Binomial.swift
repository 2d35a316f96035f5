/// The binomial distribution.
public enum Binomial {
  /// P(X = k) of `n` trials of probability `p`.
  public static func probability(_ k: Int, of n: Int, _ p: Double) -> Double {
    guard k >= 0, k <= n else { return 0 }
    return Deviance.binomialTerm(Double(k), Double(n), p, 1 - p)
  }

  /// P(X ≤ k) of `n` trials of probability `p`: I(1 − p; n − k, k + 1) (DLMF 8.17.5).
  public static func cumulative(_ k: Int, of n: Int, _ p: Double) -> Double {
    if k < 0 { return 0 }
    if k >= n { return 1 }
    return IncompleteBeta.regularized(1 - p, p, Double(n - k), Double(k + 1))
  }
}
