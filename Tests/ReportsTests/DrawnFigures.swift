import Charts
import LearningCurves
import SeedStatistics

@testable import Reports

extension ReportFigure {
  /// Real figures of sample records: every kind that they have data for.
  static func standard(
    _ comparison: Comparison, images: [SampleImage] = [], activationCosts: [FunctionCost] = [],
    language: ReportLanguage = .english, measuring measurer: any TextMeasuring
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
      let table = made.table.header.isEmpty ? nil : Table(header: made.table.header, rows: made.table.rows)
      figures.append(
        try ReportFigure(
          kind, made.figure, table: table, fileStem: kind == .curves ? "figure" : kind.rawValue, measuring: measurer))
    }
    return figures
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
      return TabledFigure(figure: figure, table: curvesTable(comparison, options: options))
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
