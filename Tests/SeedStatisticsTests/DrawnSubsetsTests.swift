import RandomNumbers
import Testing

@testable import SeedStatistics

@Suite struct DrawnSubsetsTests {
  /// Sums by groups of eight are those of adding one value after the other.
  @Test(arguments: [41, 63, 64, 65, 100, 128, 131])
  func sumsAreThoseOfTheirElements(pairs: Int) {
    var values = Xoshiro256(seed: 5)
    let differences = (0..<pairs).map { _ in Int64(values.next(below: 2001)) - 1000 }
    var generator = Xoshiro256(seed: 9)
    var wrong = 0
    var subsets = 0
    DrawnSubsets(pairs: pairs, seed: 9).forEach(sumOf: differences) { sum, size in
      var (expected, count, bits) = (Int64(0), Int64(0), UInt64(0))
      for index in 0..<pairs {
        if index % 64 == 0 { bits = generator.next() }
        if bits & 1 == 1 { (expected, count) = (expected + differences[index], count + 1) }
        bits >>= 1
      }
      if sum != expected || size != count { wrong += 1 }
      subsets += 1
    }
    #expect(wrong == 0 && subsets == SignFlipTest.drawnSubsets)
  }

  /// Whoever draws once for many tests gets what each would get alone.
  @Test func sharedDrawsChangeNothing() {
    let draws = SubsetDraws(seed: 3)
    var generator = Xoshiro256(seed: 8)
    for pairs in [50, 50, 70, 50] {
      let differences = (0..<pairs).map { _ in Int64(generator.next(below: 2001)) - 900 }
      let shared = SignFlipTest(differences, draws: draws)
      let alone = SignFlipTest(differences, seed: 3)
      #expect(shared.p == alone.p && shared.limits(alpha: 0.05) == alone.limits(alpha: 0.05))
    }
  }
}
