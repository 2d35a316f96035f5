internal import TextTools

extension Language {
  /// English, with British spelling.
  public static let english = Language(
    name: "en", aliases: ["en-us", "en-gb", "english"], tag: "en", numbers: .standard,
    punctuation: .english, dates: .english, terms: .english, axes: .english, figures: .english, curves: .english,
    accuracy: .english,
    differences: .english, response: .english, heatMap: .english, profile: .english, activations: .english,
    gradients: .english, cost: .english, confusion: .english,
    samples: .english, verdict: .english, caveats: .english, measures: .english, badges: .english, page: .english,
    settings: .english, provenance: .english, checklist: .english, writers: .english, methods: .english,
    terminal: .english,
    power: .english,
    arms: .english)
}

extension Punctuation {
  static let english = Punctuation(
    sentenceGap: " ", fullStop: ".", colon: ": ", semicolon: "; ", listSeparator: ", ", lastSeparator: " and ",
    rangeSeparator: " to ", andMore: "{list} and {n} more", openQuote: "“", closeQuote: "”", openParenthesis: " (",
    closeParenthesis: ")")
}

extension DatePhrases {
  static let english = DatePhrases(
    day: "{day} {month} {year}",
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ])
}
