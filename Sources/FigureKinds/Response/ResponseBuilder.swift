internal import Charts
internal import Findings
internal import Languages
internal import RunRecords
internal import SeedStatistics

/// Draws final values as `Findings` has them over a numeric factor. Diverged runs and runs without a value are left out
/// and counted in the caption.
struct ResponseBuilder {
  /// Arms that differ in nothing but the factor, or in what changes along with it.
  struct Group {
    /// Empty where there is one group alone.
    var label: String
    var id: String
    /// Places of the arms, by rising value of the factor, each value once.
    var arms: [Int]
    /// Nil for the grey of groups beyond the colours, and of those that were not chosen.
    var colorIndex: Int?
    var look = ArmLook()
  }

  let context: KindContext
  let factor: Factor
  /// What tells the groups apart.
  let others: [Factor]
  /// Numbers that change wherever the factor does, and so cannot be told from it.
  let followers: [Factor]
  let groups: [Group]
  /// Arms that have no number for the factor.
  let withoutNumber: [Int]
  let references: References
  /// Whether lines were chosen to be named.
  private let isChosen: Bool

  init(_ findings: Findings, _ options: FigureOptions) throws(ChartError) {
    // Lines are groups of arms: what is highlighted is looked up among them.
    var own = options
    own.highlight = nil
    isChosen = options.highlight != nil
    context = try KindContext(findings, own)
    let factor = try Self.factor(context)
    self.factor = factor
    try context.checkValues()
    let rest = findings.factors.filter { $0.key != factor.key }
    followers = rest.filter { $0.isNumeric && $0.follows(factor) }
    others = rest.filter { !($0.isNumeric && $0.follows(factor)) }
    withoutNumber = context.shown.filter { factor.number($0) == nil }
    for (option, looked) in [(FigureOption.hue, context.looks?.hue), (.dash, context.looks?.dash)] {
      guard let looked, looked.key == factor.key || followers.contains(where: { $0.key == looked.key }) else {
        continue
      }
      throw ChartError(
        .invalidOption,
        "\(option.argument): \(looked.key) goes along the axis; expected another factor\(others.isEmpty ? "" : ", of \(others.map(\.key).joined(separator: ", "))")"
      )
    }
    groups = try Self.groups(context, factor, others, highlight: options.highlight)
    references = Self.references(context, factor)
    try checkAxes()
    try references.check()
  }

  private static func references(_ context: KindContext, _ factor: Factor) -> References {
    let options = context.options
    return References(
      context,
      panels: [context.valueAxis(limits: options.yLimits?[context.findings.quantity.panel] ?? options.yLimits?[""])],
      x: References.Crossed(
        factor.key, named: factor.name(context.language), context.numbers, limits: options.xLimits,
        isLogarithmic: options.hasLogarithmicX ?? false))
  }

  /// - Throws: `invalidOption` for limits of a panel that there is not.
  private func checkAxes() throws(ChartError) {
    let panel = context.findings.quantity.panel
    guard let name = (context.options.yLimits ?? [:]).keys.sorted().first(where: { !["", panel].contains($0) }) else {
      return
    }
    throw ChartError(
      .invalidOption, "limits are for panel \"\(name)\", which is none of the figure's; expected \(panel)")
  }

  private var words: ResponsePhrases { context.language.response }
  private func statistics(_ place: Int) -> ArmStatistics { context.findings.summary.arms[place] }

  /// - Throws: `noData` where no factor is a number, `invalidOption` for one that is not, or where it must be chosen.
  private static func factor(_ context: KindContext) throws(ChartError) -> Factor {
    let factors = context.findings.factors
    let numeric = factors.filter(\.isNumeric)
    func list(_ factors: [Factor]) -> String { factors.map(\.key).joined(separator: ", ") }
    if let choice = context.options.factors {
      guard choice.rows == nil, let name = choice.columns else {
        throw ChartError(
          .invalidOption, "--factor: a figure of kind response goes by one factor, such as \(list(numeric))")
      }
      let factor = try context.factor(named: name, for: .factor)
      if factor.isNumeric { return factor }
      throw ChartError(
        .invalidOption,
        "--factor \(name): its values are no numbers; "
          + (numeric.isEmpty ? "no factor's are, so draw --kind accuracy" : "expected one of \(list(numeric))"))
    }
    guard let first = numeric.first else {
      let found = factors.isEmpty ? "the records name nothing that does (run.varies)" : "only \(list(factors))"
      throw ChartError(
        .noData,
        "no factor that is a number varies between the arms: \(found); train an experiment that compares one, such as learning_rate"
      )
    }
    if numeric.count > 1 {
      throw ChartError(
        .invalidOption, "\(numeric.count) numbers vary between the arms: choose one with --factor, of \(list(numeric))")
    }
    return first
  }

