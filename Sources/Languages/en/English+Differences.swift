extension DifferencesPhrases {
  static let english = DifferencesPhrases(
    title: "Paired differences of final accuracy",
    titleOf: "Paired differences of {quantity}",
    axis: "Difference (percentage points)",
    row: "{a} − {b}",
    seedTitle: "{a} − {b}, seed {seed}: {value}",
    meanTitle: "{a} − {b}, mean of n = {n} seeds: {value}",
    symbols:
      "Small symbols: the difference within each seed. Large: their mean with Student’s 95\u{A0}% interval; at the right in numbers.",
    symbolsOfRule: """
      Small symbols: the difference within each seed. Large: their mean with the 95\u{A0}% interval of the sign-flip test; at \
      the right in numbers.
      """,
    direction: "Right of the line at 0, {a} is ahead of {b}.",
    directionOfLess: "Left of the line at 0, {a} is ahead of {b}, as less is better.",
    directionSeveral: "Right of the line at 0, an arm is ahead of {baseline}.",
    directionSeveralOfLess: "Left of the line at 0, an arm is ahead of {baseline}, as less is better.",
    notPaired: "Left out, as they share fewer than two seeds: {list}.",
    alt: "{a} − {b}: mean difference {value} over {n} seeds.",
    differencesBySeed: "By seed (pp)")
}
