public import Charts
public import LearningCurves
internal import SVGRendering
public import SeedStatistics

extension ReportFigure {
  /// The figures of a report: every kind that the records have data for, laid out once for the page, without the titles
  /// and captions that the page sets itself, and once for paper.
  ///
  /// - Parameters:
  ///   - images: test images that `sampleIndices` asks for; without them the mistakes are shown as a table alone.
  ///   - activationCosts: measured costs of the activation functions, where there are some.
  ///   - paperWidth: the width of the paged document's text in points.
  /// - Throws: `ChartError` when a figure cannot be laid out; that there is no data for a kind is no error.
  public static func standard(
    _ comparison: Comparison, images: [SampleImage] = [], activationCosts: [FunctionCost] = [],
    language: ReportLanguage = .english, paperWidth: Double = 467, measuring measurer: any TextMeasuring
  ) throws(ChartError) -> [ReportFigure] {
    let words: FigureWords =
      switch language {
      case .english: .english
      case .traditionalChinese: .traditionalChinese
      }
    var figures: [ReportFigure] = []
    for kind in Kind.allCases {
      guard kind != .samples || !images.isEmpty else { continue }
      let made: TabledFigure
      do {
        made = try self.figure(kind, comparison, images, activationCosts, words)
      } catch {
        if error.code == .noData { continue }
        throw error
      }
      figures.append(try ReportFigure(kind, made, paperWidth: paperWidth, measuring: measurer))
    }
    return figures
  }

  private init(
    _ kind: Kind, _ made: TabledFigure, paperWidth: Double, measuring measurer: any TextMeasuring
  ) throws(ChartError) {
    var bare = made.figure
    bare.title = nil
    bare.caption = nil
    let hasOwnShape = kind != .curves && kind != .activations
    let screen = FigureSize(width: 864, height: hasOwnShape ? nil : 360)
    let paper = FigureSize(width: paperWidth, height: hasOwnShape ? nil : paperWidth * 0.44)
    let drawing = try bare.placed(measuring: measurer, size: screen)
    let svg = SVGRenderer(options: SVGRenderer.Options(idPrefix: "figure-\(kind.rawValue)", isFragment: true)).svg(
      drawing)
    self.init(
      kind: kind, caption: made.figure.caption ?? "", altText: made.figure.metadata.description, svg: svg,
      drawing: try bare.placed(measuring: measurer, size: paper), fileStem: kind == .curves ? "figure" : kind.rawValue,
      table: made.table.header.isEmpty ? nil : Table(header: made.table.header, rows: made.table.rows))
  }

  private static func figure(
    _ kind: Kind, _ comparison: Comparison, _ images: [SampleImage], _ costs: [FunctionCost], _ words: FigureWords
  ) throws(ChartError) -> TabledFigure {
    let text = FigureText(words: words)
    // Matrices and pictures fill a page each; four arms are what one can look at side by side.
    let few = comparison.arms.prefix(4).map(\.id)
    switch kind {
    case .curves:
      var options = CurvesFigureOptions()
      options.words = words
      let figure = try curvesFigure(comparison, options: options)
      return TabledFigure(figure: figure, table: CurvesTable(comparison, words: words).table)
    case .accuracy:
      var options = AccuracyFigureOptions()
      options.text = text
      return try accuracyFigure(comparison, options: options)
    case .activations:
      var options = ActivationsFigureOptions()
      options.text = text
      return try activationsFigure(comparison, options: options)
    case .gradients:
      var options = GradientsFigureOptions()
      options.text = text
      return try gradientsFigure(comparison, options: options)
    case .confusion:
      var options = ConfusionFigureOptions()
      options.text = text
      options.arms = comparison.arms.count > 4 ? few : []
      return try confusionFigure(comparison, options: options)
    case .samples:
      var options = SamplesFigureOptions()
      options.text = text
      return try samplesFigure(comparison, images: images, options: options)
    case .cost:
      var options = CostFigureOptions()
      options.text = text
      options.activationCosts = costs
      return try costFigure(comparison, options: options)
    }
  }
}
