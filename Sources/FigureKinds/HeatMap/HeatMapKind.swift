public import Charts
public import Findings

/// Mean final accuracy of two factors, a cell for each pair of their values.
public enum HeatMapKind: FigureKind {
  public static let id = "heatmap"
  public static let summary = "mean final accuracy for each pair of values of two factors, a cell each"
  public static let uses: Set<FigureOption> = [.arms, .factor]
  public static let place = ReportPlace.accuracy

  /// Of more factors than two, the two that cross and have the most values. No map of which most is empty: optimisers that
  /// differ in their arguments too would be a grid for each argument.
  public static func reportOptions(_ findings: Findings) -> FigureOptions {
    var options = FigureOptions()
    options.factors = FactorChoice(mustCross: true)
    let factors = findings.factors
    guard factors.count > 2 else { return options }
    let most = factors.indices.sorted { (factors[$0].levels.count, $1) > (factors[$1].levels.count, $0) }
    for (count, first) in most.enumerated() {
      guard let second = most.dropFirst(count + 1).first(where: { factors[first].crosses(factors[$0]) }) else {
        continue
      }
      let chosen = [first, second].sorted().map { factors[$0] }
      options.factors = FactorChoice(columns: chosen[1].key, rows: chosen[0].key, mustCross: true)
      break
    }
    return options
  }

  public static func figure(of findings: Findings, options: FigureOptions) throws(ChartError) -> TabledFigure {
    try HeatMapBuilder(findings, options).build()
  }
}
