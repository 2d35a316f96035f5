extension Words {
  /// English.
  public static let english = Words(
    reportKicker: "Experiment report",
    untitled: "Untitled comparison",
    unnamed: "(unnamed)",
    skipToContent: "Skip to the content",
    contents: "Contents",
    verdictHeading: "Verdict",
    accuracyHeading: "Final accuracy",
    comparisonHeading: "How large, how sure",
    curvesHeading: "Learning curves",
    bySeedHeading: "Final accuracy by seed",
    whyHeading: "Why",
    functionsHeading: "The functions and their derivatives",
    gradientsHeading: "What happens inside the layers",
    costHeading: "What it costs",
    convergenceHeading: "How fast they learn",
    errorsHeading: "Where they err",
    confusionHeading: "Confusion",
    mistakesHeading: "Most confident mistakes",
    settingsHeading: "Settings",
    provenanceHeading: "Where the numbers come from",
    checklistHeading: "Reproducibility checklist",
    againHeading: "Make it again",
    filesHeading: "Files beside this page",
    footer: "Made by {program} from {records} run records.",
    showNumbers: "The numbers",
    showSeeds: "Every seed",
    showMore: "{n} more",
    showRecords: "All {n} records",
    showClasses: "Accuracy by class",
    figureWord: "Figure {n}",
    tableRegion: "{name}, table",
    toggleArms: "Show or hide arms",
    colon: ": ",
    listSeparator: ", ",
    rangeSeparator: " to ",
    arm: "Arm",
    mean: "Mean",
    standardDeviation: "SD",
    interval: "95 % interval",
    median: "Median",
    range: "Min–max",
    count: "n",
    seed: "Seed",
    seeds: "Seeds",
    eachSeed: "Each seed",
    difference: "Difference",
    percentagePoints: "percentage points",
    percentagePointsShort: "pp",
    epoch: "Epoch",
    layer: "Layer",
    zeroDifference: "no difference",
    test: "Test",
    train: "Train",
    validation: "Validation",
    loss: "Loss",
    accuracy: "Accuracy",
    className: "Class",
    image: "Image",
    trueClass: "Label",
    predictedClass: "Predicted",
    confidence: "Confidence",
    formula: "Formula",
    function: "Activation function",
    secondsPerEpoch: "Seconds an epoch",
    examplesPerSecond: "Examples a second",
    totalSeconds: "Training time, s",
    relativeCost: "Relative to the fastest",
    epochsToThreshold: "Epochs to {threshold}",
    areaUnderCurve: "Area under the validation curve",
    neverReached: "{n} never reached it",
    gradientStart: "Gradient norm at the start",
    gradientEnd: "Gradient norm at the end",
    saturated: "Saturated",
    dead: "Dead",
    dormant: "Dormant",
    updateRatio: "Update ratio",
    hiddenLayer: "Hidden {n}",
    outputLayer: "Output",
    quantityTestAccuracy: "final test accuracy",
    quantityValidationAccuracy: "validation accuracy of the last epoch",
    betterHeadline: "{higher} is better than {lower}, by {difference} percentage points",
    betterSentence: """
      Over {n} seeds, the {quantity} of {higher} is higher by {difference} percentage points on average \
      ({interval}; {test}).
      """,
    unresolvedHeadline: "No difference between {higher} and {lower} was resolved",
    unresolvedSentence: """
      Over {n} seeds, {higher} is ahead by {difference} percentage points of {quantity} on average \
      ({interval}; {test}). Chance alone can make differences of this size.
      """,
    couldResolve: """
      This is no proof that they are equal: {n} seeds find a difference of {resolvable} percentage points \
      in four of five such experiments, smaller ones more rarely.
      """,
    tooFewHeadline: "Too few seeds to say whether {higher} or {lower} is better",
    tooFewSentence: """
      Over {n} seeds, {higher} is ahead by {difference} percentage points of {quantity} on average \
      ({interval}; {test}).
      """,
    tooFewReason: """
      With {n} seeds no outcome, however clear, could bring p below {smallest}; it takes at least \
      {needed} seeds an arm before it can fall below 0.05.
      """,
    intervalPhrase: "95 % interval {low} to {high}",
    noIntervalPhrase: "no interval from one run",
    pairedTestPhrase: "sign-flip permutation test, p {p}",
    unpairedTestPhrase: "Mann–Whitney test, p {p}",
    adjustedTestPhrase: " after Holm’s correction",
    singleHeadline: "One run an arm: these numbers say nothing about which method is better",
    singleSentence: """
      A different seed may move the accuracy by more than these arms differ. It takes at least {needed} \
      seeds an arm before a claim about the methods can be tested.
      """,
    singleArm: "{arm}: {accuracy} ({interval} over {images} test images).",
    singleArmPlain: "{arm}: {accuracy}.",
    singleModels: """
      Of these two models, only {a} is right on {b} images and only {other} on {c} (McNemar’s exact test, \
      p {p}). That compares two trained models, not two methods.
      """,
    noRunsHeadline: "There is no accuracy to compare",
    noRunsSentence: "No record holds a final accuracy.",
    oneArmHeadline: "One arm, nothing to compare it with",
    oneArmSentence: "All records that count belong to {arm}.",
    severalHeadline: "Of {k} arms, {best} has the highest mean, and the runs set it apart from all others",
    severalTiedHeadline: """
      Of {k} arms, {best} has the highest mean, but {m} of the others cannot be told apart from it
      """,
    severalUnresolvedHeadline: "No difference between the {k} arms was resolved; {best} has the highest mean",
    severalTooFewHeadline: "Too few seeds to rank the {k} arms; {best} has the highest mean",
    severalBetter: "Better than {baseline}, the baseline: {arms}.",
    severalWorse: "Worse than {baseline}: {arms}.",
    severalUnresolved: "Not told apart from {baseline}: {arms}.",
    severalTooFew: "Too few seeds to compare with {baseline}: {arms}.",
    severalMethod: """
      Each arm is compared with the baseline over the seeds they share; p-values carry Holm’s correction \
      for {k} comparisons.
      """,
    friedmanSentence: "Friedman’s test over {n} seeds: χ² = {chi}, permutation p {p}.",
    andMore: "and {n} more",
    caveatDiverged: "{n} runs of {arm} diverged and do not count.",
    caveatMissing: "{n} runs of {arm} hold no final accuracy and do not count.",
    caveatUnmatched: """
      {n} runs have no partner of the same seed in the other arm and are left out of the paired \
      comparison.
      """,
    caveatRepeated: "{n} runs of {arm} repeat a seed.",
    caveatSettings: "The runs of {arm} were made with different settings, and are taken together all the same.",
    caveatValidation: """
      The test set was also the validation set. Nothing was chosen by it here, but any choice made by \
      looking at these curves makes the final accuracy optimistic.
      """,
    caveatComparedOnValidation: "No test was recorded: the accuracies compared are those of validation.",
    caveatTestSets: "The records name different data, or test sets of different sizes.",
    pairHeading: "{a} less {b}",
    meanDifference: "Mean difference",
    meanDifferenceNote: "Mean of the differences within each seed, with Student’s 95 % interval.",
    bootstrapInterval: "Bootstrap interval",
    bootstrapNote: "BCa, {n} resamples: an interval that does not lean on normality.",
    permutationTest: "Permutation test",
    permutationNote: """
      Signs of the differences flipped, {patterns} patterns; the smallest p that n = {n} can reach is \
      {smallest}.
      """,
    holmP: "p after Holm’s correction",
    wilcoxonTest: "Wilcoxon signed-rank test",
    wilcoxonNote: "{kind}, W = {w}.",
    exact: "Exact",
    approximate: "Approximate",
    sampled: "Sampled",
    effectSize: "Effect size",
    effectNote: "d_z with Hedges’s correction; {dz} without it.",
    effectNotePlain: "d_z.",
    superiority: "{a} ahead in",
    superiorityShort: "Ahead in",
    superiorityNote: "{wins} of {n} seeds; Wilson’s 95 % interval {low} to {high} %.",
    resolvable: "Resolvable difference",
    resolvableNote: "What n = {n} would detect with 80 % power at this spread.",
    welchTest: "Welch’s t-test",
    mannWhitney: "Mann–Whitney test",
    cliffsDelta: "Cliff’s delta",
    mcNemar: "McNemar’s test",
    mcNemarNote: "Only {a} right on {b} images, only {other} on {c}; χ² with continuity correction {chi}.",
    modelDifference: "Difference of the two models",
    modelDifferenceNote: "Over test images (Newcombe): of these two models, not of the methods.",
    wilsonNote: "Over {images} test images (Wilson), not over seeds.",
    notDefined: "not defined",
    statistic: "Measure",
    value: "Value",
    reading: "How to read it",
    accuracyNote: """
      Fraction of test images classified right by the final model. SD over seeds; the interval is \
      Student’s 95 % interval of the mean.
      """,
    stripNote: "In the strips each dot is a seed, the bar the interval, the line the mean.",
    accuracyValidationNote: """
      Validation accuracy of the last epoch, as no test was recorded. SD over seeds; Student’s 95 % \
      interval of the mean.
      """,
    sortedNote: "Sorted by mean.",
    bestValidationNote: "At the epoch of best validation",
    functionsNote: """
      A hidden layer passes its weighted sum z through f; learning passes errors back through f′. Where \
      f′ is small for many inputs, gradients shrink from layer to layer.
      """,
    gradientsNote: """
      Means over seeds on a fixed probe batch of {n} training examples. Saturated: share of unit–example \
      pairs whose |f′| is below 3 % of its maximum. Dead: units active for no example. Dormant: units \
      whose mean |activation| is at most 2.5 % of the layer’s (Sokar et al. 2023).
      """,
    costNote: "Measured while these runs trained, validation included; other work on the machine shows in it.",
    convergenceNote: "The threshold {threshold} is 99 % of the weakest arm’s mean validation accuracy at the end.",
    convergenceNoteGiven: "The threshold {threshold} was given.",
    confusionNote: "Counts over all seeds of an arm; rows are labels, columns predictions.",
    mistakesNote: """
      The wrong answers of the first seed of each arm that its model was surest of. Some of them are \
      labels one may argue with.
      """,
    hardestPair: "The commonest confusion is {a} taken for {b}: {rate} % of its images.",
    badgeTestIsValidation: "Test set used as validation",
    badgeTestIsValidationNote: """
      The validation curves are those of the test set, as in the classic example. Nothing was selected by \
      them.
      """,
    badgeRunningMean: "Train accuracy is a running mean",
    badgeRunningMeanNote: """
      As in Keras: averaged over the epoch while the weights still change, so it lags behind validation \
      early on.
      """,
    badgeSingleSeed: "Single seed",
    badgeSingleSeedNote: "At least one arm has one run only. Its spread is unknown.",
    badgeModified: "Modified working tree",
    badgeModifiedNote: "The program that trained had changes that are in no commit.",
    badgeImported: "Imported",
    badgeImportedNote: "Recorded by another tool: {tools}.",
    badgeSampled: "Sampled data",
    badgeSampledNote: "Only the first {n} training examples were used.",
    badgeDiverged: "Diverged runs",
    badgeDivergedNote: "{n} runs ended because the loss was not finite.",
    badgeRestored: "Best weights restored",
    badgeRestoredNote:
      "{n} runs were tested with the weights of the epoch that was best by early stopping's metric, not of the last.",
    badgesLabel: "What to know before reading on",
    dataset: "Data set",
    trainExamples: "Training examples",
    validationExamples: "Validation examples",
    testExamples: "Test examples",
    validationSplit: "Validation on",
    validationTest: "the test set",
    validationHoldout: "{n} held-out training examples, stratified",
    validationNone: "nothing",
    network: "Network",
    initializer: "Initial weights",
    optimizer: "Optimiser",
    schedule: "Learning-rate schedule",
    warmup: "Warm-up epochs",
    batchSize: "Batch size",
    epochs: "Epochs",
    nEpochs: "{n} epochs",
    settingsByArm: "Settings by arm",
    dropout: "Dropout",
    l2: "L2 penalty",
    earlyStopping: "Early stopping",
    earlyStoppingValue: "{monitor}, patience {patience}",
    differsByArm: "differs by arm",
    unknown: "not recorded",
    setting: "Setting",
    program: "Program",
    commit: "Commit",
    trainedOn: "Trained on",
    processor: "Processor",
    cores: "{n} cores",
    operatingSystem: "Operating system",
    compiler: "Compiler",
    linearAlgebra: "Linear algebra",
    record: "Record",
    identity: "Identity (SHA-256)",
    dataFile: "Data file",
    importedFrom: "Imported from",
    checkItem: "Item",
    checkStatus: "Status",
    checkWhere: "Where",
    met: "Met",
    missing: "Missing",
    checkSeeds: "Random seeds are recorded, and there are several",
    checkSplits: "Data splits are stated",
    checkTestApart: "The test set is kept apart from validation",
    checkData: "Data are identified by checksum",
    checkIntervals: "Spread and intervals are given and named",
    checkSettings: "Every setting is recorded",
    checkCompute: "Compute is stated: machine and time",
    checkVersions: "Versions of program and libraries are recorded",
    checkCode: "The code is identified by a commit without changes",
    whereSeeds: "{n} runs, seeds {seeds}",
    whereSeedsMissing: "one seed an arm: give seeds: 6 or more in the experiment file",
    whereSplits: "{train} training, {validation} validation, {test} test",
    whereSplitsTest: "{train} training, {test} test, which is the validation set too",
    whereTestApart: "validation on {validation} examples kept out of training",
    whereTestApartMissing: "set validation: {holdout: 10000} in the experiment file",
    whereNoValidation: "no validation took place",
    whereSplitsMissing: "the records name no data",
    whereData: "SHA-256 of {n} files, under “Where the numbers come from”",
    whereDataMissing: "no checksum in the records",
    whereIntervals: "SD and Student’s 95 % interval over n = {n} seeds",
    whereIntervalsMissing: "no interval from one run an arm",
    whereSettings: "in each record, and above",
    whereSettingsMissing: "the records of another tool hold none",
    whereCompute: "{cpu}; {seconds} s of training in all",
    whereComputeMissing: "machine or time not recorded",
    whereVersions: "{versions}",
    whereVersionsMissing: "not recorded",
    whereCode: "commit {commit}",
    whereCodeModified: "commit {commit} with uncommitted changes",
    whereCodeMissing: "no commit recorded",
    againTrain: "Train every run and write its record:",
    againReport: "Draw this report again from the records alone:",
    againSame: """
      The same spec and seed give the same record on the same machine; identities above are of everything \
      but time and place.
      """,
    tableCaption: "{title}: {quantity}, mean and SD over seeds with Student’s 95 % interval of the mean ({n}).",
    figureCaption: "{title}: accuracy and loss by epoch on the training and validation data. {band} ({n}). {test}",
    figureBand: "Lines are means over seeds",
    figureSingle: "Each line is one run",
    nSeeds: "n = {n} seeds an arm",
    nSeedsRange: "n = {low} to {high} seeds an arm",
    nRecords: "{n} records")
}
