import Charts
import LearningCurves
import RunRecords
import SeedStatistics
import Testing

/// Layout holds whatever the records and options are: no two texts overlap, none leaves the page, none is under 6 pt.
@Suite struct RandomFigureTests {
  /// A linear congruential generator, so that a case can be made again from its number.
  struct Generator {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }

    mutating func pick<T>(_ values: [T]) -> T { values[next(values.count)] }
  }

  static let syllables = [
    "ReLU", "sigmoid", "學習率", "wide", "活化", "Adam", "0.001", "اختبار", "a", "mish & friends", "長長的名稱", "β₁",
  ]

  static func comparison(_ random: inout Generator) -> Comparison {
    let arms = random.pick([1, 2, 2, 3, 4, 5, 6, 8, 12, 13, 30])
    let seeds = random.pick([1, 1, 2, 3, 5])
    let epochs = random.pick([1, 2, 5, 5, 10, 37, 120])
    let words = random.pick([1, 1, 2, 6, 20])
    var records: [StoredRecord] = []
    for arm in 0..<arms {
      let label = (0..<words).map { _ in random.pick(syllables) }.joined(separator: " ")
      for seed in 0..<seeds {
        let own = max(1, epochs - (random.next(4) == 0 ? random.next(epochs) : 0))
        records.append(
          SampleComparison.run(
            arm: "arm\(arm)", label: label, index: arm, seed: seed, epochs: own,
            ceiling: 0.9 - 0.01 * Double(random.next(30)), spoiled: random.next(5) == 0 ? [1, own / 2] : []))
      }
    }
    return Comparison(records)
  }

  static func options(_ random: inout Generator) -> CurvesFigureOptions {
    var options = CurvesFigureOptions()
    options.words = random.pick(FigureWords.all)
    options.labels = random.pick(Legend.Placement.allCases)
    options.band = random.pick(CurvesFigureOptions.Band.allCases)
    options.panels = random.pick([["accuracy", "loss"], ["accuracy"], ["accuracy", "loss", "learning_rate"]])
    options.variants = random.pick(CurvesFigureOptions.Variants.allCases)
    options.marksBestEpoch = random.next(3) == 0
    options.showsSeeds = random.next(3) == 0
    options.smoothing = random.pick([0, 0, 0.6])
    options.hasLogarithmicX = random.next(5) == 0
    if random.next(4) == 0 { options.logarithmicPanels = ["loss"] }
    if random.next(4) == 0 { options.yLimits = ["accuracy": .init(lower: 0.7, upper: 0.85)] }
    if random.next(4) == 0 {
      options.title = (0..<random.next(40)).map { _ in random.pick(syllables) }.joined(separator: " ")
    }
    return options
  }

  @Test(arguments: 0..<300)
  func keepsTextApartAndOnThePage(number: Int) throws {
    var random = Generator(state: UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    for _ in 0..<8 { _ = random.next(2) }
    let comparison = Self.comparison(&random)
    let options = Self.options(&random)
    let width = random.pick([237.6, 252, 396, 486, 864, 1200])
    let size = FigureSize(width: width, height: random.next(3) == 0 ? width * 0.75 : nil)
    let figure = try curvesFigure(comparison, options: options)
    let theme = random.pick(Theme.all)
    let outcome = Result { () throws(ChartError) -> Drawing in
      try figure.placed(measuring: FixedWidthMeasurer(), theme: theme, size: size)
    }
    guard case .success(let drawing) = outcome else {
      // A page of given height may have no room for three panels on one another and their legend; one that may grow has.
      if case .failure(let error) = outcome { #expect(error.code == .tooSmall && size.height != nil) }
      return
    }
    let page = Rectangle(x: 0, y: 0, width: drawing.size.width, height: drawing.size.height).insetBy(-1e-6)
    let texts = drawing.texts.map { (text: $0.text, size: $0.style.size, box: $0.bounds) }
    #expect(!texts.isEmpty)
    let small = texts.filter { $0.size < 6 }.map(\.text)
    let outside = texts.filter { !page.contains($0.box) }.map { "\($0.text) at \($0.box)" }
    var overlapping: [String] = []
    for (index, text) in texts.enumerated() {
      for other in texts[(index + 1)...] where text.box.insetBy(0.01).intersects(other.box.insetBy(0.01)) {
        overlapping.append("\(text.text) | \(other.text)")
      }
    }
    #expect(small == [])
    #expect(outside == [])
    #expect(overlapping == [])
  }
}
