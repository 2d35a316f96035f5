extension HeatMapPhrases {
  static let english = HeatMapPhrases(
    title: "{quantity} by two factors",
    symbols: "Cells: mean over seeds; ± standard deviation where there is room.",
    symbolsSingle: "Cells: single runs.",
    best: "Best mean: {arm} ({mean}).",
    leadUnclear: """
      Its lead is less than its uncertainty (the 95\u{A0}% interval of the paired difference takes in 0; Student’s t, not \
      corrected) over {list}.
      """,
    missing: "–: no run has a value.",
    allDiverged: "×: no run has a value, as the loss was not finite.",
    alt: "{quantity}, {rows} down and {columns} across: {list}.")
}
