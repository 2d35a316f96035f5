internal import CSignFlip

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The exact sign-flip test of a mean of 0 of differences that are symmetric about it (R. A. Fisher, *The Design of
/// Experiments*, 1935), and the same test inverted.
///
/// p is the share of the 2ⁿ sign patterns whose |Σ ±dᵢ| is at least |Σ dᵢ|. With Σ dᵢ > 0 a pattern that turns the subset
/// I round reaches it just where Σ_I dᵢ ≤ 0, and for a mean of δ where the mean of I is at most δ: so p counts subsets,
/// and an end of the interval is the mean of one (J. A. Hartigan, *Using subsample values as typical values*, JASA 64,
/// 1969). Differences are whole units: equal sums are equal.
struct SignFlipTest {
  /// Up to this many pairs every pattern is counted; beyond, patterns are drawn.
  static let exactLimit = 40
  /// Subsets drawn beyond, each with its complement.
  static let drawnSubsets = 100_000

  private let differences: [Int64]
  private let sum: Int64
  private let draws: SubsetDraws
  /// Of the drawn subsets and their complements, those that reach the observed sum; 0 where all are counted.
  private let hits: Int
  /// Of the drawn subsets, found with `hits`.
  private let known: (alpha: Double, limits: (lower: Int64?, upper: Int64?))?

  /// - Parameters:
  ///   - draws: Of the subsets beyond `exactLimit`; tests that share them draw them once.
  ///   - hits: Of the drawn subsets, where they were counted before.
  ///   - alpha: Whose `limits` will be asked for; p and they then come from one look at the drawn subsets.
  init(_ differences: [Int64], draws: SubsetDraws, hits: Int? = nil, alpha: Double? = nil) {
    self.differences = differences
    self.draws = draws
    let sum = differences.reduce(0, +)
    self.sum = sum
    guard differences.count > Self.exactLimit, sum != 0 else {
      self.hits = 0
      known = nil
      return
    }
    let subsets = draws.subsets(of: differences.count)
    if let alpha, let place = Self.place(alpha: alpha) {
      let means = subsets.means(differences, sum: sum, place: place)
      self.hits = hits ?? means.hits
      known = (alpha, (means.least, means.greatest))
    } else {
      self.hits = hits ?? subsets.hits(differences, sum: sum)
      known = nil
    }
  }

  init(_ differences: [Int64], seed: UInt64) { self.init(differences, draws: SubsetDraws(seed: seed)) }

  var pairs: Int { differences.count }
  /// Sign of the mean.
  var direction: Int { Int(sum.signum()) }

  var isExact: Bool { differences.count <= Self.exactLimit }
  var patterns: Int { isExact ? 1 << differences.count : 2 * Self.drawnSubsets }

  /// Two-sided p of a mean of 0; 1 without differences. A drawn p counts the observed pattern as one more, so that it is
  /// never 0 (B. Phipson and G. K. Smyth, *Permutation p-values should never be zero*, 2010).
  var p: Double {
    guard sum != 0 else { return 1 }
    if isExact {
      let oriented = sum > 0 ? differences : differences.map { -$0 }
      return min(1, 2 * Double(Self.count(oriented, shift: 0)) / Double(patterns))
    }
    return min(1, Double(hits + 1) / Double(Self.drawnSubsets + 1))
  }

  /// The smallest p that `pairs` differences could give: 2/2ⁿ, or what drawing can; 1 for one pair or none.
  static func smallestReachableP(pairs: Int) -> Double {
    if pairs <= 1 { return 1 }
    if pairs > exactLimit { return 1 / Double(drawnSubsets + 1) }
    return 2 / Double(1 << pairs)
  }

  /// The means that the test does not refuse at `alpha`: 0 is outside just where p < `alpha`. Nil where nothing bounds
  /// them, as 2/2ⁿ ≥ `alpha`.
  ///
  /// - Complexity: some fifteen counts at each end.
  func limits(alpha: Double) -> (lower: Int64?, upper: Int64?) {
    guard differences.count > 1 else { return (nil, nil) }
    guard isExact else { return drawnLimits(alpha: alpha) }
    return (
      Self.lowerLimit(differences, sum, alpha: alpha),
      Self.lowerLimit(differences.map { -$0 }, -sum, alpha: alpha).map { -$0 }
    )
  }

  /// The least δ whose count of subsets with a mean up to δ is not small enough to refuse it.
  private static func lowerLimit(_ differences: [Int64], _ sum: Int64, alpha: Double) -> Int64? {
    let n = differences.count
    let wanted = (alpha * Double(1 << (n - 1))).rounded(.up)
    guard wanted > 1, let least = differences.min(), let greatest = differences.max() else { return nil }
    // Below every difference only the empty subset counts; from the mean up, half of all.
    var low = least - 1
    var high = Int64((Double(sum) / Double(n)).rounded(.up))
    while high * Int64(n) < sum { high += 1 }
    guard high > low else { return high }
    var lowCount = 1.0
    var highCount = Double(1 << (n - 1))
    // Which side of 0 the end is on follows from p, whatever is left of the bracket in the end.
    if low < 0, high > 0 {
      let count = Double(Self.count(differences, shift: 0))
      if count < wanted { (low, lowCount) = (0, count) } else { (high, highCount) = (0, count) }
    }
    // To the unit where counting is cheap; else to what no one prints.
    let span = greatest.subtractingReportingOverflow(least)
    let tolerance = n <= 24 || span.overflow ? 1 : max(1, span.partialValue / 10_000_000)
    var step = 0
    while high - low > tolerance {
      let middle = low + (high - low) / 2
      var next = middle
      if step % 3 < 2, highCount > lowCount {
        // The count falls like a normal tail, so its logarithm is nearly straight.
        let share = log(wanted / lowCount) / log(highCount / lowCount)
        next = low + Int64(Double(high - low) * min(max(share, 0.001), 0.999))
        next = min(max(next, low + 1), high - 1)
      }
      step += 1
      let count = Double(Self.count(differences, shift: next))
      if count < wanted { (low, lowCount) = (next, count) } else { (high, highCount) = (next, count) }
    }
    return high
  }

  /// The ends from the means of the drawn subsets, rounded outwards to units.
  private func drawnLimits(alpha: Double) -> (lower: Int64?, upper: Int64?) {
    if let known, known.alpha == alpha { return known.limits }
    guard let place = Self.place(alpha: alpha) else { return (nil, nil) }
    let means = draws.subsets(of: differences.count).means(differences, sum: sum, place: place)
    return (means.least, means.greatest)
  }

  /// Which of the means of the drawn subsets and their complements is an end; nil where nothing bounds them.
  private static func place(alpha: Double) -> Int? {
    let place = Int((alpha * Double(drawnSubsets + 1) - 1).rounded(.up))
    return (1...2 * drawnSubsets).contains(place) ? place : nil
  }

  /// Subsets of `differences` whose sum, each less `shift`, is not positive; the empty one among them.
  private static func count(_ differences: [Int64], shift: Int64) -> UInt64 {
    withUnsafeTemporaryAllocation(of: Int64.self, capacity: curves_subset_workspace(differences.count)) { workspace in
      guard let address = workspace.baseAddress else { return 0 }
      return curves_count_subsets(differences, differences.count, shift, address)
    }
  }
}
