internal import Charts
internal import Findings
internal import Languages
internal import SeedStatistics
internal import TextTools

/// Draws each arm less the baseline, as `Findings` has the pairs.
struct DifferencesBuilder {
  let context: KindContext
  /// Those with at least two shared seeds, in the order of the rows.
  let pairs: [PairedComparison]
  /// Labels of the arms that share fewer.
  let unpaired: [String]

  init(_ findings: Findings, _ options: FigureOptions) throws(ChartError) {
    context = try KindContext(findings, options)
    let context = self.context
    let all = context.shown.flatMap { place in
      findings.summary.pairs.filter { findings.place(of: $0.a) == place }
    }
    var pairs = all.compactMap(\.paired).filter { $0.n > 1 }
    guard !pairs.isEmpty else {
      throw ChartError(
        .noData,
        "no two arms share two seeds with a final accuracy; train every arm with the same seeds, as `curves train` does"
      )
    }
    let order = options.order ?? (options.arms == nil ? .value : .experiment)
    if order == .value {
      pairs = pairs.enumerated().sorted { ($0.element.mean, $1.offset) > ($1.element.mean, $0.offset) }.map(\.element)
    }
    self.pairs = pairs
    unpaired = all.filter { pair in !pairs.contains { $0.a == pair.a } }.map { findings.label($0.a, options.language) }
  }

  private var words: DifferencesPhrases { context.language.differences }
  private func label(_ name: ArmName) -> String { context.findings.label(name, context.language) }

  /// Whether the interval is the one that the verdict goes by, which five seeds cannot bound; else it is Student's.
  private var showsRule: Bool { pairs.allSatisfy { $0.interval.lower != nil && $0.interval.upper != nil } }

  private func interval(_ pair: PairedComparison) -> ClosedRange<Double>? {
    if showsRule, let lower = pair.interval.lower, let upper = pair.interval.upper { return lower...upper }
    return pair.tInterval.map { $0.lower...$0.upper }
  }

  private var quantity: Quantity { context.findings.quantity }

  private var text: DifferenceText {
    DifferenceText(
      quantity, context.language,
      showing: pairs.flatMap { [$0.mean] + (interval($0).map { [$0.lowerBound, $0.upperBound] } ?? []) })
  }

  private var title: String {
    quantity.differsInPercentagePoints
      ? words.title : words.titleOf(["quantity": Language.inSentence(context.language.title(of: quantity))])
  }

  func build() throws(ChartError) -> TabledFigure {
    let limits = context.options.xLimits
    let label = quantity.differsInPercentagePoints ? words.axis : context.language.measures.meanDifference
    let axis = Axis(label, lower: limits?.lower, upper: limits?.upper, includes: [0])
    var panel = RowsPanel(rows: pairs.map(row), joinsSeeds: false, keys: context.keys).panel(
      id: "differences", title: nil, x: axis, clippedText: context.language.figures.clipped)
    let zero = [DataPoint(x: 0, y: -0.5), DataPoint(x: 0, y: Double(pairs.count) - 0.5)]
    panel.layers.insert(
      .line(Layer.Line(zero, style: SeriesStyle(variant: .train), markers: .none, isData: false)), at: 0)
    return TabledFigure(
      figure: try context.figure(title: title, caption: caption, description: description, panels: [panel]),
      table: table)
  }

  private func row(_ pair: PairedComparison) -> RowsPanel.Row {
    let (a, b, text) = (label(pair.a), label(pair.b), text)
    let runs = zip(pair.seeds, pair.differences.values).map { seed, value in
      RowsPanel.Run(
        seed: seed, value: value,
        title: words.seedTitle(["a": a, "b": b, "seed": String(seed), "value": text.signedWithUnit(value)]))
    }
    var (long, title) = (text.signed(pair.mean), text.signedWithUnit(pair.mean))
    if let interval = interval(pair) {
      let ends = " [\(text.signed(interval.lowerBound)), \(text.signed(interval.upperBound))]"
      long += ends
      title += ends
    }
    return RowsPanel.Row(
      arm: context.findings.place(of: pair.a) ?? 0, label: words.row(["a": a, "b": b]), runs: runs, center: pair.mean,
      interval: interval(pair), centerTitle: words.meanTitle(["a": a, "b": b, "n": String(pair.n), "value": title]),
      rowLabel: Panel.RowLabel(long, short: text.signed(pair.mean)))
  }

  private var caption: [String] {
    [
      context.nSentence(pairs.map(\.n)), showsRule ? words.symbolsOfRule : words.symbols,
      showsRule ? "" : context.findings.clippingNote(pairs.compactMap(\.tInterval), context.language), direction,
      unpaired.isEmpty ? "" : words.notPaired(["list": context.language.punctuation.list(unpaired, most: 6)]),
    ] + context.leftOut(diverged: counts(\.diverged), missing: counts(\.missing))
  }

  /// On which side of 0 the first arm is the better one.
  private var direction: String {
    let isHigher = quantity.higherIsBetter
    if pairs.count == 1 {
      let blanks: KeyValuePairs = ["a": label(pairs[0].a), "b": label(pairs[0].b)]
      return isHigher ? words.direction(blanks) : words.directionOfLess(blanks)
    }
    guard Set(pairs.map(\.b)).count == 1 else { return "" }
    let blanks: KeyValuePairs = ["baseline": label(pairs[0].b)]
    return isHigher ? words.directionSeveral(blanks) : words.directionSeveralOfLess(blanks)
  }

  /// Of every arm that a row is about.
  private func counts(_ runs: KeyPath<ArmStatistics, Int>) -> [(arm: Int, count: Int)] {
    Set(pairs.flatMap { [$0.a, $0.b] }).compactMap { context.findings.place(of: $0) }
      .map { ($0, context.findings.summary.arms[$0][keyPath: runs]) }
  }

  private var description: String {
    context.language.punctuation.join(
      pairs.prefix(Arm.colors).map { pair in
        words.alt([
          "a": label(pair.a), "b": label(pair.b), "value": text.signedWithUnit(pair.mean), "n": String(pair.n),
        ])
      })
  }

  private var table: Table {
    let quantity = quantity
    let isPoints = quantity.differsInPercentagePoints
    let kind = context.findings.differenceKind
    let key = { (name: String) in isPoints ? name.replacing("difference", with: "difference_pp") : name }
    return Table(
      id: "differences", name: { [title] _ in title },
      columns: [
        Table.Column("arm", .text) { $0.terms.arm }, Table.Column("baseline", .text) { $0.measures.baseline },
        Table.Column("n", .count) { $0.terms.count },
        Table.Column(key("difference"), kind.single) { $0.measures.heading(ofDifferences: quantity, $0) },
        Table.Column(key("difference_ci95"), kind.interval) { $0.terms.interval },
        Table.Column(isPoints ? "by_seed_pp" : "by_seed", kind.single) {
          isPoints ? $0.differences.differencesBySeed : $0.terms.bySeed
        },
      ],
      rows: pairs.map { pair in
        let place = context.findings.place(of: pair.a)
        return Table.Row(
          arm: place,
          [
            place.map { .arm($0) } ?? .none, context.findings.place(of: pair.b).map { .arm($0) } ?? .none,
            .count(pair.n), .number(pair.mean), interval(pair).map { .pair($0.lowerBound, $0.upperBound) } ?? .none,
            .numbers(Dictionary(zip(pair.seeds, pair.differences.values)) { first, _ in first }),
          ])
      })
  }
}
