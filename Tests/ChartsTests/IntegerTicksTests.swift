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

  /// Of millions the power of ten stands in the title, and the first and last of them are no ticks of their own.
  @Test func countsMillionsByTheirPower() throws {
    let points = (1...50).map { DataPoint(x: Double($0) * 20_000, y: 1 / Double($0)) }
    let figure = Figure(
      panels: [
        Panel(
          id: "p", x: Axis("Step", kind: .integer), y: Axis(), layers: [.line(Layer.Line(points, style: SeriesStyle()))]
        )
      ])
    let texts = try FigureLayoutTests.draw(figure).texts.map(\.text)
    #expect(texts.contains("Step (× 10⁶)") && texts.contains("0.4") && texts.contains("1.0"))
    #expect(!texts.contains { $0.hasPrefix("2×") })
  }

  @Test func hasNoneBetweenWholeNumbers() {
    #expect(IntegerTicks.ticks(1.2, 1.8, maximum: 5).isEmpty)
    #expect(IntegerTicks.ticks(.nan, 5, maximum: 5).isEmpty)
  }
}
