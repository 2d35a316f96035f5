#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Student's t distribution with `degreesOfFreedom` > 0, which need not be whole.
public struct StudentT: Sendable, Hashable {
  public var degreesOfFreedom: Double

  public init(degreesOfFreedom: Double) {
    precondition(degreesOfFreedom > 0, "\(degreesOfFreedom) degrees of freedom")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// P(T ≤ t).
  public func cumulative(_ t: Double) -> Double { t <= 0 ? tail(-t) : 1 - tail(t) }

  /// P(|T| ≥ |t|): the two-sided p of a statistic.
  public func twoSided(_ t: Double) -> Double { min(1, 2 * tail(abs(t))) }

  /// P(T > t) for t ≥ 0: ½ I(ν/(ν + t²); ν/2, ½) (Abramowitz and Stegun 26.7.1).
  private func tail(_ t: Double) -> Double {
    if t == .infinity { return 0 }
    let square = t * t
    let sum = degreesOfFreedom + square
    if sum == .infinity { return Normal.survival(t) }
    return 0.5 * IncompleteBeta.regularized(degreesOfFreedom / sum, square / sum, degreesOfFreedom / 2, 0.5)
  }

  /// The t with P(T ≤ t) = `p`; −∞ at 0, ∞ at 1, NaN outside 0…1.
  ///
  /// Newton's method on ln P from the closed forms' neighbourhood, kept between bounds that bisect when it would leave.
  public func quantile(_ p: Double) -> Double {
    guard p > 0, p < 1 else { return p == 0 ? -.infinity : p == 1 ? .infinity : .nan }
    if p == 0.5 { return 0 }
    if degreesOfFreedom == .infinity { return Normal.quantile(p) }
    return p < 0.5 ? -upperQuantile(p) : upperQuantile(1 - p)
  }

  /// The t ≥ 0 with P(T > t) = `p` < ½.
  private func upperQuantile(_ p: Double) -> Double {
    if degreesOfFreedom == 1 { return 1 / tan(.pi * p) }
    if degreesOfFreedom == 2 { return (1 - 2 * p) * (2 / (4 * p * (1 - p))).squareRoot() }
    var low = 0.0
    var high = max(1, -Normal.quantile(p))
    while tail(high) > p {
      low = high
      high *= 2
      if high == .infinity { return high }
    }
    let target = log(p)
    let half = (degreesOfFreedom + 1) / 2
    let logConstant =
      Deviance.logGamma(half) - Deviance.logGamma(degreesOfFreedom / 2) - 0.5 * log(degreesOfFreedom * .pi)
    var t = (low + high) / 2
    for _ in 0..<200 {
      let probability = tail(t)
      if probability > p { low = t } else { high = t }
      let density = exp(logConstant - half * log1p(t * t / degreesOfFreedom))
      var next = t + (log(probability) - target) * probability / density
      if !(next > low && next < high) { next = (low + high) / 2 }
      if abs(next - t) <= 1e-15 * abs(t) { return next }
      t = next
    }
    return t
  }
}
