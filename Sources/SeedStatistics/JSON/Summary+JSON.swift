public import JSONText
internal import RunRecords

extension Summary {
  public static let schema = "curves.summary/2"

  /// The summary as `summary.json` holds it: snake_case names, `null` for what is undefined, accuracies as fractions
  /// 0…1, differences of accuracies in percentage points, always a − b. The bytes depend on nothing but the comparison
  /// and options.
  public var json: JSON {
    JSON.members([
      ("schema", .string(Self.schema)), ("title", .string(title)), ("quantity", .string(quantity.key)),
      ("higher_is_better", .bool(quantity.higherIsBetter)), ("difference_unit", .string(quantity.differenceUnit)),
      ("level", level.json), ("baseline", JSON(baseline) { .string($0.id) }), ("verdict", verdict.json),
      ("arms", .array(arms.map(\.json))), ("pairs", .array(pairs.map(\.json))),
      ("all_pairs", .array(allPairs.map(\.json))), ("friedman", JSON(friedman, \.json)),
      ("convergence", convergence.json),
    ])
  }
}

extension SignificanceLevel {
  var json: JSON {
    JSON.members([
      ("alpha", .number(alpha)), ("looks", .integer(looks)),
      ("planned_seeds", .array(plannedSeeds.map { .integer($0) })),
    ])
  }
}

extension Summary.Pair {
  var json: JSON {
    JSON.members([
      ("a", .string(a.id)), ("b", .string(b.id)), ("verdict_reads", .string(isPaired ? "paired" : "unpaired")),
      ("contrast", JSON(contrast, \.json)), ("paired", JSON(paired, \.json)), ("unpaired", JSON(unpaired, \.json)),
      ("models", JSON(models, \.json)),
    ])
  }
}

extension PairDifference {
  var json: JSON {
    JSON.members([
      ("a", .string(a.id)), ("b", .string(b.id)), ("difference", JSON(difference) { .number($0) }),
      ("paired", .bool(isPaired)), ("n", .integer(n)), ("p", .number(p)), ("adjusted_p", .number(adjustedP)),
      ("adjusted_images_p", JSON(adjustedImagesP) { .number($0) }), ("interval", JSON(interval, \.json)),
    ])
  }
}

extension ArmStatistics {
  var json: JSON {
    JSON.members([
      ("arm", .string(name.id)), ("label", .string(name.label)), ("n", .integer(n)), ("runs", .integer(runs)),
      ("diverged", .integer(diverged)), ("missing", .integer(missing)),
      ("seeds", .array(seeds.map { .integer($0) })), (quantity.key, JSON(sample, \.json)),
      ("images", JSON(images, \.json)),
      (
        "best_validation",
        JSON(best) {
          JSON.members([
            ("validation_accuracy", $0.validationAccuracy.json), ("epochs", .array($0.epochs.map { .integer($0) })),
            ("test_accuracy", JSON($0.test, \.json)),
          ])
        }
      ),
    ])
  }
}

extension Convergence {
  var json: JSON {
    JSON.members([
      ("threshold", JSON(threshold) { .number($0) }), ("threshold_was_given", .bool(thresholdWasGiven)),
      ("area_epochs", .integer(areaEpochs)), ("arms", .array(arms.map(\.json))),
      ("pairs", .array(pairs.map(\.json))),
    ])
  }
}

extension Convergence.Arm {
  var json: JSON {
    JSON.members([
      ("arm", .string(name.id)), ("epochs_to_threshold", JSON(epochsToThreshold, \.json)),
      ("reached", .integer(reached)), ("never_reached", .integer(neverReached)),
      ("within_first_epoch", .integer(withinFirstEpoch)), ("area", JSON(area, \.json)),
      ("seconds_per_epoch", JSON(secondsPerEpoch, \.json)),
    ])
  }
}

extension Convergence.Pair {
  var json: JSON {
    JSON.members([
      ("a", .string(a.id)), ("b", .string(b.id)), ("epochs_to_threshold", JSON(epochsToThreshold, \.json)),
      ("sooner", .integer(sooner)), ("together", .integer(together)), ("later", .integer(later)),
      ("area", JSON(area, \.json)), ("seconds_per_epoch", JSON(secondsPerEpoch, \.json)),
    ])
  }
}
