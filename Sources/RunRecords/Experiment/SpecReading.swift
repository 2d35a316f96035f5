internal import JSONText

/// Reads the parts of a spec from nodes; what is missing has its default.
enum SpecReading {
  static let modelKeys = ["hidden", "activation", "initializer", "dropout", "kernel_regularizer"]
  static let trainingKeys = [
    "optimizer", "learning_rate", "learning_rate_schedule", "warmup_epochs", "batch_size", "epochs", "early_stopping",
    "train_end_metrics", "validation_freq",
  ]

  static func model(_ members: [String: SpecNode]) throws(RecordError) -> ModelSpec {
    var model = ModelSpec()
    if let node = members["hidden"] { model.hidden = try hidden(node) }
    if let node = members["activation"] {
      model.activation = try node.choice("activation", from: Vocabulary.activations)
    }
    if let node = members["initializer"] {
      model.initializer = try node.choice("initializer", from: Vocabulary.initializers)
    }
    if let node = members["dropout"] { model.dropout = try node.number(.fraction) }
    if let node = members["kernel_regularizer"] { model.l2 = try l2(node) }
    return model
  }

  static func training(_ members: [String: SpecNode]) throws(RecordError) -> TrainingSpec {
    var training = TrainingSpec()
    if let node = members["optimizer"] {
      training.optimizer = try node.choice("optimizer", from: Vocabulary.optimizers)
    }
    if let node = members["learning_rate"] {
      training.optimizer.parameters["learning_rate"] = try node.number(.positive)
    }
    if let node = members["learning_rate_schedule"] {
      training.schedule = try node.choice("learning-rate schedule", from: Vocabulary.schedules)
    }
    if let node = members["warmup_epochs"] { training.warmupEpochs = try node.number(.notNegative) }
    if let node = members["batch_size"] { training.batchSize = try node.integer(from: 1) }
    if let node = members["epochs"] { training.epochs = try node.integer(from: 1, to: 1_000_000) }
    if let node = members["early_stopping"] { training.earlyStopping = try earlyStopping(node) }
    if let node = members["train_end_metrics"] { training.measuresTrainEnd = try node.flag() }
    if let node = members["validation_freq"] {
      training.validationFrequency = try node.integer(from: 1, to: 1_000_000)
    }
    return training
  }

  /// `128`, or a list of widths; an empty list is softmax regression.
  private static func hidden(_ node: SpecNode) throws(RecordError) -> [Int] {
    guard case .list(let elements) = node.content else { return [try node.integer(from: 1, to: 1_000_000)] }
    guard elements.count <= 1000 else {
      throw node.error(.invalidValue, "\(node.path): found \(elements.count) layers, expected at most 1000")
    }
    var widths: [Int] = []
    for element in elements {
      var element = element
      element.line = element.line ?? node.line
      widths.append(try element.integer(from: 1, to: 1_000_000))
    }
    return widths
  }

  /// A penalty λ, `l2` (Keras's λ = 0.01), `{name: l2, l2: λ}`, or `none`.
  private static func l2(_ node: SpecNode) throws(RecordError) -> Double {
    switch node.content {
    case .scalar(.integer), .scalar(.number): return try node.number(.notNegative)
    case .scalar(.null), .scalar(.string("none")): return 0
    default:
      return try node.choice("regularizer", from: Vocabulary.regularizers)["l2"]
    }
  }

  private static func earlyStopping(_ node: SpecNode) throws(RecordError) -> TrainingSpec.EarlyStopping? {
    if case .scalar(.null) = node.content { return nil }
    if case .scalar(.bool(false)) = node.content { return nil }
    let members = try node.members(known: ["monitor", "patience", "min_delta", "restore_best_weights"])
    var stopping = TrainingSpec.EarlyStopping()
    if let monitor = members["monitor"] {
      stopping.monitor = try monitor.string()
      guard Vocabulary.monitor(stopping.monitor) != nil else {
        let names = Vocabulary.monitors.map(\.name)
        throw monitor.error(
          .unknownName,
          "\(monitor.path): unknown metric \"\(stopping.monitor)\""
            + monitor.suggestion(for: stopping.monitor, in: names)
            + "; known are \(names.joined(separator: ", "))")
      }
    }
    if let patience = members["patience"] { stopping.patience = try patience.integer(from: 0) }
    if let minDelta = members["min_delta"] { stopping.minDelta = try minDelta.number(.notNegative) }
    if let restores = members["restore_best_weights"] { stopping.restoresBestWeights = try restores.flag() }
    return stopping
  }

  /// `test`, `none`, or `{holdout: N}`.
  static func validation(_ node: SpecNode) throws(RecordError) -> RunSpec.Validation {
    switch node.content {
    case .scalar(.string("test")): return .test
    case .scalar(.string("none")), .scalar(.null): return .none
    case .mapping:
      let members = try node.members(known: ["holdout"])
      guard let holdout = members["holdout"] else {
        throw node.error(.missingKey, "validation: the key \"holdout\" is missing, expected {holdout: N}")
      }
      return .holdout(try holdout.integer(from: 1))
    default:
      throw node.error(.wrongType, "validation: found \(node.phrase), expected test, none or {holdout: N}")
    }
  }

  /// What cannot be seen key by key: settings that contradict each other.
  static func checkTogether(_ training: TrainingSpec, _ validation: RunSpec.Validation, at node: SpecNode?)
    throws(RecordError)
  {
    guard let stopping = training.earlyStopping else { return }
    if validation == .none, Vocabulary.monitor(stopping.monitor)?.needsValidation == true {
      throw RecordError(
        .conflict, file: node?.file, line: node?.line,
        "early_stopping watches \(stopping.monitor), but validation is none: watch loss, or validate on {holdout: N}")
    }
  }
}
