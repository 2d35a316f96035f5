internal import Charts
internal import Languages
internal import TextTools

extension KindContext {
  /// So many coincidences are told one by one.
  private static let toldCoincidences = 4

  /// Which arms have lines in one place, or which of their lines, and in which panels where others tell them apart; arms
  /// first, and of many how many more.
  func coincidences(_ figure: Figure, _ surveys: [PanelSurvey]) -> [String] {
    let told = groups(figure, surveys)
    guard told.count > Self.toldCoincidences else { return told.map(sentence) }
    let first = Self.toldCoincidences - 1
    let phrase = figure.panels.count == 1 ? language.figures.coincideMoreHere : language.figures.coincideMore
    let pairs = told.dropFirst(first).reduce(0) { $0 + $1.others.count }
    return told.prefix(first).map(sentence) + [phrase(["n": numbers.integer(pairs)])]
  }

  private func sentence(_ group: CoincidentNames) -> String {
    let phrases = language.figures
    let isOne = group.others.count == 1
    let phrase =
      group.panels.isEmpty
      ? isOne ? phrases.coincide : phrases.coincideSeveral : isOne ? phrases.coincideIn : phrases.coincideSeveralIn
    let (others, panels) = (
      language.punctuation.enumeration(group.others.map(\.name)), language.punctuation.list(group.panels)
    )
    return phrase(["a": group.with, "b": others, "list": panels])
  }

  /// Arms whose every line lies on that of another, then single lines; each by what the others coincide with, and in which
  /// panels.
  private func groups(_ figure: Figure, _ surveys: [PanelSurvey]) -> [CoincidentNames] {
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
    var ofArms: [CoincidentNames] = []
    var ofLines: [CoincidentNames] = []
    for pair in pairs {
      guard let a = pair.first.arm, let b = pair.second.arm else { continue }
      let others = pairs.filter { $0.first.arm == a && $0.second.arm == b }
      let isWhole = lines.indices.allSatisfy { panel in
        lines[panel].filter { $0.style.arm == a }.allSatisfy { line in
          var match = line.style
          match.arm = b
          return !lines[panel].contains { $0.style == match }
            || others.contains(CoincidentLines(line.style, match, panel: panel))
        }
      }
      if isWhole {
        ofArms.add((b, figure.arms[b].label), with: figure.arms[a].label, in: [])
        continue
      }
      let own = pairs.filter { $0.first == pair.first && $0.second == pair.second }.map(\.panel)
      let both = lines.indices.filter { index in
        [pair.first, pair.second].allSatisfy { style in lines[index].contains { $0.style == style } }
      }
      // A panel with one line an arm tells which of them it is.
      let isArms = own.allSatisfy { panel in Set(lines[panel].map(\.style.arm)).count == lines[panel].count }
      func name(_ style: SeriesStyle, _ arm: Int) -> String {
        let title = isArms ? nil : lines[pair.panel].first { $0.style == style }?.title
        return title ?? figure.arms[arm].label
      }
      let titles = own.map { index in
        let panel = figure.panels[index]
        return panel.scaleGroup == nil ? panel.shortTitle ?? panel.title ?? panel.y.label : panel.y.label
      }
      ofLines.add(
        (b, name(pair.second, b)), with: name(pair.first, a), in: own == both ? [] : titles.map(Language.inSentence))
    }
    return ofArms + ofLines
  }
}

/// What lies on one line, by their names.
private struct CoincidentNames {
  var with: String
  /// By their arms' order.
  var others: [(arm: Int, name: String)]
  /// The panels where they do; none where it is in all that have both.
  var panels: [String]
}

extension [CoincidentNames] {
  fileprivate mutating func add(_ other: (arm: Int, name: String), with: String, in panels: [String]) {
    guard let place = firstIndex(where: { $0.with == with && $0.panels == panels }) else {
      append(CoincidentNames(with: with, others: [other], panels: panels))
      return
    }
    guard !self[place].others.contains(where: { $0 == other }) else { return }
    let end = self[place].others.firstIndex { $0.arm > other.arm } ?? self[place].others.endIndex
    self[place].others.insert(other, at: end)
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
