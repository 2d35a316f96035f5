import CairoRendering
import Reports
import SeedStatistics
import Testing

@Suite struct PagedReportTests {
  @Test(arguments: ReportLanguage.allCases) func isSetWithItsFigures(language: ReportLanguage) throws {
    let fonts = try FontLibrary(uncoveredCharacters: .replace)
    let comparison = SampleRecords.comparison()
    let figures = try ReportFigure.standard(
      comparison, language: language, measuring: PangoTextMeasurer(fonts: fonts))
    let report = try SampleRecords.report(comparison, figures: figures, language: language)
    let document = report.pagedDocument()
    let figureCount = document.blocks.count { if case .figure = $0 { true } else { false } }
    #expect(figureCount == figures.count && figureCount > 4)
    let bytes = try CairoRenderer(fonts: fonts).pdf(document)
    #expect(bytes.starts(with: Array("%PDF-".utf8)))
    #expect(try CairoRenderer(fonts: fonts).pdf(report.pagedDocument()) == bytes)
  }

  @Test func hostileLabelsAndManyArmsAreSet() throws {
    let fonts = try FontLibrary(uncoveredCharacters: .replace)
    for labels in [HostileLabels.all, (0..<60).map { "arm \($0)" }] {
      let report = try SampleRecords.report(SampleRecords.comparison(labels: labels, seeds: 2), resamples: 20)
      let bytes = try CairoRenderer(fonts: fonts).pdf(report.pagedDocument())
      #expect(bytes.starts(with: Array("%PDF-".utf8)))
    }
  }
}
