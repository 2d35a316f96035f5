import RandomNumbers
import Testing

@testable import SeedStatistics

@Suite struct TestInversionTests {
  static func evidence(_ a: [Double], _ b: [Double], seedsB: Int) -> PairEvidence? {
    func arm(_ id: String, _ values: [Double], from seed: Int) -> ArmValues {
      var arm = ArmValues(name: ArmName(id: id, label: id), runs: [])
      for (index, value) in values.enumerated() {
        if value.isFinite { arm.runs.append((seed + index, value)) } else { arm.diverged.append(seed + index) }
      }
      return arm
    }
    return PairEvidence(
      .testAccuracy, arm("a", a, from: 0), arm("b", b, from: seedsB), alpha: 0.05, draws: SubsetDraws(seed: 0))
  }

  /// Rank tests turned round leave 0 out just where their p is below α, with ties and diverged runs too.
  @Test(arguments: [0, 100])
  func intervalAndTestNeverDisagree(seedsB: Int) throws {
    var generator = Xoshiro256(seed: UInt64(seedsB + 3))
    for trial in 0..<300 {
      let n = 4 + generator.next(below: 8)
      let shift = 0.002 * Double(generator.next(below: 3))
      func draw(_ shift: Double) -> [Double] {
        SampleRecords.normals(n, mean: 0.87 + shift, deviation: 0.002, &generator).map { value in
          generator.next(below: 6) == 0
            ? .nan : (value * (trial % 2 == 0 ? 1000 : 10_000)).rounded() / (trial % 2 == 0 ? 1000 : 10_000)
        }
      }
      let (a, b) = (draw(shift), draw(0))
      let found = try #require(Self.evidence(a, b, seedsB: seedsB))
      for alpha in [0.05, 0.2] {
        guard let interval = found.interval(alpha: alpha) else {
          #expect(found.p < alpha, "\(a) \(b)")
          continue
        }
        #expect(interval.contains(0) == (found.p >= alpha), "\(a) \(b) at \(alpha): \(interval), p \(found.p)")
      }
    }
  }

  /// The interval of an arm's diverged runs is open towards where they lie.
  @Test func divergenceOpensTheInterval() throws {
    let a = [0.871, 0.872, 0.873, 0.874, 0.875, 0.876, 0.877, .nan]
    let b = [0.870, 0.8705, 0.871, 0.8715, 0.872, 0.8725, 0.873, 0.8735]
    let found = try #require(Self.evidence(a, b, seedsB: 0)?.interval(alpha: 0.05))
    #expect(found.method == .signedRank)
    #expect(found.lower == nil || found.lower ?? 0 < 0.1)
    #expect(found.upper != nil)
    let all = [Double](repeating: .nan, count: 8)
    #expect(try #require(Self.evidence(all, b, seedsB: 0)).interval(alpha: 0.05) == nil)
  }

  /// Hodges and Lehmann's interval of two samples of five without ties: the third smallest difference to the third largest.
  @Test func mannWhitneyOfFive() throws {
    let a = [0.8701, 0.8703, 0.8706, 0.8710, 0.8715]
    let b = [0.8690, 0.8694, 0.8697, 0.8699, 0.8700]
    let found = try #require(Self.evidence(a, b, seedsB: 50)?.interval(alpha: 0.05))
    let gaps = a.flatMap { x in b.map { 100 * (x - $0) } }.sorted()
    #expect(agree(found.lower, gaps[2]) && agree(found.upper, gaps[22]))
  }
}
