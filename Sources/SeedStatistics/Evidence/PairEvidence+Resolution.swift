extension PairEvidence {
  /// What the rule would find at `threshold`; nil where runs diverged, nothing varies, or so few could find nothing.
  ///
  /// - Parameter interval: the deciding test turned round, at the same threshold.
  func resolvable(threshold: Double, interval: TestInterval?) -> ResolvableDifference? {
    guard divergence == nil, let difference, let sample = spread, let deviation = sample.deviation, deviation > 0,
      smallestReachableP < threshold
    else { return nil }
    let multiple: Double?
    if runs.isPaired {
      multiple = RulePower.multiplier(pairs: n, alpha: threshold).map { $0 * deviation }
    } else {
      multiple = UnpairedPower.difference(runs.valuesA, runs.valuesB, alpha: threshold)
    }
    guard let multiple, multiple > 0 else { return nil }
    let degrees = Double(sample.degreesOfFreedom)
    let end = { (p: Double) in (degrees / ChiSquared.quantile(p, degreesOfFreedom: degrees)).squareRoot() }
    // What these very differences reach from their mean to the end of the interval towards 0.
    let reach =
      difference >= 0 ? difference - (interval?.lower ?? difference) : (interval?.upper ?? difference) - difference
    let value = max(multiple, reach)
    return ResolvableDifference(
      value: value,
      range: ConfidenceInterval(lower: min(multiple * end(0.975), value), upper: max(multiple * end(0.025), value)),
      standardDeviation: deviation)
  }

  /// SD of the differences by seed, or of both arms' runs about their own means.
  private var spread: (deviation: Double?, degreesOfFreedom: Int)? {
    if runs.isPaired { return SampleStatistics(differences).map { ($0.standardDeviation, $0.n - 1) } }
    guard let left = SampleStatistics(runs.valuesA), let right = SampleStatistics(runs.valuesB),
      let errorA = left.standardDeviation, let errorB = right.standardDeviation
    else { return nil }
    let degrees = left.n + right.n - 2
    let squares = Double(left.n - 1) * errorA * errorA + Double(right.n - 1) * errorB * errorB
    return ((squares / Double(degrees)).squareRoot(), degrees)
  }

  /// What would help.
  ///
  /// - Parameters:
  ///   - comparisons: hypotheses that α is shared by beside the looks.
  func nextStep(_ outcome: Outcome, scope: Scope, level: SignificanceLevel, comparisons: Double, margin: Double?)
    -> NextStep?
  {
    if outcome == .better || outcome == .equivalent {
      guard scope == .theseImages, let share = images?.shares.images, share > 0.5 else { return nil }
      return .moreImages(share: share)
    }
    guard outcome == .unresolved || outcome == .tooFewSeeds else { return nil }
    let alpha = level.alphaOfNextLook / comparisons
    let least = runs.isPaired ? RulePower.fewestPairs(alpha: alpha) : RulePower.fewestUnpairedRuns(alpha: alpha)
    var step = NextStep.Seeds(count: max(least, n + 1), difference: nil, looks: level.looks + 1, alpha: alpha)
    let wanted = margin ?? difference.map { abs($0) }
    if divergence == nil, let wanted, wanted > 0, let deviation = spread?.deviation, deviation > 0 {
      let effect = wanted / deviation
      // Unpaired, the difference of two means varies as one of pairs with √2 the SD.
      if let count = RulePower.pairs(effect: runs.isPaired ? effect : effect / 2.squareRoot(), alpha: alpha) {
        step.count = max(step.count, count)
        step.difference = wanted
      }
    }
    return .seeds(step)
  }
}
