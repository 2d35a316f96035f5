internal import Charts
internal import Findings
internal import Languages
internal import SeedStatistics

extension KindContext {
  /// - Throws: `invalidOption` that names the option and the factors which vary.
  func factor(named name: String, for option: FigureOption) throws(ChartError) -> Factor {
    do {
      return try findings.factor(named: name)
    } catch {
      throw ChartError(.invalidOption, "\(option.argument): \(error.description)")
    }
  }

  /// - Throws: `noData` where no arm that is shown has a final value.
  func checkValues() throws(ChartError) {
    guard !shown.contains(where: { findings.summary.arms[$0].n > 0 }) else { return }
    throw ChartError(
      .noData,
      "none of the \(recordCount) records holds a test accuracy or val_accuracy; train with `curves train`, or give histories that have val_accuracy"
    )
  }

  /// A final value as every output writes it.
  func text(value: Double) -> String { findings.text(value: value, language) }

  /// The final values of these arms, with what they are for these factors and each seed.
  func valueTable(_ places: [Int], id: String, factors: [Factor]) -> Table {
    var table = findings.accuracyTable(places)
    table.id = id
    let kind = table.columns[2].kind
    let taken = Set(table.columns.map(\.key) + ["by_seed"])
    table.columns.append(Table.Column("by_seed", kind) { $0.terms.bySeed })
    table.columns.insert(
      contentsOf: factors.map { factor in
        Table.Column(
          taken.contains(factor.key) ? "factor_" + factor.key : factor.key, factor.isNumeric ? .setting : .text
        ) { factor.title($0) }
      }, at: 1)
    for (index, place) in places.enumerated() {
      let arm = findings.summary.arms[place]
      let values = Dictionary(zip(arm.seeds, arm.sample?.values ?? [])) { first, _ in first }
      table.rows[index].cells.append(.numbers(values))
      table.rows[index].cells.insert(
        contentsOf: factors.map { factor -> Table.Cell in
          guard let level = factor.places[place] else { return .none }
          if factor.isNumeric { return .number(factor.levels[level].number) }
          return .words { factor.value(level, $0) }
        }, at: 1)
    }
    return table
  }

  /// The axis of final values.
  func valueAxis(limits: AxisLimits?) -> References.Crossed {
    References.Crossed(
      findings.quantity.panel, named: Language.inSentence(language.name(of: findings.quantity)), numbers,
      limits: limits)
  }

  /// What is left out of a figure of final values, and why.
  func leftOut(_ places: [Int]) -> [String] {
    let arms = findings.summary.arms
    return leftOut(
      diverged: places.map { ($0, arms[$0].diverged) }, missing: places.map { ($0, arms[$0].missing) })
  }
}
