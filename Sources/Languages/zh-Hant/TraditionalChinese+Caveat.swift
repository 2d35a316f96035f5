extension CaveatPhrases {
  static let traditionalChinese = CaveatPhrases(
    diverged: "{arm} 的 {runs} 次執行中有 {diverged} 次發散；平均值只計其餘各次。",
    allDiverged: "{arm} 的 {runs} 次執行全部發散，沒有平均值。",
    onlyRunDiverged: "{arm} 唯一的執行發散，沒有數值。",
    missing: "{arm} 有 {n} 次執行結束時沒有{quantity}，不列入計算。",
    unmatched: "因另一組沒有相同種子的執行而未列入：{list}。",
    unmatchedRun: "{arm}（種子 {seed}）",
    unmatchedRuns: "{arm}（種子 {seeds}）",
    comparedUnpaired: "{a} 與 {b} 只有 {n} 個共同的種子；因此視為沒有共同種子而比較全部執行，這是較保守的做法。",
    selectedOnTest: "{arms} 的執行以測試集決定提前停止的時機：其結果是依測試集挑選的，會比換成新資料時好看。",
    selectedOnValidation: "{arms} 的執行以這些驗證資料決定提前停止的時機：所比較的數值是依它們挑選的，會比換成新資料時好看。",
    validatedOnTest: "測試集同時也是驗證集。這些執行並未據此做任何選擇，但只要看著這些曲線做選擇，最終結果就會偏向樂觀。",
    comparedOnValidation: "所比較的數值是在驗證資料上量測的，而非測試集。",
    differsBeyondCompared: "各組除了所比較的項目之外還有其他不同，差異可能由此而來：{list}。",
    difference: "{setting}（{list}）",
    settingOfArms: "{value}：{arms}",
    trainingData: "訓練資料",
    outlyingSeed: "{arm} 的種子 {seed} 與其他種子相差甚遠（{value}，中位數 {median}）。",
    effectOfSeed: """
      檢定假設差異是對稱的；{a} − {b} 的 Hodges–Lehmann 估計值幾乎不受單一種子影響，為 {estimate}，平均值則為 {mean}。
      """,
    effectOfRun: """
      平均值隨之移動，檢定所依的名次則否；{a} − {b} 的 Hodges–Lehmann 估計值幾乎不受單一執行影響，為 {estimate}，平均值之差則為 {mean}。
      """,
    intervalsLeftOut: "組別兩兩成對共有 {n} 對，數量過多，因此未列信賴區間。",
    ofDataset: "{dataset}：{caveat}")
}
