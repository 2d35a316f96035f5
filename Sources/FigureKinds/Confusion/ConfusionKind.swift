public import Charts
public import Findings

/// The confusion matrix of each arm, and their difference for two arms.
public enum ConfusionKind: FigureKind {
  public static let id = "confusion"
  public static let summary = "confusion matrix of each arm, and their difference for two arms"
  public static let uses: Set<FigureOption> = [.arms]
  public static let place = ReportPlace.errors

  /// More matrices than this are too small to read, or a page too long.
  private static let mostInReport = 6

  /// Of many arms the two that a reader wants first: the baseline and the best.
  public static func reportOptions(_ findings: Findings) -> FigureOptions {
    var options = FigureOptions()
    if findings.arms.count > mostInReport { options.arms = findings.baselineAndBest.map { findings.arms[$0].id } }
    return options
  }

  public static func figure(of findings: Findings, options: FigureOptions) throws(ChartError) -> TabledFigure {
    try ConfusionBuilder(findings, options).build()
  }
}
