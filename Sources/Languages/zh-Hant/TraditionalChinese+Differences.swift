extension DifferencesPhrases {
  static let traditionalChinese = DifferencesPhrases(
    title: "最終準確率的成對差異",
    titleOf: "{quantity}的成對差異",
    axis: "差異（百分點）",
    row: "{a} − {b}",
    seedTitle: "{a} − {b}，種子 {seed}：{value}",
    meanTitle: "{a} − {b}，n = {n} 個種子的平均值：{value}",
    symbols: "小符號：各種子內的差異；大符號：其平均值與 Student t 的 95\u{A0}% 信賴區間，數值標於右側。",
    symbolsOfRule: "小符號：各種子內的差異；大符號：其平均值與正負號翻轉檢定的 95\u{A0}% 區間，數值標於右側。",
    direction: "零線右側表示 {a} 領先 {b}。",
    directionOfLess: "零線左側表示 {a} 領先 {b}（越小越好）。",
    directionSeveral: "零線右側表示該組領先 {baseline}。",
    directionSeveralOfLess: "零線左側表示該組領先 {baseline}（越小越好）。",
    notPaired: "共同的種子不足兩個，未納入：{list}。",
    alt: "{a} − {b}：{n} 個種子的平均差異為 {value}。",
    differencesBySeed: "各種子（百分點）")
}
