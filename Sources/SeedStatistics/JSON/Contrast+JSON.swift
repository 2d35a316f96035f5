internal import JSONText
internal import RunRecords

extension Contrast {
  var json: JSON {
    JSON.members([
      ("a", .string(a.id)), ("b", .string(b.id)), ("outcome", .string(outcome.rawValue)),
      ("scope", .string(scope.rawValue)), ("leader", JSON(leader) { .string($0.id) }),
      ("difference", JSON(difference) { .number($0) }), ("mean_a", JSON(meanA) { .number($0) }),
      ("mean_b", JSON(meanB) { .number($0) }), ("hodges_lehmann", JSON(hodgesLehmann) { .number($0) }),
      ("interval", JSON(interval, \.json)), ("t_interval", JSON(tInterval, \.json)), ("test", .string(test.rawValue)),
      ("p", .number(p)), ("adjusted_p", JSON(adjustedP) { .number($0) }), ("exact", .bool(isExact)),
      ("sampling_error", JSON(samplingError) { .number($0) }), ("threshold", .number(threshold)),
      ("smallest_reachable_p", .number(smallestReachableP)), ("seeds_needed", .integer(seedsNeeded)),
      ("paired", .bool(isPaired)), ("n", .integer(n)), ("n_a", .integer(countA)), ("n_b", .integer(countB)),
      ("images", JSON(images) { $0.json(alpha: threshold) }),
      ("adjusted_images_p", JSON(adjustedImagesP) { .number($0) }),
      ("divergence", JSON(divergence, \.json)), ("equivalence", JSON(equivalence, \.json)),
      ("resolvable", JSON(resolvable, \.json)), ("next_step", JSON(nextStep, \.json)),
    ])
  }
}

extension CrossedTest {
  func json(alpha: Double) -> JSON {
    JSON.members([
      ("images", .integer(images)), ("difference", .number(difference)), ("standard_error", .number(standardError)),
      ("degrees_of_freedom", .number(degreesOfFreedom)), ("p", .number(p)), ("level", .number(1 - alpha)),
      ("interval", interval(alpha: alpha).json), ("one_way", .bool(isOneWay)),
      (
        "mean_squares",
        JSON(meanSquares) {
          JSON.members([
            ("seed", .number($0.seed)), ("image", .number($0.image)), ("residual", .number($0.residual)),
          ])
        }
      ),
      (
        "shares",
        JSON.members([
          ("seeds", .number(shares.seeds)), ("images", .number(shares.images)), ("both", .number(shares.both)),
        ])
      ),
    ])
  }
}

extension Divergence {
  var json: JSON {
    JSON.members([
      ("runs_a", .integer(runsA)), ("runs_b", .integer(runsB)), ("diverged_a", .integer(divergedA)),
      ("diverged_b", .integer(divergedB)),
      (
        "by_seed",
        JSON(bySeed) {
          JSON.members([("only_a", .integer($0.onlyA)), ("only_b", .integer($0.onlyB)), ("both", .integer($0.both))])
        }
      ),
      ("p", .number(p)),
    ])
  }
}

extension Equivalence {
  var json: JSON {
    JSON.members([
      ("margin", .number(margin)), ("p", .number(p)), ("adjusted_p", JSON(adjustedP) { .number($0) }),
      ("images_p", JSON(imagesP) { .number($0) }), ("level", .number(level)), ("interval", interval.json),
      ("probability_within", .number(probabilityWithin)),
    ])
  }
}

extension ResolvableDifference {
  var json: JSON {
    JSON.members([
      ("value", .number(value)), ("range", range.json), ("standard_deviation", .number(standardDeviation)),
    ])
  }
}

extension NextStep {
  var json: JSON {
    switch self {
    case .seeds(let seeds):
      JSON.members([
        ("seeds", .integer(seeds.count)), ("difference", JSON(seeds.difference) { .number($0) }),
        ("looks", .integer(seeds.looks)), ("alpha", .number(seeds.alpha)),
      ])
    case .moreImages(let share): JSON.members([("images_share", .number(share))])
    }
  }
}
