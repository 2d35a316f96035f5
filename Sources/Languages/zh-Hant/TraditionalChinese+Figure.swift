extension FigurePhrases {
  static let traditionalChinese = FigurePhrases(
    noData: "沒有資料",
    clipped: "# 個值超出範圍",
    bandSD: "色帶：± 1 個標準差。",
    bandSEM: "色帶：± 1 個平均值標準誤。",
    bandCI95: "色帶：平均值的 95\u{A0}% 信賴區間（Student t）。",
    bandMinMax: "色帶：最小值到最大值。",
    gaps: "有 {n} 個值缺漏或非有限數，未納入。",
    gap: "有 1 個值缺漏或非有限數，未納入。",
    runTitle: "{arm}，種子 {seed}：{value}",
    sameN: "每組 n = {n} 個種子。",
    varyingN: "每組 n = {least} 至 {most} 個種子。",
    diverged: "因損失非有限數而排除：{n} 次（{list}）。",
    withoutValue: "因沒有紀錄而排除：{n} 次（{list}）。",
    meanLines: "線：各種子的平均值。",
    armAndSeed: "{arm}，種子 {seed}",
    outliersAbove: "有 {n} 個值遠高於其餘，超出座標軸（▲，最高 {extreme}）。",
    outliersBelow: "有 {n} 個值遠低於其餘，超出座標軸（▼，最低 {extreme}）。",
    withoutLogarithm: "有 {n} 個小於或等於 0 的值沒有對數，畫在 0 的橫條中。",
    endsAtBounds: "色帶在可能值的邊界截斷。",
    coincide: "{b} 與 {a} 完全重合。")
}
