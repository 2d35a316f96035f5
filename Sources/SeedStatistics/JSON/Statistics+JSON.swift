internal import JSONText
internal import RunRecords

extension ConfidenceInterval {
  var json: JSON { .numbers([lower, upper]) }
}

extension TestInterval {
  /// `null` for an end that nothing bounds.
  var json: JSON {
    JSON.members([
      ("method", .string(method.rawValue)), ("level", .number(level)), ("lower", JSON(lower) { .number($0) }),
      ("upper", JSON(upper) { .number($0) }),
    ])
  }
}

extension SampleStatistics {
  var json: JSON {
    JSON.members([
      ("n", .integer(n)), ("mean", .number(mean)), ("sd", JSON(standardDeviation) { .number($0) }),
      ("median", .number(median)), ("min", .number(minimum)), ("max", .number(maximum)),
      ("interval_95", JSON(interval, \.json)), ("interval_95_clipped_at", .doubles(interval?.clippedAt ?? [])),
      ("values", .doubles(values)),
    ])
  }
}

extension Proportion {
  var json: JSON {
    JSON.members([
      ("successes", .number(successes)), ("total", .integer(total)), ("value", .number(value)),
      ("wilson_95", interval.json),
    ])
  }
}

extension TTest {
  var json: JSON {
    JSON.members([
      ("t", .number(statistic)), ("degrees_of_freedom", .number(degreesOfFreedom)), ("p", .number(p)),
    ])
  }
}

extension PermutationTest {
  var json: JSON {
    JSON.members([
      ("p", .number(p)), ("patterns", .integer(patterns)), ("exact", .bool(isExact)),
      ("standard_error", JSON(standardError) { .number($0) }),
    ])
  }
}

extension PairedComparison {
  var json: JSON {
    JSON.members([
      ("quantity", .string(quantity.key)), ("difference_unit", .string(quantity.differenceUnit)),
      ("n", .integer(n)), ("seeds", .array(seeds.map { .integer($0) })),
      ("unmatched_a", .integer(unmatchedA)), ("unmatched_b", .integer(unmatchedB)),
      ("differences", differences.json), ("hodges_lehmann", .number(hodgesLehmann)), ("t_test", JSON(tTest, \.json)),
      ("permutation", permutation.json), ("interval", interval.json), ("wilcoxon", wilcoxon.json),
      ("cohen_dz", JSON(effectSize) { .number($0.dz) }), ("hedges_gz", JSON(effectSize?.hedges) { .number($0) }),
      (
        "superiority",
        JSON.members([
          ("wins", .integer(superiority.wins)), ("ties", .integer(superiority.ties)),
          ("losses", .integer(superiority.losses)), ("probability", JSON(superiority.probability, \.json)),
        ])
      ),
      ("smallest_reachable_p", .number(smallestReachableP)),
    ])
  }
}

extension WilcoxonTest {
  var json: JSON {
    JSON.members([
      ("statistic", .number(statistic)), ("positive_rank_sum", .number(positiveRankSum)),
      ("negative_rank_sum", .number(negativeRankSum)), ("nonzero", .integer(nonzero)), ("p", .number(p)),
      ("exact", .bool(isExact)),
    ])
  }
}

extension UnpairedComparison {
  var json: JSON {
    JSON.members([
      ("quantity", .string(quantity.key)), ("difference_unit", .string(quantity.differenceUnit)),
      ("n_a", .integer(countA)), ("n_b", .integer(countB)), ("difference", .number(difference)),
      ("hodges_lehmann", .number(hodgesLehmann)), ("welch_interval_95", welchInterval.json),
      ("welch", JSON(welch, \.json)),
      (
        "mann_whitney",
        JSON.members([
          ("u", .number(mannWhitney.u)), ("p", .number(mannWhitney.p)), ("exact", .bool(mannWhitney.isExact)),
        ])
      ),
      ("cliffs_delta", .number(cliffsDelta)), ("smallest_reachable_p", .number(smallestReachableP)),
    ])
  }
}

extension ModelComparison {
  var json: JSON {
    JSON.members([
      ("a", .string(a.id)), ("b", .string(b.id)), ("images", .integer(images)), ("both_right", .integer(bothRight)),
      ("only_a_right", .integer(onlyARight)), ("only_b_right", .integer(onlyBRight)),
      ("both_wrong", .integer(bothWrong)),
      ("mcnemar_chi_squared", JSON(mcNemar.chiSquared) { .number($0) }),
      ("mcnemar_chi_squared_p", .number(mcNemar.chiSquaredP)), ("mcnemar_exact_p", .number(mcNemar.exactP)),
      ("difference", .number(difference)), ("interval_95", interval.json),
    ])
  }
}

extension FriedmanTest {
  var json: JSON {
    JSON.members([
      ("blocks", .integer(blocks)), ("mean_ranks", .doubles(meanRanks)), ("chi_squared", .number(chiSquared)),
      ("degrees_of_freedom", .integer(degreesOfFreedom)), ("p", .number(p)), ("f", JSON(f) { .number($0) }),
      ("f_p", JSON(fP) { .number($0) }), ("permutation", permutation.json),
    ])
  }
}
