/// A t statistic with its p; two-sided.
public struct TTest: Sendable, Hashable {
  public var statistic: Double
  public var degreesOfFreedom: Double
  public var p: Double
}
