extension DifferencesPhrases {
  static let english = DifferencesPhrases(
    title: "Paired differences of final accuracy",
    axis: "Difference (percentage points)",
    axisFrom: "Difference from {baseline} (percentage points)",
    row: "{a} − {b}",
    seedTitle: "{a} − {b}, seed {seed}: {value} percentage points",
    meanTitle: "{a} − {b}, mean of n = {n} seeds: {value} percentage points",
    symbols:
      "Small symbols: the difference within each seed. Large: their mean with Student’s 95 % interval; at the right in numbers.",
    symbolsOfRule: """
      Small symbols: the difference within each seed. Large: their mean with the 95 % interval of the sign-flip test; at \
      the right in numbers.
      """,
    direction: "Right of the line at 0, {a} is ahead of {b}.",
    directionSeveral: "Right of the line at 0, an arm is ahead of {baseline}.",
    notPaired: "Left out, as they share fewer than two seeds: {list}.",
    alt: "{a} − {b}: mean difference {value} percentage points over {n} seeds.",
    meanDifference: "Mean difference (pp)",
    differencesBySeed: "By seed (pp)")
}
