internal import Languages
internal import SeedStatistics
internal import TextTools

extension VerdictComposer {
  /// Two arms.
  func text(_ contrast: Contrast) -> VerdictText {
    VerdictText(
      tone: tone(contrast.outcome), headline: headline(contrast), sentences: sentences(contrast),
      difference: difference(contrast))
  }

  private func tone(_ outcome: Outcome) -> VerdictText.Tone {
    switch outcome {
    case .better, .equivalent, .divergesMore: .better
    case .unresolved, .allEqual: .unresolved
    case .tooFewSeeds, .singleRun, .noRuns: .insufficient
    }
  }

  private func headline(_ contrast: Contrast) -> String {
    let divergence = contrast.divergence.map { self.divergence(contrast, $0) }
    let text = differenceText(contrast)
    let (a, b) = (name(contrast.a), name(contrast.b))
    switch contrast.outcome {
    case .better:
      return self.headline(betterHeadline(contrast, text), and: divergence)
    case .equivalent:
      let margin = text.margin(contrast.equivalence?.margin ?? 0)
      if contrast.scope.isOnTheseImages, let images = contrast.images {
        return phrases.equivalentOnThese([
          "items": items(images.images), "others": items, "margin": margin, "a": a, "b": b,
        ])
      }
      return phrases.equivalent(["margin": margin, "a": a, "b": b])
    case .allEqual:
      return (contrast.isPaired ? phrases.allPairsEqual : phrases.allRunsEqual)([
        "a": a, "b": b, "quantity": shortQuantityWord,
        "n": numbers.integer(contrast.isPaired ? contrast.n : contrast.countA + contrast.countB),
      ])
    case .divergesMore: return divergence ?? phrases.unresolved(["a": a, "b": b])
    case .unresolved: return self.headline(phrases.unresolved(["a": a, "b": b]), and: divergence)
    case .tooFewSeeds, .singleRun, .noRuns:
      return self.headline(phrases.tooFew(["a": a, "b": b]), and: divergence)
    }
  }

  private func betterHeadline(_ contrast: Contrast, _ text: DifferenceText) -> String {
    let (leader, trailer) = (name(contrast.leader ?? contrast.a), name(contrast.trailer ?? contrast.b))
    let difference = text.unsignedWithUnit(contrast.magnitude)
    let direction = quantity.higherIsBetter ? phrases.higher : phrases.lower
    if contrast.scope.isOnTheseImages, let images = contrast.images {
      return phrases.betterOnThese([
        "items": items(images.images), "others": items, "leader": leader, "trailer": trailer,
        "quantity": quantityWord, "direction": direction, "difference": difference,
      ])
    }
    return phrases.better([
      "leader": leader, "trailer": trailer, "quantity": quantityWord, "direction": direction, "difference": difference,
    ])
  }

  private func sentences(_ contrast: Contrast) -> [String] {
    let text = differenceText(contrast)
    return evidence(contrast, text) + direction + reason(contrast, text) + margin(contrast, text)
      + reach(contrast, text) + resolvable(contrast, text) + looks + nextStep(contrast, text)
  }

  /// Why nothing more is said, by outcome.
  private func reason(_ contrast: Contrast, _ text: DifferenceText) -> [String] {
    switch contrast.outcome {
    case .allEqual: return [phrases.equalIsNoProof]
    case .tooFewSeeds:
      return tInterval(contrast, text) + [
        phrases.tooFewReason([
          "n": numbers.integer(contrast.n), "smallest": numbers.significant(contrast.smallestReachableP, digits: 3),
          "needed": numbers.integer(contrast.seedsNeeded), "alpha": alpha(contrast.threshold),
        ])
      ]
    case .unresolved, .divergesMore:
      if contrast.p < contrast.threshold, contrast.difference != nil {
        return [contrast.divergence == nil ? phrases.withheld : phrases.withheldForDivergence]
      }
      return contrast.outcome == .unresolved ? [phrases.chanceCanDoIt] : []
    case .better, .equivalent, .singleRun, .noRuns: return []
    }
  }

  private func difference(_ contrast: Contrast) -> VerdictText.Difference? {
    // Of equal values there is nothing to draw.
    guard contrast.outcome != .allEqual, let difference = contrast.difference else { return nil }
    let text = differenceText(contrast)
    return VerdictText.Difference(
      label: language.measures.pairHeading(["a": name(contrast.a), "b": name(contrast.b)]),
      value: text.signed(difference), unit: text.unit, interval: text.interval(contrast.interval), number: difference,
      lower: contrast.interval?.lower, upper: contrast.interval?.upper)
  }
}
