extension TerminalPhrases {
  static let traditionalChinese = TerminalPhrases(
    captionLeft: "圖說：{caption}",
    tallerThanPage: "圖高 {height} 英寸，超過頁面的 {page} 英寸：可用 --arms 與 --panels 減少內容",
    seconds: "秒數",
    ended: "結束方式",
    testLoss: "測試損失",
    validationLoss: "驗證損失",
    completed: "完成",
    unknownEnd: "不明",
    stoppedEarly: "於第 {epoch} 週期提前停止",
    diverged: "於第 {epoch} 週期第 {step} 步發散",
    restored: "，採用第 {epoch} 週期的權重",
    alsoWritten: "{folder} 中另有：{files}")
}
