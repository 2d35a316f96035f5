extension ResponsePhrases {
  static let traditionalChinese = ResponsePhrases(
    title: "{quantity}與{factor}的關係",
    symbols: "小符號：個別種子。大符號：平均值與其 95\u{A0}% 信賴區間（Student t）。",
    symbolsJoined: "小符號：個別種子。大符號：平均值與其 95\u{A0}% 信賴區間（Student t）；線連接各平均值。",
    sideBySide: "同一數值的符號並排於其刻度兩側。",
    named: "{all} 條線中標示結果最佳的 {n} 條，其餘為灰色。",
    chosen: "{all} 條線中標示其中 {n} 條，其餘為灰色。",
    followed: "{factor}改變時，{list}也隨之改變。",
    withoutNumber: "因{factor}不是數值而未納入：{list}。",
    alt: "{quantity}與{factor}的關係：{list}。",
    altArm: "{arm} {mean}（n = {n}）")
}
