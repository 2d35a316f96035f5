extension ProfilePhrases {
  static let traditionalChinese = ProfilePhrases(
    title: "表現分布：{quantity}",
    axis: "{quantity} τ",
    shareAtLeast: "≥ τ 的執行比例",
    shareAtMost: "≤ τ 的執行比例",
    linesAtLeast: "線：各組執行中最終值不低於 τ 的比例。",
    linesAtMost: "線：各組執行中最終值不高於 τ 的比例。",
    bands: "色帶：各比例個別的 95\u{A0}% 信賴區間（Wilson）。",
    diverged: "損失非有限數的執行視為劣於任何 τ：{n} 次（{list}）。",
    alt: "{arm}：執行 {n} 次，最終值 {lower} 至 {upper}。")
}
