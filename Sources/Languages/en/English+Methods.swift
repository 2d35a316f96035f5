extension MethodsPhrases {
  static let english = MethodsPhrases(
    data: "The data are {dataset}: {counts}.",
    trainCount: "{n} training examples",
    validationCount: "{n} validation examples",
    testCount: "{n} test examples",
    holdout: """
      The {n} validation examples were held out of the training set, stratified by class and drawn by the seed of each \
      run; the test set was used once, after training.
      """,
    testIsValidation: "The test set was also what was validated on after every epoch.",
    stoppedOnTest: """
      Early stopping read it there, so that its final values are no unbiased estimates of the error on new data.
      """,
    noValidation: "Nothing was validated on during training; the test set was used once, after it.",
    arms: "Compared are {n} arms: {list}.",
    armsDiffer: "Compared are {n} arms that differ in {settings}: {list}.",
    network: """
      Each model is a fully connected network of {network} units with a softmax output, trained on the cross-entropy.
      """,
    activation: "The hidden layers use the activation function {activation}.",
    initializer: "Weights start by the initializer {initializer}, biases at zero.",
    dropout: "Dropout with rate {rate} follows each hidden layer.",
    l2: "Kernels carry an L2 penalty with weight {lambda}.",
    optimizer: "The optimizer is {optimizer}.",
    constantRate: "The learning rate was constant.",
    schedule: "The learning rate followed the schedule {schedule}.",
    warmup: "It rose linearly over the first {n} epochs.",
    batches: "Training ran in batches of {batch} examples for {epochs} {epochs:epoch|epochs}.",
    batchSize: "Training ran in batches of {batch} examples.",
    epochs: "Training ran for {epochs} {epochs:epoch|epochs}.",
    earlyStopping: "It ended early where {monitor} had not improved for {patience} epochs.",
    restored: "The weights of the best epoch were then restored.",
    epochsRun: "Runs took {low} to {high} epochs.",
    seeds: """
      Each arm was trained with {n} random seeds ({seeds}); a seed decides initial weights, the order of the examples and \
      whatever else is random.
      """,
    seedsVary: "The arms were trained with {low} to {high} random seeds each.",
    runs: "Each arm has {n} {n:run|runs}.",
    spread: "Given are mean and SD of the {quantity} over runs, with Student’s 95\u{A0}% interval of the mean.",
    pairedRule: """
      {a} and {b} are compared on the {quantity} by the two-sided {test} at α = {alpha}; the interval of their difference \
      is that test inverted.
      """,
    unpairedRule: """
      {a} and {b}, whose runs share too few seeds to be paired, are compared on the {quantity} by the two-sided {test} at \
      α = {alpha}; the interval of their difference is that test inverted.
      """,
    severalRule: """
      Each arm is compared with {baseline} on the {quantity} by the two-sided {test} at α = {alpha}, p adjusted by Holm’s \
      method for {k} comparisons; intervals of differences are that test inverted at the level at which it was made.
      """,
    seedBySeed: "Runs of one seed are compared with each other.",
    crossed: """
      Whether a difference also holds for other {items} is judged with seeds and {items} both as drawn at random \
      (crossed random effects).
      """,
    singleRuns: "With one run per arm the methods are not compared, only the models of these runs.",
    hardware: "Runs were made on {cpu}.",
    software: "Software: {list}.",
    time: "Training took {time} in all, over {n} {n:run|runs}.")
}
