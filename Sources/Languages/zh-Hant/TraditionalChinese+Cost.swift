extension CostPhrases {
  static let traditionalChinese = CostPhrases(
    title: "訓練成本",
    axis: "每週期時間（{unit}）",
    symbols: "小符號：各次執行的週期時間中位數（含驗證）；大符號：其中位數，數值標於右側（× 最快者）。",
    symbolsAlone: "小符號：各次執行的週期時間中位數；大符號：其中位數，數值標於右側（× 最快者）。",
    bars: "橫線：中位數的 95\u{A0}% 信賴區間（順序統計量）。",
    barsOfFew: "橫線：由最快至最慢的執行，作為中位數的信賴區間，信賴水準 {list}；95\u{A0}% 需要 6 次執行。",
    barsOfFewer: "少於 6 次執行者：由最快至最慢的執行，信賴水準 {list}。",
    level: "{level}（n = {n}）",
    relative: "× 最快者",
    perEpoch: "每週期時間（中位數）",
    medianInterval: "中位數的區間",
    confidence: "信賴水準",
    altArm: "{arm} {value}",
    alt: "每週期時間中位數：{list}。",
    medianTitle: "{arm}，n = {n} 的中位數：{value}",
    intervalTitle: "{level} 信賴區間 {lower} 至 {upper}",
    shared: "時間為實際經過時間，機器可能同時執行多個訓練。")
}
