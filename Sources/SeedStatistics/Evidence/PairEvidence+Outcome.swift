extension PairEvidence {
  /// The rule of `Verdict` for two arms, and the arm that it speaks for.
  ///
  /// - Parameters:
  ///   - threshold: what the deciding p must be below.
  ///   - isEquivalent: whether the margin was shown.
  func outcome(threshold: Double, isEquivalent: Bool = false) -> (outcome: Outcome, leader: ArmName?) {
    let leader = leading(difference.map { Self.sign($0) } ?? 0)
    if let divergence {
      let steadier = leading(
        Self.sign(Double(divergence.rateB - divergence.rateA)) * (quantity.higherIsBetter ? 1 : -1))
      let isSteadier = divergence.p < threshold
      // Runs that have a value must lean to where all of them do, and the arm must not be the one that diverges.
      if p < threshold, let leader, leader == leading(direction), !(isSteadier && steadier != leader) {
        return (.better, leader)
      }
      if isSteadier { return (.divergesMore, steadier) }
      return (smallestReachableP >= threshold ? .tooFewSeeds : .unresolved, leader)
    }
    if isAllEqual { return (.allEqual, nil) }
    // Unpaired, ranks may lean one way and means the other: then nothing is claimed of either.
    if p < threshold, leader == leading(direction) { return (.better, leader) }
    if isEquivalent { return (.equivalent, leader) }
    return (smallestReachableP >= threshold ? .tooFewSeeds : .unresolved, leader)
  }

  var divergence: Divergence? { runs.divergence }

  /// The arm that a difference a − b of this sign speaks for.
  private func leading(_ sign: Int) -> ArmName? {
    if sign == 0 { return nil }
    return (sign > 0) == quantity.higherIsBetter ? a : b
  }

  private static func sign(_ x: Double) -> Int { x > 0 ? 1 : x < 0 ? -1 : 0 }

  /// Both one-sided tests; nil where runs diverged or an arm has fewer than two values.
  func equivalence(margin: Double, alpha: Double) -> Equivalence? {
    guard divergence == nil, let student else { return nil }
    let crossed = images.map {
      StudentEstimate(
        mean: $0.difference, standardError: $0.standardError, degreesOfFreedom: $0.degreesOfFreedom
      ).equivalenceP(margin: margin)
    }
    return Equivalence(
      margin: margin, p: student.equivalenceP(margin: margin), adjustedP: nil, imagesP: crossed,
      interval: student.interval(alpha: 2 * alpha).clipped(to: quantity.possibleDifferences), level: 1 - 2 * alpha,
      probabilityWithin: student.probability(within: margin))
  }
}

extension Divergence {
  /// Share of runs that diverged.
  var rateA: Double { Double(divergedA) / Double(max(1, runsA)) }
  var rateB: Double { Double(divergedB) / Double(max(1, runsB)) }
}
