/// Which runs of two arms are compared, and whether seed by seed.
///
/// Runs are paired where the arms share at least half of the smaller arm's seeds and the sign-flip test of so many pairs
/// could refuse anything at all, or where an arm has no other runs. Else all runs are compared as if they shared no seed,
/// which errs on the careful side, as runs of one seed tend to rise and fall together. Only numbers of runs decide this,
/// never their values.
struct ComparedRuns {
  var isPaired: Bool
  /// Seeds that both arms ran, diverged runs among them, rising.
  var shared: [Int]
  /// The finite values that are compared, in units of differences (percentage points for accuracies); paired, value i of
  /// both is of one seed.
  var valuesA: [Double]
  var valuesB: [Double]
  /// Seeds of those values.
  var seedsA: [Int]
  var seedsB: [Int]
  /// Runs that are left out for want of a partner, by seed.
  var unmatchedA: [Int]
  var unmatchedB: [Int]
  /// Nil where no run diverged.
  var divergence: Divergence?

  init(_ a: ArmValues, _ b: ArmValues, quantity: Quantity, alpha: Double) {
    let seedsOfB = Set(b.seeds)
    shared = a.seeds.filter { seedsOfB.contains($0) }
    let both = Set(shared)
    let n = shared.count
    let aloneA = a.seeds.filter { !both.contains($0) }
    let aloneB = b.seeds.filter { !both.contains($0) }
    let isHalf = 2 * n >= min(a.count, b.count)
    let canTell = SignFlipTest.smallestReachableP(pairs: n) < alpha
    let unpairedCanTell = Self.smallestUnpairedP(a.count, b.count) < alpha
    isPaired =
      n > 1 && (isHalf && (canTell || aloneA.isEmpty || aloneB.isEmpty) || !unpairedCanTell)

    let scale = quantity.differenceScale
    if isPaired {
      let left = a.bySeed
      let right = b.bySeed
      seedsA = shared.filter { left[$0] != nil && right[$0] != nil }
      seedsB = seedsA
      valuesA = seedsA.compactMap { left[$0].map { scale * $0 } }
      valuesB = seedsB.compactMap { right[$0].map { scale * $0 } }
      (unmatchedA, unmatchedB) = (aloneA, aloneB)
      divergence = Divergence(bySeed: shared, Set(a.diverged), Set(b.diverged))
    } else {
      seedsA = a.runs.map(\.seed)
      seedsB = b.runs.map(\.seed)
      valuesA = a.values.map { scale * $0 }
      valuesB = b.values.map { scale * $0 }
      (unmatchedA, unmatchedB) = ([], [])
      divergence = Divergence(a.diverged.count, of: a.count, b.diverged.count, of: b.count)
    }
  }

  /// 2 / C(n + m, n): the smallest p that any data could give the exact Mann–Whitney test.
  static func smallestUnpairedP(_ n: Int, _ m: Int) -> Double {
    let ways = (0..<min(n, m)).reduce(1.0) { $0 * Double(n + m - $1) / Double($1 + 1) }
    return min(1, 2 / ways)
  }
}

extension Divergence {
  /// Nil where none diverged.
  init?(bySeed seeds: [Int], _ a: Set<Int>, _ b: Set<Int>) {
    let found = BySeed(
      onlyA: seeds.count { a.contains($0) && !b.contains($0) },
      onlyB: seeds.count { b.contains($0) && !a.contains($0) },
      both: seeds.count { a.contains($0) && b.contains($0) })
    guard found.onlyA + found.onlyB + found.both > 0 else { return nil }
    self.init(
      runsA: seeds.count, runsB: seeds.count, divergedA: found.onlyA + found.both, divergedB: found.onlyB + found.both,
      bySeed: found, p: McNemarTest(found.onlyA, found.onlyB).exactP)
  }

  /// Of runs that share no seeds; nil where none diverged.
  init?(_ a: Int, of runsA: Int, _ b: Int, of runsB: Int) {
    guard a + b > 0 else { return nil }
    self.init(
      runsA: runsA, runsB: runsB, divergedA: a, divergedB: b, bySeed: nil,
      p: FisherExactTest.p(a, of: runsA, b, of: runsB))
  }
}
