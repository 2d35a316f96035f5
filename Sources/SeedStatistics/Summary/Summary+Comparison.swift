internal import ParallelWork
internal import RunRecords

extension Summary {
  /// Computes everything.
  ///
  /// - Complexity: linear in the pairs of arms; 200 arms of 10 seeds take about two seconds.
  public init(_ comparison: Comparison, options: Options = Options()) {
    let quantity = options.quantity ?? Quantity(ofRecordsIn: comparison)
    let groups = comparison.datasets
    var options = options
    if options.margin == nil, quantity.differsInPercentagePoints { options.margin = Self.margin(comparison) }
    if groups.count > 1 {
      self.init(comparison, groups, quantity: quantity, options: options)
    } else {
      self.init(oneDataset: comparison, quantity: quantity, options: options)
    }
  }

  /// What the experiment named before its runs were made, where all records that know one know the same.
  private static func margin(_ comparison: Comparison) -> Double? {
    let margins = Set(comparison.arms.flatMap(\.runs).compactMap(\.record.provenance?.margin))
    return margins.count == 1 ? margins.first.flatMap { $0.isFinite && $0 > 0 ? $0 : nil } : nil
  }

  /// Arms that were all tested on the same images.
  private init(oneDataset comparison: Comparison, quantity: Quantity, options: Options) {
    let level = SignificanceLevel(comparison)
    let countsImages = quantity == .testAccuracy
    let values = comparison.arms.map { arm in
      ArmValues(arm, countsImages: countsImages) { quantity.value(of: $0) }
    }
    let baseline = Self.baseline(comparison, options)
    let arms = comparison.arms.map { ArmStatistics($0, quantity: quantity) }
    let draws = SubsetDraws(seed: options.seed)
    let field = Field(
      values, quantity: quantity, level: level, baseline: baseline, draws: draws, options: options)

    title = comparison.title
    self.quantity = quantity
    self.level = level
    self.arms = arms
    self.baseline = comparison.arms.isEmpty ? nil : comparison.arms[baseline].name
    pairs = ParallelWork.map(field.others.count, workers: SideBySide.workers(values)) { place in
      let index = field.others[place]
      return Pair(
        a: values[index].name, b: values[baseline].name,
        paired: PairedComparison(quantity, values[index], values[baseline], draws: draws).flatMap {
          $0.n > 1 ? $0 : nil
        },
        unpaired: UnpairedComparison(quantity, values[index], values[baseline]),
        models: ModelComparison(comparison.arms[index], comparison.arms[baseline]), contrast: field.contrasts[index])
    }
    allPairs = field.allPairs
    (friedman, convergence) = SideBySide.both(values) { [options] in
      Self.friedman(values, quantity, options)
    } _: {
      Convergence(comparison, baseline: baseline, threshold: options.threshold, draws: draws)
    }
    parts = []
    verdict = Verdict(
      field, arms: arms, friedman: friedman, models: pairs.first?.models, seedNoise: SingleRuns.SeedNoise(comparison),
      caveats: Caveats(comparison, field: field, arms: arms).found)
  }

  private static func baseline(_ comparison: Comparison, _ options: Options) -> Int {
    options.baseline.flatMap { id in
      comparison.arms.firstIndex { $0.id == id } ?? comparison.arms.firstIndex { $0.base.id == id }
    } ?? 0
  }

  private static func friedman(_ values: [ArmValues], _ quantity: Quantity, _ options: Options) -> FriedmanTest? {
    guard values.count > 2 else { return nil }
    let bySeed = values.map(\.bySeed)
    let seeds = bySeed[0].keys.filter { seed in bySeed.allSatisfy { $0[seed] != nil } }.sorted()
    // The better value ranks higher.
    let sign = quantity.higherIsBetter ? 1.0 : -1.0
    return FriedmanTest(
      seeds.map { seed in bySeed.compactMap { $0[seed].map { sign * $0 } } }, seed: options.seed,
      sampling: options.friedmanArrangements)
  }

  /// Several data sets: each by itself, side by side.
  private init(
    _ comparison: Comparison, _ groups: [(dataset: DatasetIdentity, arms: [Int])], quantity: Quantity, options: Options
  ) {
    let parts = groups.map { group in
      Part(
        dataset: group.dataset,
        summary: Summary(
          oneDataset: Comparison(title: comparison.title, arms: group.arms.map { comparison.arms[$0] }),
          quantity: quantity, options: options))
    }
    title = comparison.title
    self.quantity = quantity
    level = SignificanceLevel(comparison)
    arms = comparison.arms.map { ArmStatistics($0, quantity: quantity) }
    baseline = parts.first?.summary.baseline
    pairs = parts.flatMap(\.summary.pairs)
    allPairs = parts.flatMap(\.summary.allPairs)
    friedman = nil
    convergence = Convergence(joining: parts.map(\.summary.convergence), order: arms.map(\.name))
    verdict = Verdict(parts, bases: Dictionary(uniqueKeysWithValues: comparison.arms.map { ($0.name, $0.base) }))
    self.parts = parts
  }
}

extension Comparison {
  /// Arms by the images that they were tested on, in the order of first appearance. Arms that do not say belong to the
  /// only data set there is, if there is one.
  var datasets: [(dataset: DatasetIdentity, arms: [Int])] {
    func isUnknown(_ identity: DatasetIdentity) -> Bool { identity == DatasetIdentity(name: "") }
    var groups: [(dataset: DatasetIdentity, arms: [Int])] = []
    for (index, arm) in arms.enumerated() where !isUnknown(arm.dataset) {
      if let place = groups.firstIndex(where: { $0.dataset.isSame(as: arm.dataset) }) {
        groups[place].arms.append(index)
      } else {
        groups.append((arm.dataset, [index]))
      }
    }
    let unknown = arms.indices.filter { isUnknown(arms[$0].dataset) }
    if groups.count == 1 {
      groups[0].arms = (groups[0].arms + unknown).sorted()
    } else if !unknown.isEmpty {
      groups.append((DatasetIdentity(name: ""), unknown))
    }
    return groups
  }
}

extension DatasetIdentity {
  /// Whether two names are of the same images, by their files where both say so.
  func isSame(as other: DatasetIdentity) -> Bool {
    guard testExamples == other.testExamples || testExamples == 0 || other.testExamples == 0 else { return false }
    if let fingerprint, let theirs = other.fingerprint { return fingerprint == theirs }
    return name == other.name
  }
}

extension SignificanceLevel {
  /// What the records say was planned.
  init(_ comparison: Comparison) {
    self.init(
      plannedSeeds: comparison.arms.flatMap(\.runs).compactMap(\.record.provenance?.plannedSeeds).filter { $0 > 0 })
  }
}
