import Charts
import FigureKinds
import Findings
import Languages

@testable import Reports

extension ReportFigure {
  /// Every kind of figure that the records have data for, as a report asks for it; pictures that no record carries stay
  /// empty.
  static func all(
    of findings: Findings, language: Language = .english, measuring measurer: any TextMeasuring = FixedWidthMeasurer()
  ) throws(ChartError) -> [ReportFigure] {
    var figures: [ReportFigure] = []
    for kind in FigureCatalogue.kinds {
      var options = kind.reportOptions(findings)
      options.language = language
      do throws(ChartError) {
        let tabled = try FigureCatalogue.figure(kind, of: findings, options: options)
        figures.append(try ReportFigure(kind, tabled, measuring: measurer))
      } catch  where error.code == .noData {
        continue
      }
    }
    return figures
  }
}
