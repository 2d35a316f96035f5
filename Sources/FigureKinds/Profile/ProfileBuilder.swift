internal import Charts
internal import Findings
internal import Languages
internal import SeedStatistics
internal import TextTools

/// Draws the shares of runs that end at least as well as each value, with a pointwise interval. A run that diverged is
/// worse than every value; one without a value is left out and counted in the caption.
struct ProfileBuilder {
  /// One arm's shares.
  struct Profile {
    var arm: Int
    /// Final values, rising.
    var values: [Double]
    var diverged: Int
    /// Where the share changes, in the order of the axis, each with the share on either side of it.
    var steps: [(value: Double, before: Proportion, after: Proportion)]

    var runs: Int { values.count + diverged }
  }

  let context: KindContext
  let profiles: [Profile]
  let references: References

  /// Of more arms, bands would hide one another.
  private static let mostBands = 4

  init(_ findings: Findings, _ options: FigureOptions) throws(ChartError) {
    let context = try KindContext(findings, options)
    try context.checkValues()
    let higherIsBetter = findings.quantity.higherIsBetter
    profiles = context.shown.compactMap { place in
      let arm = findings.summary.arms[place]
      return Profile(
        place, values: arm.sample?.values ?? [], diverged: arm.diverged, higherIsBetter: higherIsBetter)
    }
    guard profiles.contains(where: { $0.runs > 1 }) else {
      throw ChartError(
        .noData,
        "no arm has two runs, so there are no shares of runs to draw; train more seeds with `curves train --seeds`")
    }
    self.context = context
    let percent = { @Sendable [numbers = context.numbers] in numbers.percent($0) }
    references = References(
      context, panels: [References.Crossed(id: "share", text: percent, end: percent)],
      x: context.valueAxis(limits: options.xLimits))
    try references.check()
  }

  private var words: ProfilePhrases { context.language.profile }

  func build() throws(ChartError) -> TabledFigure {
    let named = profiles.filter { context.isColoured($0.arm) }
    let table = references.added(to: self.table)
    let title = words.title(["quantity": context.language.title(of: context.findings.quantity)])
    return TabledFigure(
      figure: try context.figure(
        title: title, caption: caption, description: description, panels: [panel],
        legend: Legend(
          context.looks?.entries(named.map { ($0.arm, $0.arm, context.label($0.arm)) }, symbol: .plainLine)
            ?? named.map { Legend.Entry(context.label($0.arm), style: SeriesStyle(arm: $0.arm), symbol: .plainLine) },
          placement: context.options.labels ?? .automatic)), table: table)
  }

  // MARK: Panel

  private var panel: Panel {
    let quantity = context.findings.quantity
    let values = profiles.flatMap(\.values)
    let (least, most) = (values.min() ?? 0, values.max() ?? 1)
    let room = most > least ? 0.05 * (most - least) : max(most.magnitude * 0.01, 1e-9)
    var (low, high) = (least - room, most + room)
    if quantity.differsInPercentagePoints { (low, high) = (max(low, min(least, 0)), min(high, max(most, 1))) }
    let ends = references.verticalEnds
    (low, high) = (min(low, ends.min() ?? low), max(high, ends.max() ?? high))
    let limits = context.options.xLimits
    let grey = profiles.filter { !context.isColoured($0.arm) }
    let named = profiles.filter { context.isColoured($0.arm) }
    var layers = references.layers()
    layers += grey.map { line($0, low, high, .background) }
    if showsBands { layers += named.reversed().filter { $0.runs > 1 }.map { band($0, low, high) } }
    layers += named.reversed().map { line($0, low, high, .normal) }
    return Panel(
      id: "profile", title: nil,
      x: Axis(
        words.axis(["quantity": context.language.name(of: quantity)]), lower: limits?.lower ?? low,
        upper: limits?.upper ?? high,
        showsGrid: false),
      y: Axis(
        quantity.higherIsBetter ? words.shareAtLeast : words.shareAtMost, includes: [0, 1], format: .percent,
        bounds: 0...1, outliers: .include), layers: layers, clippedText: context.language.figures.clipped)
  }

  private var showsBands: Bool { profiles.count { context.isColoured($0.arm) } <= Self.mostBands }

  /// The shares along the axis: two points at every step.
  private func corners(_ profile: Profile, _ low: Double, _ high: Double) -> [(x: Double, share: Proportion)] {
    var corners: [(x: Double, share: Proportion)] = []
    guard let first = profile.steps.first, let last = profile.steps.last else {
      return [low, high].compactMap { x in Proportion(0, of: profile.runs).map { (x, $0) } }
    }
    corners.append((min(low, first.value), first.before))
    for step in profile.steps { corners += [(step.value, step.before), (step.value, step.after)] }
    corners.append((max(high, last.value), last.after))
    return corners
  }

