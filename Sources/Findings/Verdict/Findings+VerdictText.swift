public import Languages
internal import SeedStatistics

extension Findings {
  /// What the numbers support, in sentences of the language.
  public func verdictText(_ language: Language) -> VerdictText {
    VerdictComposer(findings: self, summary: summary, language: language).text
  }
}

extension VerdictComposer {
  var text: VerdictText {
    var text = finding
    text.caveats = summary.verdict.caveats.map(caveat) + text.caveats
    return text
  }

  private var finding: VerdictText {
    switch summary.verdict.finding {
    case .nothingToCompare(let nothing): text(nothing)
    case .refused(let refusal): text(refusal)
    case .singleRuns(let runs): text(runs)
    case .pair(let contrast): text(contrast)
    case .several(let several): text(several)
    case .datasets(let verdicts): text(verdicts)
    }
  }

  private func text(_ nothing: Verdict.Nothing) -> VerdictText {
    switch nothing {
    case .noRuns:
      VerdictText(
        tone: .insufficient, headline: phrases.noRunsHeadline(["quantity": quantityWord]),
        sentences: [phrases.noRunsReason])
    case .oneArm(let arm):
      VerdictText(
        tone: .insufficient, headline: headline(phrases.oneArmHeadline, and: divergence(of: summary.arms)),
        sentences: [phrases.oneArmReason(["arm": name(arm)])])
    case .allDiverged:
      VerdictText(
        tone: .better, headline: divergence(of: summary.arms) ?? phrases.allDivergedReason,
        sentences: [phrases.allDivergedReason])
    }
  }

  private func text(_ refusal: Verdict.Refusal) -> VerdictText {
    switch refusal {
    case .differentData(let datasets):
      VerdictText(
        tone: .insufficient, headline: phrases.refusedHeadline,
        sentences: datasets.map { group in
          let dataset = name(of: group.dataset)
          guard group.dataset.testExamples > 0 else {
            return phrases.datasetArmsPlain(["dataset": dataset, "arms": names(group.arms)])
          }
          return phrases.datasetArms([
            "dataset": dataset, "items": items(group.dataset.testExamples), "arms": names(group.arms),
          ])
        } + [phrases.refusedReason])
    }
  }
}
