import JSONText
import RunRecords
import Testing

@testable import SeedStatistics

/// Records whose report once said something wrong, and what is right.
@Suite struct StatisticsCasesTests {
  static func summary(_ name: String) throws -> Summary { Summary(try Comparison(SampleRecords.fixture(name))) }

  static func contrast(_ name: String) throws -> Contrast {
    guard case .pair(let contrast) = try summary(name).verdict.finding else {
      throw UnexpectedFinding(name: name)
    }
    return contrast
  }

  static func several(_ summary: Summary) throws -> Several {
    guard case .several(let several) = summary.verdict.finding else { throw UnexpectedFinding(name: summary.title) }
    return several
  }

  struct UnexpectedFinding: Error { var name: String }

  /// Six paired seeds, of which Holm's order leaves one hypothesis open: 0.03125 counts.
  @Test func smallestPCountsAgainstOpenHypotheses() throws {
    let entries = try Self.several(Self.summary("holm-unequal-n")).againstBaseline
    #expect(entries.map(\.arm.id) == ["a", "b"])
    #expect(entries.map(\.outcome) == [.better, .better])
    let b = try #require(entries[1].contrast)
    #expect(b.n == 6)
    #expect(b.p == 0.03125 && b.adjustedP == 0.03125 && b.threshold == 0.05)
    #expect(b.seedsNeeded == 6)
    // Six differences of one sign: the interval goes from the smallest to the largest.
    let interval = try #require(b.interval)
    #expect(agree(interval.lower, 0.30) && agree(interval.upper, 0.46))
  }

  /// B is worse on one data set and better on the other; their mean says neither.
  @Test func dataSetsAreNeverPooled() throws {
    let summary = try Self.summary("two-data-sets")
    guard case .datasets(let verdicts) = summary.verdict.finding else {
      Issue.record("\(summary.verdict.finding.word)")
      return
    }
    #expect(verdicts.parts.map(\.dataset.name) == ["fashion-mnist", "mnist"])
    let contrasts = try verdicts.parts.map { part -> Contrast in
      guard case .pair(let contrast) = part.verdict.finding else { throw UnexpectedFinding(name: part.dataset.name) }
      return contrast
    }
    #expect(contrasts.map(\.outcome) == [.better, .better])
    #expect(contrasts.map { $0.leader?.label } == ["A (fashion-mnist)", "B (mnist)"])
    #expect(contrasts.map(\.n) == [8, 8])
    #expect(summary.arms.map(\.n) == [8, 8, 8, 8])
    let across = try #require(verdicts.across.first)
    #expect(across.a.id == "b" && across.b.id == "a" && across.wilcoxon == nil)
    #expect(across.differences.map { $0.difference > 0 } == [false, true])
  }

  @Test func armsOnDifferentDataAreRefused() throws {
    let summary = try Self.summary("different-data")
    guard case .refused(.differentData(let datasets)) = summary.verdict.finding else {
      Issue.record("\(summary.verdict.finding.word)")
      return
    }
    #expect(datasets.map { $0.arms.map(\.id) } == [["a"], ["b"]])
    #expect(summary.pairs.isEmpty && summary.allPairs.isEmpty)
  }

  /// A wins all of the six seeds in which it did not diverge.
  @Test func divergenceIsAnOutcome() throws {
    let contrast = try Self.contrast("half-diverged")
    #expect(contrast.outcome == .divergesMore)
    #expect(contrast.leader?.id == "b")
    #expect(contrast.test == .signedRank)
    let divergence = try #require(contrast.divergence)
    #expect(divergence.bySeed == Divergence.BySeed(onlyA: 0, onlyB: 6, both: 0) || divergence.bySeed?.onlyA == 6)
    #expect(agree(divergence.p, 0.03125))
    #expect(contrast.n == 12)
    // a − b is B − A: open above, as A's diverged runs may lie however far below.
    #expect(contrast.a.id == "b")
    let interval = try #require(contrast.interval)
    #expect(interval.upper == nil && interval.contains(0))
  }

