extension AxisPhrases {
  static let traditionalChinese = AxisPhrases(
    epoch: "週期", step: "步數", seconds: "訓練時間（秒）", examples: "已訓練的樣本數", atEpoch: "第 {n} 週期",
    atStep: "第 {n} 步", atSecond: "第 {n} 秒", atExample: "第 {n} 個樣本",
    logarithmic: "對數尺度")
}
