import Charts
import Findings
import SeedStatistics
import Testing

@testable import Reports

/// An arm's colour on the page is the one that figures paint it with.
@Suite struct ArmColorTests {
  @Test(arguments: [2, 12, 13, 40]) func pageAndFiguresAgree(arms: Int) throws {
    let comparison = try SampleRecords.comparison(labels: (0..<arms).map { "arm \($0)" }, seeds: 2)
    let report = try SampleRecords.report(comparison) { try ReportFigure.all(of: $0) }
    let page = report.page(template: try .standard()).text
    for arm in report.findings.arms {
      let color = arm.colorIndex.map { "var(--curves-arm-\($0 + 1))" } ?? "var(--curves-muted)"
      #expect(page.contains("<bdi data-arm-id=\"\(arm.id)\" style=\"--arm:\(color)\">"), "\(arm.id)")
    }
    let curves = try #require(report.figures.first { $0.kind == "curves" }).svg
    for arm in report.findings.arms {
      guard let index = arm.colorIndex else { continue }
      let series = curves.split(separator: "<g class=\"curves-series\"").filter {
        $0.hasPrefix(" data-arm=\"\(arm.id)\"")
      }
      #expect(series.contains { $0.contains("curves-arm-\(index + 1)-stroke") }, "\(arm.id)")
    }
  }
}
