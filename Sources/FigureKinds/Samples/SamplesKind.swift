public import Charts
public import Findings

/// Test images with label, prediction and confidence.
public enum SamplesKind: FigureKind {
  public static let id = "samples"
  public static let summary =
    "test images with label, prediction and confidence: the most confident mistakes, or random ones"
  public static let uses: Set<FigureOption> = [.arms, .seed, .count, .random, .data]
  public static let place = ReportPlace.errors

  public static func reportOptions(_ findings: Findings) -> FigureOptions {
    var options = FigureOptions()
    options.count = 16
    return options
  }

  public static func wantedImages(_ findings: Findings, _ options: FigureOptions) throws(ChartError) -> [Int] {
    let builder = try SamplesBuilder(findings, options)
    return Set(builder.chosen.flatMap { $0.samples.map(\.index) }).sorted()
  }

  public static func figure(of findings: Findings, options: FigureOptions) throws(ChartError) -> TabledFigure {
    try SamplesBuilder(findings, options).build()
  }
}
