import Charts
import FigureKinds
import Findings
import RunRecords
import SeedStatistics
import Testing

@Suite struct SamplesFigureTests {
  private func grid(_ panel: Panel) throws -> Layer.ImageGrid {
    try #require(panel.layers.lazy.compactMap { if case .images(let grid) = $0 { grid } else { nil } }.first)
  }

  private func draw(
    _ comparison: Comparison, _ change: (inout FigureOptions) -> Void = { _ in }
  ) throws -> SampleFigure { try SampleFigure(SamplesKind.self, of: comparison, change) }

  @Test func showsMistakesWithPredictionConfidenceAndLabel() throws {
    let comparison = try KindSamples.comparison(arms: 2, seeds: 2)
    let drawn = try draw(comparison)
    #expect(drawn.figure.panels.map(\.title) == ["ReLU, seed 0", "Sigmoid, seed 0"])
    let mistake = try #require(comparison.arms[0].runs[0].record.test?.mistakes?[0])
    let tile = try grid(drawn.figure.panels[0]).tiles[0]
    let names = KindSamples.classes
    #expect(tile.lines == [names[mistake.prediction], "> 99.99\u{A0}%", "is \(names[mistake.label])"])
    #expect(tile.pixels == KindSamples.image(mistake.index).pixels)
    #expect(tile.title?.contains("Test image \(mistake.index): \(names[mistake.label]) taken for") == true)
    #expect(try grid(drawn.figure.panels[0]).tiles.count == 8)
  }

  @Test func takesTheArmAndSeedAskedFor() throws {
    let figure = try draw(KindSamples.comparison(arms: 2, seeds: 3)) {
      $0.arms = ["sigmoid"]
      $0.seed = 1
      $0.count = 3
    }.figure
    #expect(figure.panels.map(\.title) == ["Sigmoid, seed 1"])
    #expect(try grid(figure.panels[0]).tiles.count == 3)
  }

  @Test func drawsTheSameRandomImagesForEveryArm() throws {
    let comparison = try KindSamples.comparison(arms: 2, seeds: 1)
    let drawn = try draw(comparison) { $0.randomSeed = 4 }
    let wanted = try SamplesKind.wantedImages(drawn.findings, drawn.options)
    #expect(wanted.count == 8 && wanted.allSatisfy { (0..<10_000).contains($0) })
    let (first, second) = (try grid(drawn.figure.panels[0]), try grid(drawn.figure.panels[1]))
    #expect(first.tiles.map(\.pixels) == second.tiles.map(\.pixels))
    #expect(first.tiles.allSatisfy { ["right", "wrong"].contains(String($0.lines[1].prefix(5))) })
    var other = drawn.options
    other.randomSeed = 5
    #expect(try SamplesKind.wantedImages(drawn.findings, other) != wanted)
  }

  @Test func showsAtMostFourArmsUnlessNamed() throws {
    let comparison = try KindSamples.comparison(arms: 6, seeds: 1)
    let few = try draw(comparison).figure
    #expect(few.panels.count == 4 && few.caption?.contains("Left out: ") == true)
    #expect(try draw(comparison) { $0.arms = comparison.arms.map(\.id) }.figure.panels.count == 6)
  }

  /// On a slide pictures that could not be made out are left out, and the caption says how many are there.
  @Test(arguments: [1, 2, 4])
  func showsFewerImagesOnASlide(arms: Int) throws {
    let drawn = try draw(KindSamples.comparison(arms: arms, seeds: 1)) { $0.count = 16 }
    let slide = try Venue.named("beamer")
    let theme = slide.themed(.light)
    let fitted = try drawn.tabled.fitted(to: slide.pageHeight) { figure throws(ChartError) in
      var figure = figure
      (figure.title, figure.caption) = (nil, nil)
      return try figure.placedWithRoom(measuring: FixedWidthMeasurer(), theme: theme, size: slide.size())
    }
    let shown = try grid(fitted.figure.panels[0]).tiles.count
    #expect(shown < 16 && shown * arms >= 4)
    #expect(fitted.figure.caption?.contains("At most \(shown) of each arm") == true)
    #expect(drawn.figure.caption?.contains("At most") == false)
    let images = fitted.drawing.images
    #expect(images.count == shown * arms)
    let text = try #require(fitted.drawing.texts.first { $0.text.hasPrefix("is ") })
    for image in images { #expect(image.frame.height > 2.9 * text.bounds.height) }
    LayoutCheck.expectClean(fitted.drawing, "slide")
    // A page that flows has room for all.
    let paper = try drawn.tabled.fitted(to: nil) { figure throws(ChartError) in
      try figure.placed(measuring: FixedWidthMeasurer(), size: FigureSize(width: 400))
    }
    #expect(try grid(paper.figure.panels[0]).tiles.count == 16)
  }

  @Test func leavesThePlaceOfAMissingImageEmpty() throws {
    let findings = try Findings(KindSamples.comparison(arms: 1, seeds: 1))
    let drawing = try FigureCatalogue.figure(SamplesKind.self, of: findings).figure
      .placed(measuring: FixedWidthMeasurer())
    #expect(drawing.texts.contains { $0.text.hasPrefix("is ") })
    LayoutCheck.expectClean(drawing, "no images")
  }

  @Test func refusesToShowNone() {
    let error = #expect(throws: ChartError.self) {
      try draw(KindSamples.comparison(arms: 1, seeds: 1)) { $0.count = 0 }
    }
    #expect(error?.code == .invalidOption)
  }

  @Test func refusesASeedThatNoArmHas() {
    let error = #expect(throws: ChartError.self) {
      try draw(KindSamples.comparison(arms: 2, seeds: 3)) { $0.seed = 77 }
    }
    #expect(error?.code == .invalidOption)
    #expect(error?.message.contains("seed 77 can be shown; expected one of 0, 1, 2") == true)
  }
}
