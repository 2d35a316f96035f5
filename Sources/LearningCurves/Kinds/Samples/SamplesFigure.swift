public import Charts
internal import RunRecords
public import SeedStatistics

/// Which test images are shown.
public struct SamplesFigureOptions: Sendable, Equatable {
  public enum Selection: Sendable, Equatable {
    /// The wrong predictions a model was surest of, as its record keeps them (16 at most).
    case mistakes
    /// Images drawn with that seed, right or wrong.
    case random(seed: UInt64)
  }

  public var text = FigureText()
  public var selection = Selection.mistakes
  /// Ids or labels of arms, a panel each; empty for all, up to 4.
  public var arms: [String] = []
  /// The run of an arm; nil, or one that this arm has not and another has, takes its first that has what is shown.
  public var seed: Int?
  /// Images an arm, at least 1.
  public var count = 8

  public init() {}
}

/// The test images, by their place in the test set, that `samplesFigure` would show with these options, each once.
///
/// - Throws: as `samplesFigure` does.
public func sampleIndices(
  _ comparison: Comparison, options: SamplesFigureOptions = SamplesFigureOptions()
) throws(ChartError) -> [Int] {
  let builder = try SamplesFigureBuilder(comparison, images: [], options: options)
  return Set(builder.chosen.flatMap { $0.samples.map(\.index) }).sorted()
}

/// A grid of test images for each arm with what the model said of them.
///
/// - Parameter images: those of `sampleIndices`; an image that is not among them leaves its place empty.
/// - Throws: `ChartError` with code `noData` when no record holds what is to be shown, `invalidOption` for an arm that is
///   not there, a seed that no arm has or a count under 1.
public func samplesFigure(
  _ comparison: Comparison, images: [SampleImage], options: SamplesFigureOptions = SamplesFigureOptions()
) throws(ChartError) -> TabledFigure {
  try SamplesFigureBuilder(comparison, images: images, options: options).build()
}

struct SamplesFigureBuilder {
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
  let options: SamplesFigureOptions
  let images: [Int: SampleImage]
  let chosen: [(arm: Int, seed: Int, samples: [Sample])]
  let names: [String]

