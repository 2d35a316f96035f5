/// Two arms over all their runs, whatever their seeds.
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
  /// Median of the differences of a run of `a` and one of `b`.
  public var hodgesLehmann: Double
  /// 95 % by Welch's t; a point when neither arm varies.
  public var welchInterval: ConfidenceInterval
  /// Nil where neither arm varies.
  public var welch: TTest?
  public var mannWhitney: MannWhitneyTest
  /// P(A > B) − P(A < B) over all pairs of runs, −1…1.
  public var cliffsDelta: Double
  /// 2 / C(n + m, n): the smallest p that any data could reach in the exact Mann–Whitney test.
  public var smallestReachableP: Double
}
