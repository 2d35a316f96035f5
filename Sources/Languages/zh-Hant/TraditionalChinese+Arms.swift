extension ArmPhrases {
  static let traditionalChinese = ArmPhrases(
    with: "使用{setting}", without: "不使用{setting}", no: "無{setting}", noHiddenLayer: "無隱藏層",
    value: "{setting} {value}", separator: "，", aside: "{name}（{list}）", imported: "匯入",
    settings: [
      "activation": "激活函數", "hidden": "隱藏層", "initializer": "初始權重", "dropout": "丟棄率",
      "kernel_regularizer": "L2 正則化", "optimizer": "最佳化器", "learning_rate": "學習率",
      "learning_rate_schedule": "學習率排程", "warmup_epochs": "暖身週期", "batch_size": "批次大小", "epochs": "週期數",
      "early_stopping": "提前停止", "train_end_metrics": "週期末訓練指標", "weight_decay": "權重衰減", "momentum": "動量",
      "nesterov": "Nesterov 動量", "clipnorm": "梯度範數裁剪", "clipvalue": "梯度值裁剪", "global_clipnorm": "全域梯度範數裁剪",
      "validation": "驗證", "subset": "子集", "dataset": "資料集", "train_examples": "訓練樣本數",
      "test_examples": "測試樣本數", "holdout": "保留樣本數", "hidden_width": "隱藏層寬度", "hidden_layers": "隱藏層數",
      "monitor": "監測指標", "patience": "容忍週期",
    ])
}
