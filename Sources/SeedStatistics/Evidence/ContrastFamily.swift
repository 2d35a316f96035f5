/// Comparisons that are made together: Holm's correction over them, and each one's contrast at the level at which it was
/// tested.
struct ContrastFamily {
  let evidence: [PairEvidence]
  let level: SignificanceLevel
  private let holm: Holm
  /// For new images too, over those of `evidence` that have bits.
  private let imagesHolm: [Int: Double]
  private let equivalences: [Equivalence?]

  /// - Parameter margin: of equivalence, in units of differences.
  init(_ evidence: [PairEvidence], level: SignificanceLevel, margin: Double? = nil) {
    self.evidence = evidence
    self.level = level
    holm = Holm(evidence.map(\.p), alpha: level.alpha)
    imagesHolm = Self.adjusted(evidence.map(\.imagesP), alpha: level.alpha)
    var equivalences = evidence.map { pair in margin.flatMap { pair.equivalence(margin: $0, alpha: level.alpha) } }
    if evidence.count > 1 {
      for (index, p) in Self.adjusted(equivalences.map { $0?.p }, alpha: level.alpha) {
        equivalences[index]?.adjustedP = p
      }
      let larger = equivalences.map { found in found.flatMap { pair in pair.imagesP.map { max(pair.p, $0) } } }
      for (index, p) in Self.adjusted(larger, alpha: level.alpha) { equivalences[index]?.imagesP = p }
    }
    self.equivalences = equivalences
  }

  /// Adjusted p of those that there are, by place.
  private static func adjusted(_ p: [Double?], alpha: Double) -> [Int: Double] {
    let places = p.indices.filter { p[$0] != nil }
    let holm = Holm(p.compactMap(\.self), alpha: alpha)
    return Dictionary(uniqueKeysWithValues: zip(places, holm.adjusted))
  }

  var isAdjusted: Bool { evidence.count > 1 }

  func adjustedP(_ index: Int) -> Double { holm.adjusted[index] }
  func adjustedImagesP(_ index: Int) -> Double? { imagesHolm[index] }
  func threshold(_ index: Int) -> Double { holm.thresholds[index] }

  func outcome(_ index: Int) -> (outcome: Outcome, leader: ArmName?) {
    let isEquivalent = equivalences[index].map { ($0.adjustedP ?? $0.p) < level.alpha } ?? false
    return evidence[index].outcome(threshold: threshold(index), isEquivalent: isEquivalent)
  }

  func scope(_ index: Int, _ outcome: Outcome) -> Scope {
    if evidence[index].isSelectedOnImages { return .selectedImages }
    let p = outcome == .equivalent ? equivalences[index]?.imagesP : imagesHolm[index]
    guard let p else { return .imagesUnknown }
    return p < level.alpha ? .newSeedsAndImages : .theseImages
  }

  func contrast(_ index: Int) -> Contrast {
    let pair = evidence[index]
    let (outcome, leader) = outcome(index)
    let scope = scope(index, outcome)
    let threshold = threshold(index)
    let interval = pair.interval(alpha: threshold)
    return Contrast(
      a: pair.a, b: pair.b, outcome: outcome, scope: scope, leader: leader, difference: pair.difference,
      meanA: pair.meanA, meanB: pair.meanB, hodgesLehmann: pair.hodgesLehmann, interval: interval,
      tInterval: pair.student.flatMap { student in
        student.standardError > 0
          ? student.interval(alpha: threshold).clipped(to: pair.quantity.possibleDifferences) : nil
      },
      test: pair.test.method, p: pair.p,
      adjustedP: isAdjusted ? holm.adjusted[index] : nil, isExact: pair.isExact,
      samplingError: pair.drawn.map { (pair.p * (1 - pair.p) / Double($0)).squareRoot() }, threshold: threshold,
      smallestReachableP: pair.smallestReachableP,
      seedsNeeded: pair.runs.isPaired
        ? RulePower.fewestPairs(alpha: threshold) : RulePower.fewestUnpairedRuns(alpha: threshold),
      isPaired: pair.runs.isPaired, n: pair.n, countA: pair.countA, countB: pair.countB, images: pair.images,
      adjustedImagesP: isAdjusted ? imagesHolm[index] : nil, divergence: pair.divergence,
      equivalence: equivalences[index],
      resolvable: pair.resolvable(threshold: threshold, interval: interval),
      nextStep: pair.nextStep(
        outcome, scope: scope, level: level, comparisons: (level.alpha / threshold).rounded(),
        margin: equivalences[index]?.margin))
  }
}
