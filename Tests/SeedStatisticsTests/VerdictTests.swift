import JSONText
import RandomNumbers
import RunRecords
import Testing

@testable import SeedStatistics

@Suite struct VerdictTests {
  /// Six differences of one sign, clear of their spread.
  static let high = [0.8751, 0.8748, 0.8762, 0.8755, 0.8744, 0.8759]
  static let low = [0.8701, 0.8694, 0.8722, 0.8699, 0.8697, 0.8703]

  static func verdict(
    _ arms: [(String, [Double])], baseline: String? = nil, margin: Double? = nil
  ) throws -> Verdict {
    Summary(try SampleRecords.comparison(arms), options: Summary.Options(baseline: baseline, margin: margin)).verdict
  }

  static func contrast(_ arms: [(String, [Double])], margin: Double? = nil) throws -> Contrast {
    try contrast(verdict(arms, margin: margin))
  }

  static func contrast(_ verdict: Verdict) throws -> Contrast {
    guard case .pair(let contrast) = verdict.finding else { throw UnexpectedFinding(word: verdict.finding.word) }
    return contrast
  }

  static func several(_ verdict: Verdict) throws -> Several {
    guard case .several(let several) = verdict.finding else { throw UnexpectedFinding(word: verdict.finding.word) }
    return several
  }

  struct UnexpectedFinding: Error { var word: String }

  /// The claim of many a notebook: one run each, 0.875 against 0.872.
  @Test func theClassicClaimIsNotSupported() throws {
    let verdict = try Self.verdict([("ReLU", [0.875]), ("sigmoid", [0.872])])
    guard case .singleRuns(let runs) = verdict.finding else {
      Issue.record("\(verdict.finding)")
      return
    }
    #expect(runs.seedsNeeded == 6)
    #expect(runs.arms.map(\.images?.successes) == [8750, 8720])
    #expect(runs.models == nil)
    #expect(runs.seedNoise == .reference)
    #expect(verdict.caveats == [.validatedOnTest])
  }

  @Test func singleModelsAreComparedOnImages() throws {
    let (first, second) = ProportionTests.correctness(8450, 300, 220, 1030)
    let comparison = try Comparison([
      SampleRecords.run("relu", seed: 3, accuracy: 0.875, correct: first),
      SampleRecords.run("sigmoid", index: 1, seed: 4, accuracy: 0.867, correct: second),
    ])
    guard case .singleRuns(let runs) = Summary(comparison).verdict.finding else {
      Issue.record("a claim from one run")
      return
    }
    let models = try #require(runs.models)
    #expect(models.a.id == "sigmoid" && models.b.id == "relu")
    #expect(agree(models.difference, -0.8))
  }

  /// McNemar tells 7 of the 20 pairs of seeds of one arm apart: what two single runs show is no difference of methods.
  @Test func seedsOfOneArmDifferToo() throws {
    let (relu, sigmoid) = try CrossedTestTests.activations()
    func runs(_ arm: String, _ index: Int, _ bits: [CorrectnessBits]) -> [StoredRecord] {
      bits.enumerated().map { seed, bits in
        let correct = (0..<bits.images).map { bits.words[$0 / 64] >> UInt64($0 % 64) & 1 == 1 }
        return SampleRecords.run(
          arm, index: index, seed: seed, accuracy: Double(bits.count) / Double(bits.images), correct: correct)
      }
    }
    let noise = SingleRuns.SeedNoise(try Comparison(runs("relu", 0, relu) + runs("sigmoid", 1, sigmoid)))
    #expect(noise == SingleRuns.SeedNoise(apart: 7, pairs: 20, isOfTheseRecords: true))
  }

  @Test func betterNeedsTheTest() throws {
    let contrast = try Self.contrast([("low", Self.low), ("high", Self.high)])
    #expect(contrast.outcome == .better)
    #expect(contrast.leader?.id == "high" && contrast.trailer?.id == "low")
    // a − b, the baseline second.
    #expect(contrast.a.id == "high" && contrast.b.id == "low")
    #expect(agree(contrast.difference, 0.505))
    #expect(contrast.n == 6 && contrast.isPaired && contrast.p == 0.03125)
    #expect(contrast.interval == TestInterval(method: .signFlip, level: 0.95, lower: 0.40, upper: 0.56))
    #expect(contrast.scope == .imagesUnknown)
    // The order of the arms turns signs alone.
    let turned = try Self.contrast([("high", Self.high), ("low", Self.low)])
    #expect(turned.interval == contrast.interval?.negated && turned.leader == contrast.leader)
    #expect(turned.leaderInterval == contrast.leaderInterval)
  }

  /// As clear as can be, but five seeds cannot reach p < 0.05: the interval is unbounded, Student's is shown.
  @Test func fiveSeedsAreTooFew() throws {
    let contrast = try Self.contrast([("high", Array(Self.high.prefix(5))), ("low", Array(Self.low.prefix(5)))])
    #expect(contrast.outcome == .tooFewSeeds)
    #expect(contrast.smallestReachableP == 0.0625)
    #expect(contrast.seedsNeeded == 6)
    #expect(contrast.interval?.isUnbounded == true && contrast.tInterval != nil)
    #expect(contrast.resolvable == nil)
    // The advice pays for the second look: 2/2⁶ is above 0.025.
    guard case .seeds(let next) = contrast.nextStep else {
      Issue.record("no advice")
      return
    }
    #expect(next.count == 7 && next.looks == 2 && next.alpha == 0.025)
  }

