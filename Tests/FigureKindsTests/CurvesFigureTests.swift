import Charts
import FigureKinds
import Findings
import JSONText
import Languages
import RunRecords
import SeedStatistics
import Testing

@Suite struct CurvesFigureTests {
  private func curves(
    _ comparison: Comparison, _ change: (inout FigureOptions) -> Void = { _ in }
  ) throws -> SampleFigure { try SampleFigure(CurvesKind.self, of: comparison, change) }

  private func lines(_ panel: Panel) -> [Layer.Line] {
    panel.layers.compactMap { if case .line(let line) = $0 { line } else { nil } }
  }

  @Test func drawsTwoPanelsWithTheClassicWords() throws {
    let figure = try curves(SampleComparison.arms(["ReLU", "sigmoid"])).figure
    let drawing = try figure.placed(measuring: FixedWidthMeasurer())
    let words = drawing.texts.map(\.text)
    #expect(drawing.size == Size(width: 864, height: 360))
    for word in [
      "ReLU train", "ReLU validation", "sigmoid train", "sigmoid validation", "Accuracy", "Loss", "Epoch",
      "Training and validation accuracy", "1", "5",
    ] {
      #expect(words.contains(word), "\(word)")
    }
    #expect(words.contains { $0.contains("n = 3") && $0.contains("standard deviation") })
  }

