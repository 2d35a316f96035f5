import Charts
import LearningCurves
import RunRecords
import SeedStatistics
import Testing

/// What every kind of figure keeps to.
@Suite struct FigureKindTests {
  static let kinds = FigureKind.allCases.filter { $0 != .curves }

  static func figure(
    _ kind: FigureKind, _ comparison: Comparison, text: FigureText = FigureText()
  ) throws(ChartError) -> TabledFigure {
    let options = FigureKindOptions(for: comparison, text: text)
    let images =
      kind.needsImages ? try sampleIndices(comparison, options: options.samples).map(KindSamples.image) : []
    return try kind.figure(of: comparison, options: options, images: images)
  }

  @Test(arguments: kinds, [1, 2, 6, 12, 14])
  func keepsTextApartAndOnThePage(kind: FigureKind, arms: Int) throws {
    for seeds in [1, 5] {
      let comparison = KindSamples.comparison(arms: arms, seeds: seeds)
      for words in FigureWords.all {
        let figure = try Self.figure(kind, comparison, text: FigureText(words: words)).figure
        for (theme, width) in [(Theme.light, 864.0), (.dark, 600), (.grey, 396), (.latex, 345), (.light, 237.6)] {
          let drawing = try figure.placed(measuring: FixedWidthMeasurer(), theme: theme, size: FigureSize(width: width))
          LayoutCheck.expectClean(drawing, "\(kind) \(arms)×\(seeds) \(words.language) \(theme.name) \(width)")
        }
      }
    }
  }

  @Test(arguments: FigureKind.allCases)
  func fitsTheScreen(kind: FigureKind) throws {
    let figure = try Self.figure(kind, KindSamples.comparison(arms: 2, seeds: 5)).figure
    let drawing = try figure.placed(measuring: FixedWidthMeasurer(), size: .screen)
    #expect(drawing.size == Size(width: 864, height: 360))
    LayoutCheck.expectClean(drawing, "\(kind)")
  }

  @Test(arguments: kinds)
  func copesWithLongAndStrangeLabels(kind: FigureKind) throws {
    let labels = [
      String(repeating: "a very long label ", count: 20), "", "學習 💡 <script>alert(1)</script>", "{{title}} 50% & x^2",
    ]
    let comparison = KindSamples.comparison(arms: 4, seeds: 2, labels: labels)
    let figure = try Self.figure(kind, comparison).figure
    for width in [864.0, 396, 237.6] {
      let drawing = try figure.placed(measuring: FixedWidthMeasurer(), size: FigureSize(width: width))
      LayoutCheck.expectClean(drawing, "\(kind) \(width)")
    }
  }

  @Test(arguments: FigureKind.allCases)
  func saysWhatItIs(kind: FigureKind) throws {
    for words in FigureWords.all {
      let comparison = KindSamples.comparison(arms: 2, seeds: 3)
      let tabled = try Self.figure(kind, comparison, text: FigureText(words: words))
      let metadata = tabled.figure.metadata
      #expect(!metadata.title.isEmpty && !metadata.subject.isEmpty)
      #expect(metadata.language == words.language)
      #expect(metadata.description.contains("ReLU") && metadata.description.contains("Sigmoid"))
      #expect(metadata.records == comparison.arms.flatMap { $0.runs.map(\.identity) })
      #expect(!tabled.table.rows.isEmpty && !tabled.table.header.isEmpty)
      #expect(tabled.table.rows.allSatisfy { $0.count == tabled.table.header.count })
      #expect(!(metadata.description + (tabled.figure.caption ?? "")).contains("{"))
    }
  }

  @Test(arguments: kinds)
  func takesTitleAndCaptionByHand(kind: FigureKind) throws {
    let comparison = KindSamples.comparison(arms: 2, seeds: 2)
    let own = try Self.figure(kind, comparison, text: FigureText(title: "Mine", caption: "Said so.")).figure
    #expect(own.title == "Mine" && own.caption == "Said so.")
    let bare = try Self.figure(kind, comparison, text: FigureText(title: "", caption: "")).figure
    #expect(bare.title == nil && bare.caption == "" && !bare.metadata.title.isEmpty)
  }

  /// What a record lacks, and what the error must name.
  @Test(arguments: [
    (FigureKind.accuracy, "val_accuracy"), (.activations, "spec.model.activation"), (.gradients, "diagnostics"),
    (.confusion, "test.confusion"), (.samples, "test.mistakes"), (.cost, "timing"),
  ])
  func namesWhatIsMissing(kind: FigureKind, missing: String) throws {
    let bare = StoredRecord(
      record: RunRecord(
        run: RunSpec.Identity(arm: "imported", label: "Imported", seed: 0),
        history: History(epochs: [1, 2], metrics: [("loss", [1, 0.5])])), identity: "x", file: "x.json")
    let error = #expect(throws: ChartError.self) { try Self.figure(kind, Comparison([bare])) }
    #expect(error?.code == .noData)
    #expect(error?.message.contains(missing) == true)
    #expect(error?.message.contains("train") == true || kind == .activations)
  }

  @Test(arguments: kinds)
  func refusesAnEmptyComparison(kind: FigureKind) {
    let error = #expect(throws: ChartError.self) { try Self.figure(kind, Comparison(arms: [])) }
    #expect(error?.code == .noData)
  }
}
