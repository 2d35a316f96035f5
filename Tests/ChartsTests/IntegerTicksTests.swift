import Charts
import Testing

@Suite struct IntegerTicksTests {
  @Test(arguments: [
    (1.0, 5.0, 10, [1.0, 2, 3, 4, 5]),
    (1, 1, 10, [1]),
    (1, 20, 11, [1, 5, 10, 15, 20]),
    (1, 50, 8, [1, 10, 20, 30, 40, 50]),
    (1, 100, 6, [1, 20, 40, 60, 80, 100]),
    (0, 1000, 5, [0, 250, 500, 750, 1000]),
    (0.5, 3.5, 10, [1, 2, 3]),
    (-7, 7, 5, [-7, 0, 7]),
    (1, 47, 8, [1, 10, 20, 30, 40, 47]),
    (1, 42, 8, [1, 10, 20, 30, 42]),
    (10, 40, 7, [10, 15, 20, 25, 30, 35, 40]),
  ])
  func takesWholeNumbersWithBothEnds(lower: Double, upper: Double, maximum: Int, expected: [Double]) {
    #expect(IntegerTicks.ticks(lower, upper, maximum: maximum) == expected)
  }

  @Test func hasNoneBetweenWholeNumbers() {
    #expect(IntegerTicks.ticks(1.2, 1.8, maximum: 5).isEmpty)
    #expect(IntegerTicks.ticks(.nan, 5, maximum: 5).isEmpty)
  }
}
