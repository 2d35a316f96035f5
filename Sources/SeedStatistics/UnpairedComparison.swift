/// Two arms whose runs have no seeds in common to pair them by.
///
/// Differences are `a` − `b`, in percentage points for accuracies.
public struct UnpairedComparison: Sendable, Equatable {
  public var quantity: Quantity
  public var a: ArmName
  public var b: ArmName
  public var countA: Int
  public var countB: Int
  /// Difference of the means.
  public var difference: Double
  /// 95 % by Welch's t; nil where an arm has one run, a point when neither arm varies.
  public var interval: ConfidenceInterval?
  /// Nil where an arm has one run or neither varies.
  public var welch: TTest?
  public var mannWhitney: MannWhitneyTest
  /// P(A > B) − P(A < B) over all pairs of runs, −1…1.
  public var cliffsDelta: Double
  /// 2 / C(n + m, n): the smallest p that any data could reach in the exact Mann–Whitney test.
  public var smallestReachableP: Double
  /// The difference that Welch's test at α = 0.05 would detect with 80 % power at the observed SDs; nil where an arm
  /// has one run.
  public var resolvableDifference: Double?
  /// Mann–Whitney's p after Holm's correction; nil where there was one comparison.
  public var adjustedP: Double?

  public var p: Double { adjustedP ?? mannWhitney.p }
}
