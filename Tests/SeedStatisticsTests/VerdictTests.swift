import RunRecords
import Testing

@testable import SeedStatistics

@Suite struct VerdictTests {
  /// Six differences of one sign, clear of their spread.
  static let high = [0.8751, 0.8748, 0.8762, 0.8755, 0.8744, 0.8759]
  static let low = [0.8701, 0.8694, 0.8722, 0.8699, 0.8697, 0.8703]

  static func verdict(_ arms: [(String, [Double])], baseline: String? = nil) -> Verdict {
    Summary(SampleRecords.comparison(arms), options: Summary.Options(baseline: baseline, bootstrapResamples: 50))
      .verdict
  }

  /// The claim of many a notebook: one run each, 0.875 against 0.872.
  @Test func theClassicClaimIsNotSupported() throws {
    let verdict = Self.verdict([("ReLU", [0.875]), ("sigmoid", [0.872])])
    guard case .singleRuns(let runs) = verdict.finding else {
      Issue.record("\(verdict.finding)")
      return
    }
    #expect(runs.seedsNeeded == 6)
    #expect(runs.arms.map(\.images?.successes) == [8750, 8720])
    #expect(runs.models == nil)
    #expect(verdict.sentence.contains("supports no claim"))
    #expect(!verdict.sentence.contains("is better than"))
    #expect(verdict.sentence.contains("ReLU 0.8750 (95 % interval over images 0.8684 to 0.8813)"))
    #expect(verdict.caveats == [.testSetWasValidation])
  }

  @Test func singleModelsAreComparedOnImages() throws {
    let (first, second) = ProportionTests.correctness(8450, 300, 220, 1030)
    let comparison = Comparison([
      SampleRecords.run("relu", seed: 3, accuracy: 0.875, correct: first),
      SampleRecords.run("sigmoid", index: 1, seed: 4, accuracy: 0.867, correct: second),
    ])
    let verdict = Summary(comparison).verdict
    guard case .singleRuns(let runs) = verdict.finding else {
      Issue.record("\(verdict.finding)")
      return
    }
    let models = try #require(runs.models)
    #expect(models.a.id == "sigmoid" && models.b.id == "relu")
    #expect(agree(models.difference, -0.8))
    #expect(verdict.sentence.contains("supports no claim"))
    #expect(verdict.sentence.contains("Of these two models, the one of relu errs less"))
    #expect(verdict.sentence.contains("p = 0.00052 on 10000 images"))
  }

