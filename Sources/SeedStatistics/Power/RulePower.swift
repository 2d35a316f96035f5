#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// How far from 0 the verdict's own rule, the sign-flip test, sees with 80 % power, in SDs of the differences.
///
/// A shift of normal differences moves the interval's lower end with it, so the shift that the rule sees in four of five
/// samples is the 0.8 quantile of minus that end at no shift. Quantiles are from `SignFlipTable`, by the number of subsets
/// that the test refuses: p hangs on α through nothing else.
public enum RulePower {
  /// The shift that a test of `pairs` differences at `alpha` finds with 80 % power, in SDs of the differences; nil where
  /// no data of so few could bring p below `alpha`.
  ///
  /// For six pairs at 0.05 it is Φ⁻¹(0.8^(1/6)) = 1.7927, as the test then refuses just what is all of one sign.
  public static func multiplier(pairs: Int, alpha: Double) -> Double? {
    guard alpha > 0, SignFlipTest.smallestReachableP(pairs: pairs) < alpha else { return nil }
    // p is 2 (1 + subsets) / 2ⁿ, where the one is the observed pattern.
    let refused = (alpha * scalbn(1, pairs - 1)).rounded(.up) - 1
    return SignFlipTable.shift(pairs: pairs, subsets: refused, alpha: alpha)
  }

  /// The fewest pairs with which the rule finds a shift of `effect` SDs with 80 % power at `alpha`, and could find
  /// anything at all; nil beyond 100,000.
  public static func pairs(effect: Double, alpha: Double) -> Int? {
    guard effect > 0, let student = StudentPower.pairs(effect: effect, alpha: alpha), student < 100_000 else {
      return nil
    }
    var pairs = max(fewestPairs(alpha: alpha), Int(student.rounded(.up)))
    while let found = multiplier(pairs: pairs, alpha: alpha), found > effect { pairs += 1 }
    return pairs
  }

  /// The fewest pairs whose p could be below `alpha` at all: 2/2ⁿ < `alpha`.
  public static func fewestPairs(alpha: Double) -> Int {
    (2...SignFlipTest.exactLimit).first { SignFlipTest.smallestReachableP(pairs: $0) < alpha }
      ?? SignFlipTest.exactLimit + 1
  }

  /// The fewest runs of each of two arms whose exact Mann–Whitney p could be below `alpha` at all.
  public static func fewestUnpairedRuns(alpha: Double) -> Int {
    (2...1000).first { ComparedRuns.smallestUnpairedP($0, $0) < alpha } ?? 1000
  }

  /// Pairs with which two one-sided t tests at `alpha` show a difference of 0 to be within ±`margin` SDs with 80 % power;
  /// nil beyond 100,000.
  public static func pairs(forEquivalenceWithin margin: Double, alpha: Double) -> Int? {
    guard margin > 0 else { return nil }
    // Rises with n: doubled until it is enough, then halved down.
    var high = 2
    while EquivalencePower.power(pairs: high, margin: margin, alpha: alpha) < 0.8 {
      high *= 2
      if high > 100_000 { return nil }
    }
    var low = high / 2
    while high - low > 1 {
      let middle = (low + high) / 2
      if EquivalencePower.power(pairs: middle, margin: margin, alpha: alpha) < 0.8 {
        low = middle
      } else {
        high = middle
      }
    }
    return max(2, high)
  }
}
