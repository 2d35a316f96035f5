extension WriterPhrases {
  static let english = WriterPhrases(
    tableCaption: "{title}: {quantity}, mean and SD over seeds with Student’s 95\u{A0}% interval of the mean ({n}).",
    shortTableCaption: "{title}: {quantity}, mean and SD over seeds ({n}).",
    deltaNote: "Δ: arm − {baseline}; p by the {test}.",
    adjustedDeltaNote: "Δ: arm − {baseline}; p by the {test}, adjusted for {k} comparisons (Holm).",
    continued: "(continued)",
    boldNote: "Bold: the best mean, with all that equal it.",
    adjustedP: "p (Holm)",
    figureCaption: """
      {title}: accuracy and loss by epoch on the training and validation data. {band}. {test}
      """,
    figureBand: "Lines are means over seeds",
    figureSingle: "Each line is one run",
    nSeeds: "n = {n} {n:seed|seeds} per arm",
    nSeedsRange: "n = {low} to {high} seeds per arm")
}
