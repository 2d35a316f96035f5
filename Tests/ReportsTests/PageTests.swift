import Charts
import Findings
import Foundation
import JSONText
import Languages
import Reports
import RunRecords
import SeedStatistics
import Testing

/// The page as text; how it looks is `BrowserTests`' matter.
@Suite struct PageTests {
  @Test func hostileLabelsComeOutAsText() throws {
    let comparison = try SampleRecords.comparison(
      labels: HostileLabels.all, seeds: 2, title: "<script>alert(2)</script>{{title}}")
    let page = try SampleRecords.report(comparison).page(template: .standard()).text
    #expect(!page.contains("<script>alert"))
    #expect(page.contains("<title>&lt;script&gt;alert(2)&lt;/script&gt;{{title}}</title>"))
    for label in [
      "&lt;script&gt;alert(1)&lt;/script&gt;", "{{title}}", "50% &amp; more_$x^2$", "學習 💡", HostileLabels.long,
      "arm-5",
    ] {
      #expect(page.contains(">\(label)</bdi>"), "\(label.prefix(40))")
    }
  }

  @Test func opensWithVerdictAndAccuracy() throws {
    let page = try SampleRecords.report(SampleRecords.comparison()) { try ReportFigure.all(of: $0) }
      .page(template: .standard()).text
    let order = [
      "id=\"verdict\"", "id=\"accuracy\"", "id=\"curves\"", "id=\"why\"", "id=\"errors\"", "id=\"settings-section\"",
      "id=\"provenance-section\"", "id=\"checklist\"", "id=\"again\"",
    ]
    let places = try order.map { try #require(page.range(of: $0)?.lowerBound, "\($0)") }
    #expect(places == places.sorted())
  }

  /// The list of records goes on to a thousand, and says how many are missing.
  @Test func aListOfManyRecordsIsCut() throws {
    let page = try SampleRecords.report(SampleRecords.comparison(seeds: 501)).page(template: .standard()).text
    #expect(page.contains("All records (1,002)") && page.contains("2 more rows are left out"))
    #expect(page.contains("relu-seed500.json") && page.contains("sigmoid-seed498.json"))
    #expect(!page.contains("sigmoid-seed499.json") && !page.contains("sigmoid-seed500.json"))
    // What goes on below a fold looks as what stands above it.
    #expect(page.components(separatedBy: "class=\"records\"").count == 3)
    let short = try SampleRecords.report(SampleRecords.comparison(seeds: 3)).page(template: .standard()).text
    #expect(!short.contains("rows are left out"))
  }

  @Test(arguments: [(5, ["Test set used as validation", "Train accuracy is a running mean"]), (1, ["Single seed"])])
  func badges(seeds: Int, expected: [String]) throws {
    let page = try SampleRecords.report(SampleRecords.comparison(seeds: seeds)).page(template: .standard()).text
    for badge in expected { #expect(page.contains("<b>\(badge)</b>")) }
  }

  /// Histories without accuracies: nothing speaks of any, and a tool's name does not stand before each of its files.
  @Test(arguments: Language.all) func whatIsSaidOfLosses(language: Language) throws {
    var comparison = try SampleRecords.comparison()
    for arm in comparison.arms.indices {
      for run in comparison.arms[arm].runs.indices {
        comparison.arms[arm].runs[run].record.test = nil
        comparison.arms[arm].runs[run].record.provenance?.importedFrom = "Keras, \(arm)-\(run).csv"
        let history = comparison.arms[arm].runs[run].record.history
        comparison.arms[arm].runs[run].record.history = History(
          axes: history.axes, metrics: history.metrics.filter { !$0.name.contains("accuracy") })
      }
    }
    let report = try SampleRecords.report(comparison, language: language)
    let page = try report.page(template: .standard()).text
    #expect(page.contains("<b>\(language.badges.runningMeanLoss)</b>"))
    #expect(!page.contains("<b>\(language.badges.runningMean)</b>"))
    let name = report.findings.seedTable.name(language)
    #expect(name != language.page.bySeedHeading && name.lowercased().contains(language == .english ? "loss" : "損失"))
    #expect(report.findings.importedFrom.prefix(2) == ["Keras, 0-0.csv", "0-1.csv"])
  }

  /// A heading has something below it, also where no record says which functions the networks had.
  @Test func functionsHaveNoHeadingWhereNoneIsKnown() throws {
    let heading = "<h3>The functions and their derivatives</h3>"
    var comparison = try SampleRecords.comparison()
    let known = try SampleRecords.report(comparison).page(template: .standard()).text
    for arm in comparison.arms.indices {
      for run in comparison.arms[arm].runs.indices { comparison.arms[arm].runs[run].record.spec = nil }
    }
    let unknown = try SampleRecords.report(comparison).page(template: .standard()).text
    #expect(known.contains(heading) && unknown.contains("id=\"why\"") && !unknown.contains(heading))
  }

  @Test func rarerBadges() throws {
    var comparison = try SampleRecords.comparison()
    comparison.arms[0].runs[0].record.provenance?.modified = true
    comparison.arms[0].runs[1].record.provenance?.importedFrom = "Keras (a.json)"
    comparison.arms[0].runs[2].record.spec?.subset = 6000
    comparison.arms[0].runs[3].record.outcome = .diverged(epoch: 1, step: 7)
    comparison.arms[0].runs[0].record.data?.differsFromPublished = ["t10k-labels"]
    comparison.arms[0].runs[1].record.source = RunRecord.Source(
      tool: "Lightning", format: "lightning-csv", unknown: ["seed", "running mean"])
    let page = try SampleRecords.report(comparison).page(template: .standard()).text
    for badge in ["Modified working tree", "Imported", "Sampled data", "Diverged runs", "Not the published data"] {
      #expect(page.contains("<b>\(badge)</b>"))
    }
    #expect(page.contains("One run ended because") && page.contains("published with: t10k-labels."))
    #expect(page.contains("does not say: the seed and whether training metrics are means over the epoch."))
  }

  @Test func aTestOfAnEarlierEpochIsSaid() throws {
    var comparison = try SampleRecords.comparison()
    let last = try #require(comparison.arms[0].runs[0].record.history.epochs.last)
    // Restoring the last epoch's weights changes nothing that a reader must know.
    comparison.arms[0].runs[0].record.outcome = .completedThenRestored(epoch: last)
    let plain = try SampleRecords.report(comparison).page(template: .standard()).text
    #expect(!plain.contains("Best weights restored"))
    comparison.arms[0].runs[1].record.outcome = .completedThenRestored(epoch: last - 1)
    comparison.arms[0].runs[2].record.outcome = .stoppedEarly(epoch: last, restoredEpoch: 1)
    let page = try SampleRecords.report(comparison).page(template: .standard()).text
    #expect(page.contains("<b>Best weights restored</b>") && page.contains("2 runs were tested with the weights of"))
  }

  @Test func recordsThatSayLittleStillMakeAPage() throws {
    var comparison = try SampleRecords.comparison(seeds: 2)
    for arm in comparison.arms.indices {
      for run in comparison.arms[arm].runs.indices {
        let record = comparison.arms[arm].runs[run].record
        comparison.arms[arm].runs[run].record = .init(run: record.run, history: .init())
      }
    }
    let page = try SampleRecords.report(comparison).page(template: .standard()).text
    #expect(page.contains("Nothing to compare: no record holds a value") && page.contains(">Missing<"))
    // No seed has a value, so there is no table of seeds to open.
    let full = try SampleRecords.report(SampleRecords.comparison(seeds: 2)).page(template: .standard()).text
    let words = Language.english.page.showSeeds
    #expect(full.contains("id=\"seeds\"") && full.contains(words))
    #expect(!page.contains("id=\"seeds\"") && !page.contains(words))
  }

  /// Rows of a CSV file are examples; pixels make them images.
  @Test(arguments: [false, true]) func examplesAreImagesWhereTheyHavePixels(hasPictures: Bool) throws {
    var comparison = try SampleRecords.comparison(seeds: 2)
    if hasPictures {
      let image = RunRecord.TestResult.Image(rows: 1, columns: 1, pixels: [128])
      comparison.arms[0].runs[0].record.test?.mistakes?[0].image = image
    }
    let page = try SampleRecords.report(comparison) { try ReportFigure.all(of: $0) }.page(template: .standard()).text
    let words = Language.english.samples
    let (heading, other) = hasPictures ? (words.testImage, words.testExample) : (words.testExample, words.testImage)
    // Of the table of mistakes and of the figure's numbers, each with what goes on below a fold.
    #expect(page.components(separatedBy: "<th scope=\"col\">\(heading)</th>").count == 5)
    #expect(!page.contains("<th scope=\"col\">\(other)</th>"))
  }

  @Test func nothingIsAnError() {
    let error = #expect(throws: FindingsError.self) { try SampleRecords.report(Comparison(arms: [])) }
    #expect(error?.code == .noRecords)
  }

  @Test func twoHundredArmsStaySmall() throws {
    let comparison = try SampleRecords.comparison(labels: (0..<200).map { "arm \($0)" }, seeds: 10)
    let page = try SampleRecords.report(comparison) { try ReportFigure.all(of: $0) }
      .page(template: .standard())
    #expect(page.bytes.count < 5_500_000)
    #expect(page.text.contains("188 more") && page.text.contains("Sorted by mean."))
  }
}
