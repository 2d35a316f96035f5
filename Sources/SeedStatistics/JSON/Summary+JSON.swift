public import RunRecords

extension Summary {
  public static let schema = "curves.summary/1"

  /// The summary as `summary.json` holds it: snake_case names, `null` for what is undefined, accuracies as fractions
  /// 0…1, differences of accuracies in percentage points. The bytes depend on nothing but the comparison and options.
  public var json: JSON {
    JSON.members([
      ("schema", .string(Self.schema)), ("title", .string(title)), ("quantity", .string(quantity.rawValue)),
      ("baseline", JSON(baseline) { .string($0.id) }), ("verdict", verdict.json),
      ("arms", .array(arms.map(\.json))), ("pairs", .array(pairs.map(\.json))), ("friedman", JSON(friedman, \.json)),
      ("convergence", convergence.json),
    ])
  }
}

extension Summary.Pair {
  var json: JSON {
    JSON.members([
      ("a", .string(a.id)), ("b", .string(b.id)), ("verdict_reads", .string(isPaired ? "paired" : "unpaired")),
      ("paired", JSON(paired, \.json)), ("unpaired", JSON(unpaired, \.json)), ("models", JSON(models, \.json)),
    ])
  }
}

extension ArmStatistics {
  var json: JSON {
    JSON.members([
      ("arm", .string(name.id)), ("label", .string(name.label)), ("n", .integer(n)), ("runs", .integer(runs)),
      ("diverged", .integer(diverged)), ("missing", .integer(missing)), ("repeated", .integer(repeated)),
      ("seeds", .array(seeds.map { .integer($0) })), ("accuracy", JSON(accuracy, \.json)),
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
