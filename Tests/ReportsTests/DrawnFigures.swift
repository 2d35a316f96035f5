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
    var options = FigureKindOptions(for: comparison, text: FigureText(words: words))
    options.cost.activationCosts = activationCosts
    // Matrices and pictures fill a page each; four arms are what one can look at side by side.
    if comparison.arms.count > 4 { options.confusion.arms = comparison.arms.prefix(4).map(\.id) }
    var figures: [ReportFigure] = []
    for reportKind in Kind.allCases {
      guard let kind = FigureKind(rawValue: reportKind.rawValue), !kind.needsImages || !images.isEmpty else { continue }
      let made: TabledFigure
      do {
        made = try kind.figure(of: comparison, options: options, images: images)
      } catch {
        if error.code == .noData { continue }
        throw error
      }
      let table = made.table.header.isEmpty ? nil : Table(header: made.table.header, rows: made.table.rows)
      figures.append(
        try ReportFigure(
          reportKind, made.figure, table: table, fileStem: kind == .curves ? "figure" : kind.rawValue,
          measuring: measurer))
    }
    return figures
  }
}
