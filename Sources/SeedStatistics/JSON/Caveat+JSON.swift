internal import JSONText
internal import RunRecords

extension Verdict.Caveat {
  var json: JSON {
    switch self {
    case .divergedRuns(let arm, let diverged, let runs):
      Self.json(
        "diverged_runs", [("arm", .string(arm.id)), ("diverged", .integer(diverged)), ("runs", .integer(runs))])
    case .missingValues(let arm, let count):
      Self.json("missing_values", [("arm", .string(arm.id)), ("runs", .integer(count))])
    case .unmatchedSeeds(let runs):
      Self.json(
        "unmatched_seeds",
        [
          (
            "arms",
            .array(
              runs.map {
                JSON.members([
                  ("arm", .string($0.arm.id)), ("seeds", .array($0.seeds.map { .integer($0) })),
                ])
              })
          )
        ])
    case .comparedUnpaired(let a, let b, let shared):
      Self.json("compared_unpaired", [("arms", .ids([a, b])), ("shared_seeds", .integer(shared))])
    case .selectedOnTest(let arms): Self.json("selected_on_test", [("arms", .ids(arms))])
    case .selectedOnValidation(let arms): Self.json("selected_on_validation", [("arms", .ids(arms))])
    case .validatedOnTest: Self.json("validated_on_test", [])
    case .comparedOnValidation: Self.json("compared_on_validation", [])
    case .differsBeyondCompared(let differences):
      Self.json(
        "differs_beyond_compared",
        differences.map { difference in
          (
            difference.kind.rawValue,
            .array(
              difference.values.map { JSON.members([("value", .string($0.text)), ("arms", .ids($0.arms))]) })
          )
        })
    case .outlyingSeed(let seed):
      Self.json(
        "outlying_seed",
        [
          ("arm", .string(seed.arm.id)), ("seed", .integer(seed.seed)), ("value", .number(seed.value)),
          ("median", .number(seed.median)), ("other", .string(seed.other.id)),
          ("mean_difference", .number(seed.meanDifference)), ("hodges_lehmann", .number(seed.hodgesLehmann)),
        ])
    case .intervalsLeftOut(let pairs): Self.json("intervals_left_out", [("pairs", .integer(pairs))])
    }
  }

  private static func json(_ kind: String, _ members: [(String, JSON)]) -> JSON {
    JSON.members([("kind", .string(kind))] + members)
  }
}
