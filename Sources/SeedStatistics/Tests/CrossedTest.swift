/// The difference of two arms with both sources of chance, seeds and test images, which are crossed: every seed's model
/// saw every image.
///
/// Of D = A − B of 0/1 correctness as seeds × images: SE² = (MS_seed + MS_image − MS_residual) / (nN), and a t test with
/// Satterthwaite's degrees of freedom. Arms without shared seeds have a term of seeds each.
///
/// Sources: A. B. Owen, *The pigeonhole bootstrap*, Annals of Applied Statistics 1, 2007; X. Bouthillier et al.,
/// *Accounting for variance in machine learning benchmarks*, MLSys 2021.
public struct CrossedTest: Sendable, Hashable {
  /// Test images.
  public var images: Int
  /// Difference a − b in percentage points.
  public var difference: Double
  /// Mean squares of D; nil where the arms are not paired.
  public var meanSquares: MeanSquares?
  /// In percentage points.
  public var standardError: Double
  public var degreesOfFreedom: Double
  /// Two-sided.
  public var p: Double
  /// Whether the mean squares gave no positive variance, and `standardError` is the larger of the two one-way ones.
  public var isOneWay: Bool
  /// What of the squared standard error is due to which.
  public var shares: Shares

  /// Of D in units of 0/1.
  public struct MeanSquares: Sendable, Hashable {
    public var seed: Double
    public var image: Double
    public var residual: Double
  }

  /// Fractions that add up to 1: more seeds lessen `seeds` and `both`, only more images lessen `images`.
  public struct Shares: Sendable, Hashable {
    public var seeds: Double
    public var images: Double
    /// Seed and image together, and chance within.
    public var both: Double
  }

  /// The t interval at confidence 1 − `alpha`, in percentage points, clipped at ±100.
  public func interval(alpha: Double) -> ConfidenceInterval {
    let reach = standardError * StudentT(degreesOfFreedom: degreesOfFreedom).quantile(1 - alpha / 2)
    return ConfidenceInterval(lower: difference - reach, upper: difference + reach)
      .clipped(to: Quantity.testAccuracy.possibleDifferences)
  }
}
