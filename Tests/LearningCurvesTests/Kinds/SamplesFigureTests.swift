import Charts
import LearningCurves
import RunRecords
import SeedStatistics
import Testing

@Suite struct SamplesFigureTests {
  private func grid(_ panel: Panel) throws -> Layer.ImageGrid {
    try #require(panel.layers.lazy.compactMap { if case .images(let grid) = $0 { grid } else { nil } }.first)
  }

  private func draw(
    _ comparison: Comparison, _ options: SamplesFigureOptions = .init()
  ) throws -> TabledFigure {
    let images = try sampleIndices(comparison, options: options).map(KindSamples.image)
    return try samplesFigure(comparison, images: images, options: options)
  }

  @Test func showsMistakesWithPredictionConfidenceAndLabel() throws {
    let comparison = KindSamples.comparison(arms: 2, seeds: 2)
    let tabled = try draw(comparison)
    #expect(tabled.figure.panels.map(\.title) == ["ReLU, seed 0", "Sigmoid, seed 0"])
    let mistake = try #require(comparison.arms[0].runs[0].record.test?.mistakes?[0])
    let tile = try grid(tabled.figure.panels[0]).tiles[0]
    let names = KindSamples.classes
    #expect(tile.lines == [names[mistake.prediction], "> 99.99 %", "is \(names[mistake.label])"])
    #expect(tile.pixels == KindSamples.image(mistake.index).pixels)
    #expect(tile.title?.contains("Test image \(mistake.index): \(names[mistake.label]) taken for") == true)
    #expect(try grid(tabled.figure.panels[0]).tiles.count == 8)
  }

  @Test func takesTheArmAndSeedAskedFor() throws {
    var options = SamplesFigureOptions()
    options.arms = ["sigmoid"]
    options.seed = 1
    options.count = 3
    let figure = try draw(KindSamples.comparison(arms: 2, seeds: 3), options).figure
    #expect(figure.panels.map(\.title) == ["Sigmoid, seed 1"])
    #expect(try grid(figure.panels[0]).tiles.count == 3)
  }

  @Test func drawsTheSameRandomImagesForEveryArm() throws {
    var options = SamplesFigureOptions()
    options.selection = .random(seed: 4)
    let comparison = KindSamples.comparison(arms: 2, seeds: 1)
    let indices = try sampleIndices(comparison, options: options)
    #expect(indices.count == 8 && indices.allSatisfy { (0..<10_000).contains($0) })
    let figure = try draw(comparison, options).figure
    let (first, second) = (try grid(figure.panels[0]), try grid(figure.panels[1]))
    #expect(first.tiles.map(\.pixels) == second.tiles.map(\.pixels))
    #expect(first.tiles.allSatisfy { ["right", "wrong"].contains(String($0.lines[1].prefix(5))) })
    options.selection = .random(seed: 5)
    #expect(try sampleIndices(comparison, options: options) != indices)
  }

  @Test func showsAtMostFourArmsUnlessNamed() throws {
    let comparison = KindSamples.comparison(arms: 6, seeds: 1)
    #expect(try draw(comparison).figure.panels.count == 4)
    var options = SamplesFigureOptions()
    options.arms = comparison.arms.map(\.id)
    #expect(try draw(comparison, options).figure.panels.count == 6)
  }

  @Test func leavesThePlaceOfAMissingImageEmpty() throws {
    let figure = try samplesFigure(KindSamples.comparison(arms: 1, seeds: 1), images: []).figure
    let drawing = try figure.placed(measuring: FixedWidthMeasurer())
    #expect(drawing.texts.contains { $0.text.hasPrefix("is ") })
    LayoutCheck.expectClean(drawing, "no images")
  }

  @Test func refusesToShowNone() {
    var options = SamplesFigureOptions()
    options.count = 0
    let error = #expect(throws: ChartError.self) {
      try samplesFigure(KindSamples.comparison(arms: 1, seeds: 1), images: [], options: options)
    }
    #expect(error?.code == .invalidOption)
  }

  @Test func refusesASeedThatNoArmHas() {
    var options = SamplesFigureOptions()
    options.seed = 77
    let error = #expect(throws: ChartError.self) {
      try sampleIndices(KindSamples.comparison(arms: 2, seeds: 3), options: options)
    }
    #expect(error?.code == .invalidOption)
    #expect(error?.message.contains("seed 77 can be shown; expected one of 0, 1, 2") == true)
  }
}
