import Charts
import Languages
import Reports
import SeedStatistics
import Testing

@Suite struct ReportTests {
  @Test func standardTemplatePassesItsOwnCheck() throws {
    _ = try ReportTemplate.standard()
  }

  @Test(arguments: Language.all) func pageIsWhole(language: Language) throws {
    let page = try SampleRecords.report(SampleRecords.comparison(), language: language)
      .page(template: .standard()).text
    #expect(page.hasPrefix("<!doctype html>"))
    #expect(page.contains("<html lang=\"\(language.tag)\""))
    #expect(page.hasSuffix("</html>\n"))
    #expect(!page.contains("{{"))
    #expect(!page.contains("https://"))
  }
}
