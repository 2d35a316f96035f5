/// Two arms over the seeds they share.
///
/// Differences are `a` − `b`, in percentage points for accuracies and in the quantity's unit elsewhere, as whole numbers
/// of a tiny unit (10⁻¹² percentage points), so that those of equal counts of images are equal.
/// What the number of pairs leaves undefined is nil, never NaN.
public struct PairedComparison: Sendable, Equatable {
  public var quantity: Quantity
  public var a: ArmName
  public var b: ArmName
  /// Shared seeds with a value in both arms, rising.
  public var seeds: [Int]
  /// Each shared seed's value in the quantity's own unit (0…1 for accuracies).
  public var valuesA: [Double]
  public var valuesB: [Double]
  /// Seeds with a value in `a` alone, and in `b` alone; they are left out.
  public var unmatchedA: Int
  public var unmatchedB: Int
  /// Of the differences, with their 95 % t-interval.
  public var differences: SampleStatistics
  /// Median of the means of every two differences.
  public var hodgesLehmann: Double
  /// Student's test of a mean of 0; nil for one pair or differences that are all equal.
  public var tTest: TTest?
  /// The sign-flip test.
  public var permutation: PermutationTest
  /// The sign-flip test inverted at 95 %; unbounded with five pairs or fewer.
  public var interval: TestInterval
  public var wilcoxon: WilcoxonTest
  /// Nil for one pair or differences that are all equal.
  public var effectSize: EffectSize?
  public var superiority: Superiority
  /// 2/2ⁿ: the smallest p that any data could reach in the sign-flip test at this n (1 at n = 1).
  public var smallestReachableP: Double

  public var n: Int { seeds.count }
  public var mean: Double { differences.mean }
  /// Student's 95 % interval of the mean.
  public var tInterval: ConfidenceInterval? { differences.interval }
}
