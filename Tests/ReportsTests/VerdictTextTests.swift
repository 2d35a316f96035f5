import RunRecords
import SeedStatistics
import Testing

@testable import Reports

@Suite struct VerdictTextTests {
  private func verdict(_ comparison: Comparison, _ language: ReportLanguage = .english) throws -> VerdictText {
    ReportContent(try SampleRecords.report(comparison, language: language)).verdict
  }

  @Test func singleRunsSupportNoClaim() throws {
    let text = try verdict(SampleRecords.comparison(seeds: 1))
    #expect(text.tone == .insufficient)
    #expect(text.headline == "One run an arm: these numbers say nothing about which method is better")
    #expect(text.sentences.contains { $0.contains("over 10,000 test images") })
  }

  @Test func fiveSeedsAreTooFew() throws {
    let text = try verdict(SampleRecords.comparison(seeds: 5, gap: 0.02))
    #expect(text.tone == .insufficient)
    #expect(text.headline == "Too few seeds to say whether ReLU or Sigmoid is better")
    #expect(text.sentences.last?.contains("below 0.0625; it takes at least 6 seeds") == true)
  }

  @Test func clearDifferenceIsBetter() throws {
    let text = try verdict(SampleRecords.comparison(seeds: 10, gap: 0.02))
    #expect(text.tone == .better)
    #expect(text.headline.hasPrefix("ReLU is better than Sigmoid, by "))
    #expect(text.headline.hasSuffix(" percentage points"))
  }

  @Test func smallDifferenceIsNotEquality() throws {
    let text = try verdict(SampleRecords.comparison(seeds: 10, gap: 0))
    #expect(text.tone == .unresolved)
    #expect(text.sentences.contains { $0.hasPrefix("This is no proof that they are equal") })
  }

  @Test func chineseSaysTheSame() throws {
    let text = try verdict(SampleRecords.comparison(seeds: 10, gap: 0.02), .traditionalChinese)
    #expect(text.headline.hasPrefix("ReLU 優於 Sigmoid，高出 ") && text.headline.hasSuffix(" 個百分點"))
  }

  @Test func manyArmsNameTheBest() throws {
    let text = try verdict(SampleRecords.comparison(labels: (0..<30).map { "arm \($0)" }, seeds: 8))
    #expect(text.headline.hasPrefix("Of 30 arms, ") || text.headline.contains("the 30 arms"))
    #expect(text.sentences.allSatisfy { $0.count < 400 })
  }

  @Test func longAndTurningLabelsAreTamed() throws {
    let labels = [HostileLabels.long, "عربي\u{202E}"]
    let text = try verdict(SampleRecords.comparison(labels: labels, seeds: 3))
    #expect(text.headline.contains("…") && text.headline.count < 200)
    #expect(text.headline.contains("\u{2068}عربي\u{202E}\u{2069}"))
  }

  @Test func emptyLabelHasAName() throws {
    let content = ReportContent(try SampleRecords.report(SampleRecords.comparison(labels: ["", "b"], seeds: 2)))
    #expect(content.accuracyRows.map(\.label) == ["(unnamed)", "b"])
  }
}
