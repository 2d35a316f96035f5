internal import Languages
internal import SeedStatistics
internal import TextTools

extension VerdictComposer {
  /// A run per arm, which says nothing of methods.
  func text(_ runs: SingleRuns) -> VerdictText {
    let single = summary.arms.filter { $0.n + $0.diverged == 1 }.map(\.name)
    let others = summary.arms.contains { $0.n + $0.diverged > 1 }
    let headline =
      others && !single.isEmpty
      ? phrases.singleSomeHeadline(["arms": names(single)]) : phrases.singleHeadline
    // Looking at these runs is a look: seeds that are added for a second one have to pay for it.
    let level = summary.level.alphaOfNextLook
    let needed = max(runs.seedsNeeded, RulePower.fewestPairs(alpha: level))
    let reason = phrases.singleReason(["needed": numbers.integer(needed), "alpha": alpha(level)])
    return VerdictText(
      tone: .insufficient, headline: self.headline(headline, and: divergence(of: summary.arms)),
      sentences: [reason] + arms(runs.arms) + models(runs) + direction + run(seeds: needed))
  }

  private func arms(_ arms: [SingleRuns.SingleRun]) -> [String] {
    arms.prefix(6).map { arm in
      let (name, value) = (name(arm.name), findings.text(value: arm.value, language))
      if arm.runs > 1 {
        return phrases.armMean(["arm": name, "value": value, "n": numbers.integer(arm.runs)])
      }
      guard let images = arm.images else { return phrases.singleArmPlain(["arm": name, "value": value]) }
      let bounds = images.interval
      return phrases.singleArm([
        "arm": name, "value": value, "items": items(images.total),
        "interval": phrases.interval([
          "level": language.confidence(0.95), "low": findings.text(value: bounds.lower, language),
          "high": findings.text(value: bounds.upper, language),
        ]),
      ])
    }
  }

  private func models(_ runs: SingleRuns) -> [String] {
    let noise = runs.seedNoise
    let seeds = (noise.isOfTheseRecords ? phrases.seedNoise : phrases.seedNoiseElsewhere)([
      "apart": numbers.integer(noise.apart), "pairs": numbers.integer(noise.pairs),
    ])
    guard let models = runs.models else { return [seeds] }
    return [
      phrases.singleModels([
        "items": items(models.images), "a": name(models.a), "b": name(models.b),
        "onlyA": numbers.integer(models.onlyARight), "onlyB": numbers.integer(models.onlyBRight),
        "p": numbers.pRelation(models.mcNemar.exactP),
      ]),
      seeds,
    ]
  }
}
