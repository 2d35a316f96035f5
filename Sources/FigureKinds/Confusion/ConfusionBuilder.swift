internal import Charts
internal import Findings
internal import Languages
internal import TextTools

/// Draws a confusion matrix of each arm, pooled over its seeds, in per cent of each true class, and for two arms their
/// difference.
struct ConfusionBuilder {
  let context: KindContext
  let matrices: [(arm: Int, pooled: PooledConfusion)]
  let names: [String]
  /// Arms that have no matrix here because there are too many.
  private let leftOut: [Int]

  init(_ findings: Findings, _ options: FigureOptions) throws(ChartError) {
    context = try KindContext(findings, options)
    let pooled = findings.confusions
    // A matrix each of more arms than have colours is longer than any page: those that are named, unless arms were chosen.
    let isCut = options.arms == nil && context.shown.count > Arm.colors
    matrices = (isCut ? context.coloured : context.shown).compactMap { place in pooled[place].map { (place, $0) } }
    leftOut = isCut ? Self.others(context) : []
    guard let classes = matrices.map(\.pooled.classes).max() else {
      throw ChartError(
        .noData,
        "none of the \(context.recordCount) records holds test.confusion; train with `curves train`, which tests every run; histories of other tools have no confusion matrix"
      )
    }
    names = findings.classNames(classes)
  }

  private var words: ConfusionPhrases { context.language.confusion }

  func build() throws(ChartError) -> TabledFigure {
    let difference = self.difference
    // One key serves all matrices of shares: they have one scale.
    var panels = matrices.enumerated().map { place, item in
      panel(item.arm, item.pooled, place: place)
    }
    if let difference { panels.append(difference) }
    var sentences = [
      matrices.contains { $0.pooled.runs > 1 }
        ? words.caption(["n": runs]) : words.captionSingle,
      words.symbols,
    ]
    if difference != nil {
      sentences.append(
        words.differenceCaption(["a": context.label(matrices[1].arm), "b": context.label(matrices[0].arm)]))
    } else if matrices.count == 2, matrices[0].pooled.classes == matrices[1].pooled.classes {
      sentences.append(words.noDifference)
    }
    sentences.append(context.armsLeftOut(leftOut))
    sentences += context.leftOut(missing: matrices.map { ($0.arm, $0.pooled.missing) })
    return TabledFigure(
      figure: try context.figure(
        title: words.title, caption: sentences, description: description, panels: panels),
      table: table())
  }

  private static func others(_ context: KindContext) -> [Int] {
    let named = Set(context.coloured)
    return context.shown.filter { !named.contains($0) }
  }

  /// What tells the arms apart, for titles that would be cut where they differ.
  private var shortLabels: [String] { SharedWords(matrices.map { context.label($0.arm) }).labels }

  private var runs: String {
    let counts = matrices.map(\.pooled.runs)
    let (least, most) = (counts.min() ?? 0, counts.max() ?? 0)
    return least == most ? String(most) : "\(least)–\(most)"
  }

  private func name(_ index: Int) -> String { names.indices.contains(index) ? names[index] : String(index) }

  private func percent(_ share: Double, decimals: Int = 1) -> String { context.numbers.percent(share, decimals) }

  /// A share in a cell: whole percents, nothing for none, and a dot that says "some" for less than half of one.
  private func cell(_ share: Double) -> String {
    if share.isNaN || share == 0 { return "" }
    return share < 0.005 ? "·" : context.numbers.fixed(share * 100, 0)
  }

  private func axes(_ classes: Int) -> (x: Axis, y: Axis) {
    let labels = (0..<classes).map(name)
    return (
      Axis(words.predicted, kind: .category(labels), showsGrid: false),
      Axis(words.actual, kind: .category(labels), showsGrid: false, isReversed: true)
    )
  }

