import Charts
import Testing

@Suite struct ExtendedTicksTests {
  /// The first is the reference code's example; the others are what its preferences ask for.
  @Test(arguments: [
    (8.1, 14.1, 4, [8.0, 10, 12, 14]),
    (0, 100, 5, [0, 25, 50, 75, 100]),
    (0, 1, 6, [0, 0.2, 0.4, 0.6, 0.8, 1]),
    (-1, 1, 5, [-1, -0.5, 0, 0.5, 1]),
  ])
  func findsThePapersTicks(lower: Double, upper: Double, count: Int, expected: [Double]) {
    #expect(ExtendedTicks.ticks(lower, upper, count: count) == expected)
  }

  @Test(arguments: [
    (0.02, 2.4, 6), (1.0, 1000, 6), (0.8712, 0.8791, 5), (-3.2e-7, 5.1e-7, 5), (1e6, 1.00001e6, 5), (0.1, 0.9, 5),
    (-0.31, 0.92, 7), (2e300, 9e300, 5), (3e-200, 8e-200, 4),
  ])
  func staysInsideItsBounds(lower: Double, upper: Double, count: Int) {
    let ticks = ExtendedTicks.ticks(lower, upper, count: count, within: lower...upper, maximum: count + 2)
    #expect(ticks.count >= 2 && ticks.count <= count + 2)
    #expect(ticks.allSatisfy { $0 >= lower && $0 <= upper })
    #expect(ticks == ticks.sorted())
  }

  @Test func isIndexTimesStep() {
    // 0.1 × 3 is 0.30000000000000004 in binary.
    #expect(ExtendedTicks.ticks(0, 0.5, count: 6) == [0, 0.1, 0.2, 0.3, 0.4, 0.5])
  }

  @Test func answersDegenerateRanges() {
    #expect(ExtendedTicks.ticks(3, 3, count: 5) == [3])
    #expect(ExtendedTicks.ticks(.nan, 3, count: 5).isEmpty)
    #expect(ExtendedTicks.ticks(0, .infinity, count: 5).isEmpty)
    #expect(ExtendedTicks.ticks(5, 1, count: 5) == ExtendedTicks.ticks(1, 5, count: 5))
  }
}
