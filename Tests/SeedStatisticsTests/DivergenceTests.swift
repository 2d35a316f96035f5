import RandomNumbers
import Testing

@testable import SeedStatistics

@Suite struct DivergenceTests {
  /// A learning rate at which nothing trains is a finding, not a gap.
  @Test func anArmThatAlwaysDiverges() throws {
    let contrast = try VerdictTests.contrast([
      ("fine", VerdictTests.high), ("1e25", VerdictTests.high.map { _ in .nan }),
    ])
    #expect(contrast.outcome == .divergesMore && contrast.leader?.id == "fine")
    let divergence = try #require(contrast.divergence)
    #expect(divergence.divergedA == 6 && divergence.runsA == 6 && divergence.divergedB == 0)
    #expect(agree(divergence.p, 0.03125))
    #expect(contrast.difference == nil && contrast.meanA == nil)
  }

  /// An arm whose worst half is lost to divergence does not win by what is left.
  @Test(arguments: [(1, Outcome.better), (6, .divergesMore)])
  func lostRunsAreLast(diverged: Int, outcome: Outcome) throws {
    let base = (0..<12).map { 0.87 + Double($0 * 7 % 12) / 5000 }
    let ahead = base.enumerated().map { $0 < diverged ? .nan : $1 + 0.002 + Double($0) / 10_000 }
    let contrast = try VerdictTests.contrast([("base", base), ("ahead", ahead)])
    #expect(contrast.test == .signedRank)
    #expect(contrast.outcome == outcome)
    #expect(contrast.leader?.id == (outcome == .better ? "ahead" : "base"))
    // ahead − base: the diverged runs may lie however far below.
    if outcome == .divergesMore { #expect(contrast.interval?.lower == nil) }
  }

  /// Where runs that have a value lean the other way than all runs, nothing is called better.
  @Test func valuesAndDivergenceDisagree() throws {
    let base = (0..<10).map { 0.87 + Double($0 * 3 % 10) / 5000 }
    // Diverges on all but two seeds, on which it is ahead.
    let odd = base.enumerated().map { $0 < 8 ? .nan : $1 + 0.01 }
    let contrast = try VerdictTests.contrast([("base", base), ("odd", odd)])
    #expect(contrast.outcome == .divergesMore && contrast.leader?.id == "base")
  }

  @Test func caveatsCountThem() throws {
    let verdict = try VerdictTests.verdict([("a", VerdictTests.high), ("b", VerdictTests.low.dropLast() + [.nan])])
    #expect(verdict.caveats.contains(.divergedRuns(ArmName(id: "b", label: "b"), diverged: 1, runs: 6)))
  }

  /// Without shared seeds: Fisher's test, and ranks with diverged runs last.
  @Test func unpairedArms() throws {
    let runs =
      VerdictTests.high.enumerated().map { SampleRecords.run("a", seed: $0.0, accuracy: $0.1) }
      + (0..<6).map { SampleRecords.diverged("b", index: 1, seed: 100 + $0) }
      + [SampleRecords.run("b", index: 1, seed: 110, accuracy: 0.87)]
    let contrast = try VerdictTests.contrast(Summary(Comparison(runs)).verdict)
    #expect(!contrast.isPaired && contrast.countA == 7 && contrast.countB == 6)
    #expect(
      agree(try #require(contrast.divergence).p, 12.0 / 1716 * 7, within: 1) && contrast.divergence?.bySeed == nil)
    #expect(contrast.leader?.id == "a" && contrast.outcome != .unresolved)
  }

  /// Of equal arms of which one loses its worst runs, "it is better" comes out no more often than 2.5 %.
  @Test(arguments: [0.1, 0.3, 0.5])
  func falseClaims(lost: Double) throws {
    var generator = Xoshiro256(seed: UInt64(100 * lost))
    let trials = 600
    let limit = Normal.quantile(lost)
    var claims = 0
    for _ in 0..<trials {
      func arm(_ id: String, loses: Bool) -> ArmValues {
        var arm = ArmValues(name: ArmName(id: id, label: id), runs: [])
        for seed in 0..<12 {
          let value = generator.nextNormal()
          if loses, value < limit { arm.diverged.append(seed) } else { arm.runs.append((seed, 0.87 + 0.003 * value)) }
        }
        return arm
      }
      let evidence = PairEvidence(
        .testAccuracy, arm("a", loses: true), arm("b", loses: false), alpha: 0.05, draws: SubsetDraws(seed: 0))
      let found = try #require(evidence).outcome(threshold: 0.05)
      if found.outcome == .better, found.leader?.id == "a" { claims += 1 }
    }
    #expect(Double(claims) / Double(trials) < 0.025 + 3 * 0.0064)
  }
}
