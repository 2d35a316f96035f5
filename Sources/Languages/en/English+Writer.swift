extension WriterPhrases {
  static let english = WriterPhrases(
    tableCaption: "{title}: {quantity}, mean and SD over seeds with Student’s 95 % interval of the mean ({n}).",
    figureCaption: """
      {title}: accuracy and loss by epoch on the training and validation data. {band} ({n}). {test}
      """,
    figureBand: "Lines are means over seeds",
    figureSingle: "Each line is one run",
    nSeeds: "n = {n} seeds per arm",
    nSeedsRange: "n = {low} to {high} seeds per arm")
}
