internal import RunRecords

/// Looks for what a reader must know beside the finding.
struct Caveats {
  private(set) var found: [Verdict.Caveat] = []

  mutating func add(_ caveat: Verdict.Caveat) { found.append(caveat) }

  init(_ comparison: Comparison, field: Field, arms: [ArmStatistics]) {
    for arm in arms {
      if arm.diverged > 0 { found.append(.divergedRuns(arm.name, diverged: arm.diverged, runs: arm.runs)) }
      if arm.missing > 0 { found.append(.missingValues(arm.name, arm.missing)) }
    }
    addUnmatched(field)
    addSelection(comparison, field.quantity)
    addFurtherDifferences(comparison)
    addOutliers(field)
    if !field.hasIntervals { found.append(.intervalsLeftOut(pairs: field.allPairs.count)) }
  }

  /// A run of the baseline is without a partner where no comparison had one for it.
  private mutating func addUnmatched(_ field: Field) {
    var alone: [(arm: ArmName, seeds: [Int])] = []
    var ofBaseline: Set<Int>?
    for index in field.others {
      guard let pair = field.evidence[index] else { continue }
      if !pair.runs.isPaired {
        ofBaseline = []
        if !pair.runs.shared.isEmpty {
          found.append(.comparedUnpaired(pair.a, pair.b, shared: pair.runs.shared.count))
        }
        continue
      }
      if !pair.runs.unmatchedA.isEmpty { alone.append((pair.a, pair.runs.unmatchedA)) }
      ofBaseline = (ofBaseline ?? Set(pair.runs.unmatchedB)).intersection(pair.runs.unmatchedB)
    }
    if let seeds = ofBaseline, !seeds.isEmpty {
      alone.insert((field.values[field.baseline].name, seeds.sorted()), at: 0)
    }
    if !alone.isEmpty {
      found.append(.unmatchedSeeds(alone.map { Verdict.UnmatchedRuns(arm: $0.arm, seeds: $0.seeds) }))
    }
  }

  private mutating func addSelection(_ comparison: Comparison, _ quantity: Quantity) {
    func addValidation() {
      let selected = comparison.arms.filter { arm in arm.runs.contains { $0.record.isSelectedOnValidation } }
      if !selected.isEmpty { found.append(.selectedOnValidation(selected.map(\.name))) }
      found.append(.comparedOnValidation)
    }
    switch quantity {
    case .validationAccuracy: addValidation()
    case .metric(let metric) where metric.name.hasPrefix("val_"): addValidation()
    case _ where quantity == .testAccuracy || quantity.key == Quantity.Metric.testLoss:
      let selected = comparison.arms.filter { arm in arm.runs.contains { $0.record.isSelectedOnTest } }
      if !selected.isEmpty { found.append(.selectedOnTest(selected.map(\.name))) }
      let validated = comparison.arms.filter { arm in
        arm.runs.contains { $0.record.spec?.validation == .test && !$0.record.isSelectedOnTest }
      }
      if selected.isEmpty, !validated.isEmpty { found.append(.validatedOnTest) }
    default: break
    }
  }
}

extension RunRecord {
  /// Whether early stopping watched the test set, which so chose the epoch that the run ended at.
  var isSelectedOnTest: Bool { spec?.validation == .test && isSelectedOnValidation }

  /// Whether early stopping watched the validation set, which so chose the epoch that the run ended at.
  var isSelectedOnValidation: Bool { spec?.training.earlyStopping?.monitor.hasPrefix("val_") ?? false }
}
