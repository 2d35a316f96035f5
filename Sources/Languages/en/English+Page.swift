extension PagePhrases {
  static let english = PagePhrases(
    reportKicker: "Experiment report",
    untitled: "Untitled comparison",
    skipToContent: "Skip to the content",
    contents: "Contents",
    verdictHeading: "Verdict",
    accuracyHeading: "Final accuracy",
    comparisonHeading: "How large, how sure",
    curvesHeading: "Learning curves",
    bySeedHeading: "Final accuracy by seed",
    quantityBySeedHeading: "{quantity} by seed",
    whyHeading: "Inside the networks",
    functionsHeading: "The functions and their derivatives",
    gradientsHeading: "What happens inside the layers",
    costHeading: "What it costs",
    convergenceHeading: "How fast they learn",
    errorsHeading: "Where they err",
    settingsHeading: "Settings",
    provenanceHeading: "Where the numbers come from",
    checklistHeading: "Reproducibility checklist",
    againHeading: "Make it again",
    filesHeading: "Files beside this page",
    footer: "Made by {program} from {records} run {records:record|records}.",
    showNumbers: "The numbers",
    showSeeds: "Every seed",
    showMore: "{n} more",
    rowsLeftOut: "{n} more rows are left out, to keep the page short; the records have them.",
    showRecords: "All records ({n})",
    showClasses: "Accuracy by class",
    figureWord: "Figure {n}",
    tableRegion: "{name}, table",
    toggleArms: "Show or hide arms",
    eachSeed: "Each seed",
    zeroDifference: "no difference",
    examplesPerSecond: "Examples per second",
    totalSeconds: "Training time",
    relativeCost: "Relative to the fastest",
    epochsToThreshold: "Epochs to {threshold}",
    areaUnderCurve: "Area under the validation curve",
    neverReached: "{n} never reached it",
    gradientStart: "Gradient norm at the start",
    gradientEnd: "Gradient norm at the end",
    confidence: "Confidence",
    accuracyNote: "Fraction of test examples classified right by the final model.",
    spreadNote: "SD over seeds; the interval is Student’s 95\u{A0}% interval of the mean.",
    stripNote: "In the strips each dot is a seed, the bar the interval, the line the mean.",
    accuracyValidationNote: "Validation accuracy of the last epoch, as no test was recorded.",
    clippedNote: "Intervals are clipped at {bounds}; no value can lie beyond.",
    sortedNote: "Sorted by mean.",
    functionsNote: """
      A hidden layer passes its weighted sum z through f; learning passes errors back through f′. Where f′ is small for \
      whatever a unit sees, gradients shrink from layer to layer; a ReLU’s f′ is 0 or 1, so it stops a gradient or passes \
      it on as it is.
      """,
    gradientsNote: """
      Means over seeds on a fixed probe batch of {n} training examples. Saturated (of a ReLU: \
      inactive): share of unit–example pairs whose |f′| is below 3\u{A0}% of its maximum. Dead: units active for no example. Dormant: units whose mean \
      |activation| is at most 2.5\u{A0}% of the layer’s (Sokar et al. 2023).
      """,
    gradientsDivergedNote: "Runs that diverged count before training alone.",
    convergenceDivergedNote: "Runs that diverged are left out.",
    costNote: "Measured while these runs trained, validation included; other work on the machine shows in it.",
    costNoteAlone: "Measured while these runs trained; other work on the machine shows in it.",
    convergenceNote: """
      The threshold {threshold} is 99\u{A0}% of the weakest arm’s mean validation accuracy at the end.
      """,
    convergenceNoteOneArm: """
      The threshold {threshold} is 99\u{A0}% of the arm’s mean validation accuracy at the end.
      """,
    convergenceNoteGiven: "The threshold {threshold} was given.",
    mistakesNote: "The wrong answers of the first seed of each arm that its model was surest of.",
    hardestPair: "Over all runs the commonest confusion is {a} taken for {b}: {rate} of the {a} examples.",
    againTrain: "In the folder of this page, train every run and write its record:",
    againReport: "In the folder of this page, make the report again from the records alone:",
    againSameOnPaper: """
      The same spec and seed give the same record on the same machine; the page that this document belongs to lists the \
      identities of all records.
      """,
    againSame: """
      The same spec and seed give the same record on the same machine; identities above are of everything but time \
      and place.
      """,
    quantityNote: "{quantity} of the final model.",
    activationNanoseconds: "Activation alone, forward / backward (ns per element)")
}
