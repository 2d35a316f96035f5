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
    DrawnSubsets(pairs: pairs, seed: 9).forEach(of: DrawnSubsets.Sums(of: differences)) { sum, size in
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

  /// The means that are only told from a bound are those that dividing all of them and sorting gives, also where the first
  /// subsets say nothing of the rest.
  @Test(arguments: [41, 100, 131], [1, 10_000_000_000])
  func meansStandWhereSortingPutsThem(pairs: Int, unit: Int) {
    var generator = Xoshiro256(seed: 11)
    var differences = (0..<pairs).map { _ in Int64(unit) * (Int64(generator.next(below: 2001)) - 700) }
    let subsets = DrawnSubsets(pairs: pairs, seed: 12)
    for isSkewed in [false, true] {
      if isSkewed { differences[3] = -900_000 * Int64(unit) }
      let sum = differences.reduce(0, +)
      var up: [Int64] = []
      var down: [Int64] = []
      subsets.forEach(of: DrawnSubsets.Sums(of: differences)) { part, size in
        for (part, size) in [(part, size), (sum - part, Int64(pairs) - size)] {
          up.append(Int64((Double(part) / Double(size)).rounded(.up)))
          down.append(Int64((Double(part) / Double(size)).rounded(.down)))
        }
      }
      up.sort()
      down.sort(by: >)
      for place in [1, 2, 60, 999, 4_999, 100_000, 199_990, 200_000] {
        let means = subsets.means(differences, sum: sum, place: place)
        // Whole numbers beyond 2⁵³ are not all Doubles.
        let error = Int64(unit > 1 ? 2 : 0)
        #expect(abs(means.least - up[place - 1]) <= error && abs(means.greatest - down[place - 1]) <= error)
        #expect(means.hits == subsets.hits(differences, sum: sum))
      }
    }
  }

  @Test func selectsWhatSortingPutsThere() {
    var generator = Xoshiro256(seed: 13)
    for count in [1, 2, 3, 10, 999] {
      let values = (0..<count).map { _ in Int64(generator.next(below: 50)) - 25 }
      for place in [0, count / 3, count - 1] {
        var other = values
        #expect(OrderStatistic.select(place, from: &other) == values.sorted()[place])
      }
    }
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
      let atOnce = SignFlipTest(differences, draws: draws, alpha: 0.05)
      #expect(atOnce.p == alone.p && atOnce.limits(alpha: 0.05) == alone.limits(alpha: 0.05))
      #expect(atOnce.limits(alpha: 0.01) == alone.limits(alpha: 0.01))
    }
  }

  /// All pairs counted together get what each gets alone: of arms that differ much, little and not at all.
  @Test(arguments: [41, 64, 100])
  func pairsCountedTogetherGetTheSameP(seeds: Int) {
    let draws = SubsetDraws(seed: 4)
    var generator = Xoshiro256(seed: 6)
    var values: [ArmValues] = []
    for (index, shift) in [0, 3, -8, 0, 60].enumerated() {
      let runs = (0..<seeds).map { (seed: $0, value: Double(8000 + shift + Int(generator.next(below: 101))) / 10_000) }
      values.append(ArmValues(name: ArmName(id: "\(index)", label: "\(index)"), runs: runs))
    }
    values[3].runs = values[0].runs
    let field = Field(
      values, quantity: .testAccuracy, level: SignificanceLevel(), baseline: 0, draws: draws,
      options: Summary.Options(seed: 4))
    for pair in field.allPairs {
      let (a, b) = (Int(pair.a.id) ?? 0, Int(pair.b.id) ?? 0)
      let alone = PairEvidence(
        .testAccuracy, values[a], values[b], alpha: 0.05, draws: SubsetDraws(seed: 4))
      #expect(pair.p == alone?.p, "\(a) against \(b)")
    }
    let p = field.allPairs.map(\.p)
    #expect(
      field.allPairs.count == 10 && p.contains(1) && p.contains { $0 < 0.001 } && p.contains { $0 > 0.01 && $0 < 1 })
  }

  /// Runs that one arm has no partner for are not counted with the others'.
  @Test func armsOfOtherSeedsAreCountedAlone() {
    var generator = Xoshiro256(seed: 2)
    let values = (0..<3).map { index in
      ArmValues(
        name: ArmName(id: "\(index)", label: "\(index)"),
        runs: (0..<50 - index % 2).map { (seed: $0, value: Double(generator.next(below: 1000)) / 1000) })
    }
    #expect(DrawnHits(values, quantity: .testAccuracy, draws: SubsetDraws(seed: 0)) == nil)
    #expect(DrawnHits(Array(values.prefix(1)), quantity: .testAccuracy, draws: SubsetDraws(seed: 0)) == nil)
    let same = [values[0], values[2], values[0]]
    #expect(DrawnHits(same, quantity: .testAccuracy, draws: SubsetDraws(seed: 0)) != nil)
    #expect(DrawnHits(same, quantity: .secondsPerEpoch, draws: SubsetDraws(seed: 0)) == nil)
  }
}
