internal import Charts
internal import Findings
internal import Languages

/// Colour by one factor and dash by another, as `--hue` and `--dash` ask for it.
struct FactorLooks {
  let hue: Factor?
  let dash: Factor?
  private let language: Language

  /// Nil where neither was asked for.
  ///
  /// - Throws: `invalidOption` for a factor that does not vary, that has more values than there are colours or dashes, or
  ///   that a shown arm has no value of; and for labels at the lines' ends, which would say again what the key does.
  init?(_ context: KindContext) throws(ChartError) {
    let options = context.options
    guard options.hue != nil || options.dash != nil else { return nil }
    func factor(_ name: String?, _ option: FigureOption, most: Int) throws(ChartError) -> Factor? {
      guard let name else { return nil }
      let factor = try context.factor(named: name, for: option)
      guard factor.levels.count <= most else {
        throw ChartError(
          .invalidOption,
          "\(option.argument) \(factor.key): \(factor.levels.count) values; expected a factor of at most \(most), or --facet"
        )
      }
      if let arm = context.shown.first(where: { factor.places[$0] == nil }) {
        throw ChartError(
          .invalidOption,
          "\(option.argument) \(factor.key): arm \(context.arms[arm].id) has no value of it; choose arms that have with --arms"
        )
      }
      return factor
    }
    hue = try factor(options.hue, .hue, most: Arm.colors)
    dash = try factor(options.dash, .dash, most: ArmLook.dashes.count)
    language = options.language
    if options.labels == .direct {
      throw ChartError(
        .invalidOption,
        "--labels direct: with --hue or --dash the key names values, not lines; expected automatic, inside, below or none"
      )
    }
  }

  /// The place in the palette of an arm that is drawn in colour.
  func colorIndex(_ arm: Int, otherwise own: Int?) -> Int? { own == nil ? nil : hue.map { $0.places[arm] ?? 0 } ?? own }

  /// The look of an arm, where nothing else was chosen for it by hand.
  func look(_ arm: Int, _ own: ArmLook) -> ArmLook {
    var look = own
    if let dash, look.dash == nil { look.dash = ArmLook.dashes[dash.places[arm] ?? 0].dash }
    return look
  }

  /// The key: colours under the one factor's name, dashes under the other's.
  ///
  /// - Parameter lines: Arms that are drawn in colour, each with its place in the figure's keys and its label there.
  func entries(
    _ lines: [(arm: Int, key: Int, label: String)], symbol: Legend.Symbol = .line
  ) -> [Legend.Entry] {
    var entries: [Legend.Entry] = []
    func add(_ factor: Factor, _ entry: (Int, Int) -> Legend.Entry) {
      var isFirst = true
      for level in factor.levels.indices {
        guard let line = lines.first(where: { factor.places[$0.arm] == level }) else { continue }
        var entry = entry(level, line.key)
        entry.label = factor.value(level, language)
        entry.group = isFirst ? factor.title(language) : nil
        isFirst = false
        entries.append(entry)
      }
    }
    let isOne = hue?.key == dash?.key
    if let hue {
      add(hue) { _, key in
        Legend.Entry("", style: SeriesStyle(arm: key), symbol: symbol, dash: dash == nil || isOne ? nil : [])
      }
    } else {
      entries = lines.map { Legend.Entry($0.label, style: SeriesStyle(arm: $0.key), symbol: symbol) }
    }
    if let dash, !isOne {
      add(dash) { level, _ in
        Legend.Entry("", style: SeriesStyle(), symbol: .plainLine, dash: ArmLook.dashes[level].dash)
      }
    }
    return entries
  }

  /// What colour and dash tell, and what of the experiment's factors neither they nor `others` do.
  func sentences(_ factors: [Factor], others: [Factor]) -> [String] {
    let phrases = language.figures
    var sentences: [String] = []
    if let hue, hue.key == dash?.key {
      sentences.append(phrases.hueAndDashShow(["factor": hue.name(language)]))
    } else {
      if let hue { sentences.append(phrases.hueShows(["factor": hue.name(language)])) }
      if let dash { sentences.append(phrases.dashShows(["factor": dash.name(language)])) }
    }
    guard let hue else { return sentences }
    let told = [hue, dash].compactMap(\.self) + others
    let left = factors.filter { factor in !told.contains { factor.follows($0) } }
    if !left.isEmpty {
      let names = left.map { $0.name(language) }
      sentences.append(phrases.looksShared(["list": language.punctuation.enumeration(names)]))
    }
    return sentences
  }
}