  @Test func noisyArmsAreUnresolved() throws {
    let shuffled = [0.8744, 0.8762, 0.8748, 0.8751, 0.8759, 0.8755]
    let contrast = try Self.contrast([("a", Self.high), ("b", shuffled)])
    #expect(contrast.outcome == .unresolved)
    let resolvable = try #require(contrast.resolvable)
    #expect(abs(resolvable.value / resolvable.standardDeviation - 1.7927) < 0.003)
    // χ² of five degrees of freedom: from 0.624 to 2.453 of the SD.
    #expect(abs(resolvable.range.lower / resolvable.value - 0.6242) < 1e-3)
    #expect(abs(resolvable.range.upper / resolvable.value - 2.4526) < 1e-3)
  }

  @Test func identicalArmsAreAllEqual() throws {
    let contrast = try Self.contrast([("a", Self.high), ("b", Self.high)])
    #expect(contrast.outcome == .allEqual)
    #expect(contrast.difference == 0 && contrast.p == 1 && contrast.leader == nil && contrast.resolvable == nil)
  }

  @Test func unpairedArms() throws {
    let runs =
      Self.high.enumerated().map { SampleRecords.run("a", seed: $0.0, accuracy: $0.1) }
      + Self.low.enumerated().map { SampleRecords.run("b", index: 1, seed: 100 + $0.0, accuracy: $0.1) }
    let contrast = try Self.contrast(Summary(Comparison(runs)).verdict)
    #expect(contrast.outcome == .better && !contrast.isPaired && contrast.leader?.id == "a")
    #expect(contrast.test == .mannWhitney && agree(contrast.p, 2.0 / 924))
    #expect(contrast.leaderInterval?.lower ?? 0 > 0)
  }

  @Test func severalArmsAgainstTheBaseline() throws {
    var generator = Xoshiro256(seed: 5)
    let base = SampleRecords.normals(10, mean: 0.87, deviation: 0.003, &generator)
    func arm(_ shift: Double) -> [Double] {
      zip(base, SampleRecords.normals(10, mean: shift, deviation: 0.0005, &generator)).map(+)
    }
    let arms = [
      ("base", base), ("better", arm(0.004)), ("same", arm(0)), ("worse", arm(-0.005)), ("best", arm(0.0044)),
    ]
    let several = try Self.several(Self.verdict(arms))
    #expect(several.baseline.id == "base")
    #expect(several.againstBaseline.map(\.arm.id) == ["better", "same", "worse", "best"])
    #expect(several.againstBaseline.map(\.outcome) == [.better, .unresolved, .better, .better])
    #expect(several.againstBaseline.map(\.isBetter) == [true, false, false, true])
    #expect(several.againstBaseline.map(\.isWorse) == [false, false, true, false])
    #expect(several.best.highest.id == "best")
    #expect(several.best.members.map(\.id) == ["better", "best"])
    #expect(several.best.comparisons == 10 && several.best.membersOnNewImages == nil && several.best.untested.isEmpty)
    #expect(try #require(several.friedman).permutation.p < 0.001)
    for entry in several.againstBaseline {
      let contrast = try #require(entry.contrast)
      #expect(contrast.b.id == "base")
      #expect(contrast.interval?.contains(0) == (contrast.p >= contrast.threshold))
    }

    let other = try Self.several(Self.verdict(arms, baseline: "best"))
    #expect(other.baseline.id == "best")
    #expect(other.againstBaseline.map(\.arm.id) == ["base", "better", "same", "worse"])
    #expect(other.againstBaseline.map(\.isWorse) == [true, false, true, true])
    #expect(other.best == several.best, "the set knows no baseline")
  }

  /// Six seeds tell two arms apart but not seven: 2/64 × 6 > 0.05.
  @Test func manyArmsNeedMoreSeeds() throws {
    let several = try Self.several(Self.verdict([("base", Self.low)] + (1...6).map { ("arm\($0)", Self.high) }))
    #expect(several.againstBaseline.allSatisfy { $0.outcome == .tooFewSeeds })
    #expect(several.againstBaseline[0].contrast?.seedsNeeded == 8)
    #expect(several.best.members.count == 7)
  }

  /// Every arm equal in truth: some arm is told apart from the best in at most 5 % of experiments.
  @Test func theSetHoldsTheBest() throws {
    var generator = Xoshiro256(seed: 77)
    let trials = 200
    var missed = 0
    for _ in 0..<trials {
      let arms = (0..<5).map { index in
        ArmValues(
          name: ArmName(id: "\(index)", label: "\(index)"),
          runs: SampleRecords.normals(10, mean: 0.87, deviation: 0.003, &generator).enumerated().map {
            (seed: $0.offset, value: $0.element)
          })
      }
      let field = Field(
        arms, quantity: .testAccuracy, level: SignificanceLevel(), baseline: 0, draws: SubsetDraws(seed: 0),
        options: Summary.Options())
      if try #require(field.best).members.count < 5 { missed += 1 }
    }
    #expect(Double(missed) / Double(trials) < 0.05 + 3 * 0.0154)
  }

