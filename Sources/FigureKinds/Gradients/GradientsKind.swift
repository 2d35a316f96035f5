public import Charts
public import Findings

/// What went on inside the networks: gradient norms by layer, and saturated, dead and dormant shares over epochs.
public enum GradientsKind: FigureKind {
  public static let id = "gradients"
  public static let summary = "gradient norm by layer, and saturated, dead and dormant shares over epochs"
  public static let uses: Set<FigureOption> = [
    .arms, .highlight, .band, .panels, .labels, .logX, .logY, .xLimits, .yLimits, .hline, .vline,
    .hue, .dash,
  ]
  public static let place = ReportPlace.layers

  public static func figure(of findings: Findings, options: FigureOptions) throws(ChartError) -> TabledFigure {
    try GradientsBuilder(findings, options).build()
  }
}
