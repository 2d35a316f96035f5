import CairoRendering
import Foundation
import Reports
import RunRecords
import SeedStatistics
import Testing

/// Writes sample pages to look at: `CURVES_GALLERY=/tmp/gallery swift test --filter Gallery`.
@Suite(.enabled(if: Repository.gallery != nil)) struct GalleryTests {
  @Test func writesPages() throws {
    let folder = try #require(Repository.gallery)
    let template = try ReportTemplate.standard()
    for language in ReportLanguage.allCases {
      let samples: [(String, Comparison)] = [
        ("five", SampleRecords.comparison()),
        ("twelve", SampleRecords.comparison(seeds: 12, gap: 0.006, validation: .holdout(10_000))),
        ("single", SampleRecords.comparison(seeds: 1)),
        ("many", SampleRecords.comparison(labels: (0..<200).map { "arm \($0)" }, seeds: 10, title: "Two hundred arms")),
      ]
      for (name, comparison) in samples {
        let fonts = try FontLibrary(uncoveredCharacters: .replace)
        let figures = try ReportFigure.standard(
          comparison, language: language, measuring: PangoTextMeasurer(fonts: fonts))
        let report = try SampleRecords.report(comparison, figures: figures, language: language, resamples: 50)
        let place = "\(folder)/\(name)-\(language.rawValue)"
        try FileAccess.makeFolder(place)
        for file in [report.page(template: template)] + report.writersPieces() {
          try FileAccess.write(file.bytes, to: "\(place)/\(file.name)")
        }
        let paper = try CairoRenderer(fonts: fonts).pdf(report.pagedDocument())
        try FileAccess.write(paper, to: "\(place)/report.pdf")
      }
    }
  }
}
