extension CostPhrases {
  static let traditionalChinese = CostPhrases(
    title: "訓練成本",
    axis: "每週期時間（{unit}）",
    symbols: "小符號：各次執行的週期時間中位數（含驗證）；大符號：其中位數，數值標於右側（× 最快者）。",
    relative: "× 最快者",
    perEpoch: "每週期時間（中位數）",
    altArm: "{arm} {value}",
    alt: "每週期時間中位數：{list}。",
    medianTitle: "{arm}，n = {n} 的中位數：{value}",
    shared: "時間為實際經過時間，機器可能同時執行多個訓練。")
}
