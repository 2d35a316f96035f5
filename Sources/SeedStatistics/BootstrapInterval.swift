/// A bias-corrected and accelerated bootstrap interval of a mean.
public struct BootstrapInterval: Sendable, Hashable {
  public var interval: ConfidenceInterval
  public var resamples: Int
  /// z₀: the normal quantile of the share of resampled means below the mean, ties half.
  public var biasCorrection: Double
  /// a: skewness of the jackknifed means over 6.
  public var acceleration: Double
}
