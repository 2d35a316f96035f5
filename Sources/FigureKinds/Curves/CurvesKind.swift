public import Charts
public import Findings

/// Learning curves of every arm, a panel a metric: what is drawn when nothing else is asked for.
public enum CurvesKind: FigureKind {
  public static let id = "curves"
  public static let summary = "learning curves: accuracy and loss over epochs, train and validation of each arm"
  public static let uses: Set<FigureOption> = [
    .arms, .highlight, .band, .showSeeds, .panels, .metric, .variants, .smooth, .x, .interpolate, .labels, .logX, .logY,
    .xLimits, .yLimits, .hline, .vline, .best, .facet, .hue, .dash,
  ]
  public static let place = ReportPlace.curves
  public static let choosesHeight = false

  public static func figure(of findings: Findings, options: FigureOptions) throws(ChartError) -> TabledFigure {
    try CurvesBuilder(findings, options).build()
  }
}