  init(_ comparison: Comparison, images: [SampleImage], options: SamplesFigureOptions) throws(ChartError) {
    context = try KindContext(comparison, options.text)
    guard options.count >= 1 else {
      throw ChartError(.invalidOption, "\(options.count) images are to be shown; expected at least 1")
    }
    self.options = options
    let pictures = Dictionary(images.map { ($0.index, $0) }) { first, _ in first }
    self.images = pictures
    let named = try context.chosen(options.arms)
    var chosen: [(arm: Int, seed: Int, samples: [Sample])] = []
    var seeds: Set<Int> = []
    for index in named ?? Array(comparison.arms.indices) {
      let runs = comparison.arms[index].runs
      let usable = runs.compactMap { stored in
        Self.samples(stored.record, options, pictures).map { (seed: stored.record.run.seed, samples: $0) }
      }
      guard let run = usable.first(where: { $0.seed == options.seed }) ?? usable.first else { continue }
      chosen.append((index, run.seed, run.samples))
      seeds.formUnion(usable.map(\.seed))
      if named == nil, chosen.count == Self.mostArms { break }
    }
    guard !chosen.isEmpty else {
      let field = options.selection == .mistakes ? "test.mistakes" : "test.correct"
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
    let classes =
      comparison.arms.lazy.flatMap(\.runs).compactMap(\.record.data?.classes).first { !$0.isEmpty }?.count ?? 10
    names = context.classNames(classes)
  }

  private static func samples(
    _ record: RunRecord, _ options: SamplesFigureOptions, _ images: [Int: SampleImage]
  ) -> [Sample]? {
    let mistakes = record.test?.mistakes ?? []
    func sample(_ mistake: RunRecord.TestResult.Mistake) -> Sample {
      Sample(
        index: mistake.index, label: mistake.label, prediction: mistake.prediction, probability: mistake.probability,
        isRight: false)
    }
    switch options.selection {
    case .mistakes:
      return mistakes.isEmpty ? nil : mistakes.prefix(options.count).map(sample)
    case .random(let seed):
      guard let correct = record.test?.correct, !correct.isEmpty else { return nil }
      return draw(min(options.count, correct.count), of: correct.count, seed: seed).map { index in
        if let mistake = mistakes.first(where: { $0.index == index }) { return sample(mistake) }
        let label = images[index]?.label
        return Sample(
          index: index, label: label, prediction: correct[index] ? label : nil, probability: nil,
          isRight: correct[index])
      }
    }
  }

  /// `count` different numbers under `total`, rising: the same for every arm, so that they can be compared. SplitMix64
  /// (Steele, Lea and Flood 2014).
  private static func draw(_ count: Int, of total: Int, seed: UInt64) -> [Int] {
    var state = seed
    var found: Set<Int> = []
    while found.count < count {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      found.insert(Int((z ^ (z >> 31)) % UInt64(total)))
    }
    return found.sorted()
  }

  private var showsMistakes: Bool { options.selection == .mistakes }

  func build() -> TabledFigure {
    let words = context.words
    let panels = chosen.map { item in
      Panel(
        id: "samples-\(context.arms[item.arm].id)", title: name(of: item), x: .hidden, y: .hidden,
        layers: [.images(Layer.ImageGrid(item.samples.map(tile)))])
    }
    let title = showsMistakes ? words.mistakesTitle : words.randomTitle
    return TabledFigure(
      figure: context.figure(
        title: title, caption: showsMistakes ? words.mistakesCaption : words.randomCaption, description: description,
        panels: panels, columns: chosen.count == 1 ? 1 : nil), table: table(title))
  }

  private func name(of item: (arm: Int, seed: Int, samples: [Sample])) -> String {
    context.fill(context.words.armAndSeed, ("arm", context.label(item.arm)), ("seed", String(item.seed)))
  }

  private func name(_ index: Int?) -> String {
    guard let index else { return "?" }
    return names.indices.contains(index) ? names[index] : String(index)
  }

  private func percent(_ probability: Double) -> String {
    // Nothing is certain: 0.99996 is not written as 100 %.
    let text = NumberText.fixed(min(probability, 0.9999) * 100, decimals: probability >= 0.9995 ? 2 : 1)
    return (probability > 0.9999 ? "> " : "") + text + " %"
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
    context.fill(context.words.truth, ("label", name(sample.label)))
  }

  private func verdict(_ sample: Sample) -> String {
    if sample.isRight { return context.words.right }
    return sample.prediction.map { "\(context.words.wrong): \(name($0))" } ?? context.words.wrong
  }

  private func tileTitle(_ sample: Sample) -> String {
    let words = context.words
    if let prediction = sample.prediction, let probability = sample.probability {
      return context.fill(
        words.mistakeTitle, ("index", String(sample.index)), ("label", name(sample.label)),
        ("prediction", name(prediction)), ("probability", percent(probability)))
    }
    return context.fill(
      words.randomTileTitle, ("index", String(sample.index)), ("label", name(sample.label)),
      ("verdict", verdict(sample)))
  }

  private var description: String {
    context.join(
      chosen.map { item in
        name(of: item) + ": " + item.samples.prefix(6).map(tileTitle).joined(separator: "; ")
          + (context.text.words.sentenceSeparator.isEmpty ? "。" : ".")
      })
  }

  private func table(_ title: String) -> FigureTable {
    let words = context.words
    return FigureTable(
      caption: title, header: [words.arm, words.seed, words.image, words.label, words.prediction, words.probability],
      rows: chosen.flatMap { item in
        item.samples.map { sample in
          [
            context.label(item.arm), String(item.seed), String(sample.index), name(sample.label),
            sample.isRight ? words.right : sample.prediction.map(name) ?? words.wrong,
            sample.probability.map(percent) ?? "–",
          ]
        }
      })
  }
}
