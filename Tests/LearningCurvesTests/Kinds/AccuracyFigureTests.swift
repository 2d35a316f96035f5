import Charts
import LearningCurves
import RunRecords
import SeedStatistics
import Testing

@Suite struct AccuracyFigureTests {
  /// Two arms of the given test accuracies by seed; nil is a run that diverged.
  static func comparison(_ values: [[Double?]]) -> Comparison {
    Comparison(
      values.enumerated().flatMap { arm, values in
        values.enumerated().map { seed, value in
          var stored = KindSamples.record(arm: arm, seed: seed)
          if let value {
            stored.record.test?.accuracy = value
          } else {
            stored.record.outcome = .diverged(epoch: 1, step: 7)
            stored.record.test = nil
          }
          return stored
        }
      })
  }

  @Test func drawsEverySeedAndTheMeanWithItsInterval() throws {
    let tabled = try accuracyFigure(Self.comparison([[0.86, 0.87, 0.88], [0.85, 0.85, 0.88]]))
    let drawing = try tabled.figure.placed(measuring: FixedWidthMeasurer())
    let titles = drawing.markerTitles
    for title in ["ReLU, seed 0: 0.8600", "Sigmoid, seed 2: 0.8800", "ReLU, mean of n = 3: 0.8700"] {
      #expect(titles.contains { $0.hasPrefix(title) }, "\(title) in \(titles)")
    }
    // t(0.975, 2) · 0.01 / √3 = 4.30265 · 0.0057735 = 0.024841.
    #expect(drawing.texts.contains { $0.text == "0.8700 [0.8452, 0.8948]" })
    #expect(tabled.table.rows[0].prefix(5) == ["ReLU", "3", "0.8700", "0.0100", "0.8452–0.8948"])
    #expect(tabled.figure.caption?.contains("n = 3") == true && tabled.figure.caption?.contains("95 %") == true)
  }

  @Test func sortsByMeanOrAsTheExperimentDoes() throws {
    let comparison = Self.comparison([[0.85, 0.86], [0.89, 0.9], [0.87, 0.88]])
    var options = AccuracyFigureOptions()
    #expect(try accuracyFigure(comparison, options: options).table.rows.map(\.[0]) == ["Sigmoid", "Tanh", "ReLU"])
    options.order = .experiment
    #expect(try accuracyFigure(comparison, options: options).table.rows.map(\.[0]) == ["ReLU", "Sigmoid", "Tanh"])
  }

  @Test func joinsSeedsThatTwoArmsShare() throws {
    func lines(_ comparison: Comparison, _ options: AccuracyFigureOptions = .init()) throws -> Int {
      try accuracyFigure(comparison, options: options).figure.placed(measuring: FixedWidthMeasurer()).groups("series")
        .count
    }
    #expect(try lines(Self.comparison([[0.85, 0.86, 0.87], [0.86, nil, 0.88]])) == 2)
    #expect(try lines(Self.comparison([[0.85, 0.86], [0.86, 0.87], [0.86, 0.87]])) == 0)
    var options = AccuracyFigureOptions()
    options.joinsSeeds = false
    #expect(try lines(Self.comparison([[0.85, 0.86], [0.86, 0.87]]), options) == 0)
  }

  @Test func countsWhatItLeavesOut() throws {
    let tabled = try accuracyFigure(Self.comparison([[0.85, nil, nil], [0.86, 0.87, 0.88]]))
    #expect(tabled.figure.caption?.contains("not finite: 2 (ReLU 2)") == true)
    #expect(tabled.figure.caption?.contains("one run have no interval") == true)
    #expect(tabled.table.rows.last?.prefix(5) == ["ReLU", "1", "0.8500", "–", "–"])
  }

  @Test func keepsARowForAnArmWhoseRunsAllDiverged() throws {
    let tabled = try accuracyFigure(Self.comparison([[nil, nil], [0.86, 0.87]]))
    #expect(tabled.table.rows.map(\.[0]) == ["Sigmoid", "ReLU"])
    LayoutCheck.expectClean(try tabled.figure.placed(measuring: FixedWidthMeasurer()), "diverged")
  }

  @Test func fallsBackToValidationWhereNothingWasTested() throws {
    var records = (0..<2).map { KindSamples.record(arm: 0, seed: $0) }
    for index in records.indices { records[index].record.test = nil }
    #expect(try accuracyFigure(Comparison(records)).figure.title == "Final validation accuracy")
  }

  @Test func holdsFortyArms() throws {
    let figure = try accuracyFigure(KindSamples.comparison(arms: 40, seeds: 3)).figure
    let drawing = try figure.placed(measuring: FixedWidthMeasurer(), size: FigureSize(width: 396))
    LayoutCheck.expectClean(drawing, "40 arms")
    #expect(drawing.texts.count { $0.text.hasPrefix("ReLU") || $0.text.hasPrefix("Mish") } >= 7)
  }
}
