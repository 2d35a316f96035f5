public import Charts
public import SeedStatistics

/// Final accuracy of every arm: each seed a point, mean and 95 % t-interval, a row an arm.
///
/// It is test accuracy, or the last validation accuracy where no record was tested, as `Summary` decides. Diverged runs
/// and runs without a value are left out and counted in the caption.
///
/// - Throws: `ChartError` with code `noData` when no run holds a final accuracy.
public func accuracyFigure(
  _ comparison: Comparison, options: AccuracyFigureOptions = AccuracyFigureOptions()
) throws(ChartError) -> TabledFigure {
  try AccuracyFigureBuilder(comparison, options: options).build()
}

struct AccuracyFigureBuilder {
  let context: KindContext
  let options: AccuracyFigureOptions
  let quantity: Quantity
  /// In the order they are drawn.
  let arms: [(index: Int, statistics: ArmStatistics)]

  init(_ comparison: Comparison, options: AccuracyFigureOptions) throws(ChartError) {
    context = try KindContext(comparison, options.text)
    self.options = options
    // As `Summary` decides, without its bootstrap.
    let tested = comparison.arms.map { ArmStatistics($0, quantity: .testAccuracy) }
    let validated = comparison.arms.map { ArmStatistics($0, quantity: .validationAccuracy) }
    func covers(_ statistics: [ArmStatistics]) -> Bool {
      statistics.allSatisfy { $0.n > 0 || $0.diverged == $0.runs } && statistics.contains { $0.n > 0 }
    }
    quantity = !covers(tested) && covers(validated) ? .validationAccuracy : .testAccuracy
    var arms = Array((quantity == .testAccuracy ? tested : validated).enumerated())
    guard arms.contains(where: { $0.element.n > 0 }) else {
      throw ChartError(
        .noData,
        "none of the \(comparison.arms.reduce(0) { $0 + $1.runs.count }) records holds a test accuracy or val_accuracy; train with `curves train`, or give histories that have val_accuracy"
      )
    }
    if options.order == .mean {
      arms.sort {
        let (a, b) = ($0.element.accuracy?.mean ?? -1, $1.element.accuracy?.mean ?? -1)
        return (a, $1.offset) > (b, $0.offset)
      }
    }
    self.arms = arms.map { ($0.offset, $0.element) }
  }

  func build() -> TabledFigure {
    let words = context.words
    let rows = arms.map { row($0.index, $0.statistics) }
    let axis = Axis(quantity == .testAccuracy ? words.testAccuracy : words.validationAccuracy)
    let panel = RowsPanel(rows: rows, joinsSeeds: joinsSeeds, keys: context.armKeys).panel(
      id: "accuracy", title: nil, x: axis, clippedText: context.text.words.clipped)
    let title = quantity == .testAccuracy ? words.finalTestAccuracy : words.finalValidationAccuracy
    return TabledFigure(
      figure: context.figure(title: title, caption: caption, description: description(title), panels: [panel]),
      table: table(title))
  }

  private var joinsSeeds: Bool {
    guard options.joinsSeeds, arms.count == 2 else { return false }
    return Set(arms[0].statistics.seeds).intersection(arms[1].statistics.seeds).count > 1
  }

  private func text(_ value: Double) -> String { NumberText.fixed(value, decimals: 4) }

