import RunRecords
import Testing

@testable import Training

/// The vocabulary's optimisers are those that train, with all their arguments.
@Suite struct OptimizerArgumentsTests {
  private static func weights(_ optimizer: NamedChoice) throws -> [[Float]] {
    let spec = SmallData.spec(epochs: 2) { $0.training.optimizer = optimizer }
    var trainer = SmallData.trainer(spec)
    trainer.measuresDiagnostics = false
    return try trainer.run().weights
  }

  /// Another value than the default of each argument of each optimiser.
  static let changes: [(optimizer: Vocabulary.Entry, argument: String, value: Double)] = Vocabulary.optimizers.flatMap {
    entry in
    entry.parameters.map { parameter in
      let value: Double =
        switch parameter.name {
        case "clipnorm", "clipvalue", "global_clipnorm": 0.01
        case _ where parameter.isFlag: 1
        default: 0.3
        }
      return (entry, parameter.name, value)
    }
  }

  /// An argument that changed nothing would be one that the trainer does not know.
  @Test(arguments: changes)
  func everyArgumentCounts(_ change: (optimizer: Vocabulary.Entry, argument: String, value: Double)) throws {
    var choice = change.optimizer.defaultChoice
    // Nesterov's momentum needs some, and amsgrad second moments that fall.
    if change.argument == "nesterov" { choice.parameters["momentum"] = 0.9 }
    if change.argument == "amsgrad" { choice.parameters["beta_2"] = 0.5 }
    let before = try Self.weights(choice)
    choice.parameters[change.argument] = change.value
    #expect(try Self.weights(choice) != before)
  }

  @Test(arguments: Vocabulary.optimizers)
  func defaultsAreTheVocabularys(_ entry: Vocabulary.Entry) throws {
    let bare = NamedChoice(entry.name, ["learning_rate": try #require(entry.defaultChoice.parameters["learning_rate"])])
    #expect(try Self.weights(bare) == Self.weights(entry.defaultChoice))
  }

  /// Bounds hold for a spec that was made in code too.
  @Test(arguments: [
    ("adam", "beta_1", 1.0), ("adam", "amsgrad", 0.5), ("sgd", "momentum", -0.1), ("rmsprop", "rho", .nan),
    ("adagrad", "epsilon", 0), ("nadam", "amsgrad", 1), ("adamax", "clipvalue", -1), ("sgd", "weight_decay", .infinity),
  ])
  func outOfBoundsIsRefused(name: String, argument: String, value: Double) throws {
    var choice = try #require(Vocabulary.optimizers.first { $0.name == name }).defaultChoice
    choice.parameters[argument] = value
    let error = #expect(throws: TrainingError.self) { try Self.weights(choice) }
    #expect(error?.code == .invalidSpec)
    #expect(error?.message.contains(argument) == true && error?.message.contains("expected") == true)
  }
}