  @Test func betterNeedsIntervalAndPermutation() throws {
    let verdict = Self.verdict([("low", Self.low), ("high", Self.high)])
    guard case .better(let contrast) = verdict.finding else {
      Issue.record("\(verdict.finding)")
      return
    }
    #expect(contrast.higher.id == "high")
    #expect(contrast.lower.id == "low")
    #expect(contrast.difference > 0)
    #expect(contrast.n == 6)
    #expect(contrast.isPaired)
    #expect(contrast.p == 0.03125)
    #expect(try #require(contrast.interval).lower > 0)
    #expect(
      verdict.sentence.hasPrefix("high is better than low by 0.51 percentage points of test accuracy (95 % interval"))
    // The order of the arms changes no number.
    #expect(Self.verdict([("high", Self.high), ("low", Self.low)]).finding == verdict.finding)
  }

  /// As clear as can be, but five seeds cannot reach p < 0.05.
  @Test func fiveSeedsAreTooFew() throws {
    let verdict = Self.verdict([("high", Array(Self.high.prefix(5))), ("low", Array(Self.low.prefix(5)))])
    guard case .tooFewSeeds(let contrast) = verdict.finding else {
      Issue.record("\(verdict.finding)")
      return
    }
    #expect(contrast.smallestReachableP == 0.0625)
    #expect(contrast.seedsNeeded == 6)
    #expect(verdict.sentence.hasPrefix("Too few seeds to say which is better: the mean of high"))
    #expect(verdict.sentence.contains("at least 6 seeds an arm are needed"))
  }

  @Test func noisyArmsAreUnresolved() throws {
    let shuffled = [0.8744, 0.8762, 0.8748, 0.8751, 0.8759, 0.8755]
    let verdict = Self.verdict([("a", Self.high), ("b", shuffled)])
    guard case .noDifferenceResolved(let contrast) = verdict.finding else {
      Issue.record("\(verdict.finding)")
      return
    }
    #expect(try #require(contrast.resolvable) > 0)
    #expect(verdict.sentence.hasPrefix("No difference in test accuracy is resolved"))
    #expect(verdict.sentence.contains("80 % power"))
  }

  @Test func identicalArmsAreUnresolved() {
    let verdict = Self.verdict([("a", Self.high), ("b", Self.high)])
    guard case .noDifferenceResolved(let contrast) = verdict.finding else {
      Issue.record("\(verdict.finding)")
      return
    }
    #expect(contrast.difference == 0)
    #expect(contrast.p == 1)
    #expect(verdict.sentence.contains("a and b have the same mean test accuracy (95 % interval 0.00 to 0.00"))
  }

  @Test func unpairedArms() throws {
    let runs =
      Self.high.enumerated().map { SampleRecords.run("a", seed: $0.0, accuracy: $0.1) }
      + Self.low.enumerated().map { SampleRecords.run("b", index: 1, seed: 100 + $0.0, accuracy: $0.1) }
    let verdict = Summary(Comparison(runs)).verdict
    guard case .better(let contrast) = verdict.finding else {
      Issue.record("\(verdict.finding)")
      return
    }
    #expect(!contrast.isPaired)
    #expect(contrast.higher.id == "a")
    #expect(agree(contrast.p, 2.0 / 924))
    #expect(verdict.sentence.contains("Mann–Whitney p = 0.0022"))
    #expect(verdict.sentence.contains("6 unpaired runs an arm"))
  }

  @Test func severalArmsAgainstTheBaseline() throws {
    var generator = SeededGenerator(seed: 5)
    let base = SampleRecords.normals(10, mean: 0.87, deviation: 0.003, &generator)
    func arm(_ shift: Double) -> [Double] {
      zip(base, SampleRecords.normals(10, mean: shift, deviation: 0.0005, &generator)).map(+)
    }
    let arms = [
      ("base", base), ("better", arm(0.004)), ("same", arm(0)), ("worse", arm(-0.005)), ("best", arm(0.0044)),
    ]
    let verdict = Self.verdict(arms)
    guard case .several(let several) = verdict.finding else {
      Issue.record("\(verdict.finding)")
      return
    }
    #expect(several.baseline.id == "base")
    #expect(several.againstBaseline.map(\.arm.id) == ["better", "same", "worse", "best"])
    #expect(several.againstBaseline.map(\.outcome) == [.better, .unresolved, .worse, .better])
    #expect(several.best.id == "best")
    #expect(several.indistinguishableFromBest.map(\.id) == ["better", "best"])
    #expect(try #require(several.friedman).permutation.p < 0.001)
    let first = try #require(several.againstBaseline[0].contrast)
    #expect(first.smallestReachableP == 4 * 2.0 / 1024)
    #expect(
      verdict.sentence.hasPrefix(
        "Against base, by test accuracy with Holm's correction: better and best better; worse worse"))

    // Another baseline.
    guard case .several(let other) = Self.verdict(arms, baseline: "best").finding else {
      Issue.record("no list")
      return
    }
    #expect(other.baseline.id == "best")
    #expect(other.againstBaseline.map(\.arm.id) == ["base", "better", "same", "worse"])
    #expect(other.againstBaseline.map(\.outcome) == [.worse, .unresolved, .worse, .worse])
  }

  /// Six seeds tell two arms apart but not seven: 2/64 × 6 > 0.05.
  @Test func manyArmsNeedMoreSeeds() throws {
    let arms = [("base", Self.low)] + (1...6).map { ("arm\($0)", Self.high) }
    guard case .several(let several) = Self.verdict(arms).finding else {
      Issue.record("no list")
      return
    }
    #expect(several.againstBaseline.allSatisfy { $0.outcome == .tooFewSeeds })
    #expect(several.againstBaseline[0].contrast?.seedsNeeded == 8)
    #expect(several.indistinguishableFromBest.count == 7)
  }

  @Test func divergedAndMissingRunsAreNamed() throws {
    var runs = SampleRecords.comparison([("a", Self.high), ("b", Self.low)]).arms.flatMap(\.runs)
    runs.append(
      SampleRecords.run("a", seed: 6, accuracy: .nan, outcome: .diverged(epoch: 1, step: 3)))
    runs.append(SampleRecords.run("b", index: 1, seed: 6, accuracy: .nan))
    runs.append(SampleRecords.run("b", index: 1, seed: 7, accuracy: nil))
    runs.append(SampleRecords.run("b", index: 1, seed: 8, accuracy: 0.87))
    let summary = Summary(Comparison(runs))
    guard case .better(let contrast) = summary.verdict.finding else {
      Issue.record("\(summary.verdict.finding)")
      return
    }
    #expect(contrast.n == 6)
    let a = ArmName(id: "a", label: "a")
    let b = ArmName(id: "b", label: "b")
    #expect(
      summary.verdict.caveats == [.divergedRuns(a, 1), .missingValues(b, 2), .unmatchedSeeds(1), .testSetWasValidation])
    #expect(summary.verdict.sentence.contains("1 run of a diverged and is not counted."))
    #expect(summary.verdict.sentence.contains("2 runs of b without an accuracy are not counted."))
  }

  @Test func nothingToCompare() {
    #expect(Summary(Comparison(arms: [])).verdict.finding == .nothingToCompare(.noRuns))
    let lone = Self.verdict([("a", Self.high)])
    #expect(lone.finding == .nothingToCompare(.oneArm(ArmName(id: "a", label: "a"))))
    #expect(lone.sentence.contains("a is the only arm with runs"))
    let empty = Comparison([
      SampleRecords.run("a", seed: 0, accuracy: nil), SampleRecords.run("b", index: 1, seed: 0, accuracy: .nan),
    ])
    #expect(Summary(empty).verdict.finding == .nothingToCompare(.noRuns))
  }

  /// One arm of two may have repeats: that still is no claim about the methods.
  @Test func oneRunAgainstMany() throws {
    guard case .singleRuns(let runs) = Self.verdict([("a", Self.high), ("b", [0.86])]).finding else {
      Issue.record("a claim from one run")
      return
    }
    #expect(runs.arms.map(\.runs) == [6, 1])
    #expect(runs.arms[0].images == nil)
    #expect(runs.models == nil)
  }
}
