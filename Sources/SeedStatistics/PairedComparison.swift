/// Two arms over the seeds they share.
///
/// Differences are `a` − `b`, in percentage points for accuracies and in the quantity's unit for epochs and seconds,
/// rounded to 1e-12 so that those of equal counts of images are equal.
/// What the number of pairs leaves undefined is nil, never NaN.
public struct PairedComparison: Sendable, Equatable {
  public var quantity: Quantity
  public var a: ArmName
  public var b: ArmName
  /// Shared seeds, rising.
  public var seeds: [Int]
  /// Each shared seed's value in the quantity's own unit (0…1 for accuracies).
  public var valuesA: [Double]
  public var valuesB: [Double]
  /// Seeds with a value in `a` alone, and in `b` alone; they are left out.
  public var unmatchedA: Int
  public var unmatchedB: Int
  /// Of the differences, with their 95 % t-interval.
  public var differences: SampleStatistics
  /// Student's test of a mean of 0; nil for one pair or differences that are all equal.
  public var tTest: TTest?
  /// 95 % BCa interval of the mean; nil for one pair or where it was not asked for, a point when all are equal.
  public var bootstrap: BootstrapInterval?
  public var permutation: PermutationTest
  public var wilcoxon: WilcoxonTest
  /// Nil for one pair or differences that are all equal.
  public var effectSize: EffectSize?
  public var superiority: Superiority
  /// 2/2ⁿ: the smallest p that any data could reach in the permutation test at this n (1 at n = 1).
  public var smallestReachableP: Double
  /// The mean difference that a two-sided paired t-test at α = 0.05 would detect with 80 % power at this n and the
  /// observed SD of differences; nil for one pair.
  public var resolvableDifference: Double?
  /// The permutation p after Holm's correction over the comparisons made together; nil where there was one.
  public var adjustedP: Double?

  public var n: Int { seeds.count }
  public var mean: Double { differences.mean }
  public var interval: ConfidenceInterval? { differences.interval }
  /// The p that verdicts read: adjusted where several comparisons were made.
  public var p: Double { adjustedP ?? permutation.p }
}
