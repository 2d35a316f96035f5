public import Charts
public import Findings

/// Final accuracy against a number that the experiment varies, a line a combination of the other factors.
public enum ResponseKind: FigureKind {
  public static let id = "response"
  public static let summary =
    "final accuracy against a factor that is a number, such as the learning rate, a line per other factor"
  public static let uses: Set<FigureOption> = [
    .arms, .highlight, .factor, .labels, .logX, .xLimits, .yLimits, .hline, .vline, .hue, .dash,
  ]
  public static let place = ReportPlace.accuracy
  public static let choosesHeight = false

  /// Of several numbers that vary, the one with the most values.
  public static func reportOptions(_ findings: Findings) -> FigureOptions {
    var options = FigureOptions()
    let numeric = findings.factors.filter(\.isNumeric)
    if numeric.count > 1 {
      let crossed = numeric.filter { factor in findings.factors.contains { factor.crosses($0) } }
      let eligible = crossed.isEmpty ? numeric : crossed
      let most = eligible.map(\.levels.count).max() ?? 0
      options.factors = eligible.first { $0.levels.count == most }.map { FactorChoice(columns: $0.key) }
    }
    return options
  }

  public static func figure(of findings: Findings, options: FigureOptions) throws(ChartError) -> TabledFigure {
    try ResponseBuilder(findings, options).build()
  }
}
