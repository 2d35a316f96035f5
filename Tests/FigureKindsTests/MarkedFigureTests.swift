import Charts
import FigureKinds
import Findings
import Languages
import RunRecords
import SeedStatistics
import Testing

/// Figures in a language of marked words: what is drawn, read out or tabled comes from the language, but for data and
/// identifiers.
@Suite struct MarkedFigureTests {
  /// Arms, classes and titles in Greek, so that no English word is among the data.
  private static func comparison(arms: Int, for kind: String = CurvesKind.id) throws -> Comparison {
    var comparison = try KindSamples.comparison(arms: arms, seeds: 3, title: "Δοκιμή", for: kind)
    for arm in comparison.arms.indices {
      comparison.arms[arm].label = "Σκέλος \(arm)"
      for run in comparison.arms[arm].runs.indices {
        comparison.arms[arm].runs[run].record.data?.classes = (0..<10).map { "Τάξη\($0)" }
      }
    }
    return comparison
  }

  /// Names of activations and what their formulas are made of; units.
  private static let identifiers: Set<String> = [
    "ReLU", "Sigmoid", "Tanh", "ELU", "GELU", "Leaky", "SiLU", "Softplus", "SELU", "Mish", "Exponential", "Hard", "z",
    "f", "exp", "max", "min", "ln", "log", "tanh", "softplus", "sigmoid", "α", "Φ", "erf", "λ", "e",
    "s", "ms", "µs",
  ]

  private static func strays(_ texts: [String]) -> Set<String> {
    Set(texts.flatMap(MarkedLanguage.unmarkedWords)).filter { word in
      !identifiers.contains(word) && !word.hasPrefix("Σκέλος") && !word.hasPrefix("Τάξη") && word != "Δοκιμή"
    }
  }

  @Test(arguments: FigureCatalogue.ids, [1, 2, 5, 14]) func allWordsComeFromTheLanguage(kind: String, arms: Int) throws
  {
    guard KindSamples.areEnough(kind, arms: arms, seeds: 3) else { return }
    var language = try MarkedLanguage.make()
    // Keys that no language names are read as they are written.
    for key in ["activation", "learning_rate"] {
      language.arms.settings[key] = MarkedLanguage.marked(language.arms.setting(key))
    }
    let drawn = try SampleFigure(FigureCatalogue.named(kind), of: Self.comparison(arms: arms, for: kind)) {
      $0.language = language
    }
    let drawing = try drawn.figure.placed(measuring: FixedWidthMeasurer(), size: FigureSize(width: 1200))
    #expect(Self.strays(drawing.texts.map(\.text)) == [], "what is drawn")
    let metadata = drawing.metadata
    #expect(
      Self.strays([metadata.title, metadata.subject, metadata.description] + metadata.keywords) == [], "metadata")
    #expect(Self.strays(drawing.groups("series").compactMap(\.title) + drawing.markerTitles) == [], "read out")
    let table = drawn.texts
    #expect(Self.strays([table.name, table.note] + table.columns.map(\.heading)) == [], "headings")
    #expect(Self.strays(table.rows.flatMap { $0.cells + [$0.note] }) == [], "cells")
  }

  @Test(arguments: Array(Band.allCases)) func optionsAreWordedToo(band: Band) throws {
    let language = try MarkedLanguage.make()
    let figure = try SampleFigure(CurvesKind.self, of: Self.comparison(arms: 4)) {
      $0.language = language
      ($0.band, $0.smoothing, $0.showsSeeds, $0.marksBestEpoch) = (band, 0.5, true, true)
      ($0.highlight, $0.interpolates) = (["relu"], true)
    }.figure
    #expect(Self.strays([figure.caption ?? ""] + figure.panels.compactMap(\.title)) == [])
    let random = try SampleFigure(SamplesKind.self, of: Self.comparison(arms: 2)) {
      $0.language = language
      $0.randomSeed = 7
    }
    #expect(Self.strays([random.figure.caption ?? ""] + random.rows.joined()) == [])
  }
}
