/// Names in other languages than English.
extension MetricName {
  /// Chinese, Japanese and German names, whose words have no blanks between: `训练损失` is `train loss`.
  static func translated(_ name: String) -> String {
    let lower = name.lowercased()
    guard name.utf8.contains(where: { $0 >= 0x80 }) || german.contains(where: lower.hasSuffix) else { return name }
    var rest = lower[...]
    var set = ""
    func meaning() -> String? { quantities.first { $0.names.contains(trimmed(rest)) }?.meaning }
    if let quantity = meaning() { return quantity }
    for (word, name) in sets where rest.hasPrefix(word) {
      set = name
      rest = rest.dropFirst(word.count)
      if let more = ["集", "セット", "的", "時", "时"].first(where: { rest.hasPrefix($0) }) {
        rest = rest.dropFirst(more.count)
      }
      break
    }
    if let quantity = meaning() { return set.isEmpty ? quantity : set + " " + quantity }
    return set.isEmpty ? name : set + " " + trimmed(rest)
  }

  /// The set of a heading in Chinese or Japanese: `验证指标`.
  static func set(ofHeading heading: String) -> MetricSet? {
    guard let (word, name) = sets.first(where: { heading.hasPrefix($0.0) }) else { return nil }
    return headingWords.contains(String(heading.dropFirst(word.count))) ? MetricSet.words[name] : nil
  }

  private static let headingWords: Set<String> = ["", "集", "指标", "指標", "结果", "結果", "阶段", "階段", "中"]

  private static let sets: [(String, String)] = [
    ("训练", "train"), ("訓練", "train"), ("学習", "train"), ("验证", "val"), ("驗證", "val"), ("検証", "val"), ("훈련", "train"),
    ("학습", "train"), ("검증", "val"),
    ("测试", "test"), ("測試", "test"), ("テスト", "test"), ("trainings", "train"), ("validierungs", "val"), ("test", "test"),
  ]
  private static let german = ["verlust", "genauigkeit", "lernrate"]
  private static let quantities: [(names: Set<String>, meaning: String)] = [
    (["损失", "損失", "损失值", "損失值", "ロス", "verlust", "손실"], "loss"),
    (["准确率", "準確率", "准确度", "準確度", "正确率", "正確率", "正解率", "精度", "genauigkeit", "정확도"], "accuracy"),
    (["学习率", "學習率", "学習率", "lernrate", "학습률"], "learning_rate"),
  ]
}
