internal import Languages
internal import SeedStatistics
internal import TextTools

extension VerdictComposer {
  /// Three or more arms: which may be the best, and each against the baseline.
  func text(_ several: Several) -> VerdictText {
    let best = several.best
    let judged = summary.arms.count { $0.n + $0.diverged > 1 }
    let (tone, headline) = headline(several, judged: judged)
    var sentences: [String] = []
    if let only = onlyPair(best) {
      sentences.append(only)
    } else if best.comparisons > 0, best.members.count < judged {
      sentences += bestSet(best)
    }
    if !best.untested.isEmpty { sentences.append(phrases.untested(["arms": names(best.untested)])) }
    sentences += againstBaseline(several) + direction
    let compared = several.againstBaseline.count { $0.contrast != nil }
    if compared > 0 {
      sentences.append(
        phrases.severalMethod([
          "baseline": name(several.baseline), "k": numbers.integer(compared), "alpha": alpha(summary.level.alpha),
        ]))
    }
    if let friedman = several.friedman {
      sentences.append(
        phrases.friedman([
          "n": numbers.integer(friedman.blocks), "chi": numbers.fixed(friedman.chiSquared, 2),
          "p": numbers.pRelation(friedman.permutation.p),
        ]))
    }
    return VerdictText(
      tone: tone, headline: self.headline(headline, and: divergence(of: summary.arms)),
      sentences: sentences + looks + nextStep(several))
  }

  private func headline(_ several: Several, judged: Int) -> (VerdictText.Tone, String) {
    let best = several.best
    let top = name(best.highest)
    let arms = (best.untested.isEmpty ? phrases.allArms : phrases.armsWithRuns)(["n": numbers.integer(judged)])
    guard best.comparisons > 0 else {
      return (.insufficient, phrases.singleSomeHeadline(["arms": names(best.untested)]))
    }
    if best.members.count == 1 {
      let level = language.confidence(1 - summary.level.alpha)
      if isSelectedOnItems || (best.membersOnNewImages?.count ?? 1) > 1, let images = testItems {
        return (
          .better,
          phrases.severalBestOnThese([
            "items": items(images), "others": items, "best": top, "arms": arms, "level": level,
          ])
        )
      }
      return (.better, phrases.severalBest(["arms": arms, "best": top, "level": level]))
    }
    if best.members.count < judged {
      return (
        .better,
        phrases.severalAmong([
          "arms": arms, "m": numbers.integer(best.members.count), "members": names(best.members),
        ])
      )
    }
    let isTooFew = several.againstBaseline.allSatisfy { [.tooFewSeeds, .singleRun, .noRuns].contains($0.outcome) }
    return isTooFew
      ? (.insufficient, phrases.severalTooFew(["arms": arms, "best": top]))
      : (.unresolved, phrases.severalUnresolved(["arms": arms, "best": top]))
  }

  /// Whether early stopping watched what the models were tested on.
  private var isSelectedOnItems: Bool {
    quantity == .testAccuracy
      && summary.verdict.caveats.contains { if case .selectedOnTest = $0 { true } else { false } }
  }

  /// How many images or examples the models were tested on; nil where the records do not say.
  private var testItems: Int? { summary.pairs.lazy.compactMap { $0.contrast?.images?.images }.first }

  /// The difference of the two arms that alone have two runs or more.
  private func onlyPair(_ best: BestSet) -> String? {
    guard best.comparisons == 1, let pair = summary.allPairs.first, let difference = pair.difference else { return nil }
    let text = DifferenceText(
      quantity, language, showing: [difference, pair.interval?.lower, pair.interval?.upper].compactMap(\.self))
    return phrases.onePair([
      "a": name(pair.a), "b": name(pair.b), "difference": text.signedWithUnit(difference),
      "interval": text.interval(pair.interval), "p": numbers.pRelation(pair.p),
    ])
  }

  private func bestSet(_ best: BestSet) -> [String] {
    let comparisons = numbers.integer(best.comparisons)
    var sentences = [
      best.members.count == 1
        ? phrases.bestSetOfOne(["k": comparisons])
        : phrases.bestSet([
          "level": language.confidence(1 - summary.level.alpha), "arms": names(best.members), "k": comparisons,
        ])
    ]
    if let onNew = best.membersOnNewImages {
      if onNew != best.members {
        sentences.append(phrases.bestSetOnNewItems(["items": items, "arms": names(onNew)]))
      }
    } else if isSelectedOnItems {
      sentences.append(phrases.itemsSelected(["items": items]))
    } else {
      sentences.append(quantity == .testAccuracy ? phrases.itemsUnknown(["items": items]) : phrases.dataUnknown)
    }
    return sentences
  }

  /// The other arms by what is found of them, a sentence each.
  private func againstBaseline(_ several: Several) -> [String] {
    let entries = several.againstBaseline
    let baseline = name(several.baseline)
    func arms(_ isMeant: (Several.Entry) -> Bool) -> [ArmName] { entries.filter(isMeant).map(\.arm) }
    func isOnThese(_ entry: Several.Entry) -> Bool { entry.contrast?.scope.isOnTheseImages ?? false }
    func leads(_ entry: Several.Entry) -> Bool { entry.contrast?.leader == entry.arm }
    let margin = entries.lazy.compactMap { $0.contrast?.equivalence?.margin }.first ?? 0
    let values: KeyValuePairs = [
      "items": items(testItems ?? 0), "others": items,
      "margin": DifferenceText(quantity, language).margin(margin),
    ]
    let groups: [(Phrase, [ArmName])] = [
      (phrases.armsBetter, arms { $0.isBetter && !isOnThese($0) }),
      (phrases.armsBetterOnThese, arms { $0.isBetter && isOnThese($0) }),
      (phrases.armsWorse, arms { $0.isWorse && !isOnThese($0) }),
      (phrases.armsWorseOnThese, arms { $0.isWorse && isOnThese($0) }),
      (phrases.armsEquivalent, arms { $0.outcome == .equivalent }),
      (phrases.armsEqual, arms { $0.outcome == .allEqual }),
      (phrases.armsDivergeMore, arms { $0.outcome == .divergesMore && !leads($0) }),
      (phrases.armsDivergeLess, arms { $0.outcome == .divergesMore && leads($0) }),
      (phrases.armsUnresolved, arms { $0.outcome == .unresolved }),
      (phrases.armsTooFew, arms { $0.outcome == .tooFewSeeds }),
      (phrases.armsNotJudged, arms { $0.outcome == .singleRun || $0.outcome == .noRuns }),
    ]
    let disputed = several.best.members.count > 1 ? arms { $0.isWorse && several.best.members.contains($0.arm) } : []
    let explanation =
      disputed.isEmpty ? [] : [phrases.armsAmongYetWorse(["arms": names(disputed), "baseline": baseline])]
    return groups.compactMap { phrase, found in
      guard !found.isEmpty else { return nil }
      let filled = Phrase(phrase(values))
      return filled(["baseline": baseline, "arms": names(found)])
    } + explanation
  }

  /// For the largest difference that was not resolved: the others take more.
  private func nextStep(_ several: Several) -> [String] {
    let open = several.againstBaseline.compactMap(\.contrast).filter { contrast in
      if case .seeds = contrast.nextStep { true } else { false }
    }
    guard let largest = open.max(by: { $0.magnitude < $1.magnitude }) else { return [] }
    return nextStep(largest, differenceText(largest))
  }
}
