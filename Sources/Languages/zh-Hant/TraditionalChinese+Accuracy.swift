extension AccuracyPhrases {
  static let traditionalChinese = AccuracyPhrases(
    finalTestAccuracy: "最終測試準確率",
    finalValidationAccuracy: "最終驗證準確率",
    testAccuracy: "測試準確率",
    validationAccuracy: "驗證準確率",
    symbols: "小符號：個別種子。大符號：平均值與其 95\u{A0}% 信賴區間（Student t）；數值標於右側。",
    symbolsSingle: "符號：個別執行結果；每組只執行一次，沒有信賴區間。",
    someWithoutInterval: "只執行一次的組別沒有信賴區間。",
    constantWithoutInterval: "每次執行結果都相同的組別沒有信賴區間。",
    pairedLines: "細線連接相同種子的結果。",
    alt: "{n} 組的{quantity}。",
    altArm: "{arm}：平均值 {mean}，95\u{A0}% 信賴區間 {lower} 至 {upper}，n = {n}。",
    altSingle: "{arm}：{mean}，執行一次。",
    altConstant: "{arm}：{n} 次執行皆為 {mean}。",
    meanTitle: "{arm}，n = {n} 的平均值：{mean}",
    intervalTitle: "95\u{A0}% 信賴區間 {lower} 至 {upper}",
    finalOf: "最終{quantity}",
    testOf: "測試{metric}")
}
