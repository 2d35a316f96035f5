extension DifferencesPhrases {
  static let traditionalChinese = DifferencesPhrases(
    title: "{quantity}的成對差異",
    axis: "差異（百分點）",
    axisFrom: "與 {baseline} 的差異（百分點）",
    axisOf: "{quantity}的差異",
    axisOfFrom: "與 {baseline} 的{quantity}差異",
    row: "{a} − {b}",
    seedTitle: "{a} − {b}，種子 {seed}：{value}",
    meanTitle: "{a} − {b}，n = {n} 個種子的平均值：{value}",
    symbols: "小符號：各種子內的差異；大符號：其平均值與{interval}，數值標於右側。",
    ruleInterval: "正負號翻轉檢定的 {level} 區間",
    studentInterval: "以 Student t 計算的 {level} 信賴區間",
    studentInstead: "種子太少，正負號翻轉檢定無法界定差異的範圍；Student t 信賴區間假設差異呈常態分布。",
    adjustedRuleInterval: "正負號翻轉檢定的區間（各依其在 Holm 校正中的水準）",
    adjustedStudentInterval: "以 Student t 計算的信賴區間（各依其在 Holm 校正中的水準）",
    direction: "零線右側表示 {a} 領先 {b}。",
    directionOfLess: "零線左側表示 {a} 領先 {b}（越小越好）。",
    directionSeveral: "零線右側表示該組領先 {baseline}。",
    directionSeveralOfLess: "零線左側表示該組領先 {baseline}（越小越好）。",
    notPaired: "共同的種子不足兩個，未納入：{list}。",
    alt: "{a} − {b}：{n} 個種子的平均差異為 {value}。")
}
