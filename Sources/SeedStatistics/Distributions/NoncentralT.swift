#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The noncentral t distribution, which gives a t-test its power.
public struct NoncentralT: Sendable, Hashable {
  public var degreesOfFreedom: Double
  /// Mean of the normal variable over the root of the scaled χ².
  public var noncentrality: Double

  public init(degreesOfFreedom: Double, noncentrality: Double) {
    precondition(degreesOfFreedom >= 1, "\(degreesOfFreedom) degrees of freedom")
    self.degreesOfFreedom = degreesOfFreedom
    self.noncentrality = noncentrality
  }

  /// P(T ≤ t) = ∫ Φ(t s − δ) f(s) ds, where s = χ/√ν has density f.
  ///
  /// Gauss–Legendre panels over the ±9/√ν beyond which f is below e⁻⁴⁰, broken where Φ turns. Absolute accuracy 1e-13.
  public func cumulative(_ t: Double) -> Double {
    let reach = 9 / degreesOfFreedom.squareRoot()
    let bottom = max(0, 1 - reach)
    let top = 1 + reach
    var breaks = [bottom, top]
    if t != 0 {
      let turn = noncentrality / t
      for cut in [turn - 9 / abs(t), turn, turn + 9 / abs(t)] where cut > bottom && cut < top { breaks.append(cut) }
    }
    breaks.sort()
    let panels = 8
    var total = 0.0
    for (low, high) in zip(breaks, breaks.dropFirst()) {
      let width = (high - low) / Double(panels)
      for panel in 0..<panels {
        let start = low + Double(panel) * width
        var sum = 0.0
        for (node, weight) in Self.rule {
          let s = start + (node + 1) / 2 * width
          sum += weight * Normal.cumulative(t * s - noncentrality) * density(s)
        }
        total += sum * width / 2
      }
    }
    return min(1, max(0, total))
  }

  /// Density of χ/√ν at `s` > 0.
  private func density(_ s: Double) -> Double {
    let half = degreesOfFreedom / 2
    return degreesOfFreedom / s * Deviance.poissonTerm(half, half * s * s)
  }

  /// Nodes and weights of 16-point Gauss–Legendre on −1…1, by Newton's method on P₁₆.
  private static let rule: [(node: Double, weight: Double)] = (1...16).map { i in
    let n = 16
    var x = cos(.pi * (Double(i) - 0.25) / (Double(n) + 0.5))
    var slope = 1.0
    for _ in 0..<100 {
      var previous = 1.0
      var current = x
      for k in 2...n {
        (previous, current) = (current, (Double(2 * k - 1) * x * current - Double(k - 1) * previous) / Double(k))
      }
      slope = Double(n) * (x * current - previous) / (x * x - 1)
      let step = current / slope
      x -= step
      if abs(step) < 1e-16 { break }
    }
    return (node: x, weight: 2 / ((1 - x * x) * slope * slope))
  }
}
