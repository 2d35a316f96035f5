extension ProfilePhrases {
  static let english = ProfilePhrases(
    title: "Performance profile: {quantity}",
    axis: "{quantity} τ",
    shareAtLeast: "Share of runs ≥ τ",
    shareAtMost: "Share of runs ≤ τ",
    linesAtLeast: "Lines: share of an arm’s runs whose final value is at least τ.",
    linesAtMost: "Lines: share of an arm’s runs whose final value is at most τ.",
    bands: "Bands: 95\u{A0}% interval of each share by itself (Wilson).",
    diverged: "Runs whose loss was not finite count as worse than every τ: {n} ({list}).",
    alt: "{arm}: {n} {n:run|runs}, final values from {lower} to {upper}.")
}
