internal import ContentHashing
public import JSONText
internal import TextTools

extension RunRecord {
  /// The record as JSON, keys in the order of the schema.
  public var json: JSON {
    var object: JSON.Object = ["schema": .string(Self.schema), "run": run.json]
    if let spec { object["spec"] = spec.json }
    if let data { object["data"] = data.json }
    object["history"] = history.json
    if let test { object["test"] = test.json }
    object["diagnostics"] = diagnostics?.json ?? .object([:])
    object["outcome"] = outcome.json
    if let source { object["source"] = source.json }
    if let config { object["config"] = .object(config) }
    for (key, value) in additional.members { object[key] = value }
    if let timing { object["timing"] = timing.json }
    if let provenance { object["provenance"] = provenance.json }
    return .object(object)
  }

  /// SHA-256 (64 hexadecimal digits) of everything in `json` but `timing` and `provenance`, in canonical form (RFC 8785):
  /// two runs of one spec on one machine have the same.
  public static func identity(of json: JSON) -> String {
    var object = json.objectValue ?? [:]
    object["timing"] = nil
    object["provenance"] = nil
    var digest = SHA256Digest()
    JSON.object(object).writeCanonical { digest.update($0) }
    return digest.hexadecimal()
  }
}

extension RunSpec.Identity {
  var json: JSON {
    .object([
      "arm": .string(arm), "label": .string(label), "arm_index": .integer(armIndex), "seed": .integer(seed),
      "varies": .object(varies), "experiment": .string(experiment),
    ])
  }
}

extension History {
  var json: JSON {
    var members: [(key: String, value: JSON)] = []
    for (axis, places) in axes { members.append((axis.rawValue, Self.column(places))) }
    for (name, values) in metrics { members.append((name, .doubles(values))) }
    return .object(JSON.Object(members))
  }

  /// Whole numbers stay whole numbers in the text.
  private static func column(_ places: [Double]) -> JSON {
    var whole: [Int] = []
    whole.reserveCapacity(places.count)
    for place in places {
      guard let number = Int(exactly: place) else { return .doubles(places) }
      whole.append(number)
    }
    return .integers(orNone: whole)
  }
}

extension RunRecord.DataDescription {
  var json: JSON {
    var object: JSON.Object = [
      "name": .string(name), "train_examples": .integer(trainExamples),
      "validation_examples": .integer(validationExamples), "test_examples": .integer(testExamples),
      "inputs": .integer(inputs), "classes": .array(classes.map { .string($0) }),
    ]
    object["sha256"] = .object(
      JSON.Object(sha256.sorted { $0.key < $1.key }.map { (key: $0.key, value: .string($0.value)) }))
    // Only where there is something to say: so a record of the published files stays what it always was.
    if !differsFromPublished.isEmpty {
      object["differs_from_published"] = .array(differsFromPublished.map { .string($0) })
    }
    return .object(object)
  }
}

extension RunRecord.TestResult {
  var json: JSON {
    var object: JSON.Object = [:]
    if History.isMeasured(loss) { object["loss"] = .number(loss) }
    if !accuracy.isNaN || loss.isNaN { object["accuracy"] = .number(accuracy) }
    if let correct { object["correct"] = .string(Base64Bits.encode(correct)) }
    if let confusion { object["confusion"] = .array(confusion.map { .integers(orNone: $0) }) }
    if let accuracyByClass { object["accuracy_by_class"] = .doubles(accuracyByClass) }
    if let mistakes {
      object["mistakes"] = .array(
        mistakes.map { mistake in
          var object: JSON.Object = [
            "index": .integer(mistake.index), "label": .integer(mistake.label),
            "prediction": .integer(mistake.prediction), "probability": .number(mistake.probability),
          ]
          if let image = mistake.image {
            object["image"] = .object([
              "rows": .integer(image.rows), "columns": .integer(image.columns),
              "pixels": .string(Base64.encode(image.pixels)),
            ])
          }
          return .object(object)
        })
    }
    return .object(object)
  }
}

extension Diagnostics {
  var json: JSON {
    .object([
      "probe_examples": .integer(probeExamples), "epoch": .integers(orNone: epochs),
      "first_loss": .number(firstLoss), "chance_loss": .number(chanceLoss),
      "layers": .array(
        layers.map { layer in
          var object: JSON.Object = [
            "name": .string(layer.name), "units": .integer(layer.units), "activation": .string(layer.activation),
          ]
          for (measure, values) in layer.series { object[measure.rawValue] = .doubles(values) }
          return .object(object)
        }),
    ])
  }
}

extension RunRecord.Outcome {
  var json: JSON {
    switch self {
    case .completed: return .object(["status": "completed"])
    case .unknown: return .object(["status": "unknown"])
    case .completedThenRestored(let epoch):
      return .object(["status": "completed", "restored_epoch": .integer(epoch)])
    case .stoppedEarly(let epoch, let restoredEpoch):
      var object: JSON.Object = ["status": "stopped_early", "epoch": .integer(epoch)]
      if let restoredEpoch { object["restored_epoch"] = .integer(restoredEpoch) }
      return .object(object)
    case .diverged(let epoch, let step):
      return .object(["status": "diverged", "epoch": .integer(epoch), "step": .integer(step)])
    }
  }
}

extension RunRecord.Timing {
  var json: JSON {
    var object: JSON.Object = [
      "seconds": .number(seconds), "examples_per_second": .number(examplesPerSecond),
      "epoch_seconds": .doubles(epochSeconds),
    ]
    if let activation {
      object["activation"] = .object([
        "forward_ns": .number(activation.forwardNanoseconds), "backward_ns": .number(activation.backwardNanoseconds),
      ])
    }
    return .object(object)
  }
}

extension RunRecord.Provenance {
  var json: JSON {
    var object: JSON.Object = [
      "curves": .string(curves), "commit": .string(commit), "modified": .bool(modified), "started": .string(started),
      "host": .object(["cpu": .string(cpu), "cores": .integer(cores), "os": .string(operatingSystem)]),
      "swift": .string(swift), "blas": .string(blas),
    ]
    if let importedFrom { object["imported_from"] = .string(importedFrom) }
    if let plannedSeeds { object["planned_seeds"] = .integer(plannedSeeds) }
    if let margin { object["margin"] = .number(margin) }
    return .object(object)
  }
}
