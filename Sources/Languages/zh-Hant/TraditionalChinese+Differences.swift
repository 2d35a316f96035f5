extension DifferencesPhrases {
  static let traditionalChinese = DifferencesPhrases(
    title: "最終準確率的成對差異",
    axis: "差異（百分點）",
    axisFrom: "與 {baseline} 的差異（百分點）",
    row: "{a} − {b}",
    seedTitle: "{a} − {b}，種子 {seed}：{value} 個百分點",
    meanTitle: "{a} − {b}，n = {n} 個種子的平均值：{value} 個百分點",
    symbols: "小符號：各種子內的差異；大符號：其平均值與 Student t 的 95 % 信賴區間，數值標於右側。",
    symbolsOfRule: "小符號：各種子內的差異；大符號：其平均值與正負號翻轉檢定的 95 % 區間，數值標於右側。",
    direction: "零線右側表示 {a} 領先 {b}。",
    directionSeveral: "零線右側表示該組領先 {baseline}。",
    notPaired: "共同的種子不足兩個，未納入：{list}。",
    alt: "{a} − {b}：{n} 個種子的平均差異為 {value} 個百分點。",
    meanDifference: "平均差異（百分點）",
    differencesBySeed: "各種子（百分點）")
}
