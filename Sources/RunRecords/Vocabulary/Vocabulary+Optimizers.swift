extension Vocabulary {
  /// Keras 3's optimisers with all their arguments but those of the moving average of the weights (`use_ema` and the
  /// like), of gradient accumulation and of loss scaling, which nothing here does.
  ///
  /// The experiment file and the trainer both go by this table.
  public static let optimizers: [Entry] = {
    func entry(
      _ name: String, _ displayName: String, learningRate: Double, _ own: [Parameter], weightDecay: Double? = nil
    ) -> Entry {
      Entry(
        name, displayName,
        [Parameter("learning_rate", learningRate, .positive)] + own
          + [Parameter("weight_decay", weightDecay, .notNegative)] + clippings.map { Parameter($0, nil, .positive) },
        alternatives: clippings)
    }
    let betas = [Parameter("beta_1", 0.9, .fraction), Parameter("beta_2", 0.999, .fraction)]
    let epsilon = Parameter("epsilon", 1e-7, .positive)
    let momentum = Parameter("momentum", 0, .fraction)
    let adam = betas + [epsilon, Parameter(flag: "amsgrad")]
    return [
      entry("sgd", "SGD", learningRate: 0.01, [momentum, Parameter(flag: "nesterov")]),
      entry("adam", "Adam", learningRate: 0.001, adam),
      entry("adamw", "AdamW", learningRate: 0.001, adam, weightDecay: 0.004),
      entry("nadam", "Nadam", learningRate: 0.001, betas + [epsilon]),
      entry("adamax", "Adamax", learningRate: 0.001, betas + [epsilon]),
      entry(
        "rmsprop", "RMSprop", learningRate: 0.001,
        [Parameter("rho", 0.9, .fraction), momentum, epsilon, Parameter(flag: "centered")]),
      entry(
        "adagrad", "Adagrad", learningRate: 0.001,
        [Parameter("initial_accumulator_value", 0.1, .notNegative), epsilon]),
    ]
  }()

  /// What becomes of gradients that are too large; Keras refuses more than one of them.
  private static let clippings = ["clipnorm", "clipvalue", "global_clipnorm"]

  /// `adam` with every parameter at its default.
  public static let defaultOptimizer = optimizers.first { $0.name == "adam" }?.defaultChoice ?? NamedChoice("adam")
}
