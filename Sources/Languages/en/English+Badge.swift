extension BadgePhrases {
  static let english = BadgePhrases(
    testIsValidation: "Test set used as validation",
    testIsValidationNote: """
      The validation curves are those of the test set, as in the classic example.
      """,
    runningMean: "Train accuracy is a running mean",
    runningMeanNote: """
      As in Keras: averaged over the epoch while the weights still change, so it lags behind validation early on.
      """,
    runningMeanLoss: "Training loss is a running mean",
    runningMeanLossNote: """
      As in Keras: averaged over the epoch while the weights still change, so early on it is higher than at the epoch’s end.
      """,
    singleSeed: "Single seed",
    singleSeedNote: "At least one arm has a single value. Its spread is unknown.",
    modified: "Modified working tree",
    modifiedNote: "The program that trained had changes that are in no commit.",
    imported: "Imported",
    importedNote: "Recorded by another tool: {tools}.",
    sampled: "Sampled data",
    sampledNote: "Only the first {n} training examples, and as many test examples at most, were used.",
    diverged: "Diverged runs",
    divergedNote: "{n} runs ended because the loss was not finite.",
    divergedOne: "One run ended because the loss was not finite.",
    restored: "Best weights restored",
    restoredNote: """
      {n} runs were tested with the weights of the epoch that was best by early stopping’s metric, not of the last.
      """,
    restoredOne: """
      One run was tested with the weights of the epoch that was best by early stopping’s metric, not of the last.
      """,
    notPublished: "Not the published data",
    notPublishedNote: "Files that are not those which the data set was published with: {files}.",
    notKnown: "Not known",
    notKnownNote: "At least one imported history does not say: {list}.",
    notKnownThings: [
      "seed": "the seed", "test accuracy": "the test accuracy", "configuration": "the configuration",
      "data": "the data and how much of it was used",
      "running mean": "whether training metrics are means over the epoch", "epochs": "the numbers of the epochs",
      "how the run ended": "how the run ended",
    ],
    list: "What to know before reading on")
}
