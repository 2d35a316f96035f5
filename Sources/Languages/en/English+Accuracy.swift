extension AccuracyPhrases {
  static let english = AccuracyPhrases(
    finalTestAccuracy: "Final test accuracy",
    finalValidationAccuracy: "Final validation accuracy",
    testAccuracy: "Test accuracy",
    validationAccuracy: "Validation accuracy",
    symbols: """
      Small symbols: single seeds. Large: mean, with the 95\u{A0}% confidence interval of the mean (Student’s t); at the \
      right in numbers.
      """,
    symbolsSingle: "Symbols: single runs; one run per arm has no interval.",
    someWithoutInterval: "Arms with one run have no interval.",
    constantWithoutInterval: "Arms whose runs all gave one value have no interval.",
    pairedLines: "Thin lines join runs of one seed.",
    alt: "{quantity} of {n} {n:arm|arms}.",
    altArm: "{arm}: mean {mean}, 95\u{A0}% interval {lower} to {upper}, n = {n}.",
    altSingle: "{arm}: {mean}, one run.",
    altConstant: "{arm}: {mean} in all {n} runs.",
    meanTitle: "{arm}, mean of n = {n}: {mean}",
    intervalTitle: "95\u{A0}% interval {lower} to {upper}",
    finalOf: "Final {quantity}",
    testOf: "Test {metric}")
}
