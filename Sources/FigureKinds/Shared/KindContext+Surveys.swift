internal import Charts
internal import Languages
internal import TextTools

extension KindContext {
  /// What the panels do not show as it is, a sentence each.
  func surveySentences(_ figure: Figure) throws(ChartError) -> [String] {
    let surveys = try figure.surveys()
    let phrases = language.figures
    var sentences: [String] = []
    func add(_ sentence: String) { if !sentences.contains(sentence) { sentences.append(sentence) } }
    for survey in surveys {
      for (outliers, phrase, mark) in [
        (survey.above, phrases.outliersAbove, "▲"), (survey.below, phrases.outliersBelow, "▼"),
        (survey.right, phrases.outliersAbove, "▶"), (survey.left, phrases.outliersBelow, "◀"),
      ] {
        guard let outliers else { continue }
        add(
          phrase([
            "n": numbers.integer(outliers.count), "mark": mark,
            "extreme": numbers.significant(outliers.extreme, digits: 3),
          ]))
      }
      if survey.withoutLogarithm > 0 {
        add(phrases.withoutLogarithm(["n": numbers.integer(survey.withoutLogarithm)]))
      }
      if survey.endsAtBounds > 0 { add(phrases.endsAtBounds) }
      if survey.hasDenseLines { add(phrases.denseLines) }
    }
    return sentences + coincidences(figure, surveys)
  }

  /// So many coincidences are told one by one.
  private static let toldCoincidences = 4

  /// Which arms have lines in one place, or which of their lines, and in which panels where others tell them apart; arms
  /// first, and of many how many more.
  private func coincidences(_ figure: Figure, _ surveys: [PanelSurvey]) -> [String] {
    let lines = figure.panels.map { panel in
      panel.layers.compactMap { layer -> Layer.Line? in
        guard case .line(let line) = layer, line.style.emphasis == .normal, line.style.arm != nil else { return nil }
        return line
      }
    }
    var pairs: [CoincidentLines] = []
    for (panel, survey) in surveys.enumerated() {
      for styles in survey.coincidences.map(\.styles) {
        for style in styles.dropFirst() where style.arm != styles[0].arm {
          pairs.append(CoincidentLines(styles[0], style, panel: panel))
        }
      }
    }
    func panels(_ pair: CoincidentLines) -> [Int] {
      lines.indices.filter { index in
        [pair.first, pair.second].allSatisfy { style in lines[index].contains { $0.style == style } }
      }
    }
    // By the arm that the others coincide with.
    var ofArms: [(with: Int, arms: [Int])] = []
    var ofLines: [String] = []
    func add(_ sentence: String) { if !ofLines.contains(sentence) { ofLines.append(sentence) } }
    for pair in pairs {
      guard let a = pair.first.arm, let b = pair.second.arm else { continue }
      let others = pairs.filter { $0.first.arm == a && $0.second.arm == b }
      // Every line of the one lies on that of the other.
      let isWhole = lines.indices.allSatisfy { panel in
        lines[panel].filter { $0.style.arm == a }.allSatisfy { line in
          var match = line.style
          match.arm = b
          return !lines[panel].contains { $0.style == match }
            || others.contains(CoincidentLines(line.style, match, panel: panel))
        }
      }
      if isWhole {
        if !ofArms.contains(where: { $0.with == a }) { ofArms.append((a, [])) }
        guard let place = ofArms.firstIndex(where: { $0.with == a }) else { continue }
        if !ofArms[place].arms.contains(b) { ofArms[place].arms.append(b) }
        continue
      }
      func name(_ style: SeriesStyle, _ arm: Int) -> String {
        lines[pair.panel].first { $0.style == style }?.title ?? figure.arms[arm].label
      }
      let (first, second) = (name(pair.first, a), name(pair.second, b))
      let own = pairs.filter { $0.first == pair.first && $0.second == pair.second }.map(\.panel)
      if own == panels(pair) {
        add(language.figures.coincide(["a": first, "b": second]))
      } else {
        let titles = own.map { index in
          let panel = figure.panels[index]
          return panel.scaleGroup == nil ? panel.shortTitle ?? panel.title ?? panel.y.label : panel.y.label
        }
        let list = language.punctuation.list(titles.map(Language.inSentence))
        add(language.figures.coincideIn(["a": first, "b": second, "list": list]))
      }
    }
    let sentences =
      ofArms.map { item in
        let list = language.punctuation.enumeration(item.arms.sorted().map { figure.arms[$0].label })
        let phrase = item.arms.count == 1 ? language.figures.coincide : language.figures.coincideSeveral
        return phrase(["a": figure.arms[item.with].label, "b": list])
      } + ofLines
    guard sentences.count > Self.toldCoincidences else { return sentences }
    let told = Self.toldCoincidences - 1
    let more = figure.panels.count == 1 ? language.figures.coincideMoreHere : language.figures.coincideMore
    return sentences.prefix(told) + [more(["n": String(sentences.count - told)])]
  }
}

/// Two lines that a panel shows in one place, the lower first.
private struct CoincidentLines: Equatable {
  var first: SeriesStyle
  var second: SeriesStyle
  var panel: Int

  init(_ first: SeriesStyle, _ second: SeriesStyle, panel: Int) {
    self.first = first
    self.second = second
    self.panel = panel
  }
}
