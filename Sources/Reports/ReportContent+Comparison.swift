internal import SeedStatistics

extension ReportContent {
  /// For two arms, every measure with how to read it; for more, a row an arm. Nil where nothing can be compared.
  var comparisonTable: TextTable? {
    if summary.pairs.count == 1, let pair = summary.pairs.first { return detailTable(pair) }
    let rows = summary.pairs.compactMap(row)
    guard !rows.isEmpty, let baseline = summary.baseline else { return nil }
    let order = Dictionary(uniqueKeysWithValues: sortedArms.enumerated().map { ($1, $0) })
    return TextTable(
      name: Words.fill(words.pairHeading, ["a": words.arm, "b": phrase(baseline)]),
      header: [
        words.arm, "\(words.meanDifference) (\(words.percentagePointsShort))", words.interval, words.holmP,
        words.effectSize, words.superiorityShort, words.count,
      ],
      rows: rows.sorted { (order[$0.armIndex ?? 0] ?? 0) < (order[$1.armIndex ?? 0] ?? 0) })
  }

  private func row(_ pair: Summary.Pair) -> TextTable.Row? {
    if pair.isPaired, let paired = pair.paired {
      return TextTable.Row(
        head: label(pair.a),
        cells: [
          NumberFormat.fixed(paired.mean, 2, signed: true), interval(paired.interval, digits: 2, signed: true),
          NumberFormat.pValue(paired.p), effect(paired.effectSize),
          paired.superiority.probability.map { NumberFormat.percent($0.value, 0) + " %" } ?? NumberFormat.missing,
          "\(paired.n)",
        ], armIndex: armIndex(pair.a))
    }
    guard let unpaired = pair.unpaired else { return nil }
    return TextTable.Row(
      head: label(pair.a),
      cells: [
        NumberFormat.fixed(unpaired.difference, 2, signed: true), interval(unpaired.interval, digits: 2, signed: true),
        NumberFormat.pValue(unpaired.p), NumberFormat.missing,
        NumberFormat.percent((unpaired.cliffsDelta + 1) / 2, 0) + " %", "\(unpaired.countA), \(unpaired.countB)",
      ], armIndex: armIndex(pair.a))
  }

  private func effect(_ size: EffectSize?) -> String {
    guard let size else { return NumberFormat.missing }
    return NumberFormat.fixed(size.hedges ?? size.dz, 2, signed: true)
  }

  private func detailTable(_ pair: Summary.Pair) -> TextTable? {
    // In the verdict's direction, so that no reader has to turn a sign round.
    let flips = contrast.map { $0.higher == pair.b } ?? false
    let (first, second) = flips ? (pair.b, pair.a) : (pair.a, pair.b)
    var rows: [TextTable.Row] = []
    func add(_ name: String, _ value: String, _ note: String) {
      rows.append(TextTable.Row(head: name, cells: [value, note]))
    }
    if pair.isPaired || pair.unpaired == nil, let paired = pair.paired {
      addPaired(paired, flips, add)
    } else if let unpaired = pair.unpaired {
      addUnpaired(unpaired, flips, add)
    }
    if let models = pair.models { addModels(models, add) }
    guard !rows.isEmpty else { return nil }
    return TextTable(
      name: Words.fill(words.pairHeading, ["a": phrase(first), "b": phrase(second)]),
      header: [words.statistic, words.value, words.reading], rows: rows)
  }

  private typealias Adding = (_ name: String, _ value: String, _ note: String) -> Void

  private func points(_ value: Double, signed: Bool = true) -> String {
    NumberFormat.fixed(value, 2, signed: signed) + " " + words.percentagePointsShort
  }

  private func withInterval(_ value: String, _ bounds: ConfidenceInterval?) -> String {
    guard let bounds else { return value }
    return "\(value) (\(interval(bounds, digits: 2, signed: true)))"
  }