  private func panel(_ arm: Int, _ pooled: PooledConfusion, place: Int) -> Panel {
    let shares = pooled.shares
    let titles = shares.indices.map { index in
      let (row, column) = (index / pooled.classes, index % pooled.classes)
      return words.cellTitle([
        "arm": context.label(arm), "actual": name(row), "predicted": name(column), "share": percent(shares[index]),
        "count": context.numbers.integer(pooled.counts[index]), "all": context.numbers.integer(pooled.total(row)),
      ])
    }
    let axes = axes(pooled.classes)
    return Panel(
      id: "confusion-\(context.arms[arm].id)", title: context.label(arm), shortTitle: shortLabels[place], x: axes.x,
      y: axes.y,
      layers: [
        .heatMap(
          Layer.HeatMap(
            rows: pooled.classes, columns: pooled.classes, values: shares, labels: shares.map(cell),
            details: pooled.counts.map { $0 == 0 ? "" : context.numbers.integer($0) }, titles: titles,
            limit: 1,
            colorBar: place == matrices.count - 1 ? Layer.HeatMap.ColorBar(words.shareOfRow, format: .percent) : nil))
      ], note: percent(pooled.accuracy), aspect: 1,
      sharesY: place > 0 && pooled.classes == matrices[place - 1].pooled.classes)
  }

  /// Less has no digit in a cell; matrices that nowhere differ by more need no colours for it.
  private static let leastDifference = 0.0005

  private var difference: Panel? {
    guard matrices.count == 2,
      matrices[0].pooled.classes == matrices[1].pooled.classes
    else { return nil }
    let (b, a) = (matrices[0], matrices[1])
    let classes = a.pooled.classes
    let values = zip(a.pooled.shares, b.pooled.shares).map { $0 - $1 }
    guard values.contains(where: { $0.magnitude >= Self.leastDifference }) else { return nil }
    func points(_ value: Double) -> String { context.numbers.fixed(value * 100, 1) }
    func signed(_ value: Double) -> String { context.numbers.fixed(value * 100, 1, signed: true) }
    let axes = axes(classes)
    return Panel(
      id: "confusion-difference",
      title: words.differenceTitle(["a": context.label(a.arm), "b": context.label(b.arm)]), x: axes.x,
      y: axes.y,
      layers: [
        .heatMap(
          Layer.HeatMap(
            rows: classes, columns: classes, values: values,
            labels: values.map { $0.isNaN || $0.magnitude < Self.leastDifference ? "" : points($0) },
            // The sign alone, so that it shows where colours do not.
            shortLabels: values.map { $0.isNaN || $0.magnitude < Self.leastDifference ? "" : $0 > 0 ? "+" : "−" },
            titles: values.indices.map { index in
              words.differenceCellTitle([
                "actual": name(index / classes), "predicted": name(index % classes),
                "difference": signed(values[index]),
              ])
            }, ramp: .diverging,
            colorBar: Layer.HeatMap.ColorBar(words.percentagePointsAxis, format: .scaled(by: 100, suffix: ""))))
      ], aspect: 1, sharesY: true)
  }

  private var description: String {
    context.language.punctuation.join(
      matrices.prefix(Arm.colors).map { item in
        let worst = item.pooled.confusions.prefix(3).map {
          words.altItem(["actual": name($0.row), "predicted": name($0.column), "share": percent($0.share)])
        }
        return words.alt([
          "arm": context.label(item.arm), "accuracy": percent(item.pooled.accuracy),
          "list": context.language.punctuation.list(worst),
        ])
      })
  }

  /// A row a cell that is not empty: matrices of several arms do not fit beside one another.
  private func table() -> Table {
    Table(
      id: "confusion", name: { $0.confusion.title },
      columns: [
        Table.Column("arm", .text) { $0.terms.arm }, Table.Column("actual", .text) { $0.confusion.actual },
        Table.Column("predicted", .text) { $0.confusion.predicted },
        Table.Column("share", .percent(2)) { $0.confusion.share },
        Table.Column("count", .count) { $0.confusion.count },
      ],
      rows: matrices.flatMap { item in
        item.pooled.counts.indices.filter { item.pooled.counts[$0] > 0 }.map { index in
          let (row, column) = (index / item.pooled.classes, index % item.pooled.classes)
          return Table.Row(
            arm: item.arm,
            [
              .arm(item.arm), .text(name(row)), .text(name(column)), .number(item.pooled.share(row, column)),
              .count(item.pooled.counts[index]),
            ])
        }
      })
  }
}
