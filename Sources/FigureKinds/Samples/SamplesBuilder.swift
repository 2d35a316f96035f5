internal import Charts
internal import Findings
internal import Languages
internal import RandomNumbers
internal import RunRecords
internal import TextTools

/// Draws a grid of test images for each arm with what the model said of them.
struct SamplesBuilder {
  struct Sample {
    var index: Int
    /// Nil where neither record nor image says.
    var label: Int?
    /// Nil where the record does not say: only mistakes' predictions are kept.
    var prediction: Int?
    var probability: Double?
    var isRight: Bool
  }

  /// Panels that are shown where none was asked for.
  static let mostArms = 4

  let context: KindContext
  let count: Int
  let images: [Int: SampleImage]
  let chosen: [(arm: Int, seed: Int, samples: [Sample])]
  let names: [String]

  /// Images that are not in the options leave their place empty.
  init(_ findings: Findings, _ options: FigureOptions) throws(ChartError) {
    let context = try KindContext(findings, options)
    self.context = context
    let count = options.count ?? 8
    self.count = count
    guard count >= 1 else {
      throw ChartError(.invalidOption, "\(count) images are to be shown; expected at least 1")
    }
    let images = Dictionary(options.images.map { ($0.index, $0) }) { first, _ in first }
    self.images = images
    var chosen: [(arm: Int, seed: Int, samples: [Sample])] = []
    var seeds: Set<Int> = []
    for place in context.shown {
      let usable = context.runs(place).compactMap { stored in
        Self.samples(stored.record, randomSeed: options.randomSeed, count: count, images).map {
          (seed: stored.record.run.seed, samples: $0)
        }
      }
      guard let run = usable.first(where: { $0.seed == options.seed }) ?? usable.first else { continue }
      chosen.append((place, run.seed, run.samples))
      seeds.formUnion(usable.map(\.seed))
      if options.arms == nil, chosen.count == Self.mostArms { break }
    }
    guard !chosen.isEmpty else {
      let field = options.randomSeed == nil ? "test.mistakes" : "test.correct"
      throw ChartError(
        .noData,
        "none of the records holds \(field); train with `curves train`, which tests every run; histories of other tools do not say what was predicted"
      )
    }
    if let seed = options.seed, !seeds.contains(seed) {
      throw ChartError(
        .invalidOption,
        "no run with seed \(seed) can be shown; expected one of \(seeds.sorted().prefix(12).map(String.init).joined(separator: ", "))"
      )
    }
    self.chosen = chosen
    let classes = findings.records.lazy.compactMap(\.record.data?.classes).first { !$0.isEmpty }?.count ?? 10
    names = findings.classNames(classes)
  }

  private var words: SamplesPhrases { context.language.samples }

  private static func samples(
    _ record: RunRecord, randomSeed: UInt64?, count: Int, _ images: [Int: SampleImage]
  ) -> [Sample]? {
    let mistakes = record.test?.mistakes ?? []
    func sample(_ mistake: RunRecord.TestResult.Mistake) -> Sample {
      Sample(
        index: mistake.index, label: mistake.label, prediction: mistake.prediction, probability: mistake.probability,
        isRight: false)
    }
    guard let randomSeed else { return mistakes.isEmpty ? nil : mistakes.prefix(count).map(sample) }
    guard let correct = record.test?.correct, !correct.isEmpty else { return nil }
    return draw(min(count, correct.count), of: correct.count, seed: randomSeed).map { index in
      if let mistake = mistakes.first(where: { $0.index == index }) { return sample(mistake) }
      let label = images[index]?.label
      return Sample(
        index: index, label: label, prediction: correct[index] ? label : nil, probability: nil, isRight: correct[index])
    }
  }

  /// `count` different numbers under `total`, rising: the same for every arm, so that they can be compared.
  private static func draw(_ count: Int, of total: Int, seed: UInt64) -> [Int] {
    var generator = SplitMix64(seed: seed)
    var found: Set<Int> = []
    while found.count < count { found.insert(Int(generator.next() % UInt64(total))) }
    return found.sorted()
  }

  private var showsMistakes: Bool { context.options.randomSeed == nil }

  func build() throws(ChartError) -> TabledFigure {
    TabledFigure(figure: try figure(), table: table()) { () throws(ChartError) in
      // The first ones are the most confident.
      let most = chosen.lazy.map(\.samples.count).max() ?? 0
      var figures: [Figure] = []
      for count in (1..<max(most, 1)).reversed() { figures.append(try figure(of: count)) }
      return figures
    }
  }