  private func addPaired(_ paired: PairedComparison, _ flips: Bool, _ add: Adding) {
    let sign = flips ? -1.0 : 1.0
    func turned(_ interval: ConfidenceInterval?) -> ConfidenceInterval? { flips ? interval?.negated : interval }
    add(
      words.meanDifference, withInterval(points(sign * paired.mean), turned(paired.interval)), words.meanDifferenceNote)
    if let bootstrap = paired.bootstrap {
      add(
        words.bootstrapInterval, interval(turned(bootstrap.interval), digits: 2, signed: true),
        Words.fill(words.bootstrapNote, ["n": NumberFormat.integer(bootstrap.resamples)]))
    }
    add(
      words.permutationTest, "p " + NumberFormat.pValue(paired.permutation.p, relation: true),
      Words.fill(
        words.permutationNote,
        [
          "patterns": NumberFormat.integer(paired.permutation.patterns), "n": "\(paired.n)",
          "smallest": NumberFormat.significant(paired.smallestReachableP),
        ]))
    if let adjusted = paired.adjustedP { add(words.holmP, NumberFormat.pValue(adjusted), "") }
    add(
      words.wilcoxonTest, "p " + NumberFormat.pValue(paired.wilcoxon.p, relation: true),
      Words.fill(
        words.wilcoxonNote,
        [
          "kind": paired.wilcoxon.isExact ? words.exact : words.approximate,
          "w": NumberFormat.setting(paired.wilcoxon.statistic),
        ]))
    if let size = paired.effectSize {
      let note =
        size.hedges == nil
        ? words.effectNotePlain
        : Words.fill(words.effectNote, ["dz": NumberFormat.fixed(sign * size.dz, 2, signed: true)])
      add(words.effectSize, NumberFormat.fixed(sign * (size.hedges ?? size.dz), 2, signed: true), note)
    }
    let ahead = flips ? paired.superiority.losses : paired.superiority.wins
    if let share = Proportion(Double(ahead) + Double(paired.superiority.ties) / 2, of: paired.n) {
      let bounds = share.interval
      add(
        Words.fill(words.superiority, ["a": phrase(flips ? paired.b : paired.a)]),
        NumberFormat.percent(share.value, 0) + " %",
        Words.fill(
          words.superiorityNote,
          [
            "wins": NumberFormat.setting(share.successes), "n": "\(share.total)",
            "low": NumberFormat.percent(bounds.lower, 0), "high": NumberFormat.percent(bounds.upper, 0),
          ]))
    }
    if let resolvable = paired.resolvableDifference {
      add(
        words.resolvable, points(resolvable, signed: false),
        Words.fill(words.resolvableNote, ["n": "\(paired.n)"]))
    }
  }

  private func addUnpaired(_ unpaired: UnpairedComparison, _ flips: Bool, _ add: Adding) {
    let sign = flips ? -1.0 : 1.0
    let bounds = flips ? unpaired.interval?.negated : unpaired.interval
    add(words.meanDifference, withInterval(points(sign * unpaired.difference), bounds), "")
    if let welch = unpaired.welch {
      add(
        words.welchTest, "p " + NumberFormat.pValue(welch.p, relation: true),
        "t = \(NumberFormat.fixed(sign * welch.statistic, 2)), ν = \(NumberFormat.fixed(welch.degreesOfFreedom, 1))")
    }
    add(
      words.mannWhitney, "p " + NumberFormat.pValue(unpaired.mannWhitney.p, relation: true),
      "U = \(NumberFormat.setting(unpaired.mannWhitney.u))")
    add(words.cliffsDelta, NumberFormat.fixed(sign * unpaired.cliffsDelta, 2, signed: true), "")
    if let resolvable = unpaired.resolvableDifference {
      add(
        words.resolvable, points(resolvable, signed: false),
        Words.fill(words.resolvableNote, ["n": "\(min(unpaired.countA, unpaired.countB))"]))
    }
  }

  private func addModels(_ models: ModelComparison, _ add: Adding) {
    add(words.modelDifference, withInterval(points(models.difference), models.interval), words.modelDifferenceNote)
    add(
      words.mcNemar, "p " + NumberFormat.pValue(models.mcNemar.exactP, relation: true),
      Words.fill(
        words.mcNemarNote,
        [
          "a": phrase(models.a), "other": phrase(models.b), "b": NumberFormat.integer(models.onlyARight),
          "c": NumberFormat.integer(models.onlyBRight),
          "chi": models.mcNemar.chiSquared.map { NumberFormat.fixed($0, 4) } ?? NumberFormat.missing,
        ]))
  }
}
