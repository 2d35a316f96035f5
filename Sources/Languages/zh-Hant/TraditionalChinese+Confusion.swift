extension ConfusionPhrases {
  static let traditionalChinese = ConfusionPhrases(
    title: "混淆矩陣",
    predicted: "預測類別",
    actual: "實際類別",
    caption: "各實際類別的百分比，合併 n = {n} 個種子；空間足夠時以小字標出樣本數。",
    captionSingle: "各實際類別的百分比；空間足夠時以小字標出樣本數。每組執行一次。",
    symbols: "點：低於 0.5\u{A0}%。矩陣上方：準確率。",
    differenceTitle: "{a} − {b}",
    differenceCaption: "差異以百分點表示：正值代表 {a} 較多；空間不足時只標正負號。",
    noDifference: "兩個矩陣的各格相差皆不到 0.05 百分點。",
    shareOfRow: "占實際類別比例",
    percentagePointsAxis: "百分點",
    cellTitle: "{arm}：{actual} 判為 {predicted}：{share}（{all} 筆中的 {count} 筆）",
    differenceCellTitle: "{actual} 判為 {predicted}：{difference} 個百分點",
    alt: "{arm}：測試樣本答對 {accuracy}；最常混淆：{list}。",
    altItem: "{actual} 判為 {predicted}（{share}）",
    share: "比例",
    count: "樣本數")
}
