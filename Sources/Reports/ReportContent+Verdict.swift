internal import SeedStatistics

/// The verdict in words.
struct VerdictText: Equatable {
  /// How sure it is, for the page's colours: `better`, `unresolved` or `insufficient`.
  enum Tone: String { case better, unresolved, insufficient }

  var tone: Tone
  var headline: String
  var sentences: [String]
  var caveats: [String]
}

extension ReportContent {
  var verdict: VerdictText {
    var text = finding
    text.caveats = summary.verdict.caveats.map(caveat)
    return text
  }

  /// The difference that the verdict is about, where it is about two arms.
  var contrast: Verdict.Contrast? {
    switch summary.verdict.finding {
    case .tooFewSeeds(let contrast), .better(let contrast), .noDifferenceResolved(let contrast): contrast
    case .nothingToCompare, .singleRuns, .several: nil
    }
  }

  private var finding: VerdictText {
    switch summary.verdict.finding {
    case .nothingToCompare(.noRuns):
      return VerdictText(
        tone: .insufficient, headline: words.noRunsHeadline, sentences: [words.noRunsSentence], caveats: [])
    case .nothingToCompare(.oneArm(let arm)):
      return VerdictText(
        tone: .insufficient, headline: words.oneArmHeadline,
        sentences: [Words.fill(words.oneArmSentence, ["arm": phrase(arm)])], caveats: [])
    case .singleRuns(let single): return singleRuns(single)
    case .tooFewSeeds(let contrast):
      let reason = Words.fill(
        words.tooFewReason,
        [
          "n": "\(contrast.n)", "smallest": NumberFormat.significant(contrast.smallestReachableP),
          "needed": "\(contrast.seedsNeeded)",
        ])
      return VerdictText(
        tone: .insufficient, headline: sentence(words.tooFewHeadline, contrast),
        sentences: [sentence(words.tooFewSentence, contrast), reason], caveats: [])
    case .better(let contrast):
      return VerdictText(
        tone: .better, headline: sentence(words.betterHeadline, contrast),
        sentences: [sentence(words.betterSentence, contrast)], caveats: [])
    case .noDifferenceResolved(let contrast):
      let resolvable = contrast.resolvable.map {
        Words.fill(words.couldResolve, ["n": "\(contrast.n)", "resolvable": NumberFormat.fixed($0, 2)])
      }
      return VerdictText(
        tone: .unresolved, headline: sentence(words.unresolvedHeadline, contrast),
        sentences: [sentence(words.unresolvedSentence, contrast)] + [resolvable].compactMap(\.self), caveats: [])
    case .several(let several): return severalArms(several)
    }
  }

  private func sentence(_ template: String, _ contrast: Verdict.Contrast, isAdjusted: Bool = false) -> String {
    let interval = contrast.interval.map {
      Words.fill(
        words.intervalPhrase,
        ["low": NumberFormat.fixed($0.lower, 2, signed: true), "high": NumberFormat.fixed($0.upper, 2, signed: true)])
    }
    let test =
      Words.fill(
        contrast.isPaired ? words.pairedTestPhrase : words.unpairedTestPhrase,
        ["p": NumberFormat.pValue(contrast.p, relation: true)])
      + (isAdjusted ? words.adjustedTestPhrase : "")
    return Words.fill(
      template,
      [
        "higher": phrase(contrast.higher), "lower": phrase(contrast.lower),
        "difference": NumberFormat.fixed(contrast.difference, 2), "n": "\(contrast.n)", "quantity": quantity,
        "interval": interval ?? words.noIntervalPhrase, "test": test,
      ])
  }

