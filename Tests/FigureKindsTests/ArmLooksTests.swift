import Charts
import FigureKinds
import Findings
import Languages
import SeedStatistics
import Testing

/// What an arm looks like and is called is decided once, from the whole experiment.
@Suite struct ArmLooksTests {
  private static let counts = [2, 12, 13, 40]
  /// Beyond the colours, functions are told apart in place of arms.
  private static func colorsArms(_ kind: String, _ arms: Int) -> Bool {
    kind != ActivationsKind.id || arms <= Arm.colors
  }

  @Test(arguments: FigureCatalogue.ids, counts) func everyKindShowsTheArmsOfTheFindings(kind: String, arms: Int) throws
  {
    let drawn = try SampleFigure(
      FigureCatalogue.named(kind), of: KindSamples.comparison(arms: arms, seeds: 3, for: kind))
    guard Self.colorsArms(kind, arms) else { return }
    let findings = drawn.findings
    #expect(drawn.figure.arms.map(\.id) == findings.arms.map(\.id))
    #expect(drawn.figure.arms.map(\.label) == findings.arms.map { findings.label($0.place, .english) })
    #expect(drawn.figure.arms.map(\.colorIndex) == findings.arms.map(\.colorIndex))
    #expect(findings.arms.count { $0.colorIndex != nil } == (arms <= Arm.colors ? arms : Arm.namedOfMany))
  }

  /// Leaving arms out changes nothing about those that stay.
  @Test(arguments: FigureCatalogue.ids.filter { FigureCatalogue.named($0).uses.contains(.arms) }, counts)
  func armsThatStayKeepTheirLooks(kind: String, arms: Int) throws {
    let comparison = try KindSamples.comparison(arms: arms, seeds: 3, for: kind)
    let findings = try Findings(comparison)
    guard Self.colorsArms(kind, arms) else { return }
    let named = findings.arms.filter { $0.colorIndex != nil }.map(\.place)
    for choice in [named, Array(named.reversed()), Array(named.suffix(2)) + [arms - 1], [1, arms - 1, 0]] {
      let ids = choice.map { findings.arms[$0].id }
      let figure = try SampleFigure(FigureCatalogue.named(kind), of: comparison) { $0.arms = ids }.figure
      #expect(figure.arms.map(\.label) == findings.arms.map { findings.label($0.place, .english) })
      for place in choice where named.contains(place) {
        #expect(figure.arms[place].colorIndex == findings.arms[place].colorIndex, "arm \(place) of \(choice)")
      }
      // Few enough to be told apart, they all have a colour, and one of their own.
      let colors = Set(choice).compactMap { figure.arms[$0].colorIndex }
      #expect(colors.count == Set(choice).count && Set(colors).count == colors.count)
    }
  }

  /// A highlighted arm keeps its colour; all others are grey. Lines of the response are of several arms each.
  @Test(
    arguments: FigureCatalogue.ids.filter {
      FigureCatalogue.named($0).uses.contains(.highlight) && $0 != ResponseKind.id
    }, counts)
  func highlightedArmsKeepTheirColours(kind: String, arms: Int) throws {
    let comparison = try KindSamples.comparison(arms: arms, seeds: 3, for: kind)
    let findings = try Findings(comparison)
    let figure = try SampleFigure(FigureCatalogue.named(kind), of: comparison) {
      $0.highlight = [findings.arms[1].id]
    }.figure
    #expect(figure.arms.indices.filter { figure.arms[$0].colorIndex != nil } == [1])
    if let own = findings.arms[1].colorIndex { #expect(figure.arms[1].colorIndex == own) }
  }

  /// More than colours tell apart, or none that is there, is an error.
  @Test func refusesMoreHighlightsThanColours() throws {
    let comparison = try KindSamples.comparison(arms: 14, seeds: 1)
    let all = comparison.arms.map(\.id)
    let error = #expect(throws: ChartError.self) {
      try SampleFigure(CurvesKind.self, of: comparison) { $0.highlight = all }
    }
    #expect(error?.code == .invalidOption && error?.message.contains("at most 12") == true)
  }

  /// The order of arms that were named is the order of lines, rows and grids.
  @Test func armsStandInTheOrderTheyAreNamed() throws {
    let comparison = try KindSamples.comparison(arms: 4, seeds: 3)
    let ids = ["tanh", "relu", "elu"]
    let labels = ["Tanh", "ReLU", "ELU"]
    let accuracy = try SampleFigure(AccuracyKind.self, of: comparison) { $0.arms = ids }
    #expect(accuracy.rows.map(\.[0]) == labels)
    let confusion = try SampleFigure(ConfusionKind.self, of: comparison) { $0.arms = ids }.figure
    #expect(confusion.panels.map(\.title) == labels)
    let samples = try SampleFigure(SamplesKind.self, of: comparison) { $0.arms = ids }.figure
    #expect(samples.panels.compactMap(\.title) == labels.map { "\($0), seed 0" })
    let curves = try SampleFigure(CurvesKind.self, of: comparison) { $0.arms = ids }.figure
    #expect(curves.legend.entries.map(\.label).filter { $0.hasSuffix("train") } == labels.map { "\($0) train" })
  }

  /// Two arms of one name are told apart by what differs, in every kind.
  @Test(arguments: FigureCatalogue.ids) func equalLabelsAreToldApart(kind: String) throws {
    // There, what tells them apart is on the axis or has lines of its own.
    if kind == ResponseKind.id { return }
    let comparison = try KindSamples.comparison(arms: 2, seeds: 3, labels: ["same", "same"], for: kind)
    let labels = try SampleFigure(FigureCatalogue.named(kind), of: comparison).figure.arms.map(\.label)
    #expect(labels == ["same (ReLU)", "same (Sigmoid)"])
  }
}
