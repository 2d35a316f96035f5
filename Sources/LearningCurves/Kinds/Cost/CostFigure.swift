internal import ActivationFunctions
public import Charts
internal import RunRecords
public import SeedStatistics

/// How training cost is shown.
public struct CostFigureOptions: Sendable, Equatable {
  public var text = FigureText()
  public var order = Order.time
  /// Adds a panel of what the activation functions cost by themselves; empty for none.
  public var activationCosts: [FunctionCost] = []

  public enum Order: String, Sendable, CaseIterable {
    /// By rising median.
    case time
    /// As in the experiment.
    case experiment
  }

  public init() {}
}

/// Time an epoch of every arm: the median epoch of each run a point, the median of those a large one.
///
/// - Throws: `ChartError` with code `noData` when no record holds a time and no activation's cost is given.
public func costFigure(
  _ comparison: Comparison, options: CostFigureOptions = CostFigureOptions()
) throws(ChartError) -> TabledFigure {
  try CostFigureBuilder(comparison, options: options).build()
}

struct CostFigureBuilder {
  let context: KindContext
  let options: CostFigureOptions
  /// In the order they are drawn; seconds.
  let arms: [(index: Int, runs: [(seed: Int, seconds: Double)], median: Double, missing: Int)]

  init(_ comparison: Comparison, options: CostFigureOptions) throws(ChartError) {
    context = try KindContext(comparison, options.text)
    self.options = options
    var arms: [(index: Int, runs: [(seed: Int, seconds: Double)], median: Double, missing: Int)] = []
    for (index, arm) in comparison.arms.enumerated() {
      let runs = arm.runs.compactMap { stored in
        Self.secondsAnEpoch(stored.record).map { (seed: stored.record.run.seed, seconds: $0) }
      }
      guard let sample = SampleStatistics(runs.map(\.seconds)) else { continue }
      arms.append((index, runs, sample.median, arm.runs.count - runs.count))
    }
    guard !arms.isEmpty || !options.activationCosts.isEmpty else {
      throw ChartError(
        .noData,
        "none of the \(comparison.arms.reduce(0) { $0 + $1.runs.count }) records holds timing.epochSeconds or timing.seconds; train with `curves train`, which records them"
      )
    }
    if options.order == .time { arms.sort { ($0.median, $0.index) < ($1.median, $1.index) } }
    self.arms = arms
  }

  /// The run's median epoch; its share of the whole where epochs were not timed.
  static func secondsAnEpoch(_ record: RunRecord) -> Double? {
    guard let timing = record.timing else { return nil }
    if let sample = SampleStatistics(timing.epochSeconds.filter { $0.isFinite && $0 > 0 }) { return sample.median }
    let epochs = record.history.epochs.count
    guard epochs > 0, timing.seconds.isFinite, timing.seconds > 0 else { return nil }
    return timing.seconds / Double(epochs)
  }

  private var inMilliseconds: Bool { (arms.map(\.median).max() ?? 0) < 1 }

  private func text(_ seconds: Double) -> String {
    inMilliseconds
      ? NumberText.significant(seconds * 1000, digits: 3) + " ms" : NumberText.significant(seconds, digits: 3) + " s"
  }

  func build() -> TabledFigure {
    let words = context.words
    var panels: [Panel] = []
    if !arms.isEmpty { panels.append(timePanel()) }
    if !options.activationCosts.isEmpty { panels.append(activationPanel()) }
    var sentences: [String] = []
    if !arms.isEmpty { sentences += [context.nSentence(arms.map(\.runs.count)), words.costSymbols, words.costShared] }
    if !options.activationCosts.isEmpty { sentences.append(words.activationCostMeaning) }
    sentences += context.leftOut(diverged: [], missing: arms.map { ($0.index, $0.missing) })
    let list = arms.prefix(12).map {
      context.fill(words.costAltArm, ("arm", context.label($0.index)), ("value", text($0.median)))
    }
    // Functions that no arm stands for have no colour of their own.
    let legend =
      options.activationCosts.isEmpty
      ? Legend()
      : Legend(
        [
          Legend.Entry(words.forward, style: SeriesStyle(), symbol: .marker),
          Legend.Entry(words.backward, style: SeriesStyle(variant: .train), symbol: .marker),
        ], placement: .below)
    return TabledFigure(
      figure: context.figure(
        title: words.costTitle, caption: context.join(sentences),
        description: context.fill(words.costAlt, ("list", context.list(list))), panels: panels, legend: legend),
      table: table())
  }

