public import Charts
internal import RunRecords
public import SeedStatistics

/// How confusion matrices are shown.
public struct ConfusionFigureOptions: Sendable, Equatable {
  public var text = FigureText()
  /// Ids or labels of arms to show, in order; empty for all.
  public var arms: [String] = []
  /// Adds the second arm less the first where two are shown.
  public var showsDifference = true

  public init() {}
}

/// A confusion matrix of each arm, pooled over its seeds, in percent of each true class, and for two arms their
/// difference.
///
/// - Throws: `ChartError` with code `noData` when no record holds a confusion matrix, `invalidOption` for an arm that is
///   not there.
public func confusionFigure(
  _ comparison: Comparison, options: ConfusionFigureOptions = ConfusionFigureOptions()
) throws(ChartError) -> TabledFigure {
  try ConfusionFigureBuilder(comparison, options: options).build()
}

struct ConfusionFigureBuilder {
  let context: KindContext
  let options: ConfusionFigureOptions
  let matrices: [(arm: Int, pooled: PooledConfusion)]
  let names: [String]

  init(_ comparison: Comparison, options: ConfusionFigureOptions) throws(ChartError) {
    context = try KindContext(comparison, options.text)
    self.options = options
    let shown = try context.chosen(options.arms) ?? Array(comparison.arms.indices)
    matrices = shown.compactMap { index in PooledConfusion(comparison.arms[index]).map { (index, $0) } }
    guard let classes = matrices.map(\.pooled.classes).max() else {
      throw ChartError(
        .noData,
        "none of the \(shown.reduce(0) { $0 + comparison.arms[$1].runs.count }) records holds test.confusion; train with `curves train`, which tests every run; histories of other tools have no confusion matrix"
      )
    }
    names = context.classNames(classes)
  }

  func build() -> TabledFigure {
    let words = context.words
    let difference = self.difference
    // One key serves all matrices of shares: they have one scale.
    var panels = matrices.enumerated().map { place, item in
      panel(item.arm, item.pooled, place: place)
    }
    if let difference { panels.append(difference) }
    var sentences = [
      matrices.contains { $0.pooled.runs > 1 }
        ? context.fill(words.confusionCaption, ("n", runs)) : words.confusionCaptionSingle,
      words.confusionSymbols,
    ]
    if difference != nil {
      sentences.append(
        context.fill(
          words.differenceCaption, ("a", context.label(matrices[1].arm)), ("b", context.label(matrices[0].arm))))
    }
    sentences += context.leftOut(diverged: [], missing: matrices.map { ($0.arm, $0.pooled.missing) })
    return TabledFigure(
      figure: context.figure(
        title: words.confusionTitle, caption: context.join(sentences), description: description, panels: panels),
      table: table())
  }

  private var runs: String {
    let counts = matrices.map(\.pooled.runs)
    let (least, most) = (counts.min() ?? 0, counts.max() ?? 0)
    return least == most ? String(most) : "\(least)–\(most)"
  }

  private func name(_ index: Int) -> String { names.indices.contains(index) ? names[index] : String(index) }

  private func percent(_ share: Double, decimals: Int = 1) -> String {
    NumberText.fixed(share * 100, decimals: decimals) + " %"
  }

  /// A share in a cell: whole percents, nothing for none, and a dot that says "some" for less than half of one.
  private func cell(_ share: Double) -> String {
    if share.isNaN || share == 0 { return "" }
    return share < 0.005 ? "·" : NumberText.fixed(share * 100, decimals: 0)
  }

  private func axes(_ classes: Int) -> (x: Axis, y: Axis) {
    let labels = (0..<classes).map(name)
    return (
      Axis(context.words.predicted, kind: .category(labels), showsGrid: false),
      Axis(context.words.actual, kind: .category(labels), showsGrid: false, isReversed: true)
    )
  }

  private func panel(_ arm: Int, _ pooled: PooledConfusion, place: Int) -> Panel {
    let words = context.words
    let shares = pooled.shares
    let titles = shares.indices.map { index in
      let (row, column) = (index / pooled.classes, index % pooled.classes)
      return context.fill(
        words.cellTitle, ("arm", context.label(arm)), ("actual", name(row)), ("predicted", name(column)),
        ("share", percent(shares[index])), ("count", NumberText.fixed(Double(pooled.counts[index]), decimals: 0)),
        ("all", NumberText.fixed(Double(pooled.total(row)), decimals: 0)))
    }
    let axes = axes(pooled.classes)
    return Panel(
      id: "confusion-\(context.arms[arm].id)", title: context.label(arm), x: axes.x, y: axes.y,
      layers: [
        .heatMap(
          Layer.HeatMap(
            rows: pooled.classes, columns: pooled.classes, values: shares, labels: shares.map(cell),
            details: pooled.counts.map { $0 == 0 ? "" : NumberText.fixed(Double($0), decimals: 0) }, titles: titles,
            limit: 1,
            colorBar: place == matrices.count - 1 ? Layer.HeatMap.ColorBar(words.shareOfRow, format: .percent) : nil))
      ], note: percent(pooled.accuracy), aspect: 1,
      sharesY: place > 0 && pooled.classes == matrices[place - 1].pooled.classes)
  }

