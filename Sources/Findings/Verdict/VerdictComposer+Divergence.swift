internal import Languages
internal import SeedStatistics
internal import TextTools

extension VerdictComposer {
  /// `learning rate 1e25 diverged on 6 of 6 seeds, learning rate 0.1 on none`.
  func divergence(_ contrast: Contrast, _ divergence: Divergence) -> String {
    var sides = [
      (arm: contrast.a, diverged: divergence.divergedA, runs: divergence.runsA),
      (arm: contrast.b, diverged: divergence.divergedB, runs: divergence.runsB),
    ]
    // The one that diverges more comes first.
    if sides[0].diverged * sides[1].runs < sides[1].diverged * sides[0].runs { sides.reverse() }
    let first = phrases.divergedOn([
      "arm": name(sides[0].arm), "diverged": numbers.integer(sides[0].diverged),
      "runs": numbers.integer(sides[0].runs),
    ])
    let second =
      sides[1].diverged == 0
      ? phrases.otherDivergedOnNone(["arm": name(sides[1].arm)])
      : phrases.otherDivergedOn([
        "arm": name(sides[1].arm), "diverged": numbers.integer(sides[1].diverged),
        "runs": numbers.integer(sides[1].runs),
      ])
    return phrases.divergedBoth(["first": first, "second": second])
  }

  /// The exact test of diverging equally often.
  func divergenceEvidence(_ contrast: Contrast, _ divergence: Divergence) -> String {
    let p = numbers.pRelation(divergence.p)
    if let seeds = divergence.bySeed {
      return phrases.divergenceBySeed([
        "a": name(contrast.a), "onlyA": numbers.integer(seeds.onlyA), "b": name(contrast.b),
        "onlyB": numbers.integer(seeds.onlyB), "both": numbers.integer(seeds.both), "p": p,
      ])
    }
    return phrases.divergenceByRun([
      "a": name(contrast.a), "divergedA": numbers.integer(divergence.divergedA),
      "runsA": numbers.integer(divergence.runsA), "b": name(contrast.b),
      "divergedB": numbers.integer(divergence.divergedB), "runsB": numbers.integer(divergence.runsB), "p": p,
    ])
  }
}