  /// Ten runs an arm, five of them of the same seeds: as pairs they are too few, as they stand they are not.
  @Test func partlySharedSeedsUseAllRuns() throws {
    let summary = try Self.summary("partly-paired-5-of-10")
    let contrast = try Self.contrast("partly-paired-5-of-10")
    #expect(!contrast.isPaired && contrast.countA == 10 && contrast.countB == 10)
    #expect(contrast.outcome == .better && contrast.leader?.id == "a")
    #expect(contrast.test == .mannWhitney && contrast.p < 0.001)
    #expect(
      summary.verdict.caveats.contains(
        .comparedUnpaired(ArmName(id: "b", label: "B"), ArmName(id: "a", label: "A"), shared: 5)))
  }

  /// B is ahead in every shared seed, A in the mean of all runs: the means are those of the runs that were compared.
  @Test func meansAreOverWhatWasCompared() throws {
    let contrast = try Self.contrast("partly-paired-simpson")
    #expect(contrast.outcome == .better && contrast.leader?.id == "b")
    #expect(contrast.isPaired && contrast.n == 6)
    let meanA = try #require(contrast.meanA)
    let meanB = try #require(contrast.meanB)
    #expect(agree(100 * (meanA - meanB), contrast.difference))
    #expect(agree(meanA, 0.872083333333) || abs(meanA - 0.8720833) < 1e-6)
    #expect(
      try Self.summary("partly-paired-simpson").verdict.caveats.contains(
        .unmatchedSeeds([
          Verdict.UnmatchedRuns(arm: ArmName(id: "a", label: "A"), seeds: [6, 7, 8]),
          Verdict.UnmatchedRuns(arm: ArmName(id: "b", label: "B"), seeds: [16, 17, 18]),
        ])))
  }

  @Test func anUnresolvedDifferenceIsNotAboveTheResolvableOne() throws {
    let contrast = try Self.contrast("six-seeds-one-tie")
    #expect(contrast.outcome == .unresolved)
    #expect(agree(contrast.magnitude, 0.25))
    #expect(try #require(contrast.resolvable).value >= 0.25)
  }

  @Test func tiesAreRankedExactly() throws {
    let contrast = try Self.contrast("mw-ties-4v4")
    #expect(contrast.test == .mannWhitney && contrast.isExact)
    #expect(agree(contrast.p, 4.0 / 70))
    #expect(contrast.outcome == .unresolved)
    #expect(try #require(contrast.interval).contains(0))
  }

  @Test func aTinyDifferenceKeepsItsDigits() throws {
    let contrast = try Self.contrast("better-by-0.00")
    #expect(contrast.outcome == .better && contrast.leader?.id == "a")
    #expect(contrast.magnitude > 0.003 && contrast.magnitude < 0.005)
    let lower = try #require(contrast.leaderInterval?.lower)
    #expect(lower > 0)
  }

  /// The t interval says 0.0006 to 0.0394; the test's own p decides, and its interval with it.
  @Test func theIntervalAgreesWithTheTest() throws {
    let contrast = try Self.contrast("better-interval-from-0.00")
    let t = try #require(contrast.tInterval)
    #expect(abs(abs(t.lower) - 0.0394) < 5e-5 || abs(t.lower - 0.0006) < 5e-5)
    let interval = try #require(contrast.interval)
    #expect((contrast.p < 0.05) == !interval.contains(0))
    #expect((contrast.outcome == .better) == (contrast.p < 0.05))
  }

  @Test func aPNearARoundingIsKeptWhole() throws {
    let contrast = try Self.contrast("p-rounds-to-0.05b")
    #expect(abs(contrast.magnitude - 0.205) < 1e-14)
    #expect((contrast.outcome == .better) == (contrast.p < 0.05))
  }

  @Test func aRunWithoutAPartnerIsOne() throws {
    let caveats = try Self.summary("unmatched-counted-per-pair").verdict.caveats
    let unmatched = caveats.compactMap { caveat -> [Verdict.UnmatchedRuns]? in
      if case .unmatchedSeeds(let runs) = caveat { runs } else { nil }
    }
    #expect(unmatched == [[Verdict.UnmatchedRuns(arm: ArmName(id: "base", label: "BASE"), seeds: [8])]])
  }

  /// What a record says of itself must agree.
  @Test func contradictingBitsAreRefused() {
    let error = #expect(throws: RecordError.self) { try SampleRecords.fixture("bits-disagree-with-accuracy") }
    #expect(error?.message.contains("0.9") == true && error?.message.contains("0.5") == true)
  }

  @Test func nothingIsClaimedFromOneRun() throws {
    let summary = try Self.summary("baseline-one-run")
    let several = try Self.several(summary)
    #expect(several.againstBaseline.map(\.outcome) == [.singleRun, .singleRun])
    #expect(several.againstBaseline.allSatisfy { $0.contrast == nil })
    #expect(several.best.untested.map(\.id) == ["a"])
    #expect(several.best.members.map(\.id) == ["c"])
    #expect(summary.pairs.allSatisfy { $0.paired == nil && $0.unpaired == nil })
    #expect(summary.friedman == nil)
  }
}
