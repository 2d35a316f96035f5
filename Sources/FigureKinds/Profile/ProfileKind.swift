public import Charts
public import Findings

/// The performance profile: what share of each arm's runs ended at least so well.
///
/// Source: R. Agarwal et al., "Deep reinforcement learning at the edge of the statistical precipice", NeurIPS 2021.
public enum ProfileKind: FigureKind {
  public static let id = "profile"
  public static let summary =
    "performance profile: the share of each arm's runs whose final accuracy is at least so high"
  public static let uses: Set<FigureOption> = [.arms, .highlight, .labels, .xLimits, .hline, .vline, .hue, .dash]
  public static let place = ReportPlace.accuracy
  public static let choosesHeight = false

  public static func figure(of findings: Findings, options: FigureOptions) throws(ChartError) -> TabledFigure {
    try ProfileBuilder(findings, options).build()
  }
}
