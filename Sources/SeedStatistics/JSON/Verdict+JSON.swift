internal import JSONText
internal import RunRecords

extension Verdict {
  var json: JSON {
    JSON.members([
      ("finding", .string(finding.word)), ("details", finding.json), ("caveats", .array(caveats.map(\.json))),
    ])
  }
}

extension Verdict.Finding {
  /// The case as a word; of two arms the outcome.
  public var word: String {
    switch self {
    case .nothingToCompare: "nothing_to_compare"
    case .refused: "refused"
    case .singleRuns: "single_runs"
    case .pair(let contrast): contrast.outcome.rawValue
    case .several: "several"
    case .datasets: "datasets"
    }
  }

  var json: JSON {
    switch self {
    case .nothingToCompare(.noRuns): .null
    case .nothingToCompare(.oneArm(let arm)): JSON.members([("arm", .string(arm.id))])
    case .nothingToCompare(.allDiverged(let arms)): JSON.members([("diverged", .ids(arms))])
    case .refused(.differentData(let datasets)):
      JSON.members([
        (
          "datasets",
          .array(datasets.map { JSON.members([("dataset", $0.dataset.json), ("arms", .ids($0.arms))]) })
        )
      ])
    case .singleRuns(let runs): runs.json
    case .pair(let contrast): contrast.json
    case .several(let several): several.json
    case .datasets(let verdicts): verdicts.json
    }
  }
}

extension JSON {
  static func ids(_ arms: [ArmName]) -> JSON { .array(arms.map { .string($0.id) }) }
}

extension DatasetIdentity {
  var json: JSON { JSON.members([("name", .string(name)), ("test_examples", .integer(testExamples))]) }
}

extension SingleRuns {
  var json: JSON {
    JSON.members([
      (
        "arms",
        .array(
          arms.map {
            JSON.members([
              ("arm", .string($0.name.id)), ("value", .number($0.value)), ("runs", .integer($0.runs)),
              ("images", JSON($0.images, \.json)),
            ])
          })
      ),
      ("models", JSON(models, \.json)), ("seeds_needed", .integer(seedsNeeded)),
      (
        "seed_noise",
        JSON.members([
          ("apart", .integer(seedNoise.apart)), ("pairs", .integer(seedNoise.pairs)),
          ("of_these_records", .bool(seedNoise.isOfTheseRecords)),
        ])
      ),
    ])
  }
}

extension Several {
  var json: JSON {
    JSON.members([
      ("baseline", .string(baseline.id)),
      (
        "against_baseline",
        .array(
          againstBaseline.map {
            JSON.members([
              ("arm", .string($0.arm.id)), ("outcome", .string($0.outcome.rawValue)),
              ("leader", JSON($0.contrast?.leader) { .string($0.id) }),
            ])
          })
      ),
      (
        "best",
        JSON.members([
          ("highest", .string(best.highest.id)), ("members", .ids(best.members)),
          ("members_on_new_images", JSON(best.membersOnNewImages) { .ids($0) }), ("untested", .ids(best.untested)),
          ("comparisons", .integer(best.comparisons)),
        ])
      ),
    ])
  }
}

extension DatasetVerdicts {
  var json: JSON {
    JSON.members([
      (
        "datasets",
        .array(
          parts.map {
            JSON.members([("dataset", $0.dataset.json), ("arms", .ids($0.arms)), ("verdict", $0.verdict.json)])
          })
      ),
      (
        "across",
        .array(
          across.map { across in
            JSON.members([
              ("a", .string(across.a.id)), ("b", .string(across.b.id)),
              (
                "differences",
                .array(
                  across.differences.map {
                    JSON.members([("dataset", $0.dataset.json), ("difference", .number($0.difference))])
                  })
              ),
              ("wilcoxon", JSON(across.wilcoxon, \.json)),
            ])
          })
      ),
    ])
  }
}
