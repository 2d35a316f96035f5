extension CaveatPhrases {
  static let english = CaveatPhrases(
    diverged: "{diverged} of {runs} runs of {arm} diverged; its mean is over the others.",
    allDiverged: "All {runs} runs of {arm} diverged; it has no mean.",
    onlyRunDiverged: "The one run of {arm} diverged; it has no value.",
    missing: "{n} {n:run|runs} of {arm} ended without a value of {quantity} and {n:is|are} left out.",
    unmatched: "Left out for want of a run of the same seed in the other arm: {list}.",
    unmatchedRun: "{arm} (seed {seed})",
    unmatchedRuns: "{arm} (seeds {seeds})",
    comparedUnpaired: """
      {a} and {b} share only {n} of their seeds; all their runs are compared as if they shared none, which errs on the \
      careful side.
      """,
    selectedOnTest: """
      Early stopping watched the test set in the runs of {arms}: their results are selected on it and look better than \
      they would on new data.
      """,
    selectedOnValidation: """
      Early stopping watched these validation data in the runs of {arms}: what is compared was selected on them and looks \
      better than it would on new data.
      """,
    validatedOnTest: """
      The test set was also the validation set. These runs chose nothing by it, but any choice made by looking at these \
      curves makes the final results optimistic.
      """,
    comparedOnValidation: "What is compared was measured on validation data, not on a test set.",
    differsBeyondCompared:
      "The arms differ in more than what is compared, so the difference may be due to that: {list}.",
    difference: "{setting} ({list})",
    settingOfArms: "{value}: {arms}",
    trainingData: "training data",
    outlyingSeed: "Seed {seed} of {arm} lies far from its others ({value}, median {median}).",
    effectOfSeed: """
      The test takes differences to be symmetric; Hodges and Lehmann’s estimate of {a} − {b}, which one seed hardly \
      moves, is {estimate} beside the mean of {mean}.
      """,
    effectOfRun: """
      The means follow it, the ranks that the test goes by do not; Hodges and Lehmann’s estimate of {a} − {b}, which one \
      run hardly moves, is {estimate} beside the difference of the means of {mean}.
      """,
    intervalsLeftOut: "Intervals of the {n} pairs of arms are left out, as they are too many.",
    ofDataset: "{dataset}: {caveat}")
}
