import Foundation
import JSONText
import RandomNumbers
import RunRecords
import Testing

@testable import SeedStatistics

@Suite struct CrossedTestTests {
  /// Bits as records hold them.
  static func bits(_ text: String, count: Int) throws -> CorrectnessBits {
    let bytes = try #require(Data(base64Encoded: text))
    return CorrectnessBits((0..<count).map { bytes[$0 / 8] >> UInt8(7 - $0 % 8) & 1 == 1 })
  }

  /// Five seeds of ReLU and of sigmoid on the 10,000 test images of Fashion-MNIST.
  static func activations() throws -> (relu: [CorrectnessBits], sigmoid: [CorrectnessBits]) {
    let rows = try ReferenceTable("correctness", atLeast: 10).rows
    func runs(_ arm: String) throws -> [CorrectnessBits] {
      try rows.filter { $0.json["arm"]?.stringValue == arm }.map {
        try bits(#require($0.json["correct"]?.stringValue), count: 10_000)
      }
    }
    return try (runs("relu"), runs("sigmoid"))
  }

  @Test func reluAgainstSigmoid() throws {
    let (relu, sigmoid) = try Self.activations()
    let found = try #require(CrossedTest(pairing: relu, with: sigmoid))
    let squares = try #require(found.meanSquares)
    #expect(abs(squares.seed - 0.05935) < 5e-9)
    #expect(abs(squares.image - 0.0709758476) < 5e-11)
    #expect(abs(squares.residual - 0.0420282678) < 5e-11)
    #expect(abs(found.standardError - 0.132889112) < 1e-9)
    #expect(abs(found.degreesOfFreedom - 8.848018) < 5e-7)
    let interval = found.interval(alpha: 0.05)
    #expect(abs(interval.lower + 0.151405) < 5e-7 && abs(interval.upper - 0.451405) < 5e-7)
    #expect(!found.isOneWay && found.p > 0.05)
    #expect(abs(found.shares.seeds + found.shares.images + found.shares.both - 1) < 1e-12)
  }

  @Test func agreesWithItsDefinition() throws {
    for (index, row) in try ReferenceTable("crossed").rows.enumerated() {
      let images = Int(try row.number("images"))
      func runs(_ key: String) throws -> [CorrectnessBits] {
        try #require(row.json[key]?.arrayValue).map { try Self.bits(#require($0.stringValue), count: images) }
      }
      let (a, b) = try (runs("a"), runs("b"))
      let isPaired = row.json["paired"]?.boolValue == true
      let found = try #require(isPaired ? CrossedTest(pairing: a, with: b) : CrossedTest(a, unpairedWith: b))
      #expect(!found.isOneWay)
      #expect(agree(found.difference, try row.number("difference")), "difference of row \(index)")
      #expect(agree(found.standardError, try row.number("se")), "SE of row \(index)")
      #expect(agree(found.degreesOfFreedom, try row.number("df")), "df of row \(index)")
      #expect(agree(found.p, try row.number("p")), "p of row \(index)")
      // SciPy does not know that no difference of shares is beyond 100 points.
      let lower = try row.numbers("interval")[0]
      let interval = found.interval(alpha: 0.05)
      #expect(agree(interval.lower, max(-100, lower)), "interval of row \(index)")
      #expect(interval.clippedAt.contains(-100) == (lower < -100))
      if isPaired {
        let squares = try #require(found.meanSquares)
        let expected = try row.numbers("mean_squares")
        #expect(agree(squares.seed, expected[0]) && agree(squares.image, expected[1]))
        #expect(agree(squares.residual, expected[2]), "mean squares of row \(index)")
      }
    }
  }

  /// Runs that are all alike leave no variance; the larger one-way error is said.
  @Test func withoutVarianceOneWay() throws {
    let same = CorrectnessBits([true, false, true, true])
    let equal = try #require(CrossedTest(pairing: [same, same], with: [same, same]))
    #expect(equal.isOneWay && equal.p == 1 && equal.standardError == 0)
    // Every seed differs on one image, another each: seeds alike, images alike, all in the residual.
    let a = [
      CorrectnessBits([true, false, false]), CorrectnessBits([false, true, false]),
      CorrectnessBits([false, false, true]),
    ]
    let none = CorrectnessBits([false, false, false])
    let found = try #require(CrossedTest(pairing: a, with: [none, none, none]))
    #expect(found.isOneWay && agree(found.difference, 100.0 / 3))
  }

  @Test func whatCannotBeCrossedIsNil() {
    let three = CorrectnessBits([true, false, true])
    let four = CorrectnessBits([true, false, true, true])
    #expect(CrossedTest(pairing: [three], with: [three]) == nil)
    #expect(CrossedTest(pairing: [three, three], with: [four, four]) == nil)
    #expect(CrossedTest([three, three], unpairedWith: [three]) == nil)
  }

  /// Planes of bits against plain sums, at sizes that fill no word.
  @Test(arguments: [(1, 5), (3, 64), (7, 65), (30, 1001)])
  func countsOfBits(runs: Int, images: Int) {
    var generator = Xoshiro256(seed: UInt64(images))
    func draw() -> [[Bool]] { (0..<runs).map { _ in (0..<images).map { _ in generator.next(below: 3) > 0 } } }
    let (a, b) = (draw(), draw())
    func sums(_ table: [[Bool]]) -> [Int] { (0..<images).map { image in table.count { $0[image] } } }
    let product = zip(sums(a), sums(b)).reduce(0) { $0 + $1.0 * $1.1 }
    let counts = CorrectnessCounts(a.map { CorrectnessBits($0) })
    #expect(counts.sumOfProducts(with: CorrectnessCounts(b.map { CorrectnessBits($0) })) == product)
    #expect(CorrectnessBits(a[0]).count == a[0].count { $0 })
  }

  /// Runs of one arm that saw other numbers of images say nothing of images, however many of them have a partner.
  @Test(arguments: [5, 7]) func runsOfOtherImagesAreNotCrossed(seedsOfB: Int) {
    func arm(_ id: String, _ seeds: Int) -> ArmValues {
      var values = ArmValues(
        name: ArmName(id: id, label: id), runs: (0..<seeds).map { (seed: $0, value: 0.5 + 0.01 * Double($0)) })
      for seed in 0..<seeds {
        values.correct[seed] = CorrectnessBits([Bool](repeating: seed % 2 == 0, count: seed == 0 ? 1000 : 60))
      }
      return values
    }
    let pair = PairEvidence(
      .testAccuracy, arm("a", 7), arm("b", seedsOfB), alpha: 0.05, draws: SubsetDraws(seed: 0))
    #expect(pair != nil && pair?.images == nil)
  }
}
