internal import Languages
internal import SeedStatistics
internal import TextTools

extension MeasureRows {
  /// The mean difference and its intervals.
  mutating func addDifference(_ contrast: Contrast) {
    guard let difference = contrast.difference else { return }
    add(
      { $0.measures.meanDifference }, { $0.differenceText(contrast).signedWithUnit(difference) },
      { contrast.isPaired ? $0.measures.meanDifferenceNote : $0.measures.unpairedDifferenceNote })
    // Values that do not vary leave nothing to bound.
    guard contrast.outcome != .allEqual else { return }
    if let interval = contrast.interval {
      add(
        { $0.measures.intervalOf(["level": $0.language.confidence(interval.level)]) },
        { $0.differenceText(contrast).ends(interval.lower, interval.upper) },
        {
          interval.isUnbounded
            ? $0.measures.unboundedNote : $0.measures.ruleIntervalNote(["name": $0.measures.name(of: interval.method)])
        })
    }
    if contrast.divergence == nil, let interval = contrast.tInterval {
      let level = 1 - contrast.threshold
      add(
        { composer in
          let name = contrast.isPaired ? composer.phrases.studentInterval : composer.phrases.welchInterval
          return composer.measures.tInterval(["name": name, "level": composer.language.confidence(level)])
        },
        { $0.differenceText(contrast).ends(interval.lower, interval.upper) },
        { composer in
          composer.language.punctuation.join([
            composer.measures.tIntervalNote, composer.findings.clippingNote([interval], composer.language),
          ])
        })
    }
  }

  /// The test that decides, and those that readers look for beside it.
  mutating func addTests(_ contrast: Contrast, _ pair: Summary.Pair) {
    guard contrast.outcome != .allEqual else { return }
    add({ $0.measures.name(of: contrast.test) }, { $0.p(contrast.p) }) { composer in
      switch contrast.test {
      case .signFlip:
        composer.measures.signFlipNote([
          "patterns": composer.numbers.integer(pair.paired?.permutation.patterns ?? 0),
          "smallest": composer.numbers.significant(contrast.smallestReachableP, digits: 3),
        ])
      case .signedRank: composer.measures.signedRankNote
      case .mannWhitney: composer.measures.mannWhitneyNote
      }
    }
    if let adjusted = contrast.adjustedP {
      add({ $0.measures.adjustedP }, { $0.p(adjusted) }, { $0.measures.adjustedNote })
    }
    // These leave diverged runs out, so they stand only where there are none.
    guard contrast.divergence == nil else {
      addDivergence(contrast)
      return
    }
    if contrast.isPaired, let wilcoxon = pair.paired?.wilcoxon {
      add({ $0.measures.wilcoxonTest }, { $0.p(wilcoxon.p) }) { composer in
        composer.measures.wilcoxonNote([
          "kind": wilcoxon.isExact ? composer.measures.exact : composer.measures.approximate,
          "w": composer.numbers.setting(wilcoxon.statistic),
        ])
      }
    }
    if let test = contrast.isPaired ? pair.paired?.tTest : pair.unpaired?.welch {
      add({ contrast.isPaired ? $0.measures.studentTest : $0.measures.welchTest }, { $0.p(test.p) }) { composer in
        composer.measures.tTestNote([
          "t": composer.numbers.fixed(test.statistic, 2, signed: true),
          "degrees": composer.numbers.significant(test.degreesOfFreedom),
        ])
      }
    }
  }

  private mutating func addDivergence(_ contrast: Contrast) {
    guard let divergence = contrast.divergence else { return }
    add({ $0.measures.divergedRuns }, { $0.divergence(contrast, divergence) }) { composer in
      composer.measures.divergedNote([
        "name": divergence.bySeed == nil ? composer.measures.fisher : composer.measures.mcNemar,
        "p": composer.numbers.pRelation(divergence.p),
      ])
    }
  }

  /// Two single models.
  mutating func addModels(_ models: ModelComparison) {
    add(
      { $0.measures.modelDifference },
      { composer in
        let text = DifferenceText(
          .testAccuracy, composer.language,
          showing: [models.difference, models.interval.lower, models.interval.upper])
        return text.signedWithUnit(models.difference)
          + composer.language.punctuation.aside(text.interval(models.interval, level: 0.95))
      }, { $0.measures.modelDifferenceNote })
    add({ $0.measures.mcNemar }, { $0.p(models.mcNemar.exactP) }) { composer in
      composer.measures.mcNemarNote([
        "a": composer.name(models.a), "b": composer.name(models.b),
        "onlyA": composer.numbers.integer(models.onlyARight), "onlyB": composer.numbers.integer(models.onlyBRight),
        "chi": composer.numbers.fixed(models.mcNemar.chiSquared, 2),
      ])
    }
  }
}

extension MeasurePhrases {
  func name(of test: TestInterval.Method) -> String {
    switch test {
    case .signFlip: signFlipTest
    case .signedRank: signedRankTest
    case .mannWhitney: mannWhitneyTest
    }
  }
}
