import SeedStatistics
import Testing

@Suite struct MedianIntervalTests {
  /// Ranks and levels from the tables of the sign test (R's `BSDA::SIGN.test`, W. J. Conover, *Practical Nonparametric
  /// Statistics*).
  @Test(arguments: [
    (2, 1, 0.5), (3, 1, 0.75), (5, 1, 0.9375), (6, 1, 0.96875), (8, 1, 0.9921875), (9, 2, 0.9609375),
    (10, 2, 0.978515625), (20, 6, 0.95861053), (50, 18, 0.96716086),
  ])
  func endsAtTheRanksOfTheSignTest(n: Int, rank: Int, confidence: Double) throws {
    let values = (1...n).map(Double.init)
    let found = try #require(MedianInterval(values.reversed()))
    #expect(found.interval == ConfidenceInterval(lower: Double(rank), upper: Double(n + 1 - rank)))
    #expect(abs(found.confidence - confidence) < 1e-7)
  }

  @Test func isOfTwoFiniteValuesOrMore() {
    #expect(MedianInterval([]) == nil && MedianInterval([1]) == nil && MedianInterval([1, .nan, 3]) == nil)
    #expect(MedianInterval([2, 2])?.interval == ConfidenceInterval(lower: 2, upper: 2))
  }

  /// As often as it says, whatever the distribution.
  @Test(arguments: [3, 7, 12])
  func holdsTheMedianAsOftenAsItSays(n: Int) throws {
    var generator = SystemRandomNumberGenerator()
    let rounds = 20_000
    var (held, confidence) = (0, 0.0)
    for _ in 0..<rounds {
      // Skewed, with a median of ¼.
      let values = (0..<n).map { _ in
        let x = Double.random(in: 0..<1, using: &generator)
        return x * x
      }
      let found = try #require(MedianInterval(values))
      confidence = found.confidence
      if found.interval.contains(0.25) { held += 1 }
    }
    // Six standard errors.
    let error = 6 * (confidence * (1 - confidence) / Double(rounds)).squareRoot()
    #expect(abs(Double(held) / Double(rounds) - confidence) < error)
  }
}
