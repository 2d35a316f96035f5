extension VerdictPhrases {
  static let traditionalChinese = VerdictPhrases(
    points: "{value} 個百分點",
    testImages: "{n} 張測試影像",
    testExamples: "{n} 筆測試樣本",
    images: "測試影像",
    examples: "測試樣本",
    higher: "高出",
    lower: "低了",
    almostOne: "大於 0.999",

    better: "{leader} 優於 {trailer}：{quantity}{direction} {difference}",
    betterOnThese: "就這 {items}而言，{leader} 優於 {trailer}（{quantity}{direction} {difference}）；換成其他{others}則未獲證實",
    equivalent: "{a} 與 {b} 的差異不超過 {margin}",
    equivalentOnThese: "就這 {items}而言，{a} 與 {b} 的差異不超過 {margin}；換成其他{others}則未獲證實",
    unresolved: "未能分辨 {a} 與 {b} 的差異",
    allPairsEqual: "{a} 與 {b}：{n} 對結果的{quantity}全部相同",
    allRunsEqual: "{a} 與 {b}：{n} 次執行的{quantity}全部相同",
    tooFew: "種子太少，無法判斷 {a} 與 {b} 何者較佳",
    withDivergence: "{headline}；{divergence}",
    divergedOn: "{arm} 在 {runs} 個種子中有 {diverged} 個發散",
    otherDivergedOn: "{arm} 在 {runs} 個中有 {diverged} 個發散",
    otherDivergedOnNone: "{arm} 沒有發散",
    divergedBoth: "{first}，{second}",
    moreDiverged: "另有 {n} 組也有執行發散",

    pairedDifference: "在 {n} 個共同的種子上，{quantity}的平均差異（{a} − {b}）為 {difference}（{interval}；{test}）。",
    pairedDifferenceEnded: """
      在 {n} 個共同的種子中，兩組都未發散的有 {ended} 個；這些種子上{quantity}的平均差異（{a} − {b}）為 {difference}（{interval}；{test}）。
      """,
    unpairedDifference: """
      {a} 的 {runsA} 次執行與 {b} 的 {runsB} 次執行相比，{quantity}平均值的差異（{a} − {b}）為 {difference}（{interval}；{test}）。
      """,
    comparedMeans: "納入比較的執行的平均值：{a} 為 {meanA}，{b} 為 {meanB}。",
    lessIsBetter: "{quantity}愈低愈好。",
    interval: "{level} 信賴區間 {low} 至 {high}",
    intervalOpenAbove: "{level} 信賴區間自 {low} 起，無上界",
    intervalOpenBelow: "{level} 信賴區間至 {high} 為止，無下界",
    intervalUnbounded: "{level} 信賴區間無界",
    intervalEmpty: "發散的執行太多，沒有信賴區間",
    tIntervalInstead: "只有 {n} 個種子時，此檢定無法界定差異的範圍；假設差異呈常態分布的{name}為 {low} 至 {high}（{level}）。",
    studentInterval: "Student t 信賴區間",
    welchInterval: "Welch t 信賴區間",
    test: "{name}，p {p}",
    sampledTest: "{name}，p {p}（抽樣誤差 ± {error}）",
    adjustedTest: "{test}，已就 {k} 次比較以 Holm 法校正",
    exactSignFlip: "精確正負號翻轉檢定",
    sampledSignFlip: "抽樣正負號翻轉檢定",
    exactSignedRank: "精確符號等級檢定，發散者排在最後",
    approximateSignedRank: "常態近似的符號等級檢定，發散者排在最後",
    exactMannWhitney: "精確 Mann–Whitney 檢定",
    approximateMannWhitney: "常態近似的 Mann–Whitney 檢定",
    chanceCanDoIt: "單憑隨機就可能出現這種大小的差異。",
    resolvable: """
      這不代表兩者相同：若標準差正如所見（{sd}），而真實差異為 {value}，則每組 {n} 個種子在五次這樣的實驗中約有四次能測出；由於標準差本身也不確定，這個值可能落在 {low} \
      至 {high}。
      """,
    tooFewReason: "只有 {n} 個種子時，結果再明顯，p 值也不可能低於 {smallest}；每組至少要 {needed} 個種子，p 值才可能低於 {alpha}。",
    withheld: "檢定拒絕兩者相同，但等級與平均值各偏向不同的組別，因此不判定何者較佳。",
    withheldForDivergence: "納入所有執行的檢定拒絕兩者相同，但完成的執行與發散的執行各支持不同的組別，因此不判定何者較佳。",
    equalIsNoProof: "這不代表換了種子仍會相同；數值毫無變動，也就沒有可檢定之處。",
    divergenceBySeed:
      "依種子計，只有 {a} 發散的有 {onlyA} 個，只有 {b} 發散的有 {onlyB} 個，兩者都發散的有 {both} 個（McNemar 精確檢定，虛無假設為兩者同樣常發散，p {p}）。",
    divergenceByRun:
      "{a} 的 {runsA} 次執行有 {divergedA} 次發散，{b} 的 {runsB} 次有 {divergedB} 次（Fisher 精確檢定，虛無假設為兩者同樣常發散，p {p}）。",
    divergedRankLast: "檢定中，發散的執行排在所有數值之後，因此信賴區間在那一側沒有界限。",

    holdsForNewItems: "此結論適用於新的種子，也適用於新的{items}（{evidence}）。",
    holdsForTheseItems: "此結論適用於新的種子，但僅限這些{items}；換成其他{items}則未獲證實（{evidence}）。",
    itemsUnknown: "此結論適用於新的種子，但限於相同的{items}；由於紀錄未載明各次執行答對了哪些，換成其他{items}會如何並不清楚。",
    dataUnknown: "此結論適用於新的種子，但限於相同的資料；換成其他資料會如何並不清楚。",
    crossedEvidence: "種子與{items}皆視為隨機：p {p}，{interval}",
    crossedEquivalence: "種子與{items}皆視為隨機：p {p}",
    shares: "不確定性中，{seeds} 來自種子，{images} 來自{items}的抽樣，{both} 來自兩者的交互作用；增加種子無法降低{items}的那一份。",
    oneWayError: "雙向分析得不到正的變異數，因此改用只計種子或只計資料兩者中較大的誤差。",

    marginShown: "兩個單尾 t 檢定排除了 {margin}以上的差異（p {p}；{level} t 信賴區間 {low} 至 {high}）。",
    marginNotShown: "無法排除 {margin}以上的差異（兩個單尾 t 檢定，p {p}）。",
    probabilityWithin: "真實差異落在 ±{margin}以內的機率：{probability}（t 後驗分布，均勻先驗）。",
    looks: "依紀錄，先後規劃了 {seeds} 個種子：{looks} 次檢視資料共用 α，因此 p 值必須低於 {alpha}，而非 0.05。",
    moreSeeds: """
      下一步：若標準差正如所見，而 {a} 與 {b} 的真實差異為 {difference}，則每組共 {count} 個種子在五次實驗中約有四次能測出。這已計入剛才這次檢視：α 由{sharing}分攤，屆時 p \
      值必須低於 {alpha}。
      """,
    leastSeeds: "下一步：每組共 {count} 個種子，這是 p 值可能低於 {alpha} 的最少種子數（α 由{sharing}分攤）。",
    sharingLooks: " {looks} 次檢視",
    sharingComparisons: " {looks} 次檢視與 {k} 次比較",
    run: "可執行 {command}。",
    moreImages: "增加種子的幫助不大：{share} 的不確定性來自{items}；加大測試集才能降低。",

    allArms: "這 {n} 組",
    armsWithRuns: "這至少執行兩次的 {n} 組",
    severalBest: "在{arms}中，{best} 最佳（信心水準 {level}）",
    severalBestOnThese: "就這 {items}而言，{best} 是{arms}中最佳的（信心水準 {level}）；換成其他{others}則未獲證實",
    severalAmong: "{arms}中的最佳者為下列 {m} 組之一：{members}",
    severalUnresolved: "未能分辨{arms}中何者最佳；{best} 的平均值最好",
    severalTooFew: "種子太少，無法判斷{arms}中何者最佳；{best} 的平均值最好",
    bestSet: "以 {level} 的信心水準，最佳者在 {arms} 之中：每兩組互相比較，{k} 個 p 值一併以 Holm 法校正，凡有他組優於它的組別即予排除。",
    onePair: "唯一能做的比較：{a} − {b} 為 {difference}（{interval}，p {p}）。",
    bestSetOnNewItems: "若也要適用於新的{items}，最佳者在 {arms} 之中。",
    untested: "{arms} 只有一次執行或沒有執行，無從判斷。",
    armsBetter: "優於基準組 {baseline}：{arms}。",
    armsBetterOnThese: "就這 {items}而言優於 {baseline}，換成其他{others}則未獲證實：{arms}。",
    armsWorse: "劣於基準組 {baseline}：{arms}。",
    armsWorseOnThese: "就這 {items}而言劣於 {baseline}，換成其他{others}則未獲證實：{arms}。",
    armsEquivalent: "與 {baseline} 的差異不超過 {margin}：{arms}。",
    armsUnresolved: "未能分辨與 {baseline} 的差異（不代表相同）：{arms}。",
    armsEqual: "在每個種子上都與 {baseline} 數值相同：{arms}。",
    armsDivergeMore: "比 {baseline} 更常發散：{arms}。",
    armsDivergeLess: "比 {baseline} 更少發散：{arms}。",
    armsTooFew: "種子太少，無法與 {baseline} 比較：{arms}。",
    armsNotJudged: "未與 {baseline} 比較，因為其中一方只有一次執行或沒有執行：{arms}。",
    severalMethod: "各組皆與 {baseline} 比較；p 值已就 {k} 次比較以 Holm 法校正，必須低於 {alpha}。",
    friedman: "Friedman 檢定（各組共有的 {n} 個種子）：χ² = {chi}，置換檢定 p {p}。",

    singleHeadline: "每組只執行一次：這些數字無法說明哪一種方法較佳",
    singleSomeHeadline: "{arms} 只執行一次：這些數字無法說明哪一種方法較佳",
    singleReason: """
      換一個種子，數值的變動就可能超過各組之間的差距。每組至少要 {needed} 個種子，才能檢定關於方法的主張；這已計入這次檢視（屆時 p 值必須低於 {alpha}）。
      """,
    singleArm: "{arm}：{value}（{interval}，以 {items}計，並非跨種子）。",
    singleArmPlain: "{arm}：{value}。",
    armMean: "{arm}：{n} 次執行的平均為 {value}。",
    singleModels: """
      在 {items}中，只有 {a} 的這個模型答對的有 {onlyA}，只有 {b} 的這個模型答對的有 {onlyB}（McNemar 精確檢定，p {p}）。這是比較兩個訓練好的模型，而非兩種方法。
      """,
    seedNoise: "單是換種子，模型就會不同：在這些紀錄中，同一組的不同種子兩兩相比，{pairs} 對裡也有 {apart} 對以 McNemar 檢定（0.05）有顯著差異。",
    seedNoiseElsewhere: """
      單是換種子，模型就會不同：在另一項實驗中（Fashion-MNIST 上的 ReLU 與 sigmoid，各五個種子），同一組的不同種子兩兩相比，{pairs} 對裡也有 {apart} 對以 McNemar 檢定（0.05）有顯著差異。
      """,

    noRunsHeadline: "沒有可比較的結果：沒有任何紀錄包含{quantity}",
    noRunsReason: "結束時沒有數值的執行不列入計算。",
    oneArmHeadline: "只有一組，無從比較",
    oneArmReason: "所有可採用的執行都屬於 {arm}。",
    allDivergedReason: "沒有任何執行以有限的損失結束，因此沒有可比較的數值。",
    refusedHeadline: "未作比較：各組並非以相同的資料測試",
    datasetArms: "{dataset}（{items}）：{arms}。",
    datasetArmsPlain: "{dataset}：{arms}。",
    refusedReason: "各組之間的差異除了方法，也包含資料的差異。",
    unnamedDataset: "未命名的資料",
    datasetsHeadline: "{k} 個資料集，各自判斷",
    ofDataset: "{dataset}：{text}",
    oneArmOfDataset: "{dataset}：只有 {arm} 在此執行，無從比較。",
    across: "在 {k} 個資料集中，{a} 的平均值優於 {b} 的有 {ahead} 個；平均差異（{a} − {b}）：{list}。",
    acrossWilcoxon: "跨 {k} 個資料集：{name}，p {p}。",
    acrossTooFew: "未做跨資料集的檢定：至少要有 {needed} 個資料集。")
}
