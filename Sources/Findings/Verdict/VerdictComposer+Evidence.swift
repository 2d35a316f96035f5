public import Languages
public import SeedStatistics
internal import TextTools

extension VerdictComposer {
  func differenceText(_ contrast: Contrast) -> DifferenceText { DifferenceText(quantity, language, contrast) }

  /// The difference with interval and test, who diverged, and the means where they are not those of the tables.
  func evidence(_ contrast: Contrast, _ text: DifferenceText) -> [String] {
    var sentences: [String] = []
    if let difference = contrast.difference, contrast.outcome != .allEqual {
      sentences.append(differenceSentence(contrast, difference, text))
    }
    if let divergence = contrast.divergence {
      sentences.append(divergenceEvidence(contrast, divergence))
      if contrast.difference != nil { sentences.append(phrases.divergedRankLast) }
    }
    return sentences + comparedMeans(contrast)
  }

  private func differenceSentence(_ contrast: Contrast, _ difference: Double, _ text: DifferenceText) -> String {
    let (a, b) = (name(contrast.a), name(contrast.b))
    let (interval, test) = (text.interval(contrast.interval), self.test(contrast))
    let value = text.signedWithUnit(difference)
    guard contrast.isPaired else {
      return phrases.unpairedDifference([
        "runsA": numbers.integer(contrast.countA), "runsB": numbers.integer(contrast.countB), "a": a, "b": b,
        "quantity": quantityWord, "difference": value, "interval": interval, "test": test,
      ])
    }
    guard contrast.ended < contrast.n else {
      return phrases.pairedDifference([
        "n": numbers.integer(contrast.n), "quantity": quantityWord, "a": a, "b": b, "difference": value,
        "interval": interval, "test": test,
      ])
    }
    return phrases.pairedDifferenceEnded([
      "n": numbers.integer(contrast.n), "ended": numbers.integer(contrast.ended), "quantity": quantityWord, "a": a,
      "b": b, "difference": value, "interval": interval, "test": test,
    ])
  }

  /// `exact sign-flip test, p = 0.031`.
  func test(_ contrast: Contrast) -> String {
    let name = phrases.name(of: contrast)
    let p = numbers.pRelation(contrast.decidingP)
    let test =
      contrast.samplingError.map {
        phrases.sampledTest(["name": name, "p": p, "error": numbers.significant($0, digits: 1)])
      } ?? phrases.test(["name": name, "p": p])
    guard contrast.adjustedP != nil else { return test }
    return phrases.adjustedTest(["test": test, "k": numbers.integer(summary.pairs.count { $0.contrast != nil })])
  }

  /// The t interval by its name, where the test bounds nothing.
  func tInterval(_ contrast: Contrast, _ text: DifferenceText) -> [String] {
    guard contrast.interval?.isUnbounded == true, contrast.divergence == nil, let interval = contrast.tInterval else {
      return []
    }
    return [
      phrases.tIntervalInstead([
        "n": numbers.integer(contrast.n),
        "name": contrast.isPaired ? phrases.studentInterval : phrases.welchInterval,
        "level": language.confidence(1 - contrast.threshold), "low": text.signed(interval.lower),
        "high": text.signed(interval.upper),
      ])
    ]
  }

  /// Means over the runs that were compared, where runs of an arm are left out of them.
  private func comparedMeans(_ contrast: Contrast) -> [String] {
    guard contrast.isPaired, let meanA = contrast.meanA, let meanB = contrast.meanB,
      summary.arms.contains(where: { [contrast.a, contrast.b].contains($0.name) && $0.n > contrast.ended })
    else { return [] }
    return [
      phrases.comparedMeans([
        "a": name(contrast.a), "meanA": findings.text(value: meanA, language), "b": name(contrast.b),
        "meanB": findings.text(value: meanB, language),
      ])
    ]
  }

  func resolvable(_ contrast: Contrast, _ text: DifferenceText) -> [String] {
    guard contrast.outcome == .unresolved, let resolvable = contrast.resolvable else { return [] }
    return [
      phrases.resolvable([
        "sd": text.unsignedWithUnit(resolvable.standardDeviation), "n": numbers.integer(contrast.n),
        "value": text.unsignedWithUnit(resolvable.value), "low": text.unsigned(resolvable.range.lower),
        "high": text.unsignedWithUnit(resolvable.range.upper),
      ])
    ]
  }

  /// Whether a margin was shown, and how probable it is.
  func margin(_ contrast: Contrast, _ text: DifferenceText) -> [String] {
    guard let found = contrast.equivalence else { return [] }
    let margin = text.margin(found.margin)
    let p = numbers.pRelation(found.adjustedP ?? found.p)
    let isShown = (found.adjustedP ?? found.p) < summary.level.alpha
    return [
      isShown
        ? phrases.marginShown([
          "margin": margin, "p": p, "level": language.confidence(found.level),
          "low": text.signed(found.interval.lower), "high": text.signed(found.interval.upper),
        ]) : phrases.marginNotShown(["margin": margin, "p": p]),
      phrases.probabilityWithin(["margin": margin, "probability": language.probability(found.probabilityWithin)]),
    ]
  }
}

extension VerdictPhrases {
  /// `exact sign-flip test`: the test that decided.
  public func name(of contrast: Contrast) -> String {
    switch (contrast.test, contrast.isExact) {
    case (.signFlip, true): exactSignFlip
    case (.signFlip, false): sampledSignFlip
    case (.signedRank, true): exactSignedRank
    case (.signedRank, false): approximateSignedRank
    case (.mannWhitney, true): exactMannWhitney
    case (.mannWhitney, false): approximateMannWhitney
    }
  }
}

extension Contrast {
  /// Shared seeds on which both runs ended with a value; of use where runs are paired.
  var ended: Int {
    guard let seeds = divergence?.bySeed else { return n }
    return n - seeds.onlyA - seeds.onlyB - seeds.both
  }
}
