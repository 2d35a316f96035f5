#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Shifts that the sign-flip test finds in four of five samples of n standard normal differences, by how many subsets it
/// refuses to count: p hangs on α through nothing else.
enum SignFlipTable {
  /// `[pairs: [(subsets refused, shift in SDs)]]`: quantiles of a million samples each, standard error below 0.001, by
  /// `Tests/SeedStatisticsTests/Fixtures/make_sign_flip_table.cpp`. One subset is the least difference: by formula.
  private static let shifts: [Int: [(subsets: Double, shift: Double)]] = [
    7: [(2, 1.4778), (3, 1.3307)],
    8: [(2, 1.5501), (3, 1.4101), (4, 1.3073), (6, 1.1892)],
    9: [(2, 1.6122), (3, 1.4772), (4, 1.3786), (6, 1.2676), (9, 1.1612), (12, 1.0903)],
    10: [(2, 1.6631), (3, 1.5327), (4, 1.4388), (6, 1.3321), (9, 1.2317), (13, 1.1473), (19, 1.0634), (25, 1.0044)],
    11: [
      (2, 1.7112), (3, 1.5846), (4, 1.4935), (6, 1.3904), (9, 1.2946), (13, 1.2139), (19, 1.1352), (28, 1.0574),
      (42, 0.9786), (51, 0.9412),
    ],
    12: [
      (2, 1.7515), (3, 1.6288), (4, 1.5400), (6, 1.4404), (9, 1.3480), (13, 1.2707), (19, 1.1952), (28, 1.1215),
      (42, 1.0474), (63, 0.9748), (94, 0.9042), (102, 0.8899),
    ],
  ]

  /// The shift that is found where up to `subsets` ≥ 1 subsets are refused.
  ///
  /// Between two rows it is straight in ln(subsets). Beyond the table it is the t test's at `alpha`, times
  /// 1 + 1 / (4 subsets), which is what a p in steps costs in the table: 0.1 % at thirteen pairs and 0.05.
  static func shift(pairs: Int, subsets: Double, alpha: Double) -> Double {
    // Refuses only what is all of one sign: P(every difference > −shift) = 0.8.
    let smallest = Normal.quantile(pow(0.8, 1 / Double(pairs)))
    guard subsets > 1 else { return smallest }
    guard let rows = shifts[pairs], let last = rows.last, subsets <= last.subsets else {
      let student = StudentPower.noncentrality(degreesOfFreedom: Double(pairs - 1), alpha: alpha)
      return min(smallest, student / Double(pairs).squareRoot() * (1 + 0.25 / subsets))
    }
    var before = (subsets: 1.0, shift: smallest)
    for row in rows {
      if row.subsets >= subsets {
        let share = log(subsets / before.subsets) / log(row.subsets / before.subsets)
        return before.shift + share * (row.shift - before.shift)
      }
      before = row
    }
    return last.shift
  }
}
