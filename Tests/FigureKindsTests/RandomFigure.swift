import Charts
import FigureKinds
import Findings
import Languages
import RunRecords
import SeedStatistics

/// A figure of whatever records and options come up, made again from its number.
struct RandomFigure {
  let figure: Figure
  let theme: Theme
  let size: FigureSize

  init(_ number: Int, of kind: any FigureKind.Type = CurvesKind.self) throws {
    var random = Generator(state: UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    for _ in 0..<8 { _ = random.next(2) }
    let comparison = kind == CurvesKind.self ? try Self.histories(&random) : try Self.records(&random, kind)
    var options = Self.options(comparison, &random)
    Self.keep(&options, for: kind)
    figure = try SampleFigure(kind, of: comparison) { $0 = options }.figure
    let width = random.pick([237.6, 252, 396, 486, 864, 1200])
    size = FigureSize(width: width, height: random.next(3) == 0 ? width * 0.75 : nil)
    theme = random.pick(Theme.all)
  }

  /// Laid out; nil where a page of given height has no room for three panels on one another and their legend. One that may
  /// grow has.
  func drawing(measuring measurer: any TextMeasuring) throws(ChartError) -> Drawing? {
    do throws(ChartError) {
      return try figure.placed(measuring: measurer, theme: theme, size: size)
    } catch  where error.code == .tooSmall && size.height != nil {
      return nil
    }
  }

  /// A linear congruential generator, so that a case can be made again from its number.
  private struct Generator {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }

    mutating func pick<T>(_ values: [T]) -> T { values[next(values.count)] }
  }

  private static let syllables = [
    "ReLU", "sigmoid", "學習率", "wide", "活化", "Adam", "0.001", "اختبار", "a", "mish & friends", "長長的名稱", "β₁",
  ]

  /// Histories alone, some with gaps, some cut short.
  private static func histories(_ random: inout Generator) throws -> Comparison {
    let arms = random.pick([1, 2, 2, 3, 4, 5, 6, 8, 12, 13, 30])
    let seeds = random.pick([1, 1, 2, 3, 5])
    let epochs = random.pick([1, 2, 5, 5, 10, 37, 120])
    let words = random.pick([1, 1, 2, 6, 20])
    var records: [StoredRecord] = []
    for arm in 0..<arms {
      let label = label(words, &random)
      for seed in 0..<seeds {
        let own = max(1, epochs - (random.next(4) == 0 ? random.next(epochs) : 0))
        records.append(
          SampleComparison.run(
            arm: "arm\(arm)", label: label, index: arm, seed: seed, epochs: own,
            ceiling: 0.9 - 0.01 * Double(random.next(30)), spoiled: random.next(5) == 0 ? [1, own / 2] : []))
      }
    }
    return try Comparison(records)
  }

  /// Complete records, which all other kinds need.
  private static func records(
    _ random: inout Generator, _ kind: any FigureKind.Type
  ) throws -> Comparison {
    let arms = random.pick([2, 2, 3, 6, 12, 14])
    let words = random.pick([1, 1, 2, 6, 20])
    return try KindSamples.comparison(
      arms: arms, seeds: random.pick([2, 3, 5]), epochs: random.pick([1, 2, 5, 12]), hidden: random.pick([1, 2, 3]),
      labels: (0..<arms).map { _ in label(words, &random) }, for: kind.id)
  }

  private static func label(_ words: Int, _ random: inout Generator) -> String {
    (0..<words).map { _ in random.pick(syllables) }.joined(separator: " ")
  }

  /// Of every option that curves have a use for, sometimes one.
  private static func options(_ comparison: Comparison, _ random: inout Generator) -> FigureOptions {
    var options = FigureOptions(language: random.pick(Language.all))
    options.labels = random.pick(Legend.Placement.allCases)
    options.band = random.pick(Band.allCases)
    options.panels = random.pick([["accuracy", "loss"], ["accuracy"], ["accuracy", "loss", "learning_rate"]])
    options.variants = random.pick(Variants.allCases)
    options.marksBestEpoch = random.next(3) == 0
    options.showsSeeds = random.next(3) == 0
    options.smoothing = random.pick([0, 0, 0.6])
    options.hasLogarithmicX = random.next(5) == 0
    if random.next(4) == 0, options.panels?.contains("loss") ?? false { options.logarithmicPanels = ["loss"] }
    if random.next(4) == 0 { options.yLimits = ["accuracy": AxisLimits(lower: 0.7, upper: 0.85)] }
    if random.next(4) == 0 {
      options.title = label(random.next(40), &random)
    }
    if random.next(4) == 0 {
      let ids = comparison.arms.map(\.id)
      options.arms = Array(ids.reversed().prefix(1 + random.next(ids.count)))
      options.highlight = [ids[ids.count - 1]]
    }
    options.count = random.pick([1, 4, 8, 16])
    options.order = random.pick(RowOrder.allCases)
    return options
  }

  /// Leaves out what the kind has no use for.
  private static func keep(_ options: inout FigureOptions, for kind: any FigureKind.Type) {
    func drop<Value>(_ option: FigureOption, _ value: WritableKeyPath<FigureOptions, Value?>) {
      if !kind.uses.contains(option) { options[keyPath: value] = nil }
    }
    // Panels have other names in other kinds, and some of their axes start at epoch 0.
    if kind != CurvesKind.self {
      (options.panels, options.logarithmicPanels, options.yLimits, options.hasLogarithmicX) = (nil, nil, nil, nil)
    }
    // Among arms without the baseline there may be no pair.
    if kind == DifferencesKind.self { options.arms = nil }
    drop(.arms, \.arms)
    drop(.highlight, \.highlight)
    drop(.band, \.band)
    drop(.labels, \.labels)
    drop(.variants, \.variants)
    drop(.smooth, \.smoothing)
    drop(.showSeeds, \.showsSeeds)
    drop(.best, \.marksBestEpoch)
    drop(.count, \.count)
    drop(.order, \.order)
  }
}
