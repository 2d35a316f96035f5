import Testing

@testable import Charts

@Suite struct LogarithmicTicksTests {
  @Test(arguments: [
    (1.0, 1000.0, [1.0, 10, 100, 1000]),
    (0.001, 100, [0.001, 0.01, 0.1, 1, 10, 100]),
    (1e-12, 1e3, [1e-12, 1e-9, 1e-6, 1e-3, 1, 1e3]),
    (1, 30, [1, 2, 5, 10, 20]),
    (0.2, 0.7, [0.2, 0.3, 0.4, 0.5, 0.6, 0.7]),
  ])
  func thinsDecades(lower: Double, upper: Double, expected: [Double]) {
    let ticks = LogarithmicTicks.ticks(lower, upper)
    if upper / lower < 4 {
      // Under a decade: round numbers at equal steps, at most seven.
      #expect(ticks.count >= 2 && ticks.count <= 7 && ticks.allSatisfy { $0 >= lower && $0 <= upper })
    } else {
      #expect(ticks == expected)
    }
  }

  @Test(arguments: [(0.0, 1.0), (-1, 1), (2, 1), (1, .infinity), (.nan, 1)])
  func hasNoneForLimitsWithoutALogarithm(lower: Double, upper: Double) {
    #expect(LogarithmicTicks.ticks(lower, upper).isEmpty)
  }

  /// Short of a decade the ticks stand at equal steps, and their labels look alike.
  @Test(arguments: [
    ([0.35, 0.4, 0.45], ["0.35", "0.40", "0.45"]), ([1, 1.5, 2], ["1.0", "1.5", "2.0"]),
    ([0.2, 0.5, 1, 2, 5], ["0.2", "0.5", "1", "2", "5"]),
  ])
  func labelsOfAShortRangeHaveAsManyDecimals(ticks: [Double], expected: [String]) {
    #expect(TickFormat.automatic.labels(for: ticks, on: .logarithmic).texts == expected)
  }

  /// Where there is room for two labels only.
  @Test(arguments: [(0.02, 1.3, [0.1, 1]), (0.3, 1.5, [0.5, 1]), (4, 19, [5, 10])])
  func twoArePowersOrHalvesToo(lower: Double, upper: Double, expected: [Double]) {
    #expect(LogarithmicTicks.ticks(lower, upper, maximum: 2) == expected)
  }

  /// Equal steps of a range of more than a decade would all stand at its end.
  @Test func powersWhereThreeHaveNoRoom() {
    #expect(LogarithmicTicks.ticks(0.06, 3.3, maximum: 3) == [0.1, 1])
    #expect(LogarithmicTicks.ticks(0.2, 2.5, maximum: 3) == [0.3, 1])
    #expect(LogarithmicTicks.ticks(0.6, 9, maximum: 3) == [1, 2, 5])
  }

  @Test(arguments: [2, 3, 5, 7]) func keepsToTheMaximum(maximum: Int) {
    for exponent in 1...30 {
      let ticks = LogarithmicTicks.ticks(
        3e-9, 3e-9 * Double(sign: .plus, exponent: exponent * 2, significand: 1), maximum: maximum)
      #expect(ticks.count <= maximum)
    }
  }
}
