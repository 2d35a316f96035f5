/// A standardised mean difference of pairs.
public struct EffectSize: Sendable, Hashable {
  /// d_z: mean of the differences over their SD.
  public var dz: Double
  /// d_z times Hedges's exact small-sample correction J(n − 1); nil at n = 2, where J is 0.
  public var hedges: Double?
}
