internal import Charts
internal import Findings
internal import Languages
internal import SeedStatistics
internal import TextTools

/// Draws each arm less the baseline, as `Findings` has the pairs.
struct DifferencesBuilder {
  /// Which interval every row shows: one kind, so that the rows can be compared.
  private enum Shown {
    /// The deciding test turned round, as the verdict and its table give it.
    case rule
    /// Student's at the level at which the pair was tested, where so few seeds cannot bound the rule's.
    case student
    /// Student's at 95 %, where the verdict does not go by these pairs alone (diverged runs, seeds shared only in part).
    case plain
  }

  let context: KindContext
  /// Those with at least two shared seeds, in the order of the rows.
  private let rows: [Row]
  /// Labels of the arms that share fewer.
  private let unpaired: [String]
  private let shown: Shown
  /// Digits enough that no difference that is not zero reads as zero.
  private let numbers: DifferenceText
  private let references: References

  private struct Row {
    var pair: PairedComparison
    /// What the verdict says of just these pairs of runs.
    var contrast: Contrast?
    var interval: ClosedRange<Double>?

    /// All differences are one value, of which there may be no interval of any kind.
    var isConstant: Bool { pair.differences.standardDeviation == 0 }
  }

  init(_ findings: Findings, _ options: FigureOptions) throws(ChartError) {
    context = try KindContext(findings, options)
    let all = context.shown.flatMap { place in
      findings.summary.pairs.filter { findings.place(of: $0.a) == place }
    }
    var rows = all.compactMap { found -> Row? in
      guard let pair = found.paired, pair.n > 1 else { return nil }
      let isOfThese = found.contrast.map { $0.isPaired && $0.divergence == nil && $0.n == pair.n } ?? false
      return Row(pair: pair, contrast: isOfThese ? found.contrast : nil)
    }
    guard !rows.isEmpty else {
      throw ChartError(
        .noData,
        "no two arms share two seeds with a final accuracy; train every arm with the same seeds, as `curves train` does"
      )
    }
    let order = options.order ?? (options.arms == nil ? .value : .experiment)
    if order == .value {
      let sign = findings.quantity.higherIsBetter ? 1.0 : -1
      rows = rows.enumerated()
        .sorted { (sign * $0.element.pair.mean, $1.offset) > (sign * $1.element.pair.mean, $0.offset) }.map(\.element)
    }
    let shown: Shown =
      rows.allSatisfy {
        $0.isConstant || $0.contrast?.interval?.lower != nil && $0.contrast?.interval?.upper != nil
      } ? .rule : rows.allSatisfy { $0.isConstant || $0.contrast?.tInterval != nil } ? .student : .plain
    for index in rows.indices { rows[index].interval = Self.interval(rows[index], shown) }
    let paired = Set(rows.map(\.pair.a))
    unpaired = all.filter { !paired.contains($0.a) }.map { findings.label($0.a, options.language) }
    numbers = DifferenceText(
      findings.quantity, options.language,
      showing: rows.flatMap { [$0.pair.mean] + ($0.interval.map { [$0.lowerBound, $0.upperBound] } ?? []) })
    self.rows = rows
    self.shown = shown
    let place = { @Sendable [language = context.language, quantity = findings.quantity] (value: Double) -> String in
      let text = language.numbers.significant(value)
      return quantity.differsInPercentagePoints ? language.verdict.points(["value": text]) : text
    }
    references = References(
      context,
      x: References.Crossed(id: "difference", limits: options.xLimits ?? AxisLimits(), text: place, end: place))
    try references.check()
  }

  private static func interval(_ row: Row, _ shown: Shown) -> ClosedRange<Double>? {
    switch shown {
    case .rule:
      guard let found = row.contrast?.interval, let lower = found.lower, let upper = found.upper else { return nil }
      return lower...upper
    case .student: return row.contrast?.tInterval.map { $0.lower...$0.upper }
    case .plain: return row.pair.tInterval.map { $0.lower...$0.upper }
    }
  }

  private var words: DifferencesPhrases { context.language.differences }
  private var quantity: Quantity { context.findings.quantity }
  private func label(_ name: ArmName) -> String { context.findings.label(name, context.language) }

  func build() throws(ChartError) -> TabledFigure {
    let limits = context.options.xLimits
    let axis = Axis(axisTitle, lower: limits?.lower, upper: limits?.upper, includes: [0], outliers: .include)
    var panel = RowsPanel(rows: rows.map(row), joinsSeeds: false, keys: context.keys).panel(
      id: "differences", title: nil, x: axis, clippedText: context.language.figures.clipped)
    let zero = [DataPoint(x: 0, y: -0.5), DataPoint(x: 0, y: Double(rows.count) - 0.5)]
    panel.layers.insert(
      .line(Layer.Line(zero, style: SeriesStyle(variant: .train), markers: .none, isData: false)), at: 0)
    panel.layers.insert(contentsOf: references.layers(), at: 0)
    let table = references.added(to: self.table)
    return TabledFigure(
      figure: try context.figure(
        title: Self.title(quantity, context.language), caption: caption, description: description, panels: [panel]),
      table: table)
  }

  /// What all of several rows are less by, which the axis says in place of each row.
  private var commonBaseline: ArmName? {
    guard rows.count > 1, let first = rows.first?.pair.b, rows.allSatisfy({ $0.pair.b == first }) else { return nil }
    return first
  }

  /// In columns of a terminal.
  private static let longestBaseline = 30

  private var axisTitle: String {
    // A long name would leave no room for the unit; the caption has it.
    let baseline = commonBaseline.map(label).flatMap { $0.terminalWidth > Self.longestBaseline ? nil : $0 }
    guard !quantity.differsInPercentagePoints else {
      return baseline.map { words.axisFrom(["baseline": $0]) } ?? words.axis
    }
    let name = Language.inSentence(context.language.name(of: quantity))
    return baseline.map { words.axisOfFrom(["quantity": name, "baseline": $0]) } ?? words.axisOf(["quantity": name])
  }

