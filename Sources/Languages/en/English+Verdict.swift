extension VerdictPhrases {
  static let english = VerdictPhrases(
    points: "{value} percentage points",
    testImages: "{n} test images",
    testExamples: "{n} test examples",
    images: "test images",
    examples: "test examples",
    higher: "higher",
    lower: "lower",
    almostOne: "above 0.999",

    better: "{leader} is better than {trailer}: {quantity} {direction} by {difference}",
    betterOnThese: """
      On these {items}, {leader} is better than {trailer} ({quantity} {direction} by {difference}); for other {others} \
      that is not shown
      """,
    equivalent: "No difference above {margin} between {a} and {b}",
    equivalentOnThese: """
      On these {items}, no difference above {margin} between {a} and {b}; for other {others} that is not shown
      """,
    unresolved: "No difference between {a} and {b} was resolved",
    allPairsEqual: "{a} and {b}: all {n} pairs gave the same {quantity}",
    allRunsEqual: "{a} and {b}: all {n} runs gave the same {quantity}",
    tooFew: "Too few seeds to say whether {a} or {b} is better",
    withDivergence: "{headline}; {divergence}",
    divergedOn: "{arm} diverged on {diverged} of {runs} seeds",
    otherDivergedOn: "{arm} on {diverged} of {runs}",
    otherDivergedOnNone: "{arm} on none",
    divergedBoth: "{first}, {second}",
    moreDiverged: "runs of {n} more {n:arm|arms} diverged",

    pairedDifference: """
      Over {n} shared seeds, the mean difference in {quantity}, {a} − {b}, is {difference} ({interval}; {test}).
      """,
    pairedDifferenceEnded: """
      Of {n} shared seeds, both arms’ runs ended on {ended}; over those the mean difference in {quantity}, {a} − {b}, is \
      {difference} ({interval}; {test}).
      """,
    unpairedDifference: """
      Over {runsA} runs of {a} and {runsB} of {b}, the difference of the means of {quantity}, {a} − {b}, is {difference} \
      ({interval}; {test}).
      """,
    comparedMeans: "Means over the runs that were compared: {a} {meanA}, {b} {meanB}.",
    lessIsBetter: "Of {quantity}, less is better.",
    interval: "{level} interval {low} to {high}",
    intervalOpenAbove: "{level} interval from {low} upwards, open above",
    intervalOpenBelow: "{level} interval up to {high}, open below",
    intervalUnbounded: "no bounded {level} interval",
    intervalEmpty: "no interval, as too many runs diverged",
    tIntervalInstead: """
      With {n} seeds the test bounds no difference; {name}, which takes differences to be normal, is {low} to {high} \
      ({level}).
      """,
    studentInterval: "Student’s t interval",
    welchInterval: "Welch’s t interval",
    test: "{name}, p {p}",
    sampledTest: "{name}, p {p} (± {error} from sampling)",
    adjustedTest: "{test} after Holm’s correction for {k} comparisons",
    exactSignFlip: "exact sign-flip test",
    sampledSignFlip: "sampled sign-flip test",
    exactSignedRank: "exact signed-rank test, diverged runs last",
    approximateSignedRank: "signed-rank test by normal approximation, diverged runs last",
    exactMannWhitney: "exact Mann–Whitney test",
    approximateMannWhitney: "Mann–Whitney test by normal approximation",
    chanceCanDoIt: "Chance alone can make a difference of this size.",
    resolvable: """
      This is no proof that they are equal: if the SD is as observed ({sd}), {n} seeds per arm find a true difference \
      of {value} in four of five such experiments; as the SD itself is uncertain, that may be {low} to {high}.
      """,
    tooFewReason: """
      With {n} seeds no outcome, however clear, could bring p below {smallest}; it takes at least {needed} seeds per \
      arm before it can fall below {alpha}.
      """,
    withheld: "The test refuses equality, but ranks and means lean to different arms, so neither is called better.",
    withheldForDivergence: """
      The test over all runs refuses equality, but the runs that ended and those that diverged speak for different \
      arms, so neither is called better.
      """,
    equalIsNoProof: "That is no proof that other seeds would agree; values that do not vary leave nothing to test.",
    divergenceBySeed: """
      By seed, {a} alone diverged on {onlyA}, {b} alone on {onlyB}, both on {both} (McNemar’s exact test of diverging \
      equally often, p {p}).
      """,
    divergenceByRun: """
      Of {a}, {divergedA} of {runsA} runs diverged, of {b} {divergedB} of {runsB} (Fisher’s exact test of diverging \
      equally often, p {p}).
      """,
    divergedRankLast: "In the test a diverged run ranks behind every value, so the interval is open on its side.",

    holdsForNewItems: "It holds for new seeds and for new {items} alike ({evidence}).",
    holdsForTheseItems: """
      It is shown for new seeds on these {items}, not for other {items} ({evidence}).
      """,
    itemsUnknown: """
      It is shown for new seeds on the same {items}; what others would show is not known, as the records do not say \
      which of them each run got right.
      """,
    itemsSelected: """
      It is shown for new seeds on the same {items}; as early stopping chose by them, no test on them can say what others \
      would show.
      """,
    dataUnknown: "It is shown for new seeds on the same data; what other data would show is not known.",
    crossedEvidence: "seeds and {items} both taken as chance: p {p}, {interval}",
    crossedEquivalence: "seeds and {items} both taken as chance: p {p}",
    shares: """
      Of the uncertainty, {seeds} comes from the seeds, {images} from the choice of {items}, {both} from both together; \
      more seeds leave the share of the {items} as it is.
      """,
    oneWayError: """
      As the two-way analysis gave no positive variance, the larger error of seeds alone and data alone stands in for it.
      """,

    marginShown: """
      Two one-sided t tests rule out a difference of {margin} or more (p {p}; {level} t interval {low} to {high}).
      """,
    marginNotShown: "A difference of {margin} or more is not ruled out (two one-sided t tests, p {p}).",
    probabilityWithin: """
      The probability that the true difference lies within ±{margin} is {probability} (t posterior, flat prior).
      """,
    looks: """
      By the records, {seeds} seeds were planned one after another: {looks} looks at the data share α, so p must be below \
      {alpha} in place of 0.05.
      """,
    moreSeeds: """
      Next step: {count} seeds per arm in all would show a true difference of {difference} between {a} and {b} in four \
      of five experiments, if the SD is as observed. That pays for the look just taken: {sharing} share α, so p must then \
      be below {alpha}.
      """,
    leastSeeds: """
      Next step: {count} seeds per arm in all, the fewest with which p can fall below {alpha}: {sharing} share α.
      """,
    sharingLooks: "{looks} looks at the data",
    sharingComparisons: "{looks} looks at the data and {k} comparisons",
    run: "Run {command} for that.",
    moreImages: """
      More seeds would hardly help: {share} of the uncertainty is that of the {items}; a larger test set would lessen it.
      """,

    allArms: "{n} arms",
    armsWithRuns: "{n} arms with two runs or more",
    severalBest: "Of {arms}, {best} is the best with {level} confidence",
    severalBestOnThese: """
      On these {items}, {best} is the best of {arms} with {level} confidence; for other {others} that is not shown
      """,
    severalAmong: "The best of {arms} is one of {m}: {members}",
    severalUnresolved: "Which of the {arms} is best was not resolved; {best} has the best mean",
    severalTooFew: "Too few seeds to say which of the {arms} is best; {best} has the best mean",
    bestSetOfOne: """
      Every two arms were compared and the {k} p-values adjusted together (Holm): each of the others is worse than some arm.
      """,
    bestSet: """
      With {level} confidence the best is among {arms}: every two arms were compared and the {k} p-values adjusted \
      together (Holm), and an arm is left out when another one is better.
      """,
    onePair: "The one comparison that could be made: {a} − {b} is {difference} ({interval}, p {p}).",
    bestSetOnNewItems: "If new {items} are meant too, the best is among {arms}.",
    untested: "With one run or none, nothing is said of {arms}.",
    armsBetter: "Better than {baseline}, the baseline: {arms}.",
    armsBetterOnThese: "Better than {baseline} on these {items}, not shown for other {others}: {arms}.",
    armsAmongYetWorse: """
      That {arms} may be the best all the same is no contradiction: over every two arms more p-values are adjusted \
      together than over those with {baseline}.
      """,
    armsWorse: "Worse than {baseline}, the baseline: {arms}.",
    armsWorseOnThese: "Worse than {baseline} on these {items}, not shown for other {others}: {arms}.",
    armsEquivalent: "No difference above {margin} from {baseline}: {arms}.",
    armsUnresolved: "No difference from {baseline} resolved, which is not equality: {arms}.",
    armsEqual: "The same value as {baseline} on every seed: {arms}.",
    armsDivergeMore: "Diverged more often than {baseline}: {arms}.",
    armsDivergeLess: "Diverged less often than {baseline}: {arms}.",
    armsTooFew: "Too few seeds to compare with {baseline}: {arms}.",
    armsNotJudged: "Not compared with {baseline}, as one of the two has one run or none: {arms}.",
    severalMethod: """
      Each arm is compared with {baseline}; p-values carry Holm’s correction for {k} comparisons and must be below \
      {alpha}.
      """,
    friedman: "Friedman’s test over the {n} seeds that all arms share: χ² = {chi}, permutation p {p}.",

    singleHeadline: "One run per arm: these numbers say nothing about which method is better",
    singleSomeHeadline: "A single run of {arms}: these numbers say nothing about which method is better",
    singleReason: """
      Another seed may move a value by more than the arms differ. It takes at least {needed} seeds per arm before a \
      claim about the methods can be tested, this look at the data counted (p must then be below {alpha}).
      """,
    singleArm: "{arm}: {value} ({interval} over {items}, not over seeds).",
    singleArmPlain: "{arm}: {value}.",
    armMean: "{arm}: mean {value} over {n} {n:run|runs}.",
    singleModels: """
      Of the {items}, the one model of {a} alone got {onlyA} right, that of {b} alone {onlyB} (McNemar’s exact test, p \
      {p}). That compares two trained models, not two methods.
      """,
    seedNoise: """
      Seeds alone make models differ: in these records, {apart} of {pairs} pairs of seeds of one and the same arm differ \
      by McNemar’s test at 0.05, too.
      """,
    seedNoiseElsewhere: """
      Seeds alone make models differ: {apart} of {pairs} pairs of seeds of one and the same arm differed by McNemar’s test \
      at 0.05, too, where it was tried (ReLU and sigmoid on Fashion-MNIST, five seeds each).
      """,

    noRunsHeadline: "Nothing to compare: no record holds a value of {quantity}",
    noRunsReason: "Runs that ended without a value do not count.",
    oneArmHeadline: "One arm, nothing to compare it with",
    oneArmReason: "All runs that count belong to {arm}.",
    allDivergedReason: "No run ended with a finite loss, so there are no values to compare.",
    refusedHeadline: "Not compared: the arms were not tested on the same data",
    datasetArms: "{dataset} ({items}): {arms}.",
    datasetArmsPlain: "{dataset}: {arms}.",
    refusedReason: "A difference between them would be one of the data as well as of the methods.",
    unnamedDataset: "unnamed data",
    datasetsHeadline: "{k} data sets, each judged by itself",
    ofDataset: "{dataset}: {text}",
    oneArmOfDataset: "{dataset}: {arm} alone was run on it, so it is compared with nothing.",
    across: """
      On {ahead} of {k} data sets {a} has the better mean than {b}; mean differences {a} − {b}: {list}.
      """,
    acrossWilcoxon: "Over the {k} data sets: {name}, p {p}.",
    acrossTooFew: "No test is made over data sets, which takes at least {needed} of them.")
}
