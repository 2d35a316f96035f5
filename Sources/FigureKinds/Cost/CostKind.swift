public import Charts
public import Findings

/// Time per epoch of every arm.
public enum CostKind: FigureKind {
  public static let id = "cost"
  public static let summary = "time per epoch of each arm, relative to the fastest"
  public static let uses: Set<FigureOption> = [.arms, .highlight, .order, .logX, .xLimits, .vline]
  public static let place = ReportPlace.cost

  public static func figure(of findings: Findings, options: FigureOptions) throws(ChartError) -> TabledFigure {
    try CostBuilder(findings, options).build()
  }
}
