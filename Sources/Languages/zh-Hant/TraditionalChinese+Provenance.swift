extension ProvenancePhrases {
  static let traditionalChinese = ProvenancePhrases(
    program: "程式",
    commit: "提交",
    trainedOn: "訓練日期",
    processor: "處理器",
    cores: "{n} 核心",
    operatingSystem: "作業系統",
    compiler: "編譯器",
    linearAlgebra: "線性代數函式庫",
    record: "紀錄",
    identity: "識別碼（SHA-256）",
    dataFile: "資料檔",
    importedFrom: "匯入自")
}
