import RunRecords
import Testing
import TextTools

@Suite struct ExperimentTests {
  static let classic = """
    title: ReLU and sigmoid on Fashion-MNIST
    dataset: fashion-mnist
    compare:
      activation: [relu, sigmoid]
    model:
      hidden: [128]
      initializer: glorot_uniform
    training:
      optimizer: adam
      batch_size: 32
      epochs: 5
    validation: test
    seeds: 2
    """

  @Test func readsTheClassicExperiment() throws {
    let experiment = try Experiment(yaml: Self.classic, file: "e.yml")
    #expect(experiment.title == "ReLU and sigmoid on Fashion-MNIST")
    #expect(experiment.arms.map(\.identity.arm) == ["relu", "sigmoid"])
    #expect(experiment.arms.map(\.identity.label) == ["ReLU", "Sigmoid"])
    #expect(experiment.arms.map(\.identity.armIndex) == [0, 1])
    #expect(
      experiment.runs.map { "\($0.identity.arm)\($0.identity.seed)" } == ["relu0", "sigmoid0", "relu1", "sigmoid1"])
    #expect(experiment.arms[0].training == TrainingSpec())
    #expect(experiment.arms[0].model == ModelSpec())
  }

  @Test func readsEveryKey() throws {
    let yaml = """
      compare:
        optimizer: [{name: sgd, learning_rate: 0.1, momentum: 0.9, nesterov: true}, adamw]
        hidden: [64, [32, 16]]
      labels: {adamw-hidden64: Ours}
      model: {activation: {name: leaky_relu, negative_slope: 0.1}, initializer: he_normal, dropout: 0.2, kernel_regularizer: 1e-4}
      training:
        learning_rate_schedule: {name: step, every_epochs: 2}
        warmup_epochs: 0.5
        early_stopping: {monitor: val_accuracy, patience: 3, min_delta: 0.001, restore_best_weights: false}
        train_end_metrics: true
      validation: {holdout: 5000}
      subset: 20_000
      seeds: [7, 3]
      margin: 0.5
      """
    let experiment = try Experiment(yaml: yaml, file: "e.yml")
    #expect(experiment.arms.count == 4)
    let arm = experiment.arms[1]
    #expect(arm.identity.arm == "sgd_learning_rate0.1_momentum0.9_nesterovtrue-hidden32x16")
    #expect(arm.identity.label == "SGD (learning rate 0.1, momentum 0.9, nesterov), hidden 32–16")
    #expect(experiment.arms[2].identity.label == "Ours")
    #expect(arm.training.optimizer == NamedChoice("sgd", ["learning_rate": 0.1, "momentum": 0.9, "nesterov": 1]))
    #expect(arm.model.hidden == [32, 16] && experiment.arms[0].model.hidden == [64])
    #expect(arm.model.activation == NamedChoice("leaky_relu", ["negative_slope": 0.1]))
    #expect(arm.model.l2 == 1e-4 && arm.model.dropout == 0.2)
    #expect(arm.training.schedule == NamedChoice("step", ["factor": 0.1, "every_epochs": 2]))
    #expect(arm.training.earlyStopping?.restoresBestWeights == false && arm.training.earlyStopping?.patience == 3)
    #expect(arm.validation == .holdout(5000) && arm.subset == 20_000)
    #expect(experiment.seeds == [7, 3] && experiment.margin == 0.5)
    #expect(experiment.runs[4].identity.seed == 3)
  }

  @Test func aLearningRateMayBeCompared() throws {
    let experiment = try Experiment(yaml: "compare: {learning_rate: [0.1, 1e-3]}", file: "e.yml")
    #expect(experiment.arms.map { $0.training.optimizer["learning_rate"] } == [0.1, 0.001])
    #expect(experiment.arms.map(\.identity.arm) == ["learning_rate0.1", "learning_rate0.001"])
  }

  @Test func lsuvMayBeCompared() throws {
    let experiment = try Experiment(yaml: "compare: {initializer: [orthogonal, lsuv]}", file: "e.yml")
    #expect(experiment.arms.map(\.model.initializer) == [NamedChoice("orthogonal", ["gain": 1]), NamedChoice("lsuv")])
    #expect(experiment.arms.map(\.identity.arm) == ["orthogonal", "lsuv"])
    #expect(experiment.arms.map(\.identity.label) == ["Orthogonal", "LSUV"])
  }

  @Test func armsWithTheSameWordAreToldApart() throws {
    let yaml = "compare: {optimizer: [{name: sgd, momentum: 0.5}, {name: sgd, momentum: 5e-1}]}"
    let experiment = try Experiment(yaml: yaml.replacing("5e-1", with: "0.5, learning_rate: 0.02"), file: "e")
    #expect(Set(experiment.arms.map(\.identity.arm)).count == 2)
  }

  @Test func flagsAreNamedNotNumbered() throws {
    let yaml = "compare: {activation: [gelu, {name: gelu, approximate: true}], hidden: [[], [32]]}"
    let experiment = try Experiment(yaml: yaml, file: "e.yml")
    #expect(experiment.arms[2].model.activation == NamedChoice("gelu", ["approximate": 1]))
    #expect(
      experiment.arms.map(\.identity.label) == [
        "GELU, no hidden layer", "GELU, hidden 32", "GELU (approximate), no hidden layer",
        "GELU (approximate), hidden 32",
      ])
    let swapped = "compare: {activation: [relu, tanh]}\nlabels: {relu: Tanh, tanh: ReLU}"
    #expect(try Experiment(yaml: swapped, file: "e.yml").arms.map(\.identity.label) == ["Tanh", "ReLU"])
  }

  @Test func withoutCompareThereIsOneArm() throws {
    let experiment = try Experiment(yaml: "model: {activation: sigmoid}", file: "e.yml")
    #expect(experiment.arms.map(\.identity.arm) == ["sigmoid"])
    #expect(experiment.seeds == [0, 1, 2, 3, 4])
  }

  @Test func aWordThatYAML11TakesForAFlagIsAWord() {
    let error = #expect(throws: RecordError.self) { try Experiment(yaml: "model: {activation: no}", file: "e") }
    #expect(error?.message.contains("unknown activation \"no\"") == true)
  }

  @Test(arguments: [
    ("", 1, "empty"), ("a: [1", 2, "not YAML"), ("titel: x", 1, "did you mean \"title\"?"),
    ("model:\n  hiden: 3", 2, "did you mean \"hidden\"?"),
    ("compare:\n  activation: [relu,\n    sigmod]", 3, "did you mean \"sigmoid\"?"),
    ("model:\n  hidden: [128, 0]", 2, "found 0, expected a whole number from 1"), ("model: {hidden: 12.5}", 1, "12.5"),
    ("training:\n  batch_size: 0", 2, "found 0"), ("training:\n  epochs: -1", 2, "found -1"),
    ("training:\n  learning_rate: .nan", 2, "expected a number above 0"),
    ("training:\n  optimizer: {name: adam,\n    learning_rate: nan}", 3, "expected a number above 0"),
    ("training:\n  optimizer: {name: adam, momentum: 0.9}", 2, "adam has no parameter \"momentum\""),
    ("training: {optimizer: {learning_rate: 1}}", 1, "\"name\" is missing"),
    ("training: {optimizer: [adam]}", 1, "found a list"), ("validation: {holdout: 0}", 1, "found 0"),
    ("validation: tset", 1, "expected test, none or {holdout: N}"),
    ("subset: 10\nvalidation: {holdout: 10}", 2, "leaves nothing"),
    ("margin: 0", 1, "found 0.0, expected a number from 0.001 to 100"), ("margin: .inf", 1, "found inf"),
    ("margin: half", 1, "found \"half\""), ("seeds: 0", 1, "found 0"), ("seeds: [1, 1]", 1, "twice"),
    ("seeds: []", 1, "empty list"),
    ("compare: {activation: []}", 1, "empty list"), ("compare: {activation: relu}", 1, "expected a list"),
    ("compare:\n  activation: [relu, relu]", 2, "twice"), ("compare: {seeds: [1]}", 1, "unknown key \"seeds\""),
    ("model:\n  initializer: lsvu", 2, "did you mean \"lsuv\"?"),
    ("model: {initializer: {name: lsuv, gain: 2}}", 1, "lsuv has no parameter \"gain\"; it has none"),
    ("model: {dropout: 1}", 1, "up to but not 1"), ("model: {kernel_regularizer: l3}", 1, "did you mean \"l2\""),
    ("training: {early_stopping: {monitor: val_los}}", 1, "did you mean \"val_loss\""),
    ("validation: none\ntraining:\n  early_stopping: {patience: 1}", 3, "validation is none"),
    ("compare:\n  activation: [gelu, {name: gelu,\n    approximate: 0.5}]", 3, "expected true or false"),
    (
      "compare:\n  activation: [gelu,\n    {name: gelu, approximate: false}]", 3,
      "GELU and GELU (approximate false) are the same"
    ),
    ("compare: {activation: [relu, tanh]}\nlabels:\n  relu: Same\n  tanh: Same", 4, "two arms are called \"Same\""),
    ("compare: {activation: [relu, tanh]}\nlabels: {tanh: ReLU}", 2, "two arms are called \"ReLU\""),
    ("training: {batch_size: 1000000000000}", 1, "expected a whole number from 1 to 1000000000"),
    ("title: a\ntitle: b", 1, "twice"), ("labels: {rel: x}", 1, "unknown key \"rel\""), ("- 1", 1, "found a list"),
  ])
  func saysWhereAndWhat(yaml: String, line: Int, mention: String) {
    let error = #expect(throws: RecordError.self) { try Experiment(yaml: yaml, file: "e.yml") }
    #expect(error?.line == line, "\(String(describing: error))")
    #expect(error?.description.contains(mention) == true, "\(String(describing: error))")
    #expect(error?.description.contains("\n") == false)
  }
}
