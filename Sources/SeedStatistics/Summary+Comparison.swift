internal import RunRecords

extension Summary {
  /// Computes everything.
  ///
  /// Final accuracy is that of the test set; where an arm that has runs has no tested one, it is the last validation
  /// accuracy of all arms, if each has that.
  ///
  /// - Complexity: linear in the arms; 200 arms of 10 seeds take about a second at 10,000 resamples.
  public init(_ comparison: Comparison, options: Options = Options()) {
    let quantity = Self.quantity(comparison)
    let values = comparison.arms.map { arm in ArmValues(arm) { ArmStatistics.accuracy(quantity, $0) } }
    let baseline = options.baseline.flatMap { id in comparison.arms.firstIndex { $0.id == id } } ?? 0
    var power = Power()

    title = comparison.title
    self.quantity = quantity
    arms = comparison.arms.map { ArmStatistics($0, quantity: quantity) }
    self.baseline = comparison.arms.isEmpty ? nil : comparison.arms[baseline].name
    var pairs: [Pair] = []
    for index in comparison.arms.indices where index != baseline {
      var pair = Pair(quantity, values[index], values[baseline], options: options, power: &power)
      pair.models = Self.models(comparison.arms[index], comparison.arms[baseline], values[index], values[baseline])
      pairs.append(pair)
    }
    if pairs.count > 1 { Self.adjust(&pairs) }
    self.pairs = pairs
    friedman = Self.friedman(values, options)
    convergence = Convergence(
      comparison, baseline: baseline, threshold: options.threshold, seed: options.seed, power: &power)
    verdict = Verdict(
      quantity: quantity, arms: arms, values: values, baseline: baseline, pairs: pairs, friedman: friedman,
      caveats: Self.caveats(comparison, quantity: quantity, arms: arms, pairs: pairs), options: options, power: &power)
  }

  private static func quantity(_ comparison: Comparison) -> Quantity {
    func everyArm(has quantity: Quantity) -> Bool {
      comparison.arms.allSatisfy { arm in
        let live = arm.runs.map(\.record).filter { !$0.hasDiverged }
        return live.isEmpty || live.contains { ArmStatistics.accuracy(quantity, $0)?.isFinite == true }
      }
    }
    return !everyArm(has: .testAccuracy) && everyArm(has: .validationAccuracy) ? .validationAccuracy : .testAccuracy
  }

  /// McNemar needs one run an arm; their seeds may differ.
  private static func models(
    _ a: Comparison.Arm, _ b: Comparison.Arm, _ valuesA: ArmValues, _ valuesB: ArmValues
  ) -> ModelComparison? {
    guard valuesA.runs.count == 1, valuesB.runs.count == 1, valuesA.repeated + valuesB.repeated == 0 else { return nil }
    func correct(_ arm: Comparison.Arm) -> [Bool]? {
      let tested = arm.runs.map(\.record).filter { !$0.hasDiverged && $0.test?.accuracy.isFinite == true }
      return tested.first?.test?.correct
    }
    guard let left = correct(a), let right = correct(b) else { return nil }
    return ModelComparison(a.name, left, b.name, right)
  }

  /// Holm's correction over the p that each pair's verdict reads.
  static func adjust(_ pairs: inout [Pair]) {
    let tested = pairs.indices.filter { pairs[$0].p != nil }
    let adjusted = Holm.adjusted(tested.compactMap { pairs[$0].p })
    for (index, p) in zip(tested, adjusted) {
      if pairs[index].isPaired { pairs[index].paired?.adjustedP = p } else { pairs[index].unpaired?.adjustedP = p }
    }
  }

  private static func friedman(_ values: [ArmValues], _ options: Options) -> FriedmanTest? {
    guard values.count > 2 else { return nil }
    let bySeed = values.map(\.bySeed)
    let seeds = bySeed[0].keys.filter { seed in bySeed.allSatisfy { $0[seed] != nil } }.sorted()
    return FriedmanTest(
      seeds.map { seed in bySeed.compactMap { $0[seed] } }, seed: options.seed, sampling: options.friedmanArrangements)
  }

  private static func caveats(
    _ comparison: Comparison, quantity: Quantity, arms: [ArmStatistics], pairs: [Pair]
  ) -> [Verdict.Caveat] {
    var caveats: [Verdict.Caveat] = []
    for arm in arms {
      if arm.diverged > 0 { caveats.append(.divergedRuns(arm.name, arm.diverged)) }
      if arm.missing > 0 { caveats.append(.missingValues(arm.name, arm.missing)) }
      if arm.repeated > 0 { caveats.append(.repeatedSeeds(arm.name, arm.repeated)) }
    }
    for arm in comparison.arms where arm.runsDiffer { caveats.append(.differentSettings(arm.name)) }
    let unmatched = pairs.reduce(0) { sum, pair in
      guard pair.isPaired, let paired = pair.paired else { return sum }
      return sum + paired.unmatchedA + paired.unmatchedB
    }
    if unmatched > 0 { caveats.append(.unmatchedSeeds(unmatched)) }
    let records = comparison.arms.flatMap(\.runs).map(\.record)
    if quantity == .validationAccuracy {
      caveats.append(.comparedOnValidation)
    } else if records.contains(where: { $0.spec?.validation == .test }) {
      caveats.append(.testSetWasValidation)
    }
    let descriptions = records.compactMap(\.data)
    if Set(descriptions.map(\.name)).count > 1 || Set(descriptions.map(\.testExamples)).count > 1
      || Set(descriptions.map(\.sha256)).count > 1
    {
      caveats.append(.differentTestSets)
    }
    return caveats
  }
}

extension Summary.Pair {
  /// Both kinds of comparison, and which of them counts.
  ///
  /// - Parameter onlyCounting: leaves out the kind that does not count, and the bootstrap.
  init(
    _ quantity: Quantity, _ a: ArmValues, _ b: ArmValues, options: Summary.Options, onlyCounting: Bool = false,
    power: inout Power
  ) {
    self.a = a.name
    self.b = b.name
    let resamples = onlyCounting ? 0 : options.bootstrapResamples
    paired = PairedComparison(quantity, a, b, resamples: resamples, seed: options.seed, power: &power)
    let smaller = min(a.bySeed.count, b.bySeed.count)
    isPaired = paired.map { $0.n > 1 && 2 * $0.n >= smaller } ?? false
    if !(onlyCounting && isPaired) { unpaired = UnpairedComparison(quantity, a, b, power: &power) }
  }

  /// The p that the verdict reads; nil where an arm has one run or none.
  var p: Double? {
    if isPaired { return paired?.p }
    guard let unpaired, unpaired.interval != nil else { return nil }
    return unpaired.p
  }
}
