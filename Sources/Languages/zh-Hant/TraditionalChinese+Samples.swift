extension SamplesPhrases {
  static let traditionalChinese = SamplesPhrases(
    mistakesTitle: "信心最高的錯誤",
    randomTitle: "隨機測試影像",
    mistakesCaption: "每張測試影像下方：錯誤的預測與其 softmax 機率，其次為實際類別；依機率由高至低排列。",
    randomCaption: "每張測試影像下方：實際類別，其次為模型是否答對。",
    truth: "實為 {label}",
    right: "答對",
    wrong: "答錯",
    mistakeTitle: "測試影像 {index}：{label} 判為 {prediction}，機率 {probability}",
    randomTileTitle: "測試影像 {index}：{label}，{verdict}",
    testImage: "測試影像",
    testExample: "測試樣本",
    prediction: "預測",
    fewerImages: "每組至多 {n} 張：再多則頁面容納不下看得清楚的大小。",
    armsLeftOut: "未列出：{list}。")
}