  private func line(_ profile: Profile, _ low: Double, _ high: Double, _ emphasis: SeriesStyle.Emphasis) -> Layer {
    let isNamed = emphasis == .normal
    return .line(
      Layer.Line(
        corners(profile, low, high).map { DataPoint(x: $0.x, y: $0.share.value) },
        style: SeriesStyle(arm: profile.arm, emphasis: emphasis), markers: .none, title: context.label(profile.arm),
        endLabel: isNamed ? context.label(profile.arm) : nil))
  }

  private func band(_ profile: Profile, _ low: Double, _ high: Double) -> Layer {
    let corners = corners(profile, low, high)
    let intervals = corners.map(\.share.interval)
    return .band(
      Layer.Band(
        x: corners.map(\.x), lower: intervals.map(\.lower), upper: intervals.map(\.upper),
        style: SeriesStyle(arm: profile.arm)))
  }

  // MARK: Words and numbers

  private var caption: [String] {
    let all = context.findings.summary.arms
    var sentences = [
      context.nSentence(profiles.map(\.runs)),
      context.findings.quantity.higherIsBetter ? words.linesAtLeast : words.linesAtMost,
    ]
    if showsBands { sentences.append(words.bands) }
    sentences += context.looks?.sentences(context.findings.factors, others: []) ?? []
    sentences += references.sentences
    sentences.append(
      context.choiceSentence(best: context.language.curves.highlighted, chosen: context.language.curves.chosen))
    let diverged = profiles.filter { $0.diverged > 0 }
    if !diverged.isEmpty {
      sentences.append(
        words.diverged([
          "n": String(diverged.reduce(0) { $0 + $1.diverged }),
          "list": context.language.punctuation.list(
            diverged.map { context.label($0.arm) + context.language.punctuation.colon + String($0.diverged) }, most: 6),
        ]))
    }
    return sentences + context.leftOut(missing: context.shown.map { ($0, all[$0].missing) })
  }

  private var description: String {
    context.language.punctuation.join(
      profiles.prefix(Arm.colors).map { profile in
        let ends = [profile.values.first, profile.values.last].map {
          $0.map { context.text(value: $0) } ?? context.numbers.missing
        }
        return words.alt([
          "arm": context.label(profile.arm), "n": String(profile.runs), "lower": ends[0], "upper": ends[1],
        ])
      })
  }

  /// A row a step.
  private var table: Table {
    let kind = context.findings.accuracyTable(context.shown).columns[2].kind
    let isHigher = context.findings.quantity.higherIsBetter
    return Table(
      id: "profile",
      name: { [quantity = context.findings.quantity] in $0.profile.title(["quantity": $0.title(of: quantity)]) },
      columns: [
        Table.Column("arm", .text) { $0.terms.arm }, Table.Column("runs", .count) { $0.terms.count },
        Table.Column("value", kind) { $0.terms.value },
        Table.Column("share", .fraction) { isHigher ? $0.profile.shareAtLeast : $0.profile.shareAtMost },
        Table.Column("share_ci95", .fractionInterval) { $0.terms.interval },
      ],
      rows: profiles.flatMap { profile in
        profile.steps.map { step in
          // At the value itself the share counts the runs that have it.
          let share = isHigher ? step.before : step.after
          return Table.Row(
            arm: profile.arm,
            [
              .arm(profile.arm), .count(profile.runs), .number(step.value), .number(share.value),
              .pair(share.interval.lower, share.interval.upper),
            ])
        }
      }, mostRows: 40)
  }
}

extension ProfileBuilder.Profile {
  /// Nil where the arm has no run that ended.
  init?(_ arm: Int, values: [Double], diverged: Int, higherIsBetter: Bool) {
    let sorted = values.sorted()
    let runs = sorted.count + diverged
    guard let none = Proportion(0, of: runs) else { return nil }
    func share(_ isGood: (Double) -> Bool) -> Proportion {
      Proportion(Double(sorted.count(where: isGood)), of: runs) ?? none
    }
    self.arm = arm
    self.values = sorted
    self.diverged = diverged
    steps = Set(sorted).sorted().map { value in
      higherIsBetter
        ? (value, share { $0 >= value }, share { $0 > value }) : (value, share { $0 < value }, share { $0 <= value })
    }
  }
}
