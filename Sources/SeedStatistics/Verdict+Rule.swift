extension Verdict {
  /// Below this a p counts.
  static let alpha = 0.05

  init(
    quantity: Quantity, arms: [ArmStatistics], values: [ArmValues], baseline: Int, pairs: [Summary.Pair],
    friedman: FriedmanTest?, caveats: [Caveat], options: Summary.Options, power: inout Power
  ) {
    self.quantity = quantity
    self.caveats = caveats
    let live = arms.filter { $0.n > 0 }
    if live.isEmpty {
      finding = .nothingToCompare(.noRuns)
    } else if live.count == 1 {
      finding = .nothingToCompare(.oneArm(live[0].name))
    } else if live.count == 2 {
      finding = Self.two(live, values.filter { !$0.runs.isEmpty }, pairs, options, &power)
    } else if !live.contains(where: { $0.n > 1 }) {
      finding = .singleRuns(Self.singleRuns(live, nil))
    } else {
      finding = .several(
        Self.several(arms, values, baseline: baseline, pairs, friedman, options, &power))
    }
  }

  /// Two arms with runs, whatever else the comparison holds.
  private static func two(
    _ arms: [ArmStatistics], _ values: [ArmValues], _ pairs: [Summary.Pair], _ options: Summary.Options,
    _ power: inout Power
  ) -> Finding {
    // The pair at hand is one of the summary's unless the baseline has no runs.
    let pair =
      pairs.first { Set([$0.a, $0.b]) == Set(arms.map(\.name)) }
      ?? Summary.Pair(
        arms[0].quantity, values[1], values[0], options: options, onlyCounting: true, power: &power)
    guard let contrast = Contrast(pair, first: arms[0].name, comparisons: 1) else {
      return .singleRuns(singleRuns(arms, pair.models))
    }
    switch contrast.outcome {
    case .better: return .better(contrast)
    case .tooFewSeeds: return .tooFewSeeds(contrast)
    default: return .noDifferenceResolved(contrast)
    }
  }

  private static func singleRuns(_ arms: [ArmStatistics], _ models: ModelComparison?) -> SingleRuns {
    SingleRuns(
      arms: arms.compactMap { arm in
        arm.accuracy.map {
          SingleRuns.SingleRun(name: arm.name, accuracy: $0.mean, runs: arm.n, images: arm.images)
        }
      },
      models: models, seedsNeeded: seedsNeeded(isPaired: true, comparisons: 1))
  }

  private static func several(
    _ arms: [ArmStatistics], _ values: [ArmValues], baseline: Int, _ pairs: [Summary.Pair], _ friedman: FriedmanTest?,
    _ options: Summary.Options, _ power: inout Power
  ) -> Several {
    let comparisons = pairs.count { $0.p != nil }
    let entries = zip(arms.indices.filter { $0 != baseline }, pairs).map { index, pair in
      let contrast = Contrast(pair, first: arms[baseline].name, comparisons: comparisons)
      var outcome: Several.Outcome
      if let contrast {
        outcome = contrast.outcome
        if outcome == .better && contrast.higher != pair.a { outcome = .worse }
      } else {
        outcome = arms[index].n == 0 || arms[baseline].n == 0 ? .noRuns : .singleRun
      }
      return Several.Entry(arm: pair.a, outcome: outcome, contrast: contrast)
    }
    // `max` keeps the last of equals; the first is meant.
    var best = arms.firstIndex { $0.n > 0 } ?? baseline
    for index in arms.indices {
      if let mean = arms[index].accuracy?.mean, mean > arms[best].accuracy?.mean ?? -.infinity { best = index }
    }
    var againstBest: [Summary.Pair] = []
    if best == baseline {
      againstBest = pairs
    } else {
      for index in arms.indices where index != best {
        againstBest.append(
          Summary.Pair(
            arms[index].quantity, values[index], values[best], options: options, onlyCounting: true, power: &power))
      }
      Summary.adjust(&againstBest)
    }
    let count = againstBest.count { $0.p != nil }
    let apart = Set(
      againstBest.filter { pair in
        guard let contrast = Contrast(pair, first: arms[best].name, comparisons: count) else { return false }
        return contrast.outcome == .better && contrast.higher != pair.a
      }.map(\.a))
    return Several(
      baseline: arms[baseline].name, best: arms[best].name, againstBaseline: entries,
      indistinguishableFromBest: arms.filter { $0.n > 0 && !apart.contains($0.name) }.map(\.name), friedman: friedman)
  }

  /// The smallest number of seeds an arm at which p, times the comparisons, can be below α.
  static func seedsNeeded(isPaired: Bool, comparisons: Int) -> Int {
    var n = 2
    while true {
      let smallest: Double
      if isPaired {
        smallest = n < 60 ? 2 / Double(1 << n) : 0
      } else {
        smallest = 2 / (1...n).reduce(1.0) { $0 * Double(n + $1) / Double($1) }
      }
      if smallest * Double(max(1, comparisons)) < alpha { return n }
      n += 1
    }
  }
}

extension Verdict.Contrast {
  /// Orients a pair's difference; nil where it has no interval.
  ///
  /// - Parameters:
  ///   - first: the arm that is called higher where the means are equal.
  ///   - comparisons: made together, for the smallest p in reach.
  init?(_ pair: Summary.Pair, first: ArmName, comparisons: Int) {
    let difference: Double
    let interval: ConfidenceInterval
    if pair.isPaired, let paired = pair.paired, let found = paired.interval {
      (difference, interval) = (paired.mean, found)
      p = paired.p
      n = paired.n
      smallestReachableP = paired.smallestReachableP
      resolvable = paired.resolvableDifference
    } else if !pair.isPaired, let unpaired = pair.unpaired, let found = unpaired.interval {
      (difference, interval) = (unpaired.difference, found)
      p = unpaired.p
      n = min(unpaired.countA, unpaired.countB)
      smallestReachableP = unpaired.smallestReachableP
      resolvable = unpaired.resolvableDifference
    } else {
      return nil
    }
    isPaired = pair.isPaired
    smallestReachableP = min(1, smallestReachableP * Double(max(1, comparisons)))
    seedsNeeded = Verdict.seedsNeeded(isPaired: pair.isPaired, comparisons: comparisons)
    let isHigher = difference > 0 || (difference == 0 && pair.a == first)
    higher = isHigher ? pair.a : pair.b
    lower = isHigher ? pair.b : pair.a
    self.difference = abs(difference)
    self.interval = isHigher ? interval : interval.negated
  }

  /// The rule of `Verdict`: `.better`, `.tooFewSeeds` or `.unresolved`.
  var outcome: Verdict.Several.Outcome {
    if smallestReachableP >= Verdict.alpha { return .tooFewSeeds }
    guard let interval, p < Verdict.alpha, !interval.contains(0) else { return .unresolved }
    return .better
  }
}