  @Test func namesEveryMetricThatIsThereWhenNoneIsAskedFor() throws {
    let error = #expect(throws: ChartError.self) {
      try curves(SampleComparison.arms(["ReLU"])) { $0.panels = ["f1"] }
    }
    #expect(error?.code == .noData)
    #expect(error?.message.contains("loss, accuracy, learning_rate") == true)
  }

  @Test func speaksTraditionalChinese() throws {
    let drawing = try curves(SampleComparison.arms(["ReLU"])) { $0.language = .traditionalChinese }.figure
      .placed(measuring: FixedWidthMeasurer())
    let words = drawing.texts.map(\.text)
    for word in ["ReLU 訓練", "ReLU 驗證", "準確率", "週期", "訓練與驗證損失"] { #expect(words.contains(word), "\(word)") }
    #expect(drawing.texts.allSatisfy { $0.style.language == "zh-Hant-TW" })
  }

  @Test func readsOutEveryPointAndTheWhole() throws {
    let figure = try curves(SampleComparison.arms(["ReLU", "sigmoid"], seeds: 1)).figure
    let drawing = try figure.placed(measuring: FixedWidthMeasurer())
    #expect(drawing.textDump.contains("“ReLU, epoch 3, validation accuracy 0."))
    #expect(drawing.textDump.contains("“sigmoid, epoch 5, train loss 0."))
    #expect(drawing.metadata.description.contains("Learning curves in 2 panels, up to epoch 5."))
    #expect(drawing.metadata.description.contains("ReLU validation 0.8"))
    #expect(drawing.metadata.records == ["arm0-0", "arm1-0"])
    #expect(drawing.metadata.title == "ReLU and sigmoid")
  }

  /// Every end is said, of more than eight the first ones and the last.
  @Test func saysEveryFallInOneSentence() throws {
    func caption(_ epochs: [Int]) throws -> String {
      let records = epochs.enumerated().map { seed, epochs in
        SampleComparison.run(arm: "a", label: "A", index: 0, seed: seed, epochs: epochs, spoiled: [])
      }
      return try #require(try curves(Comparison(records)).figure.caption)
    }
    #expect(try caption([8, 5, 4, 3, 3]).contains("A: n falls to 3 from epoch 4, 2 from epoch 5, 1 from epoch 6."))
    let many = try caption(Array(2...13))
    #expect(many.contains("n falls to 11 from epoch 3, 10 from epoch 4,"))
    #expect(many.contains("5 from epoch 9, …, 1 from epoch 13."))
  }

  @Test func saysWhereRunsEndAndWhatIsMissing() throws {
    let records =
      [5, 5, 3].enumerated().map { seed, epochs in
        SampleComparison.run(arm: "a", label: "A", index: 0, seed: seed, epochs: epochs, spoiled: seed == 0 ? [2] : [])
      }
    let figure = try curves(Comparison(records)).figure
    let caption = try #require(figure.caption)
    #expect(caption.contains("A: n falls to 2 from epoch 4."))
    #expect(caption.contains("2 values were missing or not finite"))
    #expect(!caption.contains("epoch 2."))
    let drawing = try figure.placed(measuring: FixedWidthMeasurer())
    #expect(drawing.texts.contains { $0.text == "n = 2" })
  }

  @Test func namesTheSeedsWhoseValuesStopBeingNumbers() throws {
    let records = (0..<3).map { seed in
      SampleComparison.run(
        arm: "a", label: "A", index: 0, seed: seed, epochs: 6, spoiled: seed == 1 ? [4, 5, 6] : [])
    }
    let caption = try #require(try curves(Comparison(records)).figure.caption)
    #expect(caption.contains("A: n falls to 2 from epoch 4, where the values of seed 1 are no longer numbers."))
  }

  /// Where n falls in one panel alone, the caption names it.
  @Test func namesThePanelWhereValuesStopBeingNumbers() throws {
    let records = (0..<3).map { seed in
      var stored = SampleComparison.run(arm: "a", label: "A", index: 0, seed: seed, epochs: 6)
      if seed == 1 {
        let whole = stored.record.history
        stored.record.history = History()
        for (index, epoch) in whole.epochs.enumerated() {
          stored.record.history.append(
            epoch: epoch,
            whole.metrics.map { ($0.name, $0.name.hasSuffix("loss") && index >= 3 ? .nan : $0.values[index]) })
        }
      }
      return stored
    }
    let caption = try #require(try curves(Comparison(records)).figure.caption)
    #expect(caption.contains("A, loss: n falls to 2 from epoch 4, where the values of seed 1 are no longer numbers."))
  }

  @Test func namesTheBestOfManyArmsAndGreysTheRest() throws {
    let many = try SampleComparison.arms((0..<40).map { "arm \($0)" }, seeds: 1)
    let figure = try curves(many).figure
    #expect(figure.arms.filter { $0.colorIndex != nil }.map(\.label) == ["arm 0", "arm 1", "arm 2"])
    #expect(figure.caption?.contains("3 of 40 arms are named") == true)
    let chosen = try curves(many) { $0.highlight = ["arm 39", "arm7"] }.figure
    #expect(chosen.arms.filter { $0.colorIndex != nil }.map(\.label) == ["arm 7", "arm 39"])
    #expect(chosen.caption?.contains("2 of 40 arms are named") == true)
  }

  @Test func standsQuantilesForHundredsOfArms() throws {
    let figure = try curves(SampleComparison.arms((0..<300).map { "arm \($0)" }, seeds: 1)).figure
    #expect(
      figure.caption?.contains("median and central 50\u{A0}% and 90\u{A0}% of 297 arms, with 24 of their lines") == true
    )
    for panel in figure.panels { #expect(lines(panel).count < 40) }
  }

  @Test func keepsRawValuesBehindSmoothedLines() throws {
    let comparison = try SampleComparison.arms(["ReLU"], seeds: 1, epochs: 30)
    let panel = try curves(comparison) {
      $0.smoothing = 0.8
      $0.marksBestEpoch = true
    }.figure.panels[0]
    let raw = try #require(comparison.arms[0].runs[0].record.history["val_accuracy"])
    #expect(lines(panel).contains { $0.style.emphasis == .faint && $0.points.map(\.y) == raw })
    #expect(lines(panel).allSatisfy { $0.markers == .none })
    let rings = panel.layers.compactMap { if case .points(let points) = $0 { points.items } else { nil } }.joined()
    #expect(rings.map(\.y) == [raw.max()])
  }

  @Test(arguments: [-0.1, 1, .nan]) func refusesAnImpossibleWeight(weight: Double) {
    let error = #expect(throws: ChartError.self) {
      try curves(SampleComparison.arms(["ReLU"])) { $0.smoothing = weight }
    }
    #expect(error?.code == .invalidOption)
  }

  static let strangers: [(change: @Sendable (inout FigureOptions) -> Void, words: String)] = [
    ({ $0.logarithmicPanels = ["nosuch"] }, "expected one of accuracy, loss"),
    ({ $0.yLimits = ["nosuch": AxisLimits(lower: 0)] }, "expected one of accuracy, loss"),
    ({ $0.highlight = ["nosuch"] }, "expected one of arm0, arm1"),
    ({ $0.arms = ["arm1", "nosuch"] }, "expected one of arm0, arm1"),
    ({ $0.xLimits = AxisLimits(lower: 6) }, "limits 6:; expected some of 1:5"),
    ({ $0.xLimits = AxisLimits(lower: 1.2, upper: 1.8) }, "expected some of 1:5"),
    ({ $0.x = .seconds }, "expected epoch"),
  ]

  @Test(arguments: strangers.indices) func refusesOptionsThatNameWhatIsNotThere(index: Int) {
    let error = #expect(throws: ChartError.self) {
      try curves(SampleComparison.arms(["ReLU", "sigmoid"]), Self.strangers[index].change)
    }
    #expect(error?.code == .invalidOption)
    #expect(error?.message.contains(Self.strangers[index].words) == true, "\(error?.message ?? "")")
  }

  /// Runs that keep no rates in their histories.
  static func withoutRates(_ training: TrainingSpec?) throws -> Comparison {
    try Comparison(
      (0..<2).map { seed in
        var run = SampleComparison.run(arm: "a", label: "A", index: 0, seed: seed, epochs: 3)
        run.record.history["learning_rate"] = nil
        run.record.spec = training.map { RunSpec(identity: run.record.run, training: $0) }
        return run
      })
  }

  @Test func drawsAConstantRateFromTheSpec() throws {
    let comparison = try Self.withoutRates(TrainingSpec(optimizer: NamedChoice("sgd", ["learning_rate": 0.25])))
    let drawn = try curves(comparison) { $0.panels = ["accuracy", "loss", "learning_rate"] }
    let panel = try #require(drawn.figure.panels.last)
    #expect(lines(panel).map { $0.points.map(\.y) } == [[0.25, 0.25, 0.25]])
    #expect(drawn.rows.allSatisfy { $0.last == "0.25" })
  }

  @Test(arguments: [
    nil, TrainingSpec(schedule: NamedChoice("cosine")), TrainingSpec(warmupEpochs: 1),
  ]) func inventsNoRate(training: TrainingSpec?) {
    let error = #expect(throws: ChartError.self) {
      try curves(Self.withoutRates(training)) { $0.panels = ["accuracy", "learning_rate"] }
    }
    #expect(error?.code == .noData)
    #expect(error?.message == "none of the 2 records has learning_rate; expected one of loss, accuracy")
  }

  @Test(arguments: [History(), History(metrics: [("loss", []), ("accuracy", [])])])
  func refusesHistoriesWithoutEpochs(history: History) throws {
    var empty = SampleComparison.run(arm: "b", label: "B", index: 1, seed: 0, epochs: 1)
    empty.record.history = history
    empty.record.spec = RunSpec(identity: empty.record.run)
    let error = #expect(throws: ChartError.self) { try curves(Comparison([empty])) }
    #expect(error?.message == "none of the 1 records has accuracy or loss; their histories are empty")
    // Beside a run that has some it is left out.
    let full = SampleComparison.run(arm: "a", label: "A", index: 0, seed: 0, epochs: 3)
    #expect(try curves(Comparison([full, empty])).figure.panels.count == 2)
  }

  @Test func aTitleIsTheWholeTitleAndAnEmptyOneIsNone() throws {
    let comparison = try SampleComparison.arms(["ReLU"])
    #expect(try curves(comparison) { $0.title = "Mine" }.figure.title == "Mine")
    let bare = try curves(comparison) { $0.title = "" }.figure
    #expect(bare.title == nil && !bare.metadata.title.isEmpty)
  }

  /// Seven arms with training lines and bands cannot be followed: validation alone, unless something else was asked for.
  @Test func ofManyArmsValidationAloneIsDrawn() throws {
    func drawn(_ arms: Int, _ change: (inout FigureOptions) -> Void = { _ in }) throws -> (
      lines: Int, bands: Int, Figure
    ) {
      let comparison = try KindSamples.comparison(arms: arms, seeds: 3)
      let figure = try SampleFigure(CurvesKind.self, of: comparison, change).figure
      let layers = figure.panels[0].layers
      return (
        layers.count { if case .line = $0 { true } else { false } },
        layers.count { if case .band = $0 { true } else { false } }, figure
      )
    }
    let sentence = "Of so many arms only validation is drawn, without bands."
    let six = try drawn(6)
    #expect(six.lines == 12 && six.bands == 12 && six.2.caption?.contains(sentence) == false)
    let seven = try drawn(7)
    #expect(seven.lines == 7 && seven.bands == 0 && seven.2.caption?.contains(sentence) == true)
    #expect(seven.2.panels[0].title == "Validation accuracy")
    let asked = try drawn(7) { ($0.variants, $0.band) = (.both, .ci95) }
    #expect(asked.lines == 14 && asked.bands == 14 && asked.2.caption?.contains(sentence) == false)
    // Panels of few arms each have all of it.
    let faceted = try drawn(7) { $0.facets = FactorChoice(columns: "activation") }
    #expect(faceted.lines == 2 && faceted.bands == 2)
  }

  /// A metric whose values never were numbers has no empty panel, unless it was asked for.
  private static func oneRun(_ arm: String, _ index: Int, _ metrics: [(String, [Double])]) -> StoredRecord {
    var record = SampleComparison.run(arm: arm, label: arm, index: index, seed: 0, epochs: 1).record
    record.history = .init()
    for epoch in metrics[0].1.indices {
      record.history.append(epoch: epoch + 1, metrics.map { ($0.0, $0.1[epoch]) })
    }
    return StoredRecord(record: record, identity: arm, file: "\(arm).json")
  }

  /// Values over powers of ten would lie on the foot of a linear axis: theirs is logarithmic, unless somebody said otherwise.
  @Test func valuesOverPowersOfTenHaveALogarithmicAxis() throws {
    func falling(from start: Double, by factor: Double, to end: Double) -> [Double] {
      (0..<20).map { step in (0..<step).reduce(start) { value, _ in value * factor } + end }
    }
    let (steep, usual) = (falling(from: 25_000, by: 0.5, to: 20), falling(from: 2.3, by: 0.8, to: 0.05))
    let comparison = try Comparison([Self.oneRun("a", 0, [("perplexity", steep), ("loss", usual)])])
    let panels = ["perplexity", "loss"]
    let figure = try curves(comparison) { $0.panels = panels }.figure
    #expect(figure.panels.map(\.y.kind) == [.logarithmic, .linear])
    #expect(figure.caption?.contains("Logarithmic axis, as the values span powers of ten: perplexity.") == true)
    let changes: [(inout FigureOptions) -> Void] = [
      { $0.logarithmicPanels = [] }, { $0.yLimits = ["perplexity": AxisLimits(lower: 0)] },
      { $0.horizontalLines = [ReferenceLine(panel: "perplexity", at: 0)] },
    ]
    for change in changes {
      let other = try curves(comparison) {
        $0.panels = panels
        change(&$0)
      }.figure
      #expect(other.panels.map(\.y.kind) == [.linear, .linear])
      #expect(other.caption?.contains("ogarithmic") == false)
    }
  }

  /// An arm without a line is in the key; the caption says why nothing is there to see.
  @Test func saysWhichArmsHaveNoNumbers() throws {
    let good = (1...5).map { 1 / Double($0) }
    let bad = [Double](repeating: .nan, count: 5)
    let comparison = try Comparison([
      Self.oneRun("good", 0, [("loss", good), ("accuracy", good)]),
      Self.oneRun("half", 1, [("loss", bad), ("accuracy", good)]),
      Self.oneRun("none", 2, [("loss", bad), ("accuracy", bad)]),
    ])
    let caption = try #require(curves(comparison).figure.caption)
    #expect(caption.contains("Without a line for loss, as no run has a number: half."), "\(caption)")
    #expect(caption.contains("Without a line, as no run has a number: none."), "\(caption)")
  }

  @Test(arguments: [300, 3000]) func saysWhatTheShadeOfADenseLineIs(epochs: Int) throws {
    let values = (0..<epochs).map { 0.5 + 0.1 * Double($0 % 7) }
    let caption = try curves(Comparison([Self.oneRun("a", 0, [("loss", values)])])).figure.caption
    #expect(caption?.contains("the shade around it their range") == (epochs == 3000))
  }

  @Test func leavesOutWhatNeverWasANumber() throws {
    var comparison = try SampleComparison.arms(["ReLU", "sigmoid"])
    for arm in comparison.arms.indices {
      for run in comparison.arms[arm].runs.indices {
        let history = comparison.arms[arm].runs[run].record.history
        let never = [Double](repeating: .nan, count: history.rowCount)
        comparison.arms[arm].runs[run].record.history = History(
          epochs: history.epochs,
          metrics: history.metricNames.map { ($0, $0.hasSuffix("loss") ? never : history[$0] ?? never) })
      }
    }
    let drawn = try curves(comparison) { _ in }
    #expect(drawn.figure.panels.count == 1)
    #expect(drawn.figure.caption?.contains("No run has a number for the loss, which is left out.") == true)
    #expect(try curves(comparison) { $0.panels = ["accuracy", "loss"] }.figure.panels.count == 2)
  }
}
