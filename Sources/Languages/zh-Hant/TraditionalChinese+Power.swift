extension PowerPhrases {
  static let traditionalChinese = PowerPhrases(
    arms: "組別",
    spread: "差異的標準差",
    pilot: "先導種子數",
    needed: "每組所需種子數",
    range: "標準差位於其 95\u{A0}% 區間兩端時",
    student: "僅依 t 檢定",
    pair: "{a} − {b}",
    given: "所給定的標準差",
    beyond: "超過 {count}",
    finds: "每組有這麼多種子時，若真實差異為 {difference}，符號翻轉檢定（α = {alpha}）在五次實驗中約有四次能判定何者較佳。",
    excludes: "每組有這麼多種子時，若實際上毫無差異，兩個單尾 t 檢定（α = {alpha}）在五次實驗中約有四次能證明差異不超過 {margin}。",
    paysForLooks: "已有的執行算作看過一次資料，因此 {looks} 次檢視共用 0.05：每次的 α 為 {alpha}。")
}