  private static func groups(
    _ context: KindContext, _ factor: Factor, _ others: [Factor], highlight: [String]?
  ) throws(ChartError) -> [Group] {
    let findings = context.findings
    // Of the whole experiment, so that leaving arms out changes no colour.
    let all = findings.arms.indices.filter { factor.number($0) != nil }
    var groups: [Group] = []
    for combination in findings.combinations(of: others, among: all) {
      // Arms that nothing tells apart stand on lines of their own.
      var lines: [[Int]] = []
      for arm in combination.arms {
        if let free = lines.firstIndex(where: { line in
          !line.contains { factor.places[$0] == factor.places[arm] }
        }) {
          lines[free].append(arm)
        } else {
          lines.append([arm])
        }
      }
      let settings = zip(others, combination.levels).compactMap { factor, level in
        level.map { (factor.word, factor.levels[$0].value) }
      }
      for (index, line) in lines.enumerated() {
        let number = index == 0 ? "" : "-\(index + 1)"
        groups.append(
          Group(
            label: findings.label(combination.levels, of: others, context.language)
              + (index == 0 ? "" : " (\(index + 1))"),
            id: AutomaticLabel.id(settings) + number,
            arms: line.sorted { (factor.number($0) ?? 0) < (factor.number($1) ?? 0) }))
      }
    }
    // Where nothing is joined a line is an arm, with the name and the buttons that it has in the other figures.
    if groups.count > 1, groups.allSatisfy({ $0.arms.count == 1 }) {
      groups.sort { $0.arms[0] < $1.arms[0] }
      for index in groups.indices {
        groups[index].id = findings.arms[groups[index].arms[0]].id
        groups[index].label = context.label(groups[index].arms[0])
      }
    }
    let chosen = try highlight.map { names throws(ChartError) in try Self.chosen(names, of: groups, context) }
    if let looks = context.looks {
      for index in groups.indices where chosen?.contains(index) ?? true {
        groups[index].colorIndex = looks.colorIndex(groups[index].arms[0], otherwise: index % Arm.colors)
        groups[index].look = looks.look(groups[index].arms[0], ArmLook())
      }
    } else {
      let named = groups.count <= Arm.colors ? Array(groups.indices) : chosen ?? Self.named(groups, findings)
      for (color, index) in named.enumerated() where chosen?.contains(index) ?? true {
        groups[index].colorIndex = color
      }
    }
    if groups.count == 1 { groups[0].label = "" }
    let shown = Set(context.shown)
    return groups.map { group in
      var group = group
      group.arms.removeAll { !shown.contains($0) }
      return group
    }
  }

  /// The groups of those names, or of arms of those names.
  ///
  /// - Throws: `invalidOption` for a name that is neither, and for more groups than there are colours.
  private static func chosen(
    _ names: [String], of groups: [Group], _ context: KindContext
  ) throws(ChartError) -> [Int] {
    var chosen: Set<Int> = []
    for name in names {
      if let group = groups.firstIndex(where: { $0.id == name || $0.label == name }) {
        chosen.insert(group)
        continue
      }
      do {
        let arms = try context.findings.places(of: [name])
        chosen.formUnion(groups.indices.filter { index in groups[index].arms.contains(where: arms.contains) })
      } catch {
        throw ChartError(
          .invalidOption,
          "--highlight \(name): expected a line or an arm; lines are \(groups.prefix(12).map(\.label).joined(separator: "; "))"
        )
      }
    }
    guard chosen.count <= Arm.colors else {
      throw ChartError(.invalidOption, "--highlight: \(chosen.count) lines; expected at most \(Arm.colors)")
    }
    return chosen.sorted()
  }

  /// Of more groups than there are colours, those with the best value.
  private static func named(_ groups: [Group], _ findings: Findings) -> [Int] {
    let sign = findings.quantity.higherIsBetter ? 1.0 : -1
    let best = groups.map { group in
      group.arms.compactMap { findings.summary.arms[$0].sample.map { $0.mean * sign } }.max() ?? -.infinity
    }
    return groups.indices.sorted { (best[$0], $1) > (best[$1], $0) }.prefix(Arm.namedOfMany).sorted()
  }

