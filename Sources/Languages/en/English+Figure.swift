extension FigurePhrases {
  static let english = FigurePhrases(
    noData: "no data",
    clipped: "# values outside the limits",
    bandSD: "Bands: ± 1 standard deviation.",
    bandSEM: "Bands: ± 1 standard error of the mean.",
    bandCI95: "Bands: 95\u{A0}% confidence interval of the mean (Student’s t).",
    bandMinMax: "Bands: least to greatest.",
    gaps: "{n} values were missing or not finite and are left out.",
    gap: "1 value was missing or not finite and is left out.",
    runTitle: "{arm}, seed {seed}: {value}",
    sameN: "n = {n} {n:seed|seeds} per arm.",
    varyingN: "n = {least} to {most} seeds per arm.",
    diverged: "Left out because the loss was not finite: {n} ({list}).",
    withoutValue: "Left out because nothing was recorded: {n} ({list}).",
    meanLines: "Lines: means over seeds.",
    armAndSeed: "{arm}, seed {seed}",
    outliersAbove: "The axis ends before {n} values far above the rest (▲; up to {extreme}).",
    outliersBelow: "The axis ends before {n} values far below the rest (▼; down to {extreme}).",
    withoutLogarithm: "{n} values at or below 0 have no logarithm and stand in the strip at 0.",
    endsAtBounds: "Bands are clipped at what the value can be.",
    coincide: "{b} coincides with {a}.")
}
