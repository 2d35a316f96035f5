import Charts
import FigureKinds
import Findings
import RunRecords
import SeedStatistics
import Testing

@Suite struct AccuracyFigureTests {
  /// Arms of the given test accuracies by seed; nil is a run that diverged.
  static func comparison(_ values: [[Double?]]) throws -> Comparison {
    try Comparison(
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

  private func accuracy(
    _ comparison: Comparison, _ change: (inout FigureOptions) -> Void = { _ in }
  ) throws -> SampleFigure { try SampleFigure(AccuracyKind.self, of: comparison, change) }

  @Test func armsThatDoNotVaryHaveNoInterval() throws {
    let drawn = try accuracy(Self.comparison([[0.86, 0.87, 0.88], [0.1, 0.1, 0.1]]))
    #expect(drawn.rows.last?.prefix(5) == ["Sigmoid", "3", "0.1000", "0.0000", "–"])
    #expect(drawn.figure.caption?.contains("Arms whose runs all gave one value have no interval.") == true)
    #expect(drawn.figure.metadata.description.contains("Sigmoid: 0.1000 in all 3 runs."))
  }

  @Test func drawsEverySeedAndTheMeanWithItsInterval() throws {
    let drawn = try accuracy(Self.comparison([[0.86, 0.87, 0.88], [0.85, 0.85, 0.88]]))
    let drawing = try drawn.figure.placed(measuring: FixedWidthMeasurer())
    let titles = drawing.markerTitles
    for title in ["ReLU, seed 0: 0.8600", "Sigmoid, seed 2: 0.8800", "ReLU, mean of n = 3: 0.8700"] {
      #expect(titles.contains { $0.hasPrefix(title) }, "\(title) in \(titles)")
    }
    // t(0.975, 2) · 0.01 / √3 = 4.30265 · 0.0057735 = 0.024841.
    #expect(drawing.texts.contains { $0.text == "0.8700 [0.8452, 0.8948]" })
    #expect(drawn.rows[0].prefix(5) == ["ReLU", "3", "0.8700", "0.0100", "0.8452 to 0.8948"])
    #expect(drawn.figure.caption?.contains("n = 3") == true && drawn.figure.caption?.contains("95\u{A0}%") == true)
  }

  @Test func sortsByMeanOrAsTheExperimentDoes() throws {
    let comparison = try Self.comparison([[0.85, 0.86], [0.89, 0.9], [0.87, 0.88]])
    #expect(try accuracy(comparison).rows.map(\.[0]) == ["Sigmoid", "Tanh", "ReLU"])
    #expect(
      try accuracy(comparison) { $0.order = .experiment }.rows.map(\.[0]) == ["ReLU", "Sigmoid", "Tanh"])
    // Arms that were named stand as they were named, unless the order was asked for too.
    #expect(try accuracy(comparison) { $0.arms = ["relu", "sigmoid"] }.rows.map(\.[0]) == ["ReLU", "Sigmoid"])
    let sorted = try accuracy(comparison) {
      $0.arms = ["relu", "sigmoid"]
      $0.order = .value
    }
    #expect(sorted.rows.map(\.[0]) == ["Sigmoid", "ReLU"])
  }

  /// Every row has its label, so a colour that few have says something, and the caption what.
  @Test(arguments: [AccuracyKind.id, DifferencesKind.id, CostKind.id])
  func saysWhichArmsAreInColour(kind: String) throws {
    let many = try KindSamples.comparison(
      arms: 14, seeds: 3, labels: (0..<14).map { "Arm \($0)" })
    func caption(_ comparison: Comparison, _ change: (inout FigureOptions) -> Void = { _ in }) throws -> String {
      try #require(SampleFigure(FigureCatalogue.named(kind), of: comparison, change).figure.caption)
    }
    #expect(try caption(many).contains("In colour: the 3 of 14 arms with the best final test accuracy."))
    let chosen = try caption(many) { $0.highlight = ["Arm 4", "Arm 9"] }
    #expect(chosen.contains("In colour: 2 chosen of 14 arms."))
    #expect(try !caption(KindSamples.comparison(arms: 12, seeds: 3)).contains("In colour"))
  }

  @Test func joinsSeedsThatTwoArmsShare() throws {
    func lines(_ comparison: Comparison) throws -> Int {
      try accuracy(comparison).figure.placed(measuring: FixedWidthMeasurer()).groups("series").count
    }
    #expect(try lines(Self.comparison([[0.85, 0.86, 0.87], [0.86, nil, 0.88]])) == 2)
    #expect(try lines(Self.comparison([[0.85, 0.86], [0.86, 0.87], [0.86, 0.87]])) == 0)
  }

  @Test func countsWhatItLeavesOut() throws {
    let drawn = try accuracy(Self.comparison([[0.85, nil, nil], [0.86, 0.87, 0.88]]))
    #expect(drawn.figure.caption?.contains("not finite: 2 (ReLU: 2)") == true)
    #expect(drawn.figure.caption?.contains("one run have no interval") == true)
    #expect(drawn.rows.last?.prefix(5) == ["ReLU", "1", "0.8500", "–", "–"])
  }

  @Test func keepsARowForAnArmWhoseRunsAllDiverged() throws {
    let drawn = try accuracy(Self.comparison([[nil, nil], [0.86, 0.87]]))
    #expect(drawn.rows.map(\.[0]) == ["Sigmoid", "ReLU"])
    LayoutCheck.expectClean(try drawn.figure.placed(measuring: FixedWidthMeasurer()), "diverged")
  }

  @Test func fallsBackToValidationWhereNothingWasTested() throws {
    var records = (0..<2).map { KindSamples.record(arm: 0, seed: $0) }
    for index in records.indices { records[index].record.test = nil }
    #expect(try accuracy(Comparison(records)).figure.title == "Final validation accuracy")
  }

  @Test func holdsFortyArms() throws {
    let figure = try accuracy(KindSamples.comparison(arms: 40, seeds: 3)).figure
    let drawing = try figure.placed(measuring: FixedWidthMeasurer(), size: FigureSize(width: 396))
    LayoutCheck.expectClean(drawing, "40 arms")
    #expect(drawing.texts.count { $0.text.hasPrefix("ReLU") || $0.text.hasPrefix("Mish") } >= 7)
  }
}