  func build() throws(ChartError) -> TabledFigure {
    let quantity = context.findings.quantity
    let title = words.title([
      "quantity": context.language.title(of: quantity), "factor": factor.name(context.language),
    ])
    let places = groups.flatMap(\.arms)
    let isGrouped = groups.count > 1
    let named = groups.indices.filter { groups[$0].colorIndex != nil && !groups[$0].arms.isEmpty }
    let table = references.added(
      to: context.valueTable(places + withoutNumber, id: "response", factors: [factor] + others + followers))
    return TabledFigure(
      figure: try context.figure(
        title: title, caption: caption, description: description, panels: [panel],
        keys: isGrouped
          ? groups.map { ArmKey(id: $0.id, label: $0.label, colorIndex: $0.colorIndex, look: $0.look) }
          : nil,
        legend: Legend(
          !isGrouped
            ? []
            : context.looks?.entries(named.map { (groups[$0].arms[0], $0, groups[$0].label) })
              ?? named.map { Legend.Entry(groups[$0].label, style: SeriesStyle(arm: $0)) },
          placement: context.options.labels ?? .automatic)),
      table: table)
  }

  // MARK: Panel

  private var panel: Panel {
    let numbers = groups.flatMap(\.arms).compactMap(factor.number)
    let scale = NumericScale(numbers, isLogarithmic: context.options.hasLogarithmicX ?? false)
    let limits = context.options.xLimits
    let quantity = context.findings.quantity
    let levels = Set(numbers).sorted()
    let isWhole = levels.allSatisfy { $0 == $0.rounded() }
    let x = Axis(
      factor.title(context.language), kind: scale.isLogarithmic ? .logarithmic : isWhole ? .integer : .linear,
      lower: limits?.lower, upper: limits?.upper, includes: levels, showsGrid: false,
      logarithmicNote: context.language.axes.logarithmic, ticks: levels.count <= Self.mostTicks ? levels : nil)
    let yLimits = context.options.yLimits?[quantity.panel] ?? context.options.yLimits?[""]
    let y = Axis(
      context.language.name(of: quantity), lower: yLimits?.lower, upper: yLimits?.upper,
      bounds: quantity.possibleValues)
    let drawn = groups.indices.filter { !groups[$0].arms.isEmpty }
    // The first group above the others.
    let order = drawn.filter { groups[$0].colorIndex == nil } + drawn.filter { groups[$0].colorIndex != nil }.reversed()
    let named = drawn.filter { groups[$0].colorIndex != nil }
    func drawing(_ index: Int) -> [Layer] {
      let beside = neighbours(of: groups[index], among: named)
      return layers(index, scale, place: beside.firstIndex(of: index), of: beside.count)
    }
    return Panel(
      id: "response", title: nil, x: x, y: y,
      layers: references.layers()
        + order.flatMap(drawing),
      clippedText: context.language.figures.clipped)
  }

  private static let mostTicks = 8

  /// Whether some line has two points to join.
  private var joins: Bool {
    groups.contains { group in group.arms.count { statistics($0).sample != nil } > 1 }
  }

  /// The groups that stand beside one another where this one does. Lines are moved as a whole, so all of them; symbols
  /// alone make way for those of their own value.
  private func neighbours(of group: Group, among named: [Int]) -> [Int] {
    if joins { return named }
    let places = Set(group.arms.map { factor.places[$0] })
    return named.filter { index in groups[index].arms.contains { places.contains(factor.places[$0]) } }
  }

