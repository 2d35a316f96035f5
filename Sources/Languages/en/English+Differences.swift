extension DifferencesPhrases {
  static let english = DifferencesPhrases(
    title: "Paired differences of {quantity}",
    axis: "Difference (percentage points)",
    axisFrom: "Difference from {baseline} (percentage points)",
    axisOf: "Difference in {quantity}",
    axisOfFrom: "Difference in {quantity} from {baseline}",
    row: "{a} − {b}",
    seedTitle: "{a} − {b}, seed {seed}: {value}",
    meanTitle: "{a} − {b}, mean of n = {n} seeds: {value}",
    symbols:
      "Small symbols: the difference within each seed. Large: their mean with {interval}; at the right in numbers.",
    symbolsAlone: "Small symbols: the difference within each seed. Large: their mean; at the right in numbers.",
    equalWithoutInterval: "Differences that are all equal have no interval.",
    ruleInterval: "the {level} interval of the sign-flip test",
    studentInterval: "Student’s {level} interval",
    studentInstead:
      "The sign-flip test of so few seeds bounds no difference; Student’s interval takes differences to be normal.",
    adjustedRuleInterval:
      "the interval of the sign-flip test, each at its level in Holm’s correction over the arms compared",
    adjustedStudentInterval: "Student’s interval, each at its level in Holm’s correction over the arms compared",
    direction: "Right of the line at 0, {a} is ahead of {b}.",
    directionOfLess: "Left of the line at 0, {a} is ahead of {b}, as less is better.",
    directionSeveral: "Right of the line at 0, an arm is ahead of {baseline}.",
    directionSeveralOfLess: "Left of the line at 0, an arm is ahead of {baseline}, as less is better.",
    notPaired: "Left out, as they share fewer than two seeds: {list}.",
    alt: "{a} − {b}: mean difference {value} over {n} seeds.")
}
