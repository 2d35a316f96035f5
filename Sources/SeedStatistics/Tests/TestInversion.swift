/// Turns a test of ranks round: the shifts of one sample against the other that it does not refuse.
///
/// p changes only where a shift makes two values equal, so it is looked at there and once between. Shifts are whole units
/// doubled, so that the means of two values are whole too.
enum TestInversion {
  /// Ends of the shifts with p ≥ `alpha`; an end is nil where p is so however far the shift goes. Nil altogether where no
  /// shift is: then so many runs diverged on one side that no difference of values makes up for it.
  ///
  /// - Parameters:
  ///   - candidates: every shift at which p may change.
  ///   - p: of a shift; it rises to one place and falls from there, but for what ties do to it.
  static func limits(
    candidates: [Int64], alpha: Double, p: (Double) -> Double
  ) -> (lower: Int64?, upper: Int64?)? {
    let rising = distinct(candidates.sorted())
    let keepsZero = p(0) >= alpha
    guard let first = rising.first, let last = rising.last else { return keepsZero ? (nil, nil) : nil }
    // Even places lie between candidates, odd ones on them.
    let end = 2 * rising.count
    func shift(_ place: Int) -> Double {
      if place % 2 == 1 { return Double(rising[place / 2]) }
      if place == 0 { return Double(first) - 1 }
      if place == end { return Double(last) + 1 }
      return (Double(rising[place / 2 - 1]) + Double(rising[place / 2])) / 2
    }
    func isKept(_ place: Int) -> Bool { p(shift(place)) >= alpha }
    let opensBelow = isKept(0)
    let opensAbove = isKept(end)
    let middle = rising.count
    let zero = rising.count { $0 < 0 } * 2 + (rising.contains(0) ? 1 : 0)
    guard let anchor = keepsZero ? zero : isKept(middle) ? middle : opensBelow ? 0 : opensAbove ? end : nil else {
      return nil
    }

    /// The last place that is kept on the way from `kept` to `refused`.
    func border(_ kept: Int, _ refused: Int) -> Int {
      var (kept, refused) = (kept, refused)
      while abs(kept - refused) > 1 {
        let place = (kept + refused) / 2
        if isKept(place) { kept = place } else { refused = place }
      }
      return kept
    }
    var lower: Int64?
    var upper: Int64?
    // Where the border lies between two candidates, the refused one next to it is the open end.
    if !opensBelow { lower = rising[max(0, (border(anchor, 0) - 1) / 2)] }
    if !opensAbove { upper = rising[min(rising.count - 1, border(anchor, end) / 2)] }
    // The interval says of 0 what the test says of it, also where ties let p rise and fall between.
    if keepsZero {
      lower = lower.map { min($0, 0) }
      upper = upper.map { max($0, 0) }
    } else if (lower ?? -1) <= 0, (upper ?? 1) >= 0 {
      if anchor == end || (anchor == middle && shift(middle) > 0) { lower = 1 } else { upper = -1 }
    }
    return (lower, upper)
  }

  private static func distinct(_ rising: [Int64]) -> [Int64] {
    rising.indices.filter { $0 == 0 || rising[$0] != rising[$0 - 1] }.map { rising[$0] }
  }
}
