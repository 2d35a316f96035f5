extension CostPhrases {
  static let english = CostPhrases(
    title: "Training cost",
    axis: "Time per epoch ({unit})",
    symbols: """
      Small symbols: median epoch of single runs, validation included. Large: their median; at the right in numbers \
      (× the fastest).
      """,
    relative: "× fastest",
    perEpoch: "Time per epoch (median)",
    altArm: "{arm} {value}",
    alt: "Median time per epoch: {list}.",
    medianTitle: "{arm}, median of n = {n}: {value}",
    shared: "Wall times on a machine that may have run several trainings at once.")
}
