internal import Charts
internal import Findings
internal import Languages
internal import SeedStatistics
internal import TextTools

/// Draws final accuracies as `Findings` has them. Diverged runs and runs without a value are left out and counted in the
/// caption.
struct AccuracyBuilder {
  let context: KindContext
  /// Places of the arms in the order of the rows.
  let places: [Int]
  let references: References

  init(_ findings: Findings, _ options: FigureOptions) throws(ChartError) {
    context = try KindContext(findings, options)
    let statistics = findings.summary.arms
    guard context.shown.contains(where: { statistics[$0].n > 0 }) else {
      throw ChartError(
        .noData,
        "none of the \(context.recordCount) records holds a test accuracy or val_accuracy; train with `curves train`, or give histories that have val_accuracy"
      )
    }
    // An order that was asked for by naming the arms is kept.
    let order = options.order ?? (options.arms == nil ? .value : .experiment)
    places =
      order == .experiment
      ? context.shown
      : context.bestFirst(
        statistics.map { $0.sample?.mean }, lowerIsBetter: !findings.quantity.higherIsBetter)
    references = References(context, x: context.valueAxis(limits: options.xLimits))
    try references.check()
  }

  private var words: AccuracyPhrases { context.language.accuracy }
  private func statistics(_ place: Int) -> ArmStatistics { context.findings.summary.arms[place] }
  private func text(_ value: Double) -> String { context.findings.text(value: value, context.language) }

  func build() throws(ChartError) -> TabledFigure {
    let limits = context.options.xLimits
    let quantity = context.findings.quantity
    let axis = Axis(
      context.language.name(of: quantity), lower: limits?.lower, upper: limits?.upper,
      bounds: quantity.possibleValues, outliers: .include)
    var panel = RowsPanel(rows: places.map(row), joinsSeeds: joinsSeeds, keys: context.keys).panel(
      id: "accuracy", title: nil, x: axis, clippedText: context.language.figures.clipped)
    panel.layers.insert(contentsOf: references.layers(), at: 0)
    let title = context.language.title(of: quantity)
    var table = context.findings.accuracyTable(places)
    let values = places.map { place -> Table.Cell in
      .numbers(Dictionary(zip(statistics(place).seeds, statistics(place).sample?.values ?? [])) { first, _ in first })
    }
    table.columns.append(Table.Column("by_seed", table.columns[2].kind) { $0.terms.bySeed })
    for index in table.rows.indices { table.rows[index].cells.append(values[index]) }
    let tableWithLines = references.added(to: table)
    return TabledFigure(
      figure: try context.figure(title: title, caption: caption, description: description(title), panels: [panel]),
      table: tableWithLines)
  }

  /// Two arms that share seeds: thin lines join the runs of each.
  private var joinsSeeds: Bool {
    guard places.count == 2 else { return false }
    return Set(statistics(places[0]).seeds).intersection(statistics(places[1]).seeds).count > 1
  }

  private func row(_ place: Int) -> RowsPanel.Row {
    let label = context.label(place)
    let arm = statistics(place)
    let runs = zip(arm.seeds, arm.sample?.values ?? []).map { seed, value in
      RowsPanel.Run(
        seed: seed, value: value,
        title: context.language.figures.runTitle(["arm": label, "seed": String(seed), "value": text(value)]))
    }
    guard let sample = arm.sample else {
      let missing = context.numbers.missing
      return RowsPanel.Row(arm: place, label: label, rowLabel: Panel.RowLabel(missing, short: missing))
    }
    var title = words.meanTitle(["arm": label, "n": String(sample.n), "mean": text(sample.mean)])
    var long = text(sample.mean)
    if let interval = sample.interval {
      let (lower, upper) = (text(interval.lower), text(interval.upper))
      title += context.language.punctuation.listSeparator + words.intervalTitle(["lower": lower, "upper": upper])
      long += " [\(lower), \(upper)]"
    }
    return RowsPanel.Row(
      arm: place, label: label, runs: runs, center: sample.n > 1 ? sample.mean : nil,
      interval: sample.interval.map { $0.lower...$0.upper }, centerTitle: title,
      rowLabel: Panel.RowLabel(long, short: text(sample.mean)))
  }

  private var caption: [String] {
    let counts = places.map { statistics($0).n }
    var sentences: [String] = []
    if counts.allSatisfy({ $0 <= 1 }) {
      sentences.append(words.symbolsSingle)
    } else {
      sentences += [context.nSentence(counts), words.symbols]
      sentences += context.sentencesWithoutInterval(places)
      if joinsSeeds { sentences.append(words.pairedLines) }
      sentences.append(context.findings.clippingNote(places, context.language))
    }
    return sentences + [context.colourSentence] + references.sentences
      + context.leftOut(
        diverged: places.map { ($0, statistics($0).diverged) }, missing: places.map { ($0, statistics($0).missing) })
  }

  private func description(_ title: String) -> String {
    var sentences = [words.alt(["quantity": title, "n": String(places.count)])]
    for place in places.prefix(Arm.colors) {
      guard let sample = statistics(place).sample else { continue }
      let (label, mean) = (context.label(place), text(sample.mean))
      if let interval = sample.interval {
        sentences.append(
          words.altArm([
            "arm": label, "mean": mean, "lower": text(interval.lower), "upper": text(interval.upper),
            "n": String(sample.n),
          ]))
      } else if sample.n > 1 {
        sentences.append(words.altConstant(["arm": label, "mean": mean, "n": String(sample.n)]))
      } else {
        sentences.append(words.altSingle(["arm": label, "mean": mean]))
      }
    }
    return context.language.punctuation.join(sentences)
  }
}
