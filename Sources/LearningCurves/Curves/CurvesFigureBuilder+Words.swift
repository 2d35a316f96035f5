internal import Charts
internal import SeedStatistics

extension CurvesFigureBuilder {
  private var sizes: [Int] { coloured.map { comparison.arms[$0].runs.count } }

  /// What a reader must know to read the figure: n, band, smoothing, gaps, ends, what is left out.
  func automaticCaption() -> String {
    var sentences: [String] = []
    let sizes = comparison.arms.map(\.runs.count)
    let most = sizes.max() ?? 0
    if most > 1 {
      if Set(sizes).count == 1 {
        sentences.append(FigureWords.filled(words.meanOverSeeds, [("n", String(most))]))
      } else {
        let list = coloured.map { "\(comparison.arms[$0].runs.count) (\(comparison.arms[$0].label))" }
        sentences.append(
          FigureWords.filled(words.meanOverVaryingSeeds, [("list", list.joined(separator: words.listSeparator))]))
      }
      switch options.band {
      case .sd: sentences.append(words.bandSD)
      case .sem: sentences.append(words.bandSEM)
      case .ci95: sentences.append(words.bandCI95)
      case .minmax: sentences.append(words.bandMinMax)
      case .none: break
      }
      if options.showsSeeds {
        if let seeds = sampledSeeds {
          sentences.append(
            FigureWords.filled(words.seedLinesSampled, [("shown", String(seeds.shown)), ("n", String(seeds.all))]))
        } else {
          sentences.append(words.seedLines)
        }
      }
    } else {
      sentences.append(words.singleRun)
    }
    if coloured.count < comparison.arms.count {
      sentences.append(
        FigureWords.filled(
          options.highlighted.isEmpty ? words.highlighted : words.chosen,
          [("n", String(coloured.count)), ("all", String(comparison.arms.count))]))
      if showsBothVariants { sentences.append(words.greyValidation) }
      if let sampled = sampledArms {
        sentences.append(
          FigureWords.filled(words.quantiles, [("n", String(sampled.all)), ("shown", String(sampled.shown))]))
      }
    }
    if options.smoothing > 0 {
      sentences.append(
        FigureWords.filled(words.smoothed, [("weight", NumberText.significant(options.smoothing, digits: 3))]))
    }
    if options.marksBestEpoch { sentences.append(words.bestEpochs) }
    sentences += falls()
    let missing = curves.joined().reduce(0) { $0 + $1.curve.missing }
    if missing > 0 {
      sentences.append(FigureWords.filled(missing == 1 ? words.gap : words.gaps, [("n", String(missing))]))
    }
    return sentences.joined(separator: words.sentenceSeparator)
  }

  /// A sentence for each arm whose n falls, once for all panels.
  private func falls() -> [String] {
    var known: Set<String> = []
    var sentences: [String] = []
    for panel in curves {
      for item in panel where isColoured(item.arm) && item.runs.count > 1 {
        for fall in item.falls.prefix(4) {
          let sentence = FigureWords.filled(
            words.seedsFall,
            [
              ("arm", comparison.arms[item.arm].label), ("n", String(fall.count)), ("epoch", String(fall.epoch)),
            ])
          if known.insert(sentence).inserted { sentences.append(sentence) }
        }
      }
    }
    return sentences
  }

  /// The figure in prose, with its last values.
  func altText() -> String {
    let epochs = curves.joined().compactMap(\.curve.epochs.last).max() ?? 0
    var sentences = [
      FigureWords.filled(words.altOpening, [("panels", String(options.panels.count)), ("epochs", String(epochs))])
    ]
    for (metric, panel) in zip(options.panels, curves) {
      let own = panel.filter { isColoured($0.arm) }
      let values = own.prefix(24).compactMap { item in
        item.curve.last.map {
          FigureWords.filled(
            words.altArm,
            [
              ("arm", showsBothVariants ? label(item.arm, item.variant) : comparison.arms[item.arm].label),
              ("value", NumberText.significant($0)),
            ])
        }
      }
      guard !values.isEmpty else { continue }
      var list = values.joined(separator: words.listSeparator)
      let more = comparison.arms.count - coloured.count
      if more > 0 { list = FigureWords.filled(words.altMore, [("list", list), ("n", String(more))]) }
      sentences.append(
        FigureWords.filled(
          words.altPanel, [("metric", words.inSentence(metric)), ("epoch", String(epochs)), ("list", list)]))
    }
    return sentences.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: words.sentenceSeparator)
  }
}
