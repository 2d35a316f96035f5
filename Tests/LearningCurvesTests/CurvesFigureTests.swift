import Charts
import LearningCurves
import RunRecords
import SeedStatistics
import Testing

@Suite struct CurvesFigureTests {
  @Test func drawsTwoPanelsWithTheClassicWords() throws {
    let figure = try curvesFigure(SampleComparison.arms(["ReLU", "sigmoid"]))
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
    var options = CurvesFigureOptions()
    options.panels = ["f1"]
    let error = #expect(throws: ChartError.self) {
      try curvesFigure(SampleComparison.arms(["ReLU"]), options: options)
    }
    #expect(error?.code == .noData)
    #expect(error?.message.contains("loss, accuracy, learning_rate") == true)
  }

  @Test func speaksTraditionalChinese() throws {
    var options = CurvesFigureOptions()
    options.words = .traditionalChinese
    let drawing = try curvesFigure(SampleComparison.arms(["ReLU"]), options: options)
      .placed(measuring: FixedWidthMeasurer())
    let words = drawing.texts.map(\.text)
    for word in ["ReLU 訓練", "ReLU 驗證", "準確率", "週期", "訓練與驗證損失"] { #expect(words.contains(word), "\(word)") }
    #expect(drawing.texts.allSatisfy { $0.style.language == "zh-Hant" })
  }

  @Test func readsOutEveryPointAndTheWhole() throws {
    let figure = try curvesFigure(SampleComparison.arms(["ReLU", "sigmoid"], seeds: 1))
    let drawing = try figure.placed(measuring: FixedWidthMeasurer())
    #expect(drawing.textDump.contains("“ReLU, epoch 3, validation accuracy 0."))
    #expect(drawing.textDump.contains("“sigmoid, epoch 5, train loss 0."))
    #expect(drawing.metadata.description.contains("Learning curves in 2 panels over 5 epochs."))
    #expect(drawing.metadata.description.contains("ReLU validation 0.8"))
    #expect(drawing.metadata.records == ["arm0-0", "arm1-0"])
    #expect(drawing.metadata.title == "ReLU and sigmoid")
  }

  @Test func saysWhereRunsEndAndWhatIsMissing() throws {
    let records =
      [5, 5, 3].enumerated().map { seed, epochs in
        SampleComparison.run(arm: "a", label: "A", index: 0, seed: seed, epochs: epochs, spoiled: seed == 0 ? [2] : [])
      }
    let figure = try curvesFigure(Comparison(records))
    let caption = try #require(figure.caption)
    #expect(caption.contains("A: n falls to 2 from epoch 4."))
    #expect(caption.contains("2 values were missing or not finite"))
    #expect(!caption.contains("epoch 2."))
    let drawing = try figure.placed(measuring: FixedWidthMeasurer())
    #expect(drawing.texts.contains { $0.text == "n = 2" })
  }

  @Test func namesTheBestOfManyArmsAndGreysTheRest() throws {
    let figure = try curvesFigure(SampleComparison.arms((0..<40).map { "arm \($0)" }, seeds: 1))
    #expect(figure.arms.filter { $0.colorIndex != nil }.map(\.label) == ["arm 0", "arm 1", "arm 2"])
    #expect(figure.caption?.contains("3 of 40 arms are named") == true)
    var options = CurvesFigureOptions()
    options.highlighted = ["arm 39", "arm7"]
    let chosen = try curvesFigure(SampleComparison.arms((0..<40).map { "arm \($0)" }, seeds: 1), options: options)
    #expect(chosen.arms[39].colorIndex == 0 && chosen.arms[7].colorIndex == 1 && chosen.arms[0].colorIndex == nil)
    options.highlighted = ["nobody"]
    #expect(throws: ChartError.self) {
      try curvesFigure(SampleComparison.arms((0..<40).map { "arm \($0)" }, seeds: 1), options: options)
    }
  }

  @Test func standsQuantilesForHundredsOfArms() throws {
    let figure = try curvesFigure(SampleComparison.arms((0..<300).map { "arm \($0)" }, seeds: 1))
    #expect(figure.caption?.contains("median and central 50 % and 90 % of 297 arms, with 24 of their lines") == true)
    for panel in figure.panels {
      #expect(panel.layers.count { if case .line = $0 { true } else { false } } < 40)
    }
  }

  @Test func keepsRawValuesBehindSmoothedLines() throws {
    var options = CurvesFigureOptions()
    options.smoothing = 0.8
    options.marksBestEpoch = true
    let comparison = SampleComparison.arms(["ReLU"], seeds: 1, epochs: 30)
    let panel = try curvesFigure(comparison, options: options).panels[0]
    let raw = try #require(comparison.arms[0].runs[0].record.history["val_accuracy"])
    let lines = panel.layers.compactMap { if case .line(let line) = $0 { line } else { nil } }
    #expect(lines.contains { $0.style.emphasis == .faint && $0.points.map(\.y) == raw })
    #expect(lines.allSatisfy { $0.markers == .none })
    let rings = panel.layers.compactMap { if case .points(let points) = $0 { points.items } else { nil } }.joined()
    #expect(rings.map(\.y) == [raw.max()])
  }

  @Test(arguments: [-0.1, 1, .nan]) func refusesAnImpossibleWeight(weight: Double) {
    var options = CurvesFigureOptions()
    options.smoothing = weight
    #expect(throws: ChartError.self) { try curvesFigure(SampleComparison.arms(["ReLU"]), options: options) }
  }

  static let strangers: [(change: @Sendable (inout CurvesFigureOptions) -> Void, words: String)] = [
    ({ $0.logarithmicPanels = ["nosuch"] }, "expected one of accuracy, loss"),
    ({ $0.yLimits = ["nosuch": .init(lower: 0)] }, "expected one of accuracy, loss"),
    ({ $0.highlighted = ["nosuch"] }, "expected one of arm0, arm1"),
    ({ $0.xLimits = .init(lower: 6) }, "limits 6:; expected some of 1:5"),
    ({ $0.xLimits = .init(lower: 1.2, upper: 1.8) }, "expected some of 1:5"),
  ]

  @Test(arguments: strangers.indices) func refusesOptionsThatNameWhatIsNotThere(index: Int) {
    var options = CurvesFigureOptions()
    Self.strangers[index].change(&options)
    let error = #expect(throws: ChartError.self) {
      try curvesFigure(SampleComparison.arms(["ReLU", "sigmoid"]), options: options)
    }
    #expect(error?.code == .invalidOption)
    #expect(error?.message.contains(Self.strangers[index].words) == true, "\(error?.message ?? "")")
  }

  /// Runs that keep no rates in their histories.
  static func withoutRates(_ training: TrainingSpec?) -> Comparison {
    Comparison(
      (0..<2).map { seed in
        var run = SampleComparison.run(arm: "a", label: "A", index: 0, seed: seed, epochs: 3)
        run.record.history["learning_rate"] = nil
        run.record.spec = training.map { RunSpec(identity: run.record.run, training: $0) }
        return run
      })
  }

  @Test func drawsAConstantRateFromTheSpec() throws {
    var options = CurvesFigureOptions()
    options.panels = ["accuracy", "loss", "learning_rate"]
    let comparison = Self.withoutRates(TrainingSpec(optimizer: NamedChoice("sgd", ["learning_rate": 0.25])))
    let panel = try #require(try curvesFigure(comparison, options: options).panels.last)
    let values = panel.layers.compactMap { if case .line(let line) = $0 { line.points.map(\.y) } else { nil } }
    #expect(values == [[0.25, 0.25, 0.25]])
    #expect(curvesTable(comparison, options: options).rows.allSatisfy { $0.last == "0.25" })
  }

  @Test(arguments: [
    nil, TrainingSpec(schedule: NamedChoice("cosine")), TrainingSpec(warmupEpochs: 1),
  ]) func inventsNoRate(training: TrainingSpec?) {
    var options = CurvesFigureOptions()
    options.panels = ["accuracy", "learning_rate"]
    let error = #expect(throws: ChartError.self) { try curvesFigure(Self.withoutRates(training), options: options) }
    #expect(error?.code == .noData)
    #expect(error?.message == "none of the 2 records has learning_rate; expected one of loss, accuracy")
  }

  @Test(arguments: [History(), History(metrics: [("loss", []), ("accuracy", [])])])
  func refusesHistoriesWithoutEpochs(history: History) throws {
    var empty = SampleComparison.run(arm: "b", label: "B", index: 1, seed: 0, epochs: 1)
    empty.record.history = history
    empty.record.spec = RunSpec(identity: empty.record.run)
    let error = #expect(throws: ChartError.self) { try curvesFigure(Comparison([empty])) }
    #expect(error?.message == "none of the 1 records has accuracy or loss; their histories are empty")
    // Beside a run that has some it is left out.
    let full = SampleComparison.run(arm: "a", label: "A", index: 0, seed: 0, epochs: 3)
    #expect(try curvesFigure(Comparison([full, empty])).panels.count == 2)
  }
}