  private func singleRuns(_ single: Verdict.SingleRuns) -> VerdictText {
    var sentences = [Words.fill(words.singleSentence, ["needed": "\(single.seedsNeeded)"])]
    let arms = single.arms.prefix(6).map { arm in
      guard let images = arm.images else {
        return Words.fill(
          words.singleArmPlain, ["arm": phrase(arm.name), "accuracy": NumberFormat.fixed(arm.accuracy, 4)])
      }
      let bounds = images.interval
      let interval = Words.fill(
        words.intervalPhrase,
        ["low": NumberFormat.fixed(bounds.lower, 4), "high": NumberFormat.fixed(bounds.upper, 4)])
      return Words.fill(
        words.singleArm,
        [
          "arm": phrase(arm.name), "accuracy": NumberFormat.fixed(arm.accuracy, 4), "interval": interval,
          "images": NumberFormat.integer(images.total),
        ])
    }
    sentences.append(arms.joined(separator: language == .english ? " " : ""))
    if let models = single.models {
      sentences.append(
        Words.fill(
          words.singleModels,
          [
            "a": phrase(models.a), "other": phrase(models.b), "b": NumberFormat.integer(models.onlyARight),
            "c": NumberFormat.integer(models.onlyBRight),
            "p": NumberFormat.pValue(models.mcNemar.exactP, relation: true),
          ]))
    }
    return VerdictText(tone: .insufficient, headline: words.singleHeadline, sentences: sentences, caveats: [])
  }

  private func severalArms(_ several: Verdict.Several) -> VerdictText {
    let outcomes = several.againstBaseline
    func names(_ outcome: Verdict.Several.Outcome) -> [ArmName] {
      outcomes.filter { $0.outcome == outcome }.map(\.arm)
    }
    let tied = several.indistinguishableFromBest.count - 1
    // Arms none of whose runs counts are in no ranking.
    let armCount = summary.arms.count { $0.n > 0 }
    let isTooFew =
      !outcomes.isEmpty
      && outcomes.allSatisfy { $0.outcome != .better && $0.outcome != .worse && $0.outcome != .unresolved }
    let (tone, template): (VerdictText.Tone, String) =
      isTooFew
      ? (.insufficient, words.severalTooFewHeadline)
      : tied <= 0
        ? (.better, words.severalHeadline)
        : tied >= armCount - 1
          ? (.unresolved, words.severalUnresolvedHeadline) : (.better, words.severalTiedHeadline)
    let headline = Words.fill(template, ["k": "\(armCount)", "best": phrase(several.best), "m": "\(tied)"])
    var sentences: [String] = []
    for (template, outcome) in [
      (words.severalBetter, .better), (words.severalWorse, .worse), (words.severalUnresolved, .unresolved),
      (words.severalTooFew, .tooFewSeeds),
    ] as [(String, Verdict.Several.Outcome)] {
      let found = names(outcome)
      if !found.isEmpty {
        sentences.append(
          Words.fill(template, ["baseline": phrase(several.baseline), "arms": phrases(found)]))
      }
    }
    if !isTooFew { sentences.append(Words.fill(words.severalMethod, ["k": "\(outcomes.count)"])) }
    if let friedman = several.friedman {
      sentences.append(
        Words.fill(
          words.friedmanSentence,
          [
            "n": "\(friedman.blocks)", "chi": NumberFormat.fixed(friedman.chiSquared, 2),
            "p": NumberFormat.pValue(friedman.permutation.p, relation: true),
          ]))
    }
    return VerdictText(tone: tone, headline: headline, sentences: sentences, caveats: [])
  }

  private func caveat(_ caveat: Verdict.Caveat) -> String {
    switch caveat {
    case .divergedRuns(let arm, let n): Words.fill(words.caveatDiverged, ["arm": phrase(arm), "n": "\(n)"])
    case .missingValues(let arm, let n): Words.fill(words.caveatMissing, ["arm": phrase(arm), "n": "\(n)"])
    case .unmatchedSeeds(let n): Words.fill(words.caveatUnmatched, ["n": "\(n)"])
    case .differentSettings(let arm): Words.fill(words.caveatSettings, ["arm": phrase(arm)])
    case .repeatedSeeds(let arm, let n): Words.fill(words.caveatRepeated, ["arm": phrase(arm), "n": "\(n)"])
    case .testSetWasValidation: words.caveatValidation
    case .comparedOnValidation: words.caveatComparedOnValidation
    case .differentTestSets: words.caveatTestSets
    }
  }
}
