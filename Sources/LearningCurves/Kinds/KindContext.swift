internal import Charts
internal import RunRecords
internal import SeedStatistics

/// What every kind of figure shares: the comparison, its words and its arms' colours.
struct KindContext {
  let comparison: Comparison
  let text: FigureText
  let words: KindWords

  init(_ comparison: Comparison, _ text: FigureText) throws(ChartError) {
    guard comparison.arms.contains(where: { !$0.runs.isEmpty }) else {
      throw ChartError(.noData, "there are no run records to draw; name a record or a folder of them")
    }
    self.comparison = comparison
    self.text = text
    words = KindWords.of(text.words.language)
  }

  var arms: [Comparison.Arm] { comparison.arms }

  /// Colours as on the learning curves: the palette in the experiment's order; beyond it, none but those of the arms
  /// named there.
  var armKeys: [ArmKey] {
    let coloured = arms.count <= Palette.limit ? Array(arms.indices) : best(3)
    return arms.enumerated().map { index, arm in
      ArmKey(id: arm.id, label: label(index), colorIndex: coloured.firstIndex(of: index))
    }
  }

  func label(_ arm: Int) -> String { arms[arm].label.isEmpty ? arms[arm].id : arms[arm].label }

  /// The arms with the best mean validation accuracy at the last epoch.
  private func best(_ count: Int) -> [Int] {
    let finals = arms.enumerated().compactMap { index, arm -> (arm: Int, value: Double)? in
      let values = arm.runs.compactMap { stored -> Double? in
        let history = stored.record.history
        return (history["val_accuracy"] ?? history["accuracy"])?.last
      }.filter(\.isFinite)
      return values.isEmpty ? nil : (index, values.reduce(0, +) / Double(values.count))
    }
    return finals.sorted { ($0.value, $1.arm) > ($1.value, $0.arm) }.prefix(count).map(\.arm)
  }

  /// `sentence` with its blanks filled.
  func fill(_ sentence: String, _ values: (name: String, value: String)...) -> String {
    FigureWords.filled(sentence, values)
  }

  func join(_ sentences: [String]) -> String {
    sentences.filter { !$0.isEmpty }.joined(separator: text.words.sentenceSeparator)
  }

  func list(_ items: [String], most: Int = .max) -> String {
    let shown = items.prefix(most).joined(separator: text.words.listSeparator)
    return items.count <= most ? shown : fill(text.words.altMore, ("list", shown), ("n", String(items.count - most)))
  }

  /// How many runs each arm stands on.
  func nSentence(_ counts: [Int]) -> String {
    let there = counts.filter { $0 > 0 }
    guard let most = there.max(), let least = there.min() else { return "" }
    return most == least
      ? fill(words.sameN, ("n", String(most))) : fill(words.varyingN, ("least", String(least)), ("most", String(most)))
  }

  func figure(
    title: String, caption: String, description: String, panels: [Panel], columns: Int? = nil, rowLength: Int? = nil,
    arms: [ArmKey]? = nil,
    legend: Legend = Legend()
  ) -> Figure {
    let shown = text.title ?? title
    return Figure(
      title: shown.isEmpty ? nil : shown, caption: text.caption ?? caption, panels: panels, columns: columns,
      rowLength: rowLength,
      arms: arms ?? armKeys, legend: legend,
      metadata: Drawing.Metadata(
        title: shown.isEmpty ? title : shown,
        subject: comparison.title.isEmpty ? title : "\(comparison.title): \(title)",
        keywords: [title] + self.arms.indices.prefix(Palette.limit).map(label), language: text.words.language,
        description: description, records: self.arms.flatMap { $0.runs.map(\.identity) }),
      noDataText: text.words.noData)
  }
}

extension RunRecord {
  var hasDiverged: Bool { if case .diverged = outcome { true } else { false } }
}
