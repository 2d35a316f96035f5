internal import RunRecords

extension Verdict {
  var json: JSON {
    JSON.members([
      ("finding", .string(finding.word)), ("sentence", .string(sentence)), ("details", finding.json),
      ("caveats", .array(caveats.map { .string($0.sentence) })),
    ])
  }
}

extension Verdict.Finding {
  /// The case as a word.
  var word: String {
    switch self {
    case .nothingToCompare: "nothing_to_compare"
    case .singleRuns: "single_runs"
    case .tooFewSeeds: "too_few_seeds"
    case .better: "better"
    case .noDifferenceResolved: "no_difference_resolved"
    case .several: "several"
    }
  }

  var json: JSON {
    switch self {
    case .nothingToCompare(.noRuns): .null
    case .nothingToCompare(.oneArm(let arm)): JSON.members([("arm", .string(arm.id))])
    case .singleRuns(let runs):
      JSON.members([
        (
          "arms",
          .array(
            runs.arms.map {
              JSON.members([
                ("arm", .string($0.name.id)), ("accuracy", .number($0.accuracy)), ("runs", .integer($0.runs)),
                ("images", JSON($0.images, \.json)),
              ])
            })
        ),
        ("models", JSON(runs.models, \.json)), ("seeds_needed", .integer(runs.seedsNeeded)),
      ])
    case .tooFewSeeds(let contrast), .better(let contrast), .noDifferenceResolved(let contrast): contrast.json
    case .several(let several):
      JSON.members([
        ("baseline", .string(several.baseline.id)), ("best", .string(several.best.id)),
        (
          "against_baseline",
          .array(
            several.againstBaseline.map {
              JSON.members([
                ("arm", .string($0.arm.id)), ("outcome", .string($0.outcome.rawValue)),
                ("contrast", JSON($0.contrast, \.json)),
              ])
            })
        ),
        ("indistinguishable_from_best", .array(several.indistinguishableFromBest.map { .string($0.id) })),
      ])
    }
  }
}

extension Verdict.Contrast {
  var json: JSON {
    JSON.members([
      ("higher", .string(higher.id)), ("lower", .string(lower.id)), ("difference", .number(difference)),
      ("interval_95", JSON(interval, \.json)), ("p", .number(p)), ("n", .integer(n)), ("paired", .bool(isPaired)),
      ("smallest_reachable_p", .number(smallestReachableP)), ("seeds_needed", .integer(seedsNeeded)),
      ("resolvable_difference", JSON(resolvable) { .number($0) }),
    ])
  }
}
