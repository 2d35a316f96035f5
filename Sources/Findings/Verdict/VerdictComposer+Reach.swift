internal import Languages
internal import SeedStatistics
internal import TextTools

extension VerdictComposer {
  /// How far a claim reaches, what its uncertainty comes from.
  func reach(_ contrast: Contrast, _ text: DifferenceText) -> [String] {
    guard contrast.outcome == .better || contrast.outcome == .equivalent else { return shares(contrast) }
    if contrast.scope == .selectedImages { return [phrases.itemsSelected(["items": items])] + shares(contrast) }
    guard let images = contrast.images else {
      return [quantity == .testAccuracy ? phrases.itemsUnknown(["items": items]) : phrases.dataUnknown]
    }
    let evidence =
      contrast.outcome == .equivalent
      ? phrases.crossedEquivalence([
        "items": items, "p": numbers.pRelation(contrast.equivalence?.imagesP ?? images.p),
      ])
      : phrases.crossedEvidence([
        "items": items, "p": numbers.pRelation(contrast.adjustedImagesP ?? images.p),
        "interval": text.interval(images.interval(alpha: contrast.threshold), level: 1 - contrast.threshold),
      ])
    let sentence =
      contrast.scope == .newSeedsAndImages ? phrases.holdsForNewItems : phrases.holdsForTheseItems
    return [sentence(["items": items, "evidence": evidence])] + shares(contrast)
  }

  private func shares(_ contrast: Contrast) -> [String] {
    guard let images = contrast.images, images.standardError > 0 else { return [] }
    return [
      phrases.shares([
        "items": items, "seeds": language.share(images.shares.seeds), "images": language.share(images.shares.images),
        "both": language.share(images.shares.both),
      ])
    ] + (images.isOneWay ? [phrases.oneWayError] : [])
  }

  /// What would help, with what the next look costs and the command for it.
  func nextStep(_ contrast: Contrast, _ text: DifferenceText) -> [String] {
    switch contrast.nextStep {
    case nil: return []
    case .moreImages(let share):
      return [phrases.moreImages(["items": items, "share": language.share(share)])]
    case .seeds(let seeds):
      let count = numbers.integer(seeds.count)
      // Hypotheses that were still open in Holm's order.
      let comparisons = Int((summary.level.alpha / contrast.threshold).rounded())
      let looks = numbers.integer(seeds.looks)
      let sharing =
        comparisons > 1
        ? phrases.sharingComparisons(["looks": looks, "k": numbers.integer(comparisons)])
        : phrases.sharingLooks(["looks": looks])
      let sentence =
        seeds.difference.map { difference in
          phrases.moreSeeds([
            "count": count, "a": name(contrast.a), "b": name(contrast.b),
            "difference": text.unsignedWithUnit(difference), "sharing": sharing, "alpha": alpha(seeds.alpha),
          ])
        } ?? phrases.leastSeeds(["count": count, "sharing": sharing, "alpha": alpha(seeds.alpha)])
      return [sentence] + run(seeds: seeds.count)
    }
  }

  /// The command that makes as many seeds.
  func run(seeds: Int) -> [String] { command(seeds: seeds).map { [phrases.run(["command": $0])] } ?? [] }
}

extension Contrast {
  /// The p for new seeds and new images, adjusted where there are several comparisons.
  var imagesP: Double? { adjustedImagesP ?? images.map { max(p, $0.p) } }
}
