internal import Charts
internal import Findings
internal import Languages
internal import RunRecords
internal import SeedStatistics
internal import TextTools

/// What every kind of figure shares: the findings, the words, which arms are shown and how they look.
struct KindContext {
  let findings: Findings
  let options: FigureOptions
  /// Every arm of the experiment, with the colour it has on this figure.
  private(set) var arms: [Arm]
  /// What colour and dash tell where factors were asked for; nil where they tell arms.
  private(set) var looks: FactorLooks?
  /// Places of the arms that are shown, in their order.
  let shown: [Int]

  init(_ findings: Findings, _ options: FigureOptions) throws(ChartError) {
    self.findings = findings
    self.options = options
    do {
      let shown = try options.arms.map { names throws(FindingsError) in try findings.places(of: names) }
      self.shown = shown ?? Array(findings.arms.indices)
      arms = try findings.arms(highlighting: options.highlight ?? [], among: shown)
    } catch {
      throw ChartError(.invalidOption, error.description)
    }
    guard let looks = try FactorLooks(self) else { return }
    self.looks = looks
    let isChosen = options.highlight != nil
    for place in shown {
      // Of values, not of arms, there are as many as there are colours.
      let own = arms[place].colorIndex ?? (isChosen || looks.hue == nil ? nil : 0)
      arms[place].colorIndex = looks.colorIndex(place, otherwise: own)
    }
  }

  var language: Language { options.language }
  var numbers: NumberText { options.language.numbers }

  func label(_ arm: Int) -> String { findings.label(arm, language) }

  func runs(_ arm: Int) -> [StoredRecord] { findings.comparison.arms[arm].runs }

  /// Keys of all arms, by their place: colour, marker and dash are the arm's own, whichever are shown.
  var keys: [ArmKey] {
    arms.map { ArmKey(id: $0.id, label: label($0.place), colorIndex: $0.colorIndex, look: look($0)) }
  }

  /// What was chosen by hand for an arm, by its id or by what people read.
  private func look(_ arm: Arm) -> ArmLook {
    let own =
      options.armLooks[arm.id] ?? options.armLooks[findings.comparison.arms[arm.place].label]
      ?? options.armLooks[label(arm.place)] ?? ArmLook()
    return looks?.look(arm.place, own) ?? own
  }

  func isColoured(_ arm: Int) -> Bool { arms[arm].colorIndex != nil }

  /// Shown arms that have a colour, in their order.
  var coloured: [Int] { shown.filter(isColoured) }

  /// How many records belong to the arms that are shown.
  var recordCount: Int { shown.reduce(0) { $0 + runs($1).count } }

  /// Which of the shown arms have a colour; empty where all have.
  ///
  /// - Parameters:
  ///   - best: where those with the best final value have; `{n}`, `{all}`, `{quantity}`.
  ///   - chosen: where somebody chose them.
  func choiceSentence(best: Phrase, chosen: Phrase) -> String {
    let (named, all) = (coloured.count, shown.count)
    guard named < all else { return "" }
    if options.highlight != nil { return chosen(["n": String(named), "all": String(all)]) }
    let quantity = Language.inSentence(language.title(of: findings.quantity))
    return best(["n": String(named), "all": String(all), "quantity": quantity])
  }

  /// The same of a figure whose every row has its arm's label.
  var colourSentence: String {
    coloured.isEmpty
      ? "" : choiceSentence(best: language.figures.bestInColour, chosen: language.figures.chosenInColour)
  }

  /// How many runs each arm stands on.
  func nSentence(_ counts: [Int]) -> String {
    let there = counts.filter { $0 > 0 }
    guard let most = there.max(), let least = there.min() else { return "" }
    return most == least
      ? language.figures.sameN(["n": String(most)])
      : language.figures.varyingN(["least": String(least), "most": String(most)])
  }

  /// Which arms have no interval of their mean, and why.
  func sentencesWithoutInterval(_ places: [Int]) -> [String] {
    let samples = places.compactMap { findings.summary.arms[$0].sample }
    return [
      samples.contains { $0.n == 1 } ? language.accuracy.someWithoutInterval : "",
      samples.contains { $0.standardDeviation == 0 } ? language.accuracy.constantWithoutInterval : "",
    ]
  }

  func bandSentence(_ band: Band) -> String {
    switch band {
    case .sd: language.figures.bandSD
    case .sem: language.figures.bandSEM
    case .ci95: language.figures.bandCI95
    case .minmax: language.figures.bandMinMax
    case .none: ""
    }
  }

  func gapSentence(_ count: Int) -> String {
    count == 0 ? "" : count == 1 ? language.figures.gap : language.figures.gaps(["n": numbers.integer(count)])
  }

  /// Which arms a figure has no room for.
  func armsLeftOut(_ arms: [Int]) -> String {
    arms.isEmpty ? "" : language.samples.armsLeftOut(["list": language.punctuation.list(arms.map(label), most: 6)])
  }

  /// Sentences on the runs that a figure of single values leaves out.
  func leftOut(diverged: [(arm: Int, count: Int)] = [], missing: [(arm: Int, count: Int)]) -> [String] {
    func sentence(_ phrase: Phrase, _ counts: [(arm: Int, count: Int)]) -> String {
      let there = counts.filter { $0.count > 0 }.sorted { $0.arm < $1.arm }
      if there.isEmpty { return "" }
      return phrase([
        "n": String(there.reduce(0) { $0 + $1.count }),
        "list": language.punctuation.list(
          there.map { label($0.arm) + language.punctuation.colon + String($0.count) }, most: 6),
      ])
    }
    return [sentence(language.figures.diverged, diverged), sentence(language.figures.withoutValue, missing)]
  }

  func figure(
    title: String, caption: [String], description: String, panels: [Panel], columns: Int? = nil, rowLength: Int? = nil,
    keys: [ArmKey]? = nil, legend: Legend = Legend(), subject: String? = nil, keywords: [String]? = nil
  ) throws(ChartError) -> Figure {
    let shownTitle = options.title ?? title
    let own = findings.title.onOneLine.cut(to: 300)
    var figure = Figure(
      title: shownTitle.isEmpty ? nil : shownTitle, caption: options.caption, panels: panels, columns: columns,
      rowLength: rowLength, arms: keys ?? self.keys, legend: legend,
      metadata: Drawing.Metadata(
        title: shownTitle.isEmpty ? title : shownTitle,
        subject: subject ?? (own.isEmpty ? title : own + language.punctuation.colon + title),
        keywords: keywords ?? [title] + shown.prefix(Arm.colors).map(label), language: language.tag,
        description: description,
        records: shown.flatMap { runs($0).map(\.identity) }),
      noDataText: language.figures.noData)
    if options.caption == nil {
      figure.caption = language.punctuation.join(caption + (try surveySentences(figure)))
    }
    return figure
  }
}

extension KindContext {
  /// The shown arms by falling value, or rising where less is better; arms without a value last, of equals the first.
  func bestFirst(_ values: [Double?], lowerIsBetter: Bool = false) -> [Int] {
    let sign = lowerIsBetter ? -1.0 : 1
    let ranks = shown.enumerated().map { (place: $1, order: $0, value: values[$1].map { $0 * sign } ?? -.infinity) }
    return ranks.sorted { ($0.value, $1.order) > ($1.value, $0.order) }.map(\.place)
  }
}