  private var difference: Panel? {
    guard options.showsDifference, matrices.count == 2,
      matrices[0].pooled.classes == matrices[1].pooled.classes
    else { return nil }
    let words = context.words
    let (b, a) = (matrices[0], matrices[1])
    let classes = a.pooled.classes
    let values = zip(a.pooled.shares, b.pooled.shares).map { $0 - $1 }
    func points(_ value: Double) -> String { NumberText.fixed(value * 100, decimals: 1) }
    func signed(_ value: Double) -> String { (value > 0 ? "+" : "") + points(value) }
    let axes = axes(classes)
    return Panel(
      id: "confusion-difference",
      title: context.fill(words.differenceTitle, ("a", context.label(a.arm)), ("b", context.label(b.arm))), x: axes.x,
      y: axes.y,
      layers: [
        .heatMap(
          Layer.HeatMap(
            rows: classes, columns: classes, values: values,
            labels: values.map { $0.isNaN || $0.magnitude < 0.0005 ? "" : points($0) },
            // The sign alone, so that it shows where colours do not.
            shortLabels: values.map { $0.isNaN || $0.magnitude < 0.0005 ? "" : $0 > 0 ? "+" : "−" },
            titles: values.indices.map { index in
              context.fill(
                words.differenceCellTitle, ("actual", name(index / classes)), ("predicted", name(index % classes)),
                ("difference", signed(values[index])))
            }, ramp: .diverging,
            colorBar: Layer.HeatMap.ColorBar(words.percentagePoints, format: .scaled(by: 100, suffix: ""))))
      ], aspect: 1, sharesY: true)
  }

  private var description: String {
    let words = context.words
    return context.join(
      matrices.prefix(12).map { item in
        let worst = item.pooled.confusions.prefix(3).map {
          context.fill(
            words.confusionAltItem, ("actual", name($0.row)), ("predicted", name($0.column)),
            ("share", percent($0.share)))
        }
        return context.fill(
          words.confusionAlt, ("arm", context.label(item.arm)), ("accuracy", percent(item.pooled.accuracy)),
          ("list", context.list(worst)))
      })
  }

  /// A row a cell that is not empty: matrices of several arms do not fit beside one another.
  private func table() -> FigureTable {
    let words = context.words
    var rows: [[String]] = []
    for item in matrices {
      for row in 0..<item.pooled.classes {
        for column in 0..<item.pooled.classes where item.pooled.counts[row * item.pooled.classes + column] > 0 {
          rows.append([
            context.label(item.arm), name(row), name(column), percent(item.pooled.share(row, column), decimals: 2),
            NumberText.fixed(Double(item.pooled.counts[row * item.pooled.classes + column]), decimals: 0),
          ])
        }
      }
    }
    return FigureTable(
      caption: words.confusionTitle, header: [words.arm, words.actual, words.predicted, words.share, words.count],
      rows: rows)
  }
}

extension KindContext {
  /// Indices of the arms with those ids or labels; nil where none is named.
  ///
  /// - Throws: `ChartError` with code `invalidOption` for one that is not there.
  func chosen(_ names: [String]) throws(ChartError) -> [Int]? {
    if names.isEmpty { return nil }
    var indices: [Int] = []
    for name in names {
      guard let index = arms.firstIndex(where: { $0.id == name || $0.label == name }) else {
        throw ChartError(
          .invalidOption,
          "arm \"\(name)\" is in none of the records; expected one of \(arms.prefix(12).map(\.id).joined(separator: ", "))"
        )
      }
      if !indices.contains(index) { indices.append(index) }
    }
    return indices
  }

  /// What the classes are called, numbers where the records do not say.
  func classNames(_ count: Int) -> [String] {
    let known = arms.lazy.flatMap(\.runs).compactMap(\.record.data?.classes).first { $0.count == count }
    return known ?? (0..<count).map(String.init)
  }
}
