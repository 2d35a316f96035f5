import CairoRendering
import Charts
import Files
import Findings
import Foundation
import Languages
import Reports
import RunRecords
import SeedStatistics
import Testing

/// Writes sample pages to look at: `CURVES_GALLERY=/tmp/gallery swift test --filter Gallery`.
@Suite(.enabled(if: Repository.gallery != nil)) struct GalleryTests {
  @Test func writesPages() throws {
    let folder = try #require(Repository.gallery)
    let template = try ReportTemplate.standard()
    for language in Language.all {
      let samples: [(String, Comparison)] = [
        ("five", try SampleRecords.comparison()),
        ("twelve", try SampleRecords.comparison(seeds: 12, gap: 0.006, validation: .holdout(10_000))),
        ("single", try SampleRecords.comparison(seeds: 1)),
        (
          "many",
          try SampleRecords.comparison(labels: (0..<200).map { "arm \($0)" }, seeds: 10, title: "Two hundred arms")
        ),
      ]
      for (name, comparison) in samples {
        let fonts = try FontLibrary(uncoveredCharacters: .replace)
        let report = try SampleRecords.report(comparison, language: language) { findings in
          try ReportFigure.all(of: findings, language: language, measuring: PangoTextMeasurer(fonts: fonts))
        }
        let place = "\(folder)/\(name)-\(language.name)"
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
