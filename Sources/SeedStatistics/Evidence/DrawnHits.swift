/// What the sign-flip tests of every two arms count in the drawn subsets, counted for all pairs together: the time of a
/// hundred arms' 4,950 tests otherwise.
struct DrawnHits {
  private let hits: [[Int]]

  /// Nil where patterns are not drawn, where arms do not share all their seeds, and where each pair's values are whole
  /// numbers of a unit of their own.
  init?(_ values: [ArmValues], quantity: Quantity, draws: SubsetDraws) {
    guard values.count > 2, quantity.differsInPercentagePoints, let first = values.first,
      first.runs.count > SignFlipTest.exactLimit,
      values.allSatisfy({ arm in arm.diverged.isEmpty && arm.runs.map(\.seed) == first.runs.map(\.seed) })
    else { return nil }
    let units = WholeUnits.percentagePoints
    let rows = values.map { arm in arm.values.map { units.units(quantity.differenceScale * $0) } }
    hits = draws.subsets(of: first.runs.count).hits(betweenEveryTwoOf: rows)
  }

  /// Which of two arms is first makes no difference: both tails count.
  func between(_ a: Int, _ b: Int) -> Int { hits[min(a, b)][max(a, b)] }
}
