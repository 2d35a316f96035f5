extension MeasurePhrases {
  static let english = MeasurePhrases(
    pairHeading: "{a} − {b}",
    baselineHeading: "Each arm − {baseline}",
    everyPairHeading: "Every two arms",
    ofDataset: "{dataset}: {name}",
    statistic: "Measure",
    reading: "How to read it",
    pair: "Arms",
    baseline: "Baseline",
    p: "p",
    adjustedP: "p after Holm’s correction",
    ruleInterval: "Interval",
    aheadIn: "Ahead in",
    isPaired: "Paired",
    baselineNote: """
      Differences are the row’s arm − {baseline}. p is adjusted for {k} comparisons (Holm) and must be below {alpha}; \
      intervals invert the test at the level at which Holm’s order tested the arm, so they leave out 0 just where the \
      adjusted p is below {alpha}.
      """,
    everyPairNote: """
      Differences are the first arm − the second. p is adjusted for all {k} pairs together (Holm), so it is larger than \
      against the baseline alone; intervals are adjusted with it and reach to −∞ or ∞ where so few \
      seeds bound nothing at that level.
      """,
    pairedNote: """
      Runs of one seed are compared with each other where the arms share enough seeds, else all runs with all.
      """,
    countNote: "n is the number of seeds compared.",

    meanDifferenceIn: "Mean difference ({unit})",
    meanDifference: "Mean difference",
    meanDifferenceNote: "Mean of the differences within each seed.",
    unpairedDifferenceNote: "Difference of the means of all runs.",
    intervalOf: "{level} interval",
    ruleIntervalNote:
      "{name}, inverted: the differences that it does not reject, so 0 is left out just where it rejects equality.",
    unboundedNote: "So few seeds bound no difference; see the t interval below.",
    tInterval: "{name}, {level}",
    tIntervalNote: "Takes the values to be normal; it does not decide.",
    hodgesLehmann: "Hodges–Lehmann estimate",
    hodgesLehmannNote: "Middle of all means of two differences; one outlying seed hardly moves it.",
    hodgesLehmannUnpairedNote:
      "Middle of the differences of every two runs, one of each arm; one outlying run hardly moves it.",
    resolvable: "Resolvable difference",
    resolvableNote: """
      What the rule finds in four of five experiments with {n} seeds per arm, if the SD is as observed; {low} to {high} \
      over the SD’s own interval.
      """,

    signFlipTest: "Sign-flip test",
    signedRankTest: "Signed-rank test",
    mannWhitneyTest: "Mann–Whitney test",
    signFlipNote:
      "Decides. Signs of the differences flipped in {patterns} ways; the smallest p possible is {smallest}.",
    signedRankNote: "Decides. A diverged run ranks behind every value; seeds on which both diverged count as equal.",
    mannWhitneyNote: "Decides. On midranks of all runs; a diverged run ranks behind every value.",
    adjustedNote: "Over the comparisons made together.",
    wilcoxonTest: "Wilcoxon signed-rank test",
    wilcoxonNote:
      "{kind}, W = {w}. Differences of 0 are dropped, equal ones share their mean rank; it does not decide.",
    exact: "Exact",
    approximate: "Normal approximation",
    studentTest: "Student’s t test",
    welchTest: "Welch’s t test",
    tTestNote: "t = {t} with {degrees} degrees of freedom; takes the values to be normal and does not decide.",
    crossedTest: "Seeds and {items} as chance",
    crossedNote: """
      Says whether it holds for other {items}: SE {error}, {degrees} degrees of freedom; {seeds} of it from seeds, \
      {images} from {items}, {both} from both together.
      """,
    equivalenceTest: "Equivalence within ±{margin}",
    equivalenceNote: """
      Two one-sided t tests; {level} t interval {low} to {high}; probability within ±{margin}: {probability}.
      """,
    divergedRuns: "Diverged",
    divergedNote: "{name} of diverging equally often, p {p}.",
    mcNemar: "McNemar’s exact test",
    fisher: "Fisher’s exact test",

    effectSize: "Effect size",
    effectNote: "d_z with Hedges’s correction; {dz} without it.",
    effectNotePlain: "d_z.",
    superiority: "{a} ahead in",
    allTie: "none (all tie)",
    allTieNote: "Both arms gave the same on each of {n} {n:seed|seeds}.",
    superiorityNote:
      "{wins} of {n} seeds; equal ones ({ties}) count half; Wilson’s 95\u{A0}% interval {low} to {high}.",
    cliffsDelta: "Cliff’s delta",
    cliffsDeltaNote: "Share of pairs of runs in which {a} is higher, less the share in which it is lower.",

    modelDifference: "Difference of the two models",
    modelDifferenceNote: "Over test examples (Newcombe): of these two models, not of the methods.",
    mcNemarNote: "{a} alone right on {onlyA}, {b} alone on {onlyB}; χ² with continuity correction {chi}.")
}
