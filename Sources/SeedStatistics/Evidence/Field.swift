internal import ParallelWork

/// All arms of one data set: each against the baseline, and every two of them.
struct Field {
  /// Every pair's interval is made up to this many pairs, and only where they take no more than seconds.
  static let mostIntervals = 1000
  /// Sums of half of the differences, over all pairs, that intervals may be counted from.
  private static let mostSums = 1 << 21

  let quantity: Quantity
  let level: SignificanceLevel
  let values: [ArmValues]
  let baseline: Int
  /// By arm; nil for the baseline, and where that or the arm has one run or none.
  let contrasts: [Contrast?]
  /// By arm, with `contrasts`.
  let evidence: [PairEvidence?]
  let allPairs: [PairDifference]
  /// Whether intervals of `allPairs` were made.
  let hasIntervals: Bool
  let best: BestSet?
  let margin: Double?

  init(
    _ values: [ArmValues], quantity: Quantity, level: SignificanceLevel, baseline: Int, draws: SubsetDraws,
    options: Summary.Options
  ) {
    self.quantity = quantity
    self.level = level
    self.values = values
    self.baseline = baseline
    margin = options.margin
    let hits = DrawnHits(values, quantity: quantity, draws: draws)
    let workers = SideBySide.workers(values)
    @Sendable func compare(_ a: Int, _ b: Int) -> PairEvidence? {
      PairEvidence(quantity, values[a], values[b], alpha: level.alpha, draws: draws, hits: hits?.between(a, b))
    }
    let evidence = ParallelWork.map(values.count, workers: workers) { $0 == baseline ? nil : compare($0, baseline) }
    self.evidence = evidence
    let tested = evidence.indices.filter { evidence[$0] != nil }
    let family = ContrastFamily(evidence.compactMap(\.self), level: level, margin: options.margin)
    var contrasts = [Contrast?](repeating: nil, count: values.count)
    let made = ParallelWork.map(tested.count, workers: workers) { family.contrast($0) }
    for (place, index) in tested.enumerated() { contrasts[index] = made[place] }
    self.contrasts = contrasts

    let all = ParallelWork.map(values.count, workers: workers) { a in
      values.indices.dropFirst(a + 1).compactMap { compare(a, $0) }
    }.flatMap(\.self)
    let everyPair = ContrastFamily(all, level: level)
    let sums = all.reduce(0) { $0 + 1 << ((min($1.n, SignFlipTest.exactLimit) + 1) / 2) }
    hasIntervals = all.count <= Self.mostIntervals && sums <= Self.mostSums
    allPairs = everyPair.differences(withIntervals: hasIntervals, workers: workers)
    best = BestSet(everyPair, values, quantity)
  }

  /// Arms that are compared with the baseline.
  var others: [Int] { values.indices.filter { $0 != baseline } }

  /// Two arms with runs that may not have the baseline among them: `a` against `b`.
  func contrast(_ a: Int, _ b: Int, options: Summary.Options = Summary.Options()) -> Contrast? {
    if b == baseline { return contrasts[a] }
    let draws = SubsetDraws(seed: options.seed)
    return PairEvidence(quantity, values[a], values[b], alpha: level.alpha, draws: draws).map {
      ContrastFamily([$0], level: level, margin: margin).contrast(0)
    }
  }
}

extension ContrastFamily {
  /// Every pair's difference.
  func differences(withIntervals: Bool, workers: Int) -> [PairDifference] {
    ParallelWork.map(evidence.count, workers: workers) { index in
      let pair = evidence[index]
      return PairDifference(
        a: pair.a, b: pair.b, difference: pair.difference, isPaired: pair.runs.isPaired, n: pair.n, p: pair.p,
        adjustedP: adjustedP(index), adjustedImagesP: adjustedImagesP(index),
        interval: withIntervals ? pair.interval(alpha: threshold(index)) : nil)
    }
  }
}
