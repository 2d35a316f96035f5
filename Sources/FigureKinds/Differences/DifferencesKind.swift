public import Charts
public import Findings

/// The paired difference of final accuracy: each seed a point, the mean and the interval that decides, against a line at
/// zero.
public enum DifferencesKind: FigureKind {
  public static let id = "differences"
  public static let summary =
    "paired differences of final accuracy seed by seed, with mean, the verdict's interval and a zero line"
  public static let uses: Set<FigureOption> = [.arms, .highlight, .order, .xLimits, .vline]
  public static let place = ReportPlace.accuracy

  public static func figure(of findings: Findings, options: FigureOptions) throws(ChartError) -> TabledFigure {
    try DifferencesBuilder(findings, options).build()
  }
}