  private func row(_ index: Int, _ statistics: ArmStatistics) -> RowsPanel.Row {
    let words = context.words
    let label = context.label(index)
    let runs = zip(statistics.seeds, statistics.accuracy?.values ?? []).map { seed, value in
      (
        seed: seed, value: value,
        title: context.fill(words.runTitle, ("arm", label), ("seed", String(seed)), ("value", text(value)))
      )
    }
    guard let sample = statistics.accuracy else {
      return RowsPanel.Row(
        arm: index, label: label, runs: [], center: nil, interval: nil, centerTitle: "",
        rowLabel: Panel.RowLabel("–", short: "–"))
    }
    var title = context.fill(
      words.meanTitle, ("arm", label), ("n", String(sample.n)), ("mean", text(sample.mean)))
    var long = text(sample.mean)
    if let interval = sample.interval {
      let ends = (text(interval.lower), text(interval.upper))
      title +=
        context.text.words.listSeparator + context.fill(words.intervalTitle, ("lower", ends.0), ("upper", ends.1))
      long += " [\(ends.0), \(ends.1)]"
    }
    return RowsPanel.Row(
      arm: index, label: label, runs: runs, center: sample.n > 1 ? sample.mean : nil,
      interval: sample.interval.map { $0.lower...$0.upper }, centerTitle: title,
      rowLabel: Panel.RowLabel(long, short: text(sample.mean)))
  }

  private var caption: String {
    let words = context.words
    let counts = arms.map(\.statistics.n)
    var sentences: [String] = []
    if counts.allSatisfy({ $0 <= 1 }) {
      sentences.append(words.accuracySymbolsSingle)
    } else {
      sentences += [context.nSentence(counts), words.accuracySymbols]
      if counts.contains(1) { sentences.append(words.someWithoutInterval) }
      if joinsSeeds { sentences.append(words.pairedLines) }
    }
    sentences += context.leftOut(
      diverged: arms.map { ($0.index, $0.statistics.diverged) }, missing: arms.map { ($0.index, $0.statistics.missing) }
    )
    return context.join(sentences)
  }

  private func description(_ title: String) -> String {
    let words = context.words
    var sentences = [
      context.fill(words.accuracyAlt, ("quantity", title), ("n", String(arms.count)))
    ]
    for (index, statistics) in arms.prefix(12) {
      guard let sample = statistics.accuracy else { continue }
      if let interval = sample.interval {
        sentences.append(
          context.fill(
            words.accuracyAltArm, ("arm", context.label(index)), ("mean", text(sample.mean)),
            ("lower", text(interval.lower)), ("upper", text(interval.upper)), ("n", String(sample.n))))
      } else {
        sentences.append(
          context.fill(words.accuracyAltSingle, ("arm", context.label(index)), ("mean", text(sample.mean))))
      }
    }
    return context.join(sentences)
  }

  private func table(_ title: String) -> FigureTable {
    let words = context.words
    let rows = arms.map { index, statistics -> [String] in
      guard let sample = statistics.accuracy else {
        return [context.label(index), "0"] + Array(repeating: "–", count: 7)
      }
      let seeds = zip(statistics.seeds, sample.values).map { "\($0): \(text($1))" }
      return [
        context.label(index), String(sample.n), text(sample.mean), sample.standardDeviation.map(text) ?? "–",
        sample.interval.map { "\(text($0.lower))–\(text($0.upper))" } ?? "–", text(sample.median), text(sample.minimum),
        text(sample.maximum), seeds.joined(separator: ", "),
      ]
    }
    return FigureTable(
      caption: title,
      header: [
        words.arm, "n", words.mean, words.standardDeviation, words.interval, words.median, words.minimum, words.maximum,
        words.bySeed,
      ], rows: rows)
  }
}

extension KindContext {
  /// Sentences on the runs that a figure of single values leaves out.
  func leftOut(diverged: [(arm: Int, count: Int)], missing: [(arm: Int, count: Int)]) -> [String] {
    func sentence(_ sentence: String, _ counts: [(arm: Int, count: Int)]) -> String {
      let there = counts.filter { $0.count > 0 }.sorted { $0.arm < $1.arm }
      if there.isEmpty { return "" }
      return fill(
        sentence, ("n", String(there.reduce(0) { $0 + $1.count })),
        ("list", list(there.map { "\(label($0.arm)) \($0.count)" }, most: 6)))
    }
    return [sentence(words.diverged, diverged), sentence(words.withoutValue, missing)]
  }
}
