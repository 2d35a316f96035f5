extension Verdict {
  /// Of one data set.
  init(
    _ field: Field, arms: [ArmStatistics], friedman: FriedmanTest?, models: ModelComparison?,
    seedNoise: @autoclosure () -> SingleRuns.SeedNoise, caveats: [Caveat]
  ) {
    quantity = field.quantity
    level = field.level
    self.caveats = caveats
    let live = arms.indices.filter { field.values[$0].count > 0 }
    func singleRuns() -> Finding {
      .singleRuns(
        SingleRuns(
          arms: live.compactMap { SingleRuns.SingleRun(arms[$0]) }, models: live.count == 2 ? models : nil,
          seedNoise: seedNoise(), seedsNeeded: RulePower.fewestPairs(alpha: field.level.alpha)))
    }
    if !live.contains(where: { arms[$0].n > 0 }) {
      finding = .nothingToCompare(live.isEmpty ? .noRuns : .allDiverged(live.map { arms[$0].name }))
    } else if live.count == 1 {
      finding = .nothingToCompare(.oneArm(arms[live[0]].name))
    } else if live.count == 2 {
      // The other arm against the baseline, as in the tables, where that has runs.
      let (a, b) = live[0] == field.baseline ? (live[1], live[0]) : (live[0], live[1])
      finding = field.contrast(a, b).map { .pair($0) } ?? singleRuns()
    } else if !live.contains(where: { field.values[$0].count > 1 }) {
      finding = singleRuns()
    } else if let best = field.best {
      let entries = field.others.map { index in
        let contrast = field.contrasts[index]
        let hasRuns = field.values[index].count > 0 && field.values[field.baseline].count > 0
        return Several.Entry(
          arm: field.values[index].name, outcome: contrast?.outcome ?? (hasRuns ? .singleRun : .noRuns),
          contrast: contrast)
      }
      finding = .several(
        Several(
          baseline: field.values[field.baseline].name, againstBaseline: entries, best: best, friedman: friedman))
    } else {
      // Values in arms of one run alone, and other arms all diverged.
      finding = singleRuns()
    }
  }

  /// Of several data sets.
  init(_ parts: [Summary.Part], bases: [ArmName: ArmName]) {
    quantity = parts[0].summary.quantity
    level = SignificanceLevel(plannedSeeds: parts.flatMap(\.summary.level.plannedSeeds))
    caveats = []
    // A data set with one arm has nothing to compare; where that is so of all, arms of different images were.
    let isComparable = parts.contains { $0.summary.arms.count { $0.runs > 0 } > 1 }
    guard isComparable else {
      finding = .refused(
        .differentData(parts.map { DatasetArms(dataset: $0.dataset, arms: $0.summary.arms.map(\.name)) }))
      return
    }
    finding = .datasets(
      DatasetVerdicts(
        parts: parts.map {
          DatasetVerdicts.Part(dataset: $0.dataset, arms: $0.summary.arms.map(\.name), verdict: $0.summary.verdict)
        },
        across: DatasetVerdicts.across(parts, bases: bases)))
  }
}

extension SingleRuns.SingleRun {
  /// Nil for an arm without a value.
  init?(_ arm: ArmStatistics) {
    guard let sample = arm.sample else { return nil }
    self.init(name: arm.name, value: sample.mean, runs: arm.n, images: arm.images)
  }
}

extension DatasetVerdicts {
  /// Fewer data sets could not bring Wilcoxon's p below 0.05.
  public static let fewestForWilcoxon = 6

  /// Arms of one name against the baseline of theirs, over the data sets that have both.
  static func across(_ parts: [Summary.Part], bases: [ArmName: ArmName]) -> [Across] {
    struct Key: Hashable {
      var a: String
      var b: String
    }
    var order: [Key] = []
    var found: [Key: Across] = [:]
    for part in parts {
      for pair in part.summary.pairs {
        guard let difference = pair.contrast?.difference, let a = bases[pair.a], let b = bases[pair.b], a.id != b.id
        else { continue }
        let key = Key(a: a.id, b: b.id)
        if found[key] == nil {
          order.append(key)
          found[key] = Across(a: a, b: b, differences: [], wilcoxon: nil)
        }
        found[key]?.differences.append(DatasetDifference(dataset: part.dataset, difference: difference))
      }
    }
    return order.compactMap { key in
      guard var across = found[key], across.differences.count > 1 else { return nil }
      if across.differences.count >= fewestForWilcoxon {
        across.wilcoxon = WilcoxonTest(differences: across.differences.map(\.difference))
      }
      return across
    }
  }
}
