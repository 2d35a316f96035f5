import Reports
import Testing

@Suite struct ReportTests {
  @Test func standardTemplatePassesItsOwnCheck() throws {
    _ = try ReportTemplate.standard()
  }

  @Test(arguments: ReportLanguage.allCases) func pageIsWhole(language: ReportLanguage) throws {
    let page = try SampleRecords.report(SampleRecords.comparison(), language: language)
      .page(template: .standard()).text
    #expect(page.hasPrefix("<!doctype html>"))
    #expect(page.contains("<html lang=\"\(language.tag)\""))
    #expect(page.hasSuffix("</html>\n"))
    #expect(!page.contains("{{"))
    #expect(!page.contains("https://"))
  }
}
