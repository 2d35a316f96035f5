/// The test that decides between two arms, with what it takes to turn it round.
enum DecidingTest {
  case signFlip(SignFlipTest)
  /// Differences with a value, and pairs in which one run alone diverged: they rank last, `up` for `a` and `down` against.
  case signedRank([Int64], up: Int, down: Int)
  /// Values of both arms, and diverged runs of each, which are `worst`.
  case mannWhitney([Int64], [Int64], divergedA: Int, divergedB: Int, worst: Double)

  init(_ runs: ComparedRuns, quantity: Quantity, units: WholeUnits, draws: SubsetDraws, hits: Int?) {
    let a = runs.valuesA.map(units.units)
    let b = runs.valuesB.map(units.units)
    let sign = quantity.higherIsBetter ? 1 : -1
    guard runs.isPaired else {
      self = .mannWhitney(
        a, b, divergedA: runs.divergence?.divergedA ?? 0, divergedB: runs.divergence?.divergedB ?? 0,
        worst: -Double(sign) * .infinity)
      return
    }
    let differences = zip(a, b).map { $0 - $1 }
    if let seeds = runs.divergence?.bySeed {
      self = .signedRank(
        differences, up: sign > 0 ? seeds.onlyB : seeds.onlyA, down: sign > 0 ? seeds.onlyA : seeds.onlyB)
    } else {
      self = .signFlip(SignFlipTest(differences, draws: draws, hits: hits))
    }
  }

  var method: TestInterval.Method {
    switch self {
    case .signFlip: .signFlip
    case .signedRank: .signedRank
    case .mannWhitney: .mannWhitney
    }
  }

  /// p, whether it is exact, how many patterns were looked at where they were drawn, and the sign of a − b that the test
  /// leans to.
  var result: (p: Double, isExact: Bool, drawn: Int?, direction: Int) {
    switch self {
    case .signFlip(let test):
      return (test.p, test.isExact, test.isExact ? nil : test.patterns, test.direction)
    case .signedRank:
      let test = signedRank(shift: 0)
      return (test.p, test.isExact, nil, Self.sign(test.positiveRankSum - test.negativeRankSum))
    case .mannWhitney:
      guard let test = mannWhitney(shift: 0) else { return (1, true, nil, 0) }
      return (test.p, test.isExact, nil, Self.sign(2 * test.u - Double(sizes.a * sizes.b)))
    }
  }

  /// Runs of each arm in an unpaired test, diverged ones among them.
  private var sizes: (a: Int, b: Int) {
    guard case .mannWhitney(let a, let b, let divergedA, let divergedB, _) = self else { return (0, 0) }
    return (a.count + divergedA, b.count + divergedB)
  }

  /// The smallest p that data of this size could give.
  var smallestReachableP: Double {
    switch self {
    case .signFlip(let test): SignFlipTest.smallestReachableP(pairs: test.pairs)
    case .signedRank(let differences, let up, let down):
      SignFlipTest.smallestReachableP(pairs: min(differences.count + up + down, SignFlipTest.exactLimit))
    case .mannWhitney: ComparedRuns.smallestUnpairedP(sizes.a, sizes.b)
    }
  }

  /// The shifts in units that are not refused at `alpha`; nil where no shift is kept.
  func limits(alpha: Double) -> (lower: Double?, upper: Double?)? {
    switch self {
    case .signFlip(let test):
      let limits = test.limits(alpha: alpha)
      return (limits.lower.map(Double.init), limits.upper.map(Double.init))
    case .signedRank(let differences, _, _):
      let means = differences.indices.flatMap { i in differences[i...].map { differences[i] + $0 } }
      return Self.halved(TestInversion.limits(candidates: means, alpha: alpha) { signedRank(shift: $0).p })
    case .mannWhitney(let a, let b, _, _, _):
      let gaps = a.flatMap { x in b.map { 2 * (x - $0) } }
      return Self.halved(TestInversion.limits(candidates: gaps, alpha: alpha) { mannWhitney(shift: $0)?.p ?? 1 })
    }
  }

  private static func halved(_ limits: (lower: Int64?, upper: Int64?)?) -> (lower: Double?, upper: Double?)? {
    limits.map { ($0.lower.map { Double($0) / 2 }, $0.upper.map { Double($0) / 2 }) }
  }

  /// - Parameter shift: doubled.
  private func signedRank(shift: Double) -> WilcoxonTest {
    guard case .signedRank(let differences, let up, let down) = self else { return WilcoxonTest(differences: []) }
    return WilcoxonTest(
      differences: differences.map { 2 * Double($0) - shift } + [Double](repeating: .infinity, count: up)
        + [Double](repeating: -.infinity, count: down))
  }

  /// - Parameter shift: doubled.
  private func mannWhitney(shift: Double) -> MannWhitneyTest? {
    guard case .mannWhitney(let a, let b, let divergedA, let divergedB, let worst) = self else { return nil }
    return MannWhitneyTest(
      a.map { 2 * Double($0) - shift } + [Double](repeating: worst, count: divergedA),
      b.map { 2 * Double($0) } + [Double](repeating: worst, count: divergedB))
  }

  private static func sign(_ x: Double) -> Int { x > 0 ? 1 : x < 0 ? -1 : 0 }
}
