public import JSONText

extension NamedChoice {
  /// The name alone, or an object with the parameters by name.
  var json: JSON {
    if parameters.isEmpty { return .string(name) }
    var object: JSON.Object = ["name": .string(name)]
    for (key, value) in parameters.sorted(by: { $0.key < $1.key }) { object[key] = .number(value) }
    return .object(object)
  }
}

extension ModelSpec {
  var json: JSON {
    // An activation's parameters are part of its name's meaning (`relu` has three that hardly anyone sets): only what
    // differs is written. What an optimiser does hangs on all of its numbers, and they are all written.
    let defaults = Vocabulary.activations.first { $0.name == activation.name }?.defaultChoice.parameters ?? [:]
    let choice = NamedChoice(activation.name, activation.parameters.filter { $0.value != defaults[$0.key] })
    return .object([
      "hidden": .array(hidden.map { .integer($0) }), "activation": choice.json, "initializer": initializer.json,
      "dropout": .number(dropout), "kernel_regularizer": .number(l2),
    ])
  }
}

extension TrainingSpec {
  var json: JSON {
    var object: JSON.Object = [
      "optimizer": optimizer.json, "learning_rate_schedule": schedule.json, "warmup_epochs": .number(warmupEpochs),
      "batch_size": .integer(batchSize), "epochs": .integer(epochs),
    ]
    if let stopping = earlyStopping {
      object["early_stopping"] = .object([
        "monitor": .string(stopping.monitor), "patience": .integer(stopping.patience),
        "min_delta": .number(stopping.minDelta), "restore_best_weights": .bool(stopping.restoresBestWeights),
      ])
    }
    object["train_end_metrics"] = .bool(measuresTrainEnd)
    // A key that came later stands only where it says something, so that specs of before stay what they are.
    if validationFrequency != 1 { object["validation_freq"] = .integer(validationFrequency) }
    return .object(object)
  }
}

extension RunSpec.Validation {
  var json: JSON {
    switch self {
    case .test: .string("test")
    case .none: .string("none")
    case .holdout(let count): .object(["holdout": .integer(count)])
    }
  }
}

extension RunSpec {
  /// The record's `spec`: what decides the result, with every default written out.
  public var json: JSON {
    var object: JSON.Object = [
      "dataset": .string(dataset), "model": model.json, "training": training.json, "validation": validation.json,
    ]
    if let subset { object["subset"] = .integer(subset) }
    return .object(object)
  }

  /// Reads a record's `spec`.
  init(json: JSON, identity: Identity, file: String?) throws(RecordError) {
    let node = SpecNode(json, file: file, path: "spec")
    let members = try node.members(known: ["dataset", "model", "training", "validation", "subset"])
    self.init(identity: identity)
    if let value = members["dataset"] { dataset = try value.string() }
    if let value = members["model"] { model = try SpecReading.model(value.members(known: SpecReading.modelKeys)) }
    if let value = members["training"] {
      training = try SpecReading.training(value.members(known: SpecReading.trainingKeys))
    }
    if let value = members["validation"] { validation = try SpecReading.validation(value) }
    if let value = members["subset"] { subset = try value.integer(from: 1) }
  }
}
