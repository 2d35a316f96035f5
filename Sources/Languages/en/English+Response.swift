extension ResponsePhrases {
  static let english = ResponsePhrases(
    title: "{quantity} against {factor}",
    symbols:
      "Small symbols: single seeds. Large: mean, with the 95\u{A0}% confidence interval of the mean (Student’s t).",
    symbolsJoined: """
      Small symbols: single seeds. Large: mean, with the 95\u{A0}% confidence interval of the mean (Student’s t); lines join \
      the means.
      """,
    sideBySide: "Symbols of one value stand side by side, around its place on the axis.",
    named: "{n} of {all} lines are named, those with the best value; grey: the others.",
    chosen: "{n} of {all} lines are named; grey: the others.",
    followed: "Wherever {factor} changes, so does {list}.",
    withoutNumber: "Left out because their {factor} is no number: {list}.",
    alt: "{quantity} against {factor}: {list}.",
    altArm: "{arm} {mean} (n = {n})")
}