  private func timePanel() -> Panel {
    let words = context.words
    let scale = inMilliseconds ? 1000.0 : 1
    let fastest = arms.map(\.median).min() ?? 1
    let rows = arms.map { arm in
      let label = context.label(arm.index)
      let times = NumberText.fixed(arm.median / fastest, decimals: 2) + "×"
      return RowsPanel.Row(
        arm: arm.index, label: label,
        runs: arm.runs.map { run in
          (
            run.seed, run.seconds * scale,
            context.fill(
              words.runTitle, ("arm", label), ("seed", String(run.seed)), ("value", text(run.seconds)))
          )
        }, center: arm.runs.count > 1 ? arm.median * scale : nil, interval: nil,
        centerTitle: context.fill(
          words.medianTitle, ("arm", label), ("n", String(arm.runs.count)), ("value", text(arm.median))),
        rowLabel: Panel.RowLabel("\(text(arm.median)) (\(times))", short: text(arm.median)))
    }
    // From zero, so that lengths stand in the times' proportion.
    let axis = Axis(inMilliseconds ? words.millisecondsAxis : words.secondsAxis, lower: 0)
    return RowsPanel(rows: rows, joinsSeeds: false, keys: context.armKeys).panel(
      id: "epoch-time", title: options.activationCosts.isEmpty ? nil : words.epochTime, x: axis,
      clippedText: context.text.words.clipped)
  }

  private func activationPanel() -> Panel {
    let words = context.words
    let costs = options.activationCosts.sorted { ($0.forward + $0.backward) < ($1.forward + $1.backward) }
    var layers: [Layer] = []
    for (place, cost) in costs.enumerated() {
      let arm = context.arms.firstIndex { $0.runs.first?.record.spec?.model.activation.name == cost.name }
      let name = displayName(cost)
      for (value, word, variant, offset) in [
        (cost.forward, words.forward, SeriesStyle.Variant.validation, -0.14),
        (cost.backward, words.backward, SeriesStyle.Variant.train, 0.14),
      ] {
        layers.append(
          .points(
            Layer.Points(
              [
                Layer.Points.Item(
                  x: value, y: Double(place) + offset,
                  title: "\(name), \(word): \(NumberText.significant(value, digits: 3)) ns")
              ], style: SeriesStyle(arm: arm, variant: variant), scale: 1.25, isOpen: variant == .train)))
      }
    }
    return Panel(
      id: "activation-cost", title: words.activationCost,
      x: Axis(words.activationCostAxis, lower: 0),
      y: Axis(kind: .category(costs.map(displayName)), showsGrid: false, isReversed: true), layers: layers,
      clippedText: context.text.words.clipped,
      rowLabels: costs.map {
        let both = [$0.forward, $0.backward].map { NumberText.significant($0, digits: 2) }
        return Panel.RowLabel("\(both[0]) / \(both[1]) ns", short: "")
      })
  }

  private func displayName(_ cost: FunctionCost) -> String {
    ActivationFunction.named(cost.name)?.displayName ?? cost.name
  }

  private func table() -> FigureTable {
    let words = context.words
    let fastest = arms.map(\.median).min() ?? 1
    var header = [words.arm, "n", words.perEpoch, words.relative, words.bySeed]
    var rows = arms.map { arm in
      [
        context.label(arm.index), String(arm.runs.count), NumberText.significant(arm.median),
        NumberText.fixed(arm.median / fastest, decimals: 2),
        arm.runs.map { "\($0.seed): \(NumberText.significant($0.seconds))" }.joined(separator: ", "),
      ]
    }
    if !options.activationCosts.isEmpty {
      // An arm's cost stands in its own row where there are both.
      let columns = ["\(words.forward) (ns)", "\(words.backward) (ns)"]
      func cells(_ cost: FunctionCost?) -> [String] {
        cost.map { [NumberText.significant($0.forward, digits: 3), NumberText.significant($0.backward, digits: 3)] }
          ?? ["–", "–"]
      }
      if arms.isEmpty {
        header = [words.function]
        rows = options.activationCosts.map { [displayName($0)] + cells($0) }
      } else {
        rows = zip(rows, arms).map { row, arm in
          let name = context.arms[arm.index].runs.first?.record.spec?.model.activation.name
          return row + cells(options.activationCosts.first { $0.name == name })
        }
      }
      header += columns
    }
    return FigureTable(caption: words.costTitle, header: header, rows: rows)
  }
}
