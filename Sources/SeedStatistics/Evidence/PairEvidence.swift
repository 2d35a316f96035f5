/// What the runs of two arms say of each other before other comparisons come in: the deciding test and the estimates.
struct PairEvidence {
  let quantity: Quantity
  let a: ArmName
  let b: ArmName
  let runs: ComparedRuns
  let test: DecidingTest
  let units: WholeUnits
  let p: Double
  let isExact: Bool
  let drawn: Int?
  /// Sign of a − b that the test leans to.
  let direction: Int
  /// Whether the images had a part in choosing when runs of an arm ended.
  let isSelectedOnImages: Bool
  /// Seed by image; nil where some compared run does not say which images were right.
  let images: CrossedTest?
  /// Differences by seed, in units of differences; empty where runs are not paired.
  let differences: [Double]

  /// Nil where an arm has one run or none: that says nothing of a method.
  ///
  /// - Parameters:
  ///   - alpha: of the verdict; decides which runs are compared.
  ///   - draws: of patterns, where not all are counted.
  ///   - hits: among them, where they were counted before; see `DrawnHits`.
  init?(
    _ quantity: Quantity, _ a: ArmValues, _ b: ArmValues, alpha: Double, draws: SubsetDraws, hits: Int? = nil
  ) {
    guard a.count > 1, b.count > 1 else { return nil }
    self.quantity = quantity
    self.a = a.name
    self.b = b.name
    let runs = ComparedRuns(a, b, quantity: quantity, alpha: alpha)
    self.runs = runs
    units = WholeUnits(quantity, runs.valuesA + runs.valuesB)
    test = DecidingTest(runs, quantity: quantity, units: units, draws: draws, hits: hits)
    (p, isExact, drawn, direction) = test.result
    isSelectedOnImages = a.isSelectedOnImages || b.isSelectedOnImages
    images = Self.images(runs, a, b)
    differences =
      runs.isPaired ? units.differences(runs.valuesA, runs.valuesB) : []
  }

  /// - Complexity: see `CrossedTest`.
  private static func images(_ runs: ComparedRuns, _ a: ArmValues, _ b: ArmValues) -> CrossedTest? {
    let left = runs.seedsA.compactMap { a.correct[$0] }
    let right = runs.seedsB.compactMap { b.correct[$0] }
    guard left.count == runs.seedsA.count, right.count == runs.seedsB.count else { return nil }
    // Counted once an arm where all its runs are compared.
    let countsA = left.count == a.correct.count ? a.counts : nil
    let countsB = right.count == b.correct.count ? b.counts : nil
    return runs.isPaired
      ? CrossedTest(pairing: left, countsA, with: right, countsB)
      : CrossedTest(left, countsA, unpairedWith: right, countsB)
  }

  /// The p for new seeds and new images: both tests must refuse.
  var imagesP: Double? { images.map { max(p, $0.p) } }

  var smallestReachableP: Double { test.smallestReachableP }

  /// Seeds compared; of unpaired runs, those of the smaller arm.
  var n: Int { runs.isPaired ? runs.shared.count : min(countA, countB) }
  var countA: Int { runs.isPaired ? n : runs.valuesA.count + (runs.divergence?.divergedA ?? 0) }
  var countB: Int { runs.isPaired ? n : runs.valuesB.count + (runs.divergence?.divergedB ?? 0) }

  var meanA: Double? { SampleStatistics.mean(runs.valuesA).map { $0 / quantity.differenceScale } }
  var meanB: Double? { SampleStatistics.mean(runs.valuesB).map { $0 / quantity.differenceScale } }

  /// Mean difference; nil where an arm has no value to compare.
  var difference: Double? {
    if runs.isPaired { return SampleStatistics.mean(differences) }
    guard let left = SampleStatistics.mean(runs.valuesA), let right = SampleStatistics.mean(runs.valuesB) else {
      return nil
    }
    return units.value(units.units(left - right))
  }

  var hodgesLehmann: Double? {
    let estimate =
      runs.isPaired ? HodgesLehmann.centre(of: differences) : HodgesLehmann.shift(runs.valuesA, runs.valuesB)
    return estimate.map { units.value(units.units($0)) }
  }

  /// Whether every pair gave the same value, or all runs of both arms.
  var isAllEqual: Bool {
    guard runs.divergence == nil else { return false }
    if runs.isPaired { return differences.allSatisfy { $0 == 0 } }
    return Set((runs.valuesA + runs.valuesB).map(units.units)).count == 1
  }

  /// The deciding test turned round; nil where it keeps no difference at all, and where all are equal: what does not vary
  /// says nothing of how far it might.
  func interval(alpha: Double) -> TestInterval? {
    guard !isAllEqual else { return nil }
    return test.limits(alpha: alpha).map { limits in
      TestInterval(
        method: test.method, level: 1 - alpha, lower: limits.lower.map { $0 / units.scale },
        upper: limits.upper.map { $0 / units.scale })
    }
  }

  /// Student's mean difference, or Welch's; nil for fewer than two values an arm.
  var student: StudentEstimate? {
    runs.isPaired ? StudentEstimate(differences) : StudentEstimate(runs.valuesA, minus: runs.valuesB)
  }
}

extension WholeUnits {
  /// For a quantity's differences: one unit for all accuracies, else by the values at hand.
  init(_ quantity: Quantity, _ values: [Double]) {
    self =
      quantity.differsInPercentagePoints
      ? .percentagePoints : WholeUnits(upTo: values.reduce(0) { max($0, abs($1)) }, count: values.count)
  }

  /// Pairwise a − b, those of equal counts of images equal.
  func differences(_ a: [Double], _ b: [Double]) -> [Double] { zip(a, b).map { value(units($0) - units($1)) } }
}
