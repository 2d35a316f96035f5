import Reports

/// Stand-ins for drawn figures, so that these tests need no renderer.
enum SampleFigures {
  static var all: [ReportFigure] {
    [ReportFigure.Kind.curves, .accuracy, .activations, .gradients, .confusion, .samples].enumerated().map {
      figure($1, id: "sample-\($0)")
    }
  }

  static func figure(_ kind: ReportFigure.Kind, id: String) -> ReportFigure {
    ReportFigure(
      kind: kind, caption: "Lines are means over 5 seeds, bands their 95 % intervals.",
      altText: "Two lines rise and level off near 0.87.", svg: svg(id),
      table: ReportFigure.Table(
        header: ["Epoch", "ReLU train", "Sigmoid train"],
        rows: (1...5).map { ["\($0)", "0.8\($0)1", "0.8\($0)0"] }))
  }

  private static func svg(_ id: String) -> String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" id="\(id)" viewBox="0 0 864 360" role="img" aria-labelledby="\(id)-title">
    <title id="\(id)-title">Accuracy by epoch</title>
    <rect width="864" height="360" style="fill:var(--curves-background)"/>
    <g data-arm="relu"><title>ReLU</title><path d="M60 300L200 140L420 80L640 62L800 55" fill="none" stroke-width="2" style="stroke:var(--curves-arm-1)"><title>ReLU, train</title></path></g>
    <g data-arm="sigmoid"><title>Sigmoid</title><path d="M60 310L200 180L420 100L640 74L800 60" fill="none" stroke-width="2" style="stroke:var(--curves-arm-2)"/></g>
    <text x="60" y="340" font-size="12" style="fill:var(--curves-foreground)">1</text>
    <text x="800" y="340" font-size="12" style="fill:var(--curves-foreground)">5</text>
    </svg>
    """
  }
}
