extension HeatMapPhrases {
  static let traditionalChinese = HeatMapPhrases(
    title: "{quantity}與兩個因子",
    symbols: "格內：各種子的平均值；空間足夠時附 ± 標準差。",
    symbolsSingle: "格內：單次執行結果。",
    best: "平均值最佳：{arm}（{mean}）。",
    leadUnclear: "其領先小於不確定性者（成對差異的 95\u{A0}% 信賴區間包含 0，Student t，未經校正）：{list}。",
    missing: "–：沒有任何執行有值。",
    allDiverged: "×：因損失非有限數，沒有任何執行有值。",
    alt: "{quantity}，縱向為{rows}，橫向為{columns}：{list}。")
}
