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

  /// P(T ≤ t) = ∫ Φ(t s − δ) f(s) ds, where s = χ/√ν has density f. Absolute accuracy 1e-13.
  public func cumulative(_ t: Double) -> Double {
    let turn = noncentrality / t
    let breaks = t == 0 ? [] : [turn - 9 / abs(t), turn, turn + 9 / abs(t)]
    let total = ScaledChi(degreesOfFreedom: degreesOfFreedom).mean(breaks: breaks) { s in
      Normal.cumulative(t * s - noncentrality)
    }
    return min(1, max(0, total))
  }
}
