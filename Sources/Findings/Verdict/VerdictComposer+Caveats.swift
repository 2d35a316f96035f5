internal import Languages
internal import SeedStatistics
internal import TextTools

extension VerdictComposer {
  /// What a reader must know beside the finding, in a sentence.
  func caveat(_ caveat: Verdict.Caveat) -> String {
    let phrases = language.caveats
    switch caveat {
    case .divergedRuns(let arm, let diverged, let runs):
      let values =
        ["arm": name(arm), "diverged": numbers.integer(diverged), "runs": numbers.integer(runs)]
        as KeyValuePairs
      if diverged == 1, runs == 1 { return phrases.onlyRunDiverged(["arm": name(arm)]) }
      return diverged == runs ? phrases.allDiverged(values) : phrases.diverged(values)
    case .missingValues(let arm, let count):
      return phrases.missing(["arm": name(arm), "n": numbers.integer(count), "quantity": quantityWord])
    case .unmatchedSeeds(let runs):
      let list = runs.map { run in
        run.seeds.count == 1
          ? phrases.unmatchedRun(["arm": name(run.arm), "seed": seeds(run.seeds)])
          : phrases.unmatchedRuns(["arm": name(run.arm), "seeds": seeds(run.seeds)])
      }
      return phrases.unmatched(["list": list.joined(separator: language.punctuation.semicolon)])
    case .comparedUnpaired(let a, let b, let shared):
      return phrases.comparedUnpaired(["a": name(a), "b": name(b), "n": numbers.integer(shared)])
    case .selectedOnTest(let arms): return phrases.selectedOnTest(["arms": names(arms)])
    case .selectedOnValidation(let arms): return phrases.selectedOnValidation(["arms": names(arms)])
    case .validatedOnTest: return phrases.validatedOnTest
    case .comparedOnValidation: return phrases.comparedOnValidation
    case .differsBeyondCompared(let differences):
      let list = differences.map(furtherDifference)
      return phrases.differsBeyondCompared(["list": list.joined(separator: language.punctuation.semicolon)])
    case .outlyingSeed(let seed): return outlyingSeed(seed)
    case .intervalsLeftOut(let pairs): return phrases.intervalsLeftOut(["n": numbers.integer(pairs)])
    }
  }

  private func seeds(_ seeds: [Int]) -> String { language.punctuation.list(seeds.map(String.init), most: 12) }

  private func furtherDifference(_ difference: Verdict.FurtherDifference) -> String {
    let setting =
      switch difference.kind {
      case .trainingExamples: Language.inSentence(language.settings.trainExamples)
      case .epochs: Language.inSentence(language.terms.epochs)
      case .validation: Language.inSentence(language.settings.validationSplit)
      case .trainingData: language.caveats.trainingData
      }
    let values = difference.values.map { value in
      language.caveats.settingOfArms(["value": words(value.text, difference.kind), "arms": names(value.arms)])
    }
    return language.caveats.difference([
      "setting": setting, "list": values.joined(separator: language.punctuation.semicolon),
    ])
  }

  /// A value as the records have it, in the language: a number, or what was validated on.
  private func words(_ text: String, _ kind: Verdict.FurtherDifference.Kind) -> String {
    if let number = Int(text) { return numbers.integer(number) }
    guard kind == .validation else { return text.onOneLine }
    let words = text.split(separator: " ")
    switch words.first {
    case "test": return language.settings.validationTest
    case "none": return language.settings.validationNone
    default: return language.settings.validationHoldout(["n": numbers.integer(words.last.flatMap { Int($0) } ?? 0)])
    }
  }

  /// Differences in the verdict's direction: the other arm − the baseline, whichever of them has the seed. Both arms may have
  /// such a seed: what they do to the comparison is said after the last.
  private func outlyingSeed(_ seed: Verdict.OutlyingSeed) -> String {
    let sentence = language.caveats.outlyingSeed([
      "arm": name(seed.arm), "seed": String(seed.seed), "value": findings.text(value: seed.value, language),
      "median": findings.text(value: seed.median, language),
    ])
    let ofPair = summary.verdict.caveats.compactMap { caveat -> Verdict.OutlyingSeed? in
      guard case .outlyingSeed(let other) = caveat, Set([other.arm, other.other]) == [seed.arm, seed.other] else {
        return nil
      }
      return other
    }
    guard ofPair.last == seed else { return sentence }
    let isBaseline = seed.arm == summary.baseline
    let (a, b) = isBaseline ? (seed.other, seed.arm) : (seed.arm, seed.other)
    let sign = isBaseline ? -1.0 : 1.0
    let text = DifferenceText(quantity, language, showing: [seed.hodgesLehmann, seed.meanDifference])
    let isPaired = summary.pairs.first { $0.a == a && $0.b == b }?.isPaired ?? true
    let effect = isPaired ? language.caveats.effectOfSeed : language.caveats.effectOfRun
    return language.punctuation.join([
      sentence,
      effect([
        "a": name(a), "b": name(b), "estimate": text.signedWithUnit(sign * seed.hodgesLehmann),
        "mean": text.signedWithUnit(sign * seed.meanDifference),
      ]),
    ])
  }
}