  @Test func equivalenceIsFound() throws {
    var values = Self.high + Self.high.map { $0 - 0.0003 }
    values.sort()
    var generator = Xoshiro256(seed: 21)
    let near = values.map { $0 + 0.0001 * Double(generator.next(below: 5) - 2) }
    let contrast = try Self.contrast([("a", values), ("b", near)], margin: 0.1)
    #expect(contrast.outcome == .equivalent)
    let equivalence = try #require(contrast.equivalence)
    #expect(equivalence.margin == 0.1 && equivalence.p < 0.05 && equivalence.probabilityWithin > 0.95)
    #expect(equivalence.level == 0.9)
    #expect(try Self.contrast([("a", values), ("b", near)], margin: 0.001).outcome == .unresolved)
    #expect(try Self.contrast([("a", values), ("b", near)]).equivalence == nil)
    // Too few seeds for the sign-flip test may be enough to show that nothing is there.
    let few = try Self.contrast(
      [("ReLU", [0.8700, 0.8700, 0.8700, 0.8700, 0.8700]), ("sigmoid", [0.8685, 0.8659, 0.8678, 0.8678, 0.8725])],
      margin: 0.5)
    #expect(few.outcome == .equivalent)
    #expect(abs(try #require(few.equivalence).p - 0.016255799160) < 1e-9)
  }

  /// A difference that is shown stays shown where it is within the margin.
  @Test func betterWithinTheMargin() throws {
    let contrast = try Self.contrast([("high", Self.high), ("low", Self.low)], margin: 2)
    #expect(contrast.outcome == .better && contrast.equivalence?.p ?? 1 < 0.05)
  }

  /// The margin that the runs were made with counts where the records agree on it, an accuracy is judged and none is given.
  @Test func marginOfTheRecords() throws {
    func equivalence(_ margins: [Double?], _ options: Summary.Options = Summary.Options()) throws -> Equivalence? {
      var runs = SampleRecords.records([("high", Self.high), ("low", Self.low)])
      for (index, margin) in margins.enumerated() {
        runs[index].record.provenance = RunRecord.Provenance(margin: margin)
      }
      return try Self.contrast(Summary(try Comparison(runs), options: options).verdict).equivalence
    }
    #expect(try equivalence([2, 2, nil])?.margin == 2)
    #expect(try equivalence([2, 1]) == nil && equivalence([]) == nil)
    #expect(try equivalence([2], Summary.Options(margin: 1))?.margin == 1)
  }

  @Test(arguments: [
    ([10], 1, 0.05), ([10, 10], 1, 0.05), ([5, 10], 2, 0.025), ([5, 10, 20], 3, 0.05 / 3), ([], 1, 0.05),
  ])
  func looksShareAlpha(planned: [Int], looks: Int, alpha: Double) throws {
    var runs = SampleRecords.records([("high", Self.high), ("low", Self.low)])
    for (index, count) in planned.enumerated() {
      runs[index].record.provenance = RunRecord.Provenance(plannedSeeds: count)
    }
    let verdict = Summary(try Comparison(runs)).verdict
    #expect(verdict.level.looks == looks && verdict.level.alpha == alpha)
    let contrast = try Self.contrast(verdict)
    // p = 0.03125 holds against one look alone.
    #expect(contrast.outcome == (looks == 1 ? .better : .tooFewSeeds))
    #expect(contrast.threshold == alpha)
  }

  @Test func nothingToCompare() throws {
    #expect(Summary(Comparison(arms: [])).verdict.finding == .nothingToCompare(.noRuns))
    #expect(
      try Self.verdict([("a", Self.high)]).finding == .nothingToCompare(.oneArm(ArmName(id: "a", label: "a"))))
    let empty = try Comparison([
      SampleRecords.run("a", seed: 0, accuracy: nil), SampleRecords.run("b", index: 1, seed: 0, accuracy: .nan),
    ])
    #expect(Summary(empty).verdict.finding == .nothingToCompare(.noRuns))
    let diverged = try Self.verdict([("a", [.nan, .nan]), ("b", [.nan, .nan])])
    #expect(
      diverged.finding
        == .nothingToCompare(.allDiverged([ArmName(id: "a", label: "a"), ArmName(id: "b", label: "b")])))
  }

  /// One arm of two may have repeats: that still is no claim about the methods.
  @Test func oneRunAgainstMany() throws {
    let summary = Summary(try SampleRecords.comparison([("a", Self.high), ("b", [0.86])]))
    guard case .singleRuns(let runs) = summary.verdict.finding else {
      Issue.record("a claim from one run")
      return
    }
    #expect(runs.arms.map(\.runs) == [6, 1])
    #expect(runs.arms[0].images == nil)
    #expect(runs.models == nil)
    #expect(summary.pairs[0].paired == nil && summary.pairs[0].unpaired == nil && summary.pairs[0].contrast == nil)
  }
}
