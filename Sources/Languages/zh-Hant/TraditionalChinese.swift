internal import TextTools

extension Language {
  /// Traditional Chinese as written in Taiwan.
  public static let traditionalChinese = Language(
    name: "zh-Hant", aliases: ["zh", "zh-tw", "zh-hk", "zh-hant-hk", "chinese"], tag: "zh-Hant-TW", numbers: .standard,
    punctuation: .traditionalChinese, dates: .traditionalChinese, terms: .traditionalChinese,
    axes: .traditionalChinese, figures: .traditionalChinese, curves: .traditionalChinese, accuracy: .traditionalChinese,
    differences: .traditionalChinese, response: .traditionalChinese, heatMap: .traditionalChinese,
    profile: .traditionalChinese, activations: .traditionalChinese, gradients: .traditionalChinese,
    cost: .traditionalChinese, confusion: .traditionalChinese, samples: .traditionalChinese,
    verdict: .traditionalChinese, caveats: .traditionalChinese, measures: .traditionalChinese,
    badges: .traditionalChinese, page: .traditionalChinese, settings: .traditionalChinese,
    provenance: .traditionalChinese, checklist: .traditionalChinese, writers: .traditionalChinese,
    methods: .traditionalChinese,
    terminal: .traditionalChinese, power: .traditionalChinese, arms: .traditionalChinese)
}

extension Punctuation {
  static let traditionalChinese = Punctuation(
    sentenceGap: "", fullStop: "。", colon: "：", semicolon: "；", listSeparator: "、", lastSeparator: " 與 ",
    rangeSeparator: " 至 ", andMore: "{list}，以及其他 {n} 項", openQuote: "「", closeQuote: "」", openParenthesis: "（",
    closeParenthesis: "）")
}

extension DatePhrases {
  static let traditionalChinese = DatePhrases(
    day: "{year}年{month}月{day}日", months: (1...12).map(String.init))
}