  /// - Parameter count: Images of an arm that the page has room for; nil for all.
  private func figure(of count: Int? = nil) throws(ChartError) -> Figure {
    let panels = chosen.map { item in
      Panel(
        id: "samples-\(context.arms[item.arm].id)", title: name(of: item), x: .hidden, y: .hidden,
        layers: [.images(Layer.ImageGrid(item.samples.prefix(count ?? .max).map(tile)))])
    }
    let title = showsMistakes ? words.mistakesTitle : words.randomTitle
    return try context.figure(
      title: title,
      caption: [
        showsMistakes ? words.mistakesCaption : words.randomCaption,
        count.map { words.fewerImages(["n": context.numbers.integer($0)]) } ?? "", leftOutArms,
      ],
      description: description(count ?? .max), panels: panels, columns: chosen.count == 1 ? 1 : nil)
  }

  private func name(of item: (arm: Int, seed: Int, samples: [Sample])) -> String {
    context.language.figures.armAndSeed(["arm": context.label(item.arm), "seed": String(item.seed)])
  }

  private func name(_ index: Int?) -> String {
    guard let index else { return "?" }
    return names.indices.contains(index) ? names[index] : String(index)
  }

  /// Nothing is certain: 0.99996 is not written as 100 %.
  private func percent(_ probability: Double) -> String {
    let text = context.numbers.percent(min(probability, 0.9999), probability >= 0.9995 ? 2 : 1)
    return (probability > 0.9999 ? "> " : "") + text
  }

  /// Which arms have no grid here, where nobody chose.
  private var leftOutArms: String {
    let chosen = Set(chosen.map(\.arm))
    return context.armsLeftOut(context.shown.filter { !chosen.contains($0) })
  }

  private func tile(_ sample: Sample) -> Layer.ImageGrid.Tile {
    let image = images[sample.index]
    let lines =
      showsMistakes
      ? [name(sample.prediction), sample.probability.map(percent) ?? "", truth(sample)]
      : [name(sample.label), verdict(sample)]
    return Layer.ImageGrid.Tile(
      pixels: image?.pixels ?? [], columns: image?.columns ?? 28, rows: image?.rows ?? 28, lines: lines,
      title: tileTitle(sample))
  }

  private func truth(_ sample: Sample) -> String {
    words.truth(["label": name(sample.label)])
  }

  private func verdict(_ sample: Sample) -> String {
    if sample.isRight { return words.right }
    return sample.prediction.map { "\(words.wrong): \(name($0))" } ?? words.wrong
  }

  private func tileTitle(_ sample: Sample) -> String {
    if let prediction = sample.prediction, let probability = sample.probability {
      return words.mistakeTitle([
        "index": String(sample.index), "label": name(sample.label), "prediction": name(prediction),
        "probability": percent(probability),
      ])
    }
    return words.randomTileTitle([
      "index": String(sample.index), "label": name(sample.label), "verdict": verdict(sample),
    ])
  }

  private func description(_ count: Int) -> String {
    let punctuation = context.language.punctuation
    return punctuation.join(
      chosen.map { item in
        let titles = item.samples.prefix(min(count, 6)).map(tileTitle).joined(separator: punctuation.semicolon)
        return punctuation.ended(name(of: item) + punctuation.colon + titles)
      })
  }

  private func table() -> Table {
    let (showsMistakes, hasPictures) = (showsMistakes, context.findings.hasPictures)
    return Table(
      id: "samples", name: { showsMistakes ? $0.samples.mistakesTitle : $0.samples.randomTitle },
      columns: [
        Table.Column("arm", .text) { $0.terms.arm }, Table.Column("seed", .fixed(0)) { $0.terms.seed },
        Table.Column("example", .fixed(0)) { hasPictures ? $0.samples.testImage : $0.samples.testExample },
        Table.Column("label", .text) { $0.terms.trueClass },
        Table.Column("prediction", .text) { $0.samples.prediction },
        Table.Column("probability", .percent(2)) { $0.terms.probability },
      ],
      rows: chosen.flatMap { item in
        item.samples.map { sample in
          Table.Row(
            arm: item.arm,
            [
              .arm(item.arm), .number(Double(item.seed)), .number(Double(sample.index)), .text(name(sample.label)),
              .text(sample.isRight ? words.right : sample.prediction.map(name) ?? words.wrong),
              .number(sample.probability),
            ])
        }
      })
  }
}
