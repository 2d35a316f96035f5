extension BadgePhrases {
  static let traditionalChinese = BadgePhrases(
    testIsValidation: "測試集兼作驗證集",
    testIsValidationNote: "驗證曲線取自測試集，與經典範例相同。",
    runningMean: "訓練準確率為週期內平均",
    runningMeanNote: "與 Keras 相同：在權重仍在變動時於週期內取平均，因此初期會落後驗證準確率。",
    singleSeed: "單一種子",
    singleSeedNote: "至少有一組只執行一次，離散程度未知。",
    modified: "工作目錄有未提交的修改",
    modifiedNote: "訓練所用的程式含有未提交的修改。",
    imported: "匯入",
    importedNote: "由其他工具記錄：{tools}。",
    sampled: "抽樣資料",
    sampledNote: "只使用前 {n} 筆訓練樣本，測試樣本也至多取前 {n} 筆。",
    diverged: "有發散的執行",
    divergedNote: "{n} 次執行因損失不是有限值而中止。",
    restored: "已還原最佳權重",
    restoredNote: "{n} 次執行以提前停止所監測指標最佳的週期（而非最後一個週期）的權重測試。",
    list: "閱讀前須知")
}
