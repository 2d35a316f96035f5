public import Charts
public import Findings

/// Each compared activation function and its derivative.
public enum ActivationsKind: FigureKind {
  public static let id = "activations"
  public static let summary = "each compared activation function and its derivative"
  public static let uses: Set<FigureOption> = [.arms, .highlight, .labels, .xLimits, .hline, .vline]
  public static let place = ReportPlace.functions
  public static let choosesHeight = false

  public static func figure(of findings: Findings, options: FigureOptions) throws(ChartError) -> TabledFigure {
    try ActivationsBuilder(findings, options).build()
  }
}
