internal import RunRecords

extension Optimizer {
  /// Keras's arguments that every optimiser takes.
  private static let common = ["learning_rate", "weight_decay", "clipnorm", "clipvalue", "global_clipnorm"]

  private static func own(_ name: String) -> [String] {
    switch name {
    case "sgd": ["momentum", "nesterov"]
    case "adam", "adamw": ["beta_1", "beta_2", "epsilon", "amsgrad"]
    case "nadam", "adamax": ["beta_1", "beta_2", "epsilon"]
    case "rmsprop": ["rho", "momentum", "epsilon", "centered"]
    case "adagrad": ["initial_accumulator_value", "epsilon"]
    default: []
    }
  }

  private static let clippings = ["clipnorm", "clipvalue", "global_clipnorm"]

  /// An argument that is passed over in silence would be a run of something else than was asked for.
  ///
  /// - Throws: `invalidSpec` for an argument the optimiser does not have, a limit that is not above 0, or two of them.
  static func checkArguments(_ choice: NamedChoice) throws(TrainingError) {
    let known = own(choice.name) + common
    if let unknown = choice.parameters.keys.sorted().first(where: { !known.contains($0) }), known.count > common.count {
      throw TrainingError(
        .invalidSpec,
        "found argument \"\(unknown)\" of optimizer \(choice.name), expected one of \(known.joined(separator: ", "))")
    }
    let given = clippings.filter { choice.parameters[$0] != nil }
    if given.count > 1 {
      throw TrainingError(
        .invalidSpec, "found \(given.joined(separator: " and ")), expected at most one of them: leave out the others")
    }
    if let name = given.first, let limit = choice.parameters[name], !(limit > 0) {
      throw TrainingError(.invalidSpec, "found \(name) \(limit), expected a number above 0")
    }
  }
}
