import CairoRendering
import Charts
import Findings
import Languages
import Reports
import SeedStatistics
import Testing

@Suite struct PagedReportTests {
  @Test(arguments: Language.all) func isSetWithItsFigures(language: Language) throws {
    let fonts = try FontLibrary(uncoveredCharacters: .replace)
    let report = try SampleRecords.report(SampleRecords.comparison(), language: language) { findings in
      try ReportFigure.all(of: findings, language: language, measuring: PangoTextMeasurer(fonts: fonts))
    }
    let document = report.pagedDocument()
    let figureCount = document.blocks.count { if case .figure = $0 { true } else { false } }
    #expect(figureCount == report.figures.count && figureCount > 4)
    let bytes = try CairoRenderer(fonts: fonts).pdf(document)
    #expect(bytes.starts(with: Array("%PDF-".utf8)))
    #expect(try CairoRenderer(fonts: fonts).pdf(report.pagedDocument()) == bytes)
  }

  /// Every table and group of figures has its heading, and the sums that the checklist points to are there.
  @Test func partsHaveTheirHeadings() throws {
    let report = try SampleRecords.report(SampleRecords.comparison())
    let blocks = report.pagedDocument().blocks
    let headings = blocks.compactMap { if case .heading(let text, _) = $0 { text } else { nil } }
    let page = Language.english.page
    for heading in [page.bySeedHeading, page.functionsHeading, page.gradientsHeading, page.provenanceHeading] {
      #expect(headings.contains(heading), "\(heading) in \(headings)")
    }
    let sums = try #require(report.findings.dataFilesTable).rows.count
    let tables = blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    #expect(sums > 0 && tables.contains { $0.rows.count == sums && $0.columns.count == 2 })
  }

  /// A gallery stands on one page with its caption, as other figures do.
  @Test func aGalleryFitsAPage() throws {
    let fonts = try FontLibrary(uncoveredCharacters: .replace)
    let comparison = try SampleRecords.comparison(labels: ["A", "B", "C", "D"], seeds: 2)
    let report = try SampleRecords.report(comparison) { findings in
      try ReportFigure.all(of: findings, measuring: PangoTextMeasurer(fonts: fonts))
    }
    let gallery = try #require(report.figures.first { $0.kind == "samples" })
    let document = report.pagedDocument()
    #expect(gallery.drawing.size.height < document.pageSize.height - 2 * document.endMargin - 40)
    // What the page has no room for is said below the pictures.
    #expect(gallery.paperCaption.contains("At most ") && !gallery.caption.contains("At most "))
    let captions = document.blocks.compactMap {
      if case .figure(_, let caption) = $0 { caption.plainText } else { nil }
    }
    #expect(captions.contains { $0.contains("At most ") })
  }

  /// The verdict is broken as on the page: the headline, then a paragraph a sentence.
  @Test(arguments: Language.all) func theVerdictHasParagraphs(language: Language) throws {
    let report = try SampleRecords.report(SampleRecords.comparison(), language: language)
    let callouts = report.pagedDocument().blocks.compactMap { if case .callout(let texts) = $0 { texts } else { nil } }
    let verdict = report.findings.verdictText(language)
    #expect(callouts.count == 1 && verdict.sentences.count > 2)
    #expect(callouts.first?.map(\.plainText) == [verdict.headline] + verdict.sentences)
  }

  @Test func hostileLabelsAndManyArmsAreSet() throws {
    let fonts = try FontLibrary(uncoveredCharacters: .replace)
    for labels in [HostileLabels.all, (0..<60).map { "arm \($0)" }] {
      let report = try SampleRecords.report(SampleRecords.comparison(labels: labels, seeds: 2))
      let bytes = try CairoRenderer(fonts: fonts).pdf(report.pagedDocument())
      #expect(bytes.starts(with: Array("%PDF-".utf8)))
    }
  }
}