  /// A group's line, its seeds and its means; each group a little beside the others, the seeds beside their mean.
  private func layers(_ index: Int, _ scale: NumericScale, place: Int?, of count: Int) -> [Layer] {
    let group = groups[index]
    let isGrouped = groups.count > 1
    let step = min(0.034 * scale.range, 0.7 * scale.gap / Double(max(count, 1)))
    // Single runs have nothing that could hide another's mean.
    let isRepeated = groups.flatMap(\.arms).contains { statistics($0).n > 1 }
    let offset = isRepeated ? place.map { (Double($0) - Double(count - 1) / 2) * step } ?? 0 : 0
    let style = SeriesStyle(
      arm: isGrouped ? index : nil, emphasis: group.colorIndex == nil ? .background : .normal)
    let values = group.arms.flatMap { statistics($0).sample?.values ?? [] }
    let reach = 0.006 * ((values.max() ?? 0) - (values.min() ?? 0))
    var means: [Layer.Points.Item] = []
    var seeds: [Layer.Points.Item] = []
    for arm in group.arms {
      guard let sample = statistics(arm).sample, let number = factor.number(arm) else { continue }
      let x = scale.number(number, moved: offset)
      var title = context.language.accuracy.meanTitle([
        "arm": context.label(arm), "n": String(sample.n), "mean": context.text(value: sample.mean),
      ])
      if let interval = sample.interval {
        title +=
          context.language.punctuation.listSeparator
          + context.language.accuracy.intervalTitle([
            "lower": context.text(value: interval.lower), "upper": context.text(value: interval.upper),
          ])
      }
      means.append(
        Layer.Points.Item(
          x: x, y: sample.mean, yInterval: sample.interval.map { $0.lower...$0.upper }, title: title))
      guard sample.n > 1 else { continue }
      let beside = count > 1 ? 0.45 * step : min(0.02 * scale.range, 0.3 * scale.gap)
      let stacks = TiedSeeds.offsets(
        sample.values, within: reach, step: 0.008 * scale.range,
        room: count > 1 ? 0.8 * step : min(0.06 * scale.range, 0.4 * scale.gap))
      let first = stacks.min() ?? 0
      for ((seed, value), stack) in zip(zip(statistics(arm).seeds, sample.values), stacks) {
        seeds.append(
          Layer.Points.Item(
            x: scale.number(x, moved: beside + stack - first), y: value,
            title: context.language.figures.runTitle([
              "arm": context.label(arm), "seed": String(seed), "value": context.text(value: value),
            ])))
      }
    }
    let line = Layer.line(
      Layer.Line(
        means.map { DataPoint(x: $0.x, y: $0.y) }, style: style, markers: .none,
        title: isGrouped ? group.label : nil, endLabel: isGrouped && place != nil ? group.label : nil))
    if place == nil { return [line] }
    return [
      line, .points(Layer.Points(seeds, style: style, scale: 0.7, isOpen: true)),
      .points(Layer.Points(means, style: style, scale: 1.35)),
    ]
  }

  // MARK: Words

  private var caption: [String] {
    let places = groups.flatMap(\.arms)
    let counts = places.map { statistics($0).n }
    let phrases = context.language.accuracy
    var sentences: [String] = []
    if counts.allSatisfy({ $0 <= 1 }) {
      sentences.append(phrases.symbolsSingle)
    } else {
      sentences += [context.nSentence(counts), joins ? words.symbolsJoined : words.symbols]
      sentences += context.sentencesWithoutInterval(places)
      let drawn = groups.indices.filter { !groups[$0].arms.isEmpty }
      if drawn.contains(where: { neighbours(of: groups[$0], among: drawn).count > 1 }) {
        sentences.append(words.sideBySide)
      }
      sentences.append(context.findings.clippingNote(places, context.language))
    }
    let named = groups.count { $0.colorIndex != nil }
    if named < groups.count {
      let phrase = isChosen ? words.chosen : words.named
      sentences.append(phrase(["n": String(named), "all": String(groups.count)]))
    }
    sentences += context.looks?.sentences(others, others: []) ?? []
    sentences += references.sentences
    let punctuation = context.language.punctuation
    let name = factor.name(context.language)
    if !followers.isEmpty {
      let list = punctuation.enumeration(followers.map { $0.name(context.language) })
      sentences.append(words.followed(["factor": name, "list": list]))
    }
    if !withoutNumber.isEmpty {
      sentences.append(
        words.withoutNumber(["factor": name, "list": punctuation.list(withoutNumber.map(context.label), most: 6)]))
    }
    return sentences + context.leftOut(places)
  }

  private var description: String {
    let means = groups.flatMap(\.arms).prefix(24).compactMap { arm in
      statistics(arm).sample.map {
        words.altArm(["arm": context.label(arm), "mean": context.text(value: $0.mean), "n": String($0.n)])
      }
    }
    return words.alt([
      "quantity": context.language.title(of: context.findings.quantity), "factor": factor.name(context.language),
      "list": context.language.punctuation.list(means),
    ])
  }
}