  private static func title(_ quantity: Quantity, _ language: Language) -> String {
    language.differences.title(["quantity": Language.inSentence(language.title(of: quantity))])
  }

  private func row(_ row: Row) -> RowsPanel.Row {
    let pair = row.pair
    let (a, b) = (label(pair.a), label(pair.b))
    let runs = zip(pair.seeds, pair.differences.values).map { seed, value in
      RowsPanel.Run(
        seed: seed, value: value,
        title: words.seedTitle(["a": a, "b": b, "seed": String(seed), "value": numbers.signedWithUnit(value)]))
    }
    let mean = numbers.signed(pair.mean)
    let bounds = row.interval.map { " [\(numbers.signed($0.lowerBound)), \(numbers.signed($0.upperBound))]" } ?? ""
    return RowsPanel.Row(
      arm: context.findings.place(of: pair.a) ?? 0, label: commonBaseline == nil ? words.row(["a": a, "b": b]) : a,
      runs: runs, center: pair.mean, interval: row.interval,
      centerTitle: words.meanTitle([
        "a": a, "b": b, "n": String(pair.n), "value": numbers.signedWithUnit(pair.mean) + bounds,
      ]),
      rowLabel: Panel.RowLabel(mean + bounds, short: mean))
  }

  private var caption: [String] {
    [
      context.nSentence(rows.map(\.pair.n)),
      rows.contains { $0.interval != nil } ? words.symbols(["interval": intervalName]) : words.symbolsAlone,
      rows.contains { $0.isConstant && $0.interval == nil } ? words.equalWithoutInterval : "",
      shown == .student ? words.studentInstead : "", clippingNote, direction, context.colourSentence,
      unpaired.isEmpty ? "" : words.notPaired(["list": context.language.punctuation.list(unpaired, most: 6)]),
    ] + references.sentences + context.leftOut(diverged: counts(\.diverged), missing: counts(\.missing))
  }

  /// On which side of 0 the first arm is the better one.
  private var direction: String {
    let isHigher = quantity.higherIsBetter
    if rows.count == 1 {
      let blanks: KeyValuePairs = ["a": label(rows[0].pair.a), "b": label(rows[0].pair.b)]
      return isHigher ? words.direction(blanks) : words.directionOfLess(blanks)
    }
    guard let baseline = commonBaseline else { return "" }
    let blanks: KeyValuePairs = ["baseline": label(baseline)]
    return isHigher ? words.directionSeveral(blanks) : words.directionSeveralOfLess(blanks)
  }

  private var clippingNote: String {
    switch shown {
    case .rule: ""
    case .student: context.findings.clippingNote(rows.compactMap(\.contrast?.tInterval), context.language)
    case .plain: context.findings.clippingNote(rows.compactMap(\.pair.tInterval), context.language)
    }
  }

  /// What the intervals are, with the level where it is one.
  private var intervalName: String {
    let thresholds = Set(rows.map { shown == .plain ? SignificanceLevel.base : $0.contrast?.threshold })
    let isAdjusted = shown != .plain && rows.contains { $0.contrast?.adjustedP != nil }
    guard !isAdjusted, thresholds.count == 1, let threshold = thresholds.first ?? nil else {
      return shown == .rule ? words.adjustedRuleInterval : words.adjustedStudentInterval
    }
    let name = shown == .rule ? words.ruleInterval : words.studentInterval
    return name(["level": context.language.confidence(1 - threshold)])
  }

  /// Of every arm that a row is about.
  private func counts(_ runs: KeyPath<ArmStatistics, Int>) -> [(arm: Int, count: Int)] {
    Set(rows.flatMap { [$0.pair.a, $0.pair.b] }).compactMap { context.findings.place(of: $0) }
      .map { ($0, context.findings.summary.arms[$0][keyPath: runs]) }
  }

  private var description: String {
    context.language.punctuation.join(
      rows.prefix(Arm.colors).map { row in
        words.alt([
          "a": label(row.pair.a), "b": label(row.pair.b), "value": numbers.signedWithUnit(row.pair.mean),
          "n": String(row.pair.n),
        ])
      })
  }

  private var table: Table {
    let kinds = context.findings.differenceKind
    let quantity = quantity
    let unit = quantity.differsInPercentagePoints ? "_pp" : ""
    let isAdjusted = shown != .plain
    return Table(
      id: "differences", name: { Self.title(quantity, $0) },
      columns: [
        Table.Column("arm", .text) { $0.terms.arm }, Table.Column("baseline", .text) { $0.measures.baseline },
        Table.Column("n", .count) { $0.terms.count },
        Table.Column("difference" + unit, kinds.single) { $0.measures.heading(ofDifferences: quantity, $0) },
        Table.Column("difference\(unit)_interval", kinds.interval) {
          isAdjusted ? $0.measures.ruleInterval : $0.terms.interval
        },
        Table.Column("by_seed" + unit, kinds.single) { $0.terms.bySeed },
      ],
      rows: rows.map { row in
        let place = context.findings.place(of: row.pair.a)
        return Table.Row(
          arm: place,
          [
            place.map { .arm($0) } ?? .none, context.findings.place(of: row.pair.b).map { .arm($0) } ?? .none,
            .count(row.pair.n), .number(row.pair.mean),
            row.interval.map { .pair($0.lowerBound, $0.upperBound) } ?? .none,
            .numbers(Dictionary(zip(row.pair.seeds, row.pair.differences.values)) { first, _ in first }),
          ])
      })
  }
}
