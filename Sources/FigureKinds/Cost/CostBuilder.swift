internal import Charts
internal import Findings
internal import Languages
internal import SeedStatistics
internal import TextTools

/// Draws the median epoch of each run as a point, and the median of those as a large one.
struct CostBuilder {
  let context: KindContext
  /// In the order of the rows.
  let rows: [(place: Int, cost: Findings.Cost)]
  let unit: TimeUnit
  let references: References

  init(_ findings: Findings, _ options: FigureOptions) throws(ChartError) {
    context = try KindContext(findings, options)
    let costs = findings.costs
    let order = options.order ?? (options.arms == nil ? .value : .experiment)
    let places =
      order == .experiment
      ? context.shown : context.bestFirst(costs.map { $0?.secondsPerEpoch.median }, lowerIsBetter: true)
    rows = places.compactMap { place in costs[place].map { (place, $0) } }
    guard !rows.isEmpty else {
      throw ChartError(
        .noData,
        "none of the \(context.recordCount) records holds timing.epochSeconds or timing.seconds; train with `curves train`, which records them"
      )
    }
    let unit = TimeUnit(for: rows.map(\.cost.secondsPerEpoch.median))
    self.unit = unit
    references = References(
      context,
      x: References.Crossed(
        id: "time", limits: options.xLimits ?? AxisLimits(), isLogarithmic: options.hasLogarithmicX ?? false,
        text: { [numbers = context.numbers] in numbers.significant($0) + "\u{A0}" + unit.symbol },
        end: { [numbers = context.numbers] in numbers.significant($0) + "\u{A0}" + unit.symbol }))
    try references.check()
  }

  private var words: CostPhrases { context.language.cost }

  private func text(_ seconds: Double) -> String {
    context.numbers.measured(seconds * unit.perSecond) + "\u{A0}" + unit.symbol
  }

  func build() throws(ChartError) -> TabledFigure {
    let limits = context.options.xLimits
    let isLogarithmic = context.options.hasLogarithmicX ?? false
    let axis = Axis(
      words.axis(["unit": unit.symbol]), kind: isLogarithmic ? .logarithmic : .linear, lower: limits?.lower,
      upper: limits?.upper, includes: references.verticalEnds, bounds: 0...Double.infinity,
      logarithmicNote: context.language.axes.logarithmic)
    var panel = RowsPanel(rows: rows.map(row), joinsSeeds: false, keys: context.keys).panel(
      id: "epoch-time", title: nil, x: axis, clippedText: context.language.figures.clipped)
    panel.layers.insert(contentsOf: references.layers(), at: 0)
    let table = references.added(to: self.table)
    let caption =
      [context.nSentence(rows.map(\.cost.seeds.count))]
      + [context.findings.validates ? words.symbols : words.symbolsAlone] + barSentences + [
        words.shared, context.colourSentence,
      ]
      + references.sentences
      + leftOut
    let list = rows.prefix(Arm.colors).map {
      words.altArm(["arm": context.label($0.place), "value": text($0.cost.secondsPerEpoch.median)])
    }
    return TabledFigure(
      figure: try context.figure(
        title: words.title, caption: caption,
        description: words.alt(["list": context.language.punctuation.list(list)]), panels: [panel]),
      table: table)
  }

  /// Of the arms that have a row, and of those that have none because all their runs are left out.
  private var leftOut: [String] {
    let counts = context.shown.map { place -> (place: Int, diverged: Int, missing: Int) in
      if let cost = context.findings.costs[place] { return (place, cost.diverged, cost.missing) }
      let diverged = context.findings.summary.arms[place].diverged
      return (place, diverged, context.runs(place).count - diverged)
    }
    return context.leftOut(
      diverged: counts.map { ($0.place, $0.diverged) }, missing: counts.map { ($0.place, $0.missing) })
  }

  private func level(_ median: MedianInterval) -> String {
    context.numbers.significant(100 * min(median.confidence, MedianInterval.wanted), digits: 3) + "\u{A0}%"
  }

  /// What the bars are, with the confidence of those of few runs.
  private var barSentences: [String] {
    let intervals = rows.compactMap { row in row.cost.medianInterval.map { (n: row.cost.seeds.count, median: $0) } }
    if intervals.isEmpty { return [] }
    var few: [Int: MedianInterval] = [:]
    for item in intervals where item.n < MedianInterval.leastCount { few[item.n] = item.median }
    if few.isEmpty { return [words.bars] }
    let list = context.language.punctuation.list(
      few.sorted { $0.key < $1.key }.map { words.level(["level": level($0.value), "n": String($0.key)]) })
    let hasMore = intervals.contains { $0.n >= MedianInterval.leastCount }
    return hasMore ? [words.bars, words.barsOfFewer(["list": list])] : [words.barsOfFew(["list": list])]
  }

  private func row(_ item: (place: Int, cost: Findings.Cost)) -> RowsPanel.Row {
    let label = context.label(item.place)
    let sample = item.cost.secondsPerEpoch
    let times = context.numbers.factor(item.cost.relative)
    var title = words.medianTitle(["arm": label, "n": String(sample.n), "value": text(sample.median)])
    if let median = item.cost.medianInterval {
      let (lower, upper) = (text(median.interval.lower), text(median.interval.upper))
      title +=
        context.language.punctuation.listSeparator
        + words.intervalTitle(["level": level(median), "lower": lower, "upper": upper])
    }
    return RowsPanel.Row(
      arm: item.place, label: label,
      runs: zip(item.cost.seeds, sample.values).map { seed, seconds in
        RowsPanel.Run(
          seed: seed, value: seconds * unit.perSecond,
          title: context.language.figures.runTitle(["arm": label, "seed": String(seed), "value": text(seconds)]))
      }, center: sample.n > 1 ? sample.median * unit.perSecond : nil,
      interval: item.cost.medianInterval.map {
        $0.interval.lower * unit.perSecond...$0.interval.upper * unit.perSecond
      }, centerTitle: title,
      rowLabel: Panel.RowLabel("\(text(sample.median)) (\(times))", short: text(sample.median)))
  }

  private var table: Table {
    Table(
      id: "cost", name: { $0.cost.title },
      columns: [
        Table.Column("arm", .text) { $0.terms.arm }, Table.Column("n", .count) { $0.terms.count },
        Table.Column("seconds_per_epoch", .seconds) { $0.cost.perEpoch },
        Table.Column("median_interval", .secondsInterval) { $0.cost.medianInterval },
        Table.Column("confidence", .percent(1)) { $0.cost.confidence },
        Table.Column("relative", .factor) { $0.cost.relative },
        Table.Column("by_seed", .seconds) { $0.terms.bySeed },
      ],
      rows: rows.map { place, cost in
        Table.Row(
          arm: place,
          [
            .arm(place), .count(cost.seeds.count), .number(cost.secondsPerEpoch.median),
            cost.medianInterval.map { .pair($0.interval.lower, $0.interval.upper) } ?? .none,
            .number(cost.medianInterval?.confidence), .number(cost.relative),
            .numbers(Dictionary(zip(cost.seeds, cost.secondsPerEpoch.values)) { first, _ in first }),
          ])
      })
  }
}
