public import Charts
public import Findings

/// Final accuracy of every arm: each seed a point, mean and 95 % t-interval, a row an arm.
public enum AccuracyKind: FigureKind {
  public static let id = "accuracy"
  public static let summary = "final accuracy: each seed a point, mean and 95 % interval of each arm"
  public static let uses: Set<FigureOption> = [.arms, .highlight, .order, .xLimits, .vline]
  public static let place = ReportPlace.accuracy

  public static func figure(of findings: Findings, options: FigureOptions) throws(ChartError) -> TabledFigure {
    try AccuracyBuilder(findings, options).build()
  }
}
