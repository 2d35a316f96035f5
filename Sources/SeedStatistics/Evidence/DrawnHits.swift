/// What the sign-flip tests of every two arms count in the drawn subsets. Counted for all pairs together, since a hundred
/// arms have 4,950 pairs.
struct DrawnHits {
  private let hits: [[Int]]

  /// Up to so many seeds, an arm's sum of values in whole units of percentage points is far from 64 bits.
  private static let mostSeeds = 50_000

  /// Nil where patterns are not drawn or the seeds are too many, where arms do not share all their seeds, and where each
  /// pair's values are whole numbers of a unit of their own.
  init?(_ values: [ArmValues], quantity: Quantity, draws: SubsetDraws) {
    guard values.count > 2, quantity.differsInPercentagePoints, let first = values.first,
      first.runs.count > SignFlipTest.exactLimit, first.runs.count <= Self.mostSeeds,
      values.allSatisfy({ arm in arm.diverged.isEmpty && arm.runs.map(\.seed) == first.runs.map(\.seed) })
    else { return nil }
    let units = WholeUnits.percentagePoints
    let rows = values.map { arm in arm.values.map { units.units(quantity.differenceScale * $0) } }
    hits = draws.subsets(of: first.runs.count).hits(betweenEveryTwoOf: rows)
  }

  /// Which of two arms is first makes no difference: both tails count.
  func between(_ a: Int, _ b: Int) -> Int { hits[min(a, b)][max(a, b)] }
}
