extension UnpairedComparison {
  /// Compares all runs of two arms without regard to seeds; nil when one has a single run or none: ranks of one run say
  /// nothing of a method.
  init?(_ quantity: Quantity, _ a: ArmValues, _ b: ArmValues) {
    let scale = quantity.differenceScale
    let left = a.values.map { $0 * scale }
    let right = b.values.map { $0 * scale }
    let units = WholeUnits(quantity, left + right)
    func whole(_ values: [Double]) -> [Double] { values.map { Double(units.units($0)) } }
    guard let estimate = StudentEstimate(left, minus: right), let shift = HodgesLehmann.shift(left, right),
      let ranks = MannWhitneyTest(whole(left), whole(right))
    else { return nil }
    self.quantity = quantity
    self.a = a.name
    self.b = b.name
    countA = left.count
    countB = right.count
    difference = estimate.mean
    hodgesLehmann = shift
    welchInterval = estimate.interval(alpha: SignificanceLevel.base).clipped(to: quantity.possibleDifferences)
    welch = estimate.tTest
    mannWhitney = ranks
    cliffsDelta = 2 * ranks.u / Double(left.count * right.count) - 1
    smallestReachableP = ComparedRuns.smallestUnpairedP(left.count, right.count)
  }
}
