internal import Languages
internal import SeedStatistics
internal import TextTools

extension MeasureRows {
  /// How far it reaches: other images, and a margin.
  mutating func addReach(_ contrast: Contrast) {
    // Images that chose when runs ended are no sample of others.
    if let images = contrast.images, images.standardError > 0, contrast.scope != .selectedImages {
      add(
        { $0.measures.crossedTest(["items": $0.items]) },
        { composer in
          let text = composer.differenceText(contrast)
          let interval = images.interval(alpha: contrast.threshold)
          return composer.p(images.p)
            + composer.language.punctuation.aside(text.interval(interval, level: 1 - contrast.threshold))
        },
        { composer in
          let language = composer.language
          return composer.measures.crossedNote([
            "items": composer.items, "error": composer.differenceText(contrast).unsignedWithUnit(images.standardError),
            "degrees": composer.numbers.significant(images.degreesOfFreedom),
            "seeds": language.share(images.shares.seeds), "images": language.share(images.shares.images),
            "both": language.share(images.shares.both),
          ])
        })
    }
    if let found = contrast.equivalence {
      add(
        { $0.measures.equivalenceTest(["margin": $0.differenceText(contrast).margin(found.margin)]) },
        { $0.p(found.adjustedP ?? found.p) },
        { composer in
          let text = composer.differenceText(contrast)
          return composer.measures.equivalenceNote([
            "level": composer.language.confidence(found.level), "low": text.signed(found.interval.lower),
            "high": text.signed(found.interval.upper), "margin": text.margin(found.margin),
            "probability": composer.language.probability(found.probabilityWithin),
          ])
        })
    }
  }

  /// Sizes: of the difference, and of what would be seen.
  mutating func addEffects(_ contrast: Contrast, _ pair: Summary.Pair) {
    if let centre = contrast.hodgesLehmann, contrast.divergence == nil, contrast.outcome != .allEqual {
      add(
        { $0.measures.hodgesLehmann }, { $0.differenceText(contrast).signedWithUnit(centre) },
        { contrast.isPaired ? $0.measures.hodgesLehmannNote : $0.measures.hodgesLehmannUnpairedNote })
    }
    if contrast.isPaired, let paired = pair.paired, contrast.divergence == nil {
      addPaired(paired)
    } else if !contrast.isPaired, let unpaired = pair.unpaired, contrast.divergence == nil {
      add(
        { $0.measures.cliffsDelta }, { $0.numbers.fixed(unpaired.cliffsDelta, 2, signed: true) },
        { $0.measures.cliffsDeltaNote(["a": $0.name(contrast.a)]) })
    }
    if let resolvable = contrast.resolvable {
      add(
        { $0.measures.resolvable }, { $0.differenceText(contrast).unsignedWithUnit(resolvable.value) },
        { composer in
          let text = composer.differenceText(contrast)
          return composer.measures.resolvableNote([
            "n": composer.numbers.integer(contrast.n), "low": text.unsigned(resolvable.range.lower),
            "high": text.unsigned(resolvable.range.upper),
          ])
        })
    }
  }

  private mutating func addPaired(_ paired: PairedComparison) {
    if let size = paired.effectSize {
      add({ $0.measures.effectSize }, { $0.numbers.fixed(size.hedges ?? size.dz, 2, signed: true) }) { composer in
        size.hedges == nil
          ? composer.measures.effectNotePlain
          : composer.measures.effectNote(["dz": composer.numbers.fixed(size.dz, 2, signed: true)])
      }
    }
    let counts = paired.superiority
    if counts.isAllTies {
      add({ $0.measures.superiority(["a": $0.name(paired.a)]) }, { $0.measures.allTie }) {
        $0.measures.allTieNote(["n": $0.numbers.integer(counts.ties)])
      }
    } else if let ahead = counts.ahead(paired.quantity) {
      let wins = paired.quantity.higherIsBetter ? counts.wins : counts.losses
      add(
        { $0.measures.superiority(["a": $0.name(paired.a)]) }, { $0.language.share(ahead.value) },
        { composer in
          composer.measures.superiorityNote([
            "wins": composer.numbers.integer(wins), "ties": composer.numbers.integer(counts.ties),
            "n": composer.numbers.integer(ahead.total), "low": composer.language.share(ahead.interval.lower),
            "high": composer.language.share(ahead.interval.upper),
          ])
        })
    }
  }
}
