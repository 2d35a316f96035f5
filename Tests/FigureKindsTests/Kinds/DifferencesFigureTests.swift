import Charts
import FigureKinds
import Findings
import Languages
import SeedStatistics
import Testing
import TextTools

@Suite struct DifferencesFigureTests {
  private func differences(
    _ values: [[Double?]], _ change: (inout FigureOptions) -> Void = { _ in }
  ) throws -> SampleFigure {
    try SampleFigure(DifferencesKind.self, of: AccuracyFigureTests.comparison(values), change)
  }

  private static let six: [Double] = [0.86, 0.87, 0.88, 0.872, 0.868, 0.881]
  private static let steps: [Double] = [0.004, 0.001, 0.006, -0.002, 0.003, 0.002]

  /// The interval beside the mean is the one that the verdict's sentence gives, to the last digit.
  @Test func intervalIsTheVerdicts() throws {
    let drawn = try differences([zip(Self.six, Self.steps).map { $0 + $1 }, Self.six])
    guard case .pair(let contrast) = drawn.findings.summary.verdict.finding else {
      Issue.record("expected a pair")
      return
    }
    let numbers = Language.english.numbers
    let interval = try #require(contrast.interval)
    let (lower, upper) = try (#require(interval.lower), #require(interval.upper))
    let bounds = [lower, upper].map { numbers.fixed($0, 2, signed: true) }
    #expect(drawn.rows[0][4] == bounds.joined(separator: " to "))
    let drawing = try drawn.figure.placed(measuring: FixedWidthMeasurer())
    #expect(drawing.texts.contains { $0.text == "−0.23 [\(bounds[0]), \(bounds[1])]" })
    #expect(drawn.figure.caption?.contains("interval of the sign-flip test") == true)
    // It is not Student's, which this test could not tell apart otherwise.
    let student = try #require(contrast.tInterval)
    #expect(abs(student.lower - lower) > 0.005 || abs(student.upper - upper) > 0.005)
  }

  /// Differences that do not vary say nothing of how far they might: no interval, in no place, and no word of one.
  @Test func equalDifferencesHaveNoInterval() throws {
    let same = try differences([Self.six, Self.six])
    #expect(same.rows[0][3] == "0.00" && same.rows[0][4] == "–")
    let caption = try #require(same.figure.caption)
    #expect(caption.contains("Differences that are all equal have no interval."))
    #expect(!caption.contains("with the"))
    #expect(try same.figure.placed(measuring: FixedWidthMeasurer()).texts.contains { $0.text == "0.00" })
    // Beside others, those keep theirs.
    let three = try differences([Self.six, Self.six, zip(Self.six, Self.steps).map { $0 + $1 }])
    #expect(three.rows.map { $0[4] == "–" } == [true, false] || three.rows.map { $0[4] == "–" } == [false, true])
    #expect(three.figure.caption?.contains("Large: their mean with") == true)
  }

  /// Five seeds cannot bound the test's interval; Student's is drawn and named.
  @Test func fewSeedsShowStudents() throws {
    // Sigmoid − ReLU = −0.4, −0.1, −0.6: mean −0.3667, SD 0.25166, t(0.975, 2) · SD / √3 = 0.6252.
    let drawn = try differences([zip(Self.six, Self.steps).prefix(3).map { $0 + $1 }, Array(Self.six.prefix(3))])
    #expect(drawn.rows[0][4] == "−0.99 to +0.26")
    #expect(drawn.figure.caption?.contains("Student’s \(Language.english.confidence(0.95)) interval") == true)
  }

  /// Of several arms each interval is the table's, at the arm's level in Holm's correction, and the caption says so.
  @Test(arguments: [8, 5]) func severalArmsShowTheTablesIntervals(seeds: Int) throws {
    let base = (0..<seeds).map { 0.86 + 0.002 * KindSamples.noise(1, $0) }
    let drawn = try differences([
      base, base.enumerated().map { $1 + 0.01 + 0.002 * KindSamples.noise(2, $0) },
      base.enumerated().map { $1 + 0.003 * (KindSamples.noise(3, $0) - 0.4) },
    ])
    let contrasts = try drawn.findings.summary.pairs.map { try #require($0.contrast) }
    // Holm's order stops at the first that is not refused.
    #expect(Set(contrasts.map(\.threshold)) == (seeds == 8 ? [0.025, 0.05] : [0.025]))
    let table = drawn.findings.text(drawn.findings.baselineTable, .english)
    let column = try #require(table.columns.firstIndex { $0.key.hasSuffix("_interval") })
    let caption = try #require(drawn.figure.caption)
    #expect(caption.contains("Holm’s correction"))
    for row in drawn.rows {
      let place = try #require(drawn.findings.arms.indices.first { drawn.findings.label($0, .english) == row[0] })
      let contrast = contrasts[place - 1]
      if seeds == 8 {
        #expect(caption.contains("interval of the sign-flip test"))
        #expect(row[4] == table.rows[place].cells[column])
      } else {
        // Five seeds bound no interval of the test; Student's is at the same level.
        #expect(caption.contains("Student’s interval"))
        let student = try #require(contrast.tInterval)
        let plain = try #require(drawn.findings.summary.pairs[place - 1].paired?.tInterval)
        #expect((student.upper > plain.upper) == (contrast.threshold < 0.05))
        let numbers = Language.english.numbers
        #expect(
          row[4] == [student.lower, student.upper].map { numbers.fixed($0, 2, signed: true) }.joined(separator: " to "))
      }
    }
  }

  /// A loss is not told in percentage points, and the arm with the smaller one is ahead.
  @Test func differencesOfALossHaveItsOwnUnit() throws {
    let comparison = try KindSamples.comparison(arms: 2, seeds: 6)
    let drawn = try SampleFigure(
      DifferencesKind.self, of: comparison, judging: Quantity(named: "val_loss"))
    let axis = try #require(drawn.figure.panels.first?.x.label)
    #expect(axis == "Difference in validation loss")
    #expect(drawn.figure.title == "Paired differences of final validation loss")
    let caption = try #require(drawn.figure.caption)
    #expect(caption.contains("Left of the line at 0"))
    let texts = try drawn.figure.placed(measuring: FixedWidthMeasurer()).texts.map(\.text) + [caption] + drawn.rows[0]
    #expect(!texts.contains { $0.contains("percent") || $0.contains("pp") })
    #expect(drawn.texts.columns.map(\.key).contains("difference"))
  }

  /// A long name in the axis's title would push the unit off the page: the caption has it.
  @Test(arguments: ["Baseline", "Wide residual network with cutout and label smoothing"])
  func theAxisKeepsItsUnit(baseline: String) throws {
    let comparison = try KindSamples.comparison(arms: 3, seeds: 3, labels: [baseline, "B", "C"])
    let drawn = try SampleFigure(DifferencesKind.self, of: comparison)
    let title = drawn.figure.panels[0].x.label
    #expect(title == (baseline == "Baseline" ? "Difference from Baseline" : "Difference") + " (percentage points)")
    #expect(drawn.figure.caption?.contains("ahead of \(baseline).") == true)
  }

  @Test func countsWhatItLeavesOut() throws {
    var values: [[Double?]] = [zip(Self.six, Self.steps).map { $0 + $1 }, Self.six]
    values[0][5] = nil
    let drawn = try differences(values)
    #expect(drawn.rows[0][2] == "5")
    #expect(drawn.figure.caption?.contains("not finite: 1 (ReLU: 1)") == true)
  }

  @Test func refusesArmsThatShareNoSeeds() throws {
    let error = #expect(throws: ChartError.self) { try self.differences([[0.86], [0.85]]) }
    #expect(error?.code == .noData)
  }
}
