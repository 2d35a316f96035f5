import Charts
import FigureKinds
import Findings
import Testing

@Suite struct FigureCatalogueTests {
  @Test func kindsHaveNamesOfTheirOwn() {
    #expect(Set(FigureCatalogue.ids).count == FigureCatalogue.kinds.count)
    #expect(FigureCatalogue.ids.first == "curves", "what is drawn where nothing is asked for")
    for kind in FigureCatalogue.kinds {
      #expect(FigureCatalogue.kind(kind.id).map { $0.id } == kind.id)
      #expect(!kind.summary.isEmpty && !kind.summary.hasSuffix("."))
    }
    #expect(FigureCatalogue.kind("nosuch") == nil)
  }

  /// Nothing is asked of a figure until somebody asks: a default is never taken for a wish.
  @Test func freshOptionsAskForNothing() { #expect(FigureOptions().given == []) }

  @Test(arguments: FigureOption.allCases) func everyOptionHasHelpAndAKind(option: FigureOption) {
    #expect(option.help.hasSuffix(".") && option.argument == "--" + option.rawValue)
    #expect(FigureCatalogue.kinds.contains { $0.uses.contains(option) })
  }

  /// What a report asks of a kind, the kind has a use for.
  @Test(arguments: FigureCatalogue.ids, [2, 14]) func reportsAskForWhatKindsKnow(kind: String, arms: Int) throws {
    let kind = FigureCatalogue.named(kind)
    let options = kind.reportOptions(try Findings(KindSamples.comparison(arms: arms, seeds: 2, for: kind.id)))
    #expect(Set(options.given).isSubset(of: kind.uses))
  }

  @Test func namesEveryOptionThatDoesNothing() throws {
    var options = FigureOptions()
    (options.smoothing, options.metric, options.logarithmicPanels) = (0.9, "nonsense", ["foo"])
    let error = #expect(throws: ChartError.self) { try FigureCatalogue.check(options, for: AccuracyKind.self) }
    #expect(
      error?.message.hasPrefix("--metric, --smooth, --log-y: a figure of kind accuracy has no use for it") == true)
  }
}
