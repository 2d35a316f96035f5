/// The values of a difference that a test does not refuse: the test inverted, so that the two never disagree.
///
/// It excludes 0 just where the test's p is below `1 - level`. An end that no data of this size could bound is nil, such
/// as both ends of a sign-flip interval of five pairs, or the end towards which a run diverged.
public struct TestInterval: Sendable, Hashable {
  /// The test that was inverted.
  public enum Method: String, Sendable {
    case signFlip = "sign_flip"
    case signedRank = "signed_rank"
    case mannWhitney = "mann_whitney"
  }

  public var method: Method
  /// Confidence, such as 0.95; higher where looks or other comparisons share α.
  public var level: Double
  /// Nil where it is unbounded below.
  public var lower: Double?
  /// Nil where it is unbounded above.
  public var upper: Double?

  public init(method: Method, level: Double, lower: Double?, upper: Double?) {
    self.method = method
    self.level = level
    self.lower = lower
    self.upper = upper
  }

  public var isUnbounded: Bool { lower == nil && upper == nil }

  /// Whether `value` lies between the ends or on one.
  public func contains(_ value: Double) -> Bool { (lower ?? -.infinity) <= value && value <= (upper ?? .infinity) }

  /// The interval of the negated quantity.
  public var negated: TestInterval {
    TestInterval(method: method, level: level, lower: upper.map { -$0 }, upper: lower.map { -$0 })
  }
}
