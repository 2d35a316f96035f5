extension WriterPhrases {
  static let traditionalChinese = WriterPhrases(
    tableCaption: "{title}：{quantity}，跨種子的平均值與標準差，附平均值的 Student t 95\u{A0}% 信賴區間（{n}）。",
    shortTableCaption: "{title}：{quantity}，跨種子的平均值與標準差（{n}）。",
    deltaNote: "Δ：該組 − {baseline}；p 值出自{test}。",
    adjustedDeltaNote: "Δ：該組 − {baseline}；p 值出自{test}，並依 {k} 次比較校正（Holm）。",
    continued: "（續）",
    boldNote: "粗體：最佳平均值，相同者皆標示。",
    adjustedP: "p（Holm）",
    figureCaption: "{title}：訓練與驗證資料上各週期的準確率與損失。{band}。{test}",
    figureBand: "線為跨種子的平均值",
    figureSingle: "每條線為一次執行",
    nSeeds: "每組 n = {n} 個種子",
    nSeedsRange: "每組 n = {low} 至 {high} 個種子")
}
