extension CostPhrases {
  static let english = CostPhrases(
    title: "Training cost",
    axis: "Time per epoch ({unit})",
    symbols: """
      Small symbols: median epoch of single runs, validation included. Large: their median; at the right in numbers \
      (× the fastest).
      """,
    symbolsAlone: """
      Small symbols: median epoch of single runs. Large: their median; at the right in numbers (× the fastest).
      """,
    bars: "Bars: 95\u{A0}% confidence intervals of the median (order statistics).",
    barsOfFew: """
      Bars: from the fastest to the slowest run, an interval of the median at confidence {list}; 95\u{A0}% takes 6 runs.
      """,
    barsOfFewer: "With fewer than 6 runs: from the fastest to the slowest, at confidence {list}.",
    level: "{level} (n = {n})",
    relative: "× fastest",
    perEpoch: "Time per epoch (median)",
    medianInterval: "Interval of the median",
    confidence: "Confidence",
    altArm: "{arm} {value}",
    alt: "Median time per epoch: {list}.",
    medianTitle: "{arm}, median of n = {n}: {value}",
    intervalTitle: "{level} interval {lower} to {upper}",
    shared: "Wall times on a machine that may have run several trainings at once.")
}
