internal import Languages
internal import SeedStatistics
internal import TextTools

extension VerdictComposer {
  /// Several data sets, each by itself: never one number over them.
  func text(_ verdicts: DatasetVerdicts) -> VerdictText {
    var sentences: [String] = []
    var caveats: [String] = []
    var tones: [VerdictText.Tone] = []
    for part in summary.parts {
      let dataset = name(of: part.dataset)
      let arms = part.summary.arms
      if arms.count == 1 {
        sentences.append(phrases.oneArmOfDataset(["dataset": dataset, "arm": name(arms[0].name)]))
        continue
      }
      let text = VerdictComposer(findings: findings, summary: part.summary, language: language).text
      tones.append(text.tone)
      let said = language.punctuation.join([language.punctuation.ended(text.headline)] + text.sentences)
      sentences.append(phrases.ofDataset(["dataset": dataset, "text": said]))
      caveats += text.caveats.map { language.caveats.ofDataset(["dataset": dataset, "caveat": $0]) }
    }
    let tone: VerdictText.Tone =
      tones.contains(.better) ? .better : tones.contains(.unresolved) ? .unresolved : .insufficient
    return VerdictText(
      tone: tone, headline: phrases.datasetsHeadline(["k": numbers.integer(summary.parts.count)]),
      sentences: sentences + verdicts.across.flatMap(across), caveats: caveats)
  }

  func name(of dataset: DatasetIdentity) -> String {
    let name = dataset.name.onOneLine
    return name.contains { !$0.isWhitespace } ? name : phrases.unnamedDataset
  }

  /// One pair of arms counted over data sets.
  private func across(_ across: DatasetVerdicts.Across) -> [String] {
    let (a, b) = (name(across.a), name(across.b))
    let text = DifferenceText(quantity, language, showing: across.differences.map(\.difference))
    let list = across.differences.map {
      name(of: $0.dataset) + language.punctuation.colon + text.signedWithUnit($0.difference)
    }
    let ahead = across.differences.count { quantity.higherIsBetter ? $0.difference > 0 : $0.difference < 0 }
    let count = numbers.integer(across.differences.count)
    let found = phrases.across([
      "a": a, "b": b, "ahead": numbers.integer(ahead), "k": count,
      "list": list.joined(separator: language.punctuation.semicolon),
    ])
    guard let wilcoxon = across.wilcoxon else {
      return [found, phrases.acrossTooFew(["needed": numbers.integer(DatasetVerdicts.fewestForWilcoxon)])]
    }
    return [
      found,
      phrases.acrossWilcoxon([
        "k": count, "name": language.measures.wilcoxonTest, "p": numbers.pRelation(wilcoxon.p),
      ]),
    ]
  }
}
