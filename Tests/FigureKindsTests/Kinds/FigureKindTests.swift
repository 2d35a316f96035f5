import Charts
import FigureKinds
import Findings
import Languages
import RunRecords
import SeedStatistics
import Testing

/// What every kind of figure keeps to.
@Suite struct FigureKindTests {
  static let others = FigureCatalogue.ids.filter { $0 != CurvesKind.id }

  private func draw(
    _ kind: String, _ comparison: Comparison, _ change: (inout FigureOptions) -> Void = { _ in }
  ) throws -> SampleFigure { try SampleFigure(FigureCatalogue.named(kind), of: comparison, change) }

  @Test(arguments: others, [1, 2, 6, 12, 14])
  func keepsTextApartAndOnThePage(kind: String, arms: Int) throws {
    for seeds in [1, 5] {
      guard KindSamples.areEnough(kind, arms: arms, seeds: seeds) else { continue }
      let comparison = try KindSamples.comparison(arms: arms, seeds: seeds, for: kind)
      for language in Language.all {
        let figure = try draw(kind, comparison) { $0.language = language }.figure
        for (theme, width) in [(Theme.light, 864.0), (.dark, 600), (.grey, 396), (.latex, 345), (.light, 237.6)] {
          let drawing = try figure.placed(measuring: FixedWidthMeasurer(), theme: theme, size: FigureSize(width: width))
          LayoutCheck.expectClean(drawing, "\(kind) \(arms)×\(seeds) \(language.name) \(theme.name) \(width)")
        }
      }
    }
  }

  @Test(arguments: FigureCatalogue.ids)
  func fitsTheScreen(kind: String) throws {
    let figure = try draw(kind, KindSamples.comparison(arms: 2, seeds: 5, for: kind)).figure
    let drawing = try figure.placed(measuring: FixedWidthMeasurer(), size: .screen)
    #expect(drawing.size == Size(width: 864, height: 360))
    LayoutCheck.expectClean(drawing, "\(kind)")
  }

  @Test(arguments: others)
  func copesWithLongAndStrangeLabels(kind: String) throws {
    let labels = [
      String(repeating: "a very long label ", count: 20), "", "學習 💡 <script>alert(1)</script>", "{{title}} 50% & x^2",
    ]
    let comparison = try KindSamples.comparison(arms: 4, seeds: 2, labels: labels, for: kind)
    let figure = try draw(kind, comparison).figure
    for width in [864.0, 396, 237.6] {
      let drawing = try figure.placed(measuring: FixedWidthMeasurer(), size: FigureSize(width: width))
      LayoutCheck.expectClean(drawing, "\(kind) \(width)")
    }
  }

  @Test(arguments: FigureCatalogue.ids)
  func saysWhatItIs(kind: String) throws {
    for language in Language.all {
      let comparison = try KindSamples.comparison(arms: 2, seeds: 3, for: kind)
      let drawn = try draw(kind, comparison) { $0.language = language }
      let metadata = drawn.figure.metadata
      #expect(!metadata.title.isEmpty && !metadata.subject.isEmpty)
      #expect(metadata.language == language.tag)
      #expect(metadata.description.contains("ReLU") && metadata.description.contains("Sigmoid"))
      #expect(metadata.records == comparison.arms.flatMap { $0.runs.map(\.identity) })
      #expect(!drawn.rows.isEmpty && drawn.rows.allSatisfy { $0.count == drawn.texts.columns.count })
      #expect(Set(drawn.texts.columns.map(\.key)).count == drawn.texts.columns.count, "columns have names of their own")
      #expect(!(metadata.description + (drawn.figure.caption ?? "")).contains("{"))
    }
  }

  @Test(arguments: FigureCatalogue.ids)
  func takesTitleAndCaptionByHand(kind: String) throws {
    let comparison = try KindSamples.comparison(arms: 2, seeds: 2, for: kind)
    let own = try draw(kind, comparison) { ($0.title, $0.caption) = ("Mine", "Said so.") }.figure
    #expect(own.title == "Mine" && own.caption == "Said so.")
    let bare = try draw(kind, comparison) { ($0.title, $0.caption) = ("", "") }.figure
    #expect(bare.title == nil && bare.caption == "" && !bare.metadata.title.isEmpty)
  }

  /// What a record lacks, and what the error must name.
  @Test(arguments: [
    ("accuracy", "val_accuracy"), ("differences", "share two seeds"), ("activations", "spec.model.activation"),
    ("gradients", "diagnostics"), ("confusion", "test.confusion"), ("samples", "test.mistakes"), ("cost", "timing"),
    ("response", "run.varies"), ("heatmap", "run.varies"), ("profile", "val_accuracy"),
  ])
  func namesWhatIsMissing(kind: String, missing: String) throws {
    let bare = StoredRecord(
      record: RunRecord(run: RunSpec.Identity(arm: "imported", label: "Imported", seed: 0), history: History()),
      identity: "x", file: "x.json")
    let error = #expect(throws: ChartError.self) { try draw(kind, Comparison([bare])) }
    #expect(error?.code == .noData)
    #expect(error?.message.contains(missing) == true, "\(error?.message ?? "")")
    #expect(error?.message.contains("train") == true || kind == ActivationsKind.id)
  }
}
