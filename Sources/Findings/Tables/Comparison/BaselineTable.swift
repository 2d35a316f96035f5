public import Languages
public import SeedStatistics
internal import TextTools

/// A column of what an arm is against the baseline: one entry of this list shows it wherever the table is.
private struct BaselineColumn {
  /// In files, differences of accuracies carry their unit.
  var key: @Sendable (Quantity) -> String
  var kind: @Sendable (Findings) -> Table.Kind
  var heading: @Sendable (Language, Quantity) -> String
  /// Whether files for programs hold it, and whether people read it.
  var isForFiles = true
  var isForReaders = true
  var cell: @Sendable (Summary.Pair, Quantity) -> Table.Cell

  static let all: [BaselineColumn] = [
    BaselineColumn(
      key: { difference($0, "") }, kind: { $0.differenceKind.single },
      heading: { $0.measures.heading(ofDifferences: $1, $0) }
    ) { pair, _ in .number(pair.contrast?.difference) },
    BaselineColumn(
      key: { difference($0, "_interval") }, kind: { $0.differenceKind.interval },
      heading: { language, _ in language.measures.ruleInterval }
    ) { pair, _ in .interval(pair.contrast?.interval) },
    BaselineColumn(
      key: { _ in "p" }, kind: { _ in .p }, heading: { language, _ in language.measures.p }, isForReaders: false
    ) { pair, _ in .number(pair.contrast?.p) },
    BaselineColumn(
      key: { _ in "adjusted_p" }, kind: { _ in .p }, heading: { language, _ in language.measures.adjustedP }
    ) { pair, _ in .number(pair.contrast?.decidingP) },
    BaselineColumn(
      key: { _ in "effect_size" }, kind: { _ in .signed(2) }, heading: { language, _ in language.measures.effectSize },
      isForFiles: false
    ) { pair, _ in
      .number(pair.isPaired ? pair.paired?.effectSize.map { $0.hedges ?? $0.dz } : nil)
    },
    BaselineColumn(
      key: { _ in "ahead_in" }, kind: { _ in .percent(0) }, heading: { language, _ in language.measures.aheadIn },
      isForFiles: false
    ) { pair, quantity in
      guard pair.isPaired, let counts = pair.paired?.superiority else { return .none }
      return counts.isAllTies ? .words { $0.measures.allTie } : .number(counts.ahead(quantity)?.value)
    },
    BaselineColumn(
      key: { _ in "n_compared" }, kind: { _ in .count }, heading: { language, _ in language.terms.count }
    ) { pair, _ in .count(pair.contrast?.n) },
    BaselineColumn(
      key: { _ in "is_paired" }, kind: { _ in .text }, heading: { language, _ in language.measures.isPaired },
      isForReaders: false
    ) { pair, _ in pair.contrast.map { .text($0.isPaired ? "true" : "false") } ?? .none },
  ]

  private static func difference(_ quantity: Quantity, _ end: String) -> String {
    (quantity.differsInPercentagePoints ? "difference_pp" : "difference") + end
  }

  func column(_ findings: Findings) -> Table.Column {
    let (heading, quantity) = (heading, findings.quantity)
    return Table.Column(key(quantity), kind(findings)) { heading($0, quantity) }
  }
}

extension Findings {
  /// What each arm is against the baseline of its data set, in the experiment's order, for files: `arm` − baseline, the
  /// interval of the verdict's rule (open ends are infinite), p as it is and by Holm's correction. A baseline's own row is
  /// empty.
  public var baselineTable: Table {
    let columns = BaselineColumn.all.filter(\.isForFiles)
    return baselineTable(
      columns,
      rows: arms.map { arm in
        let pair = summary.pairs.first { $0.a.id == arm.id }
        return row(arm.place, pair, columns)
      })
  }

  /// The same for people, of one data set: only arms that were compared.
  func baselineComparison(_ summary: Summary) -> Table? {
    guard let baseline = summary.baseline else { return nil }
    let columns = BaselineColumn.all.filter(\.isForReaders)
    let rows = sortedPlaces.compactMap { place -> Table.Row? in
      guard let pair = summary.pairs.first(where: { $0.a.id == arms[place].id }), pair.contrast != nil else {
        return nil
      }
      return row(place, pair, columns)
    }
    guard !rows.isEmpty else { return nil }
    var table = baselineTable(columns, rows: rows)
    table.name = { $0.measures.baselineHeading(["baseline": self.phrase(baseline, $0)]) }
    table.note = { language in
      let composer = VerdictComposer(findings: self, summary: summary, language: language)
      let note = language.measures.baselineNote([
        "baseline": composer.name(baseline), "k": composer.numbers.integer(rows.count),
        "alpha": composer.alpha(summary.level.alpha),
      ])
      return language.punctuation.join([note, language.measures.pairedNote, language.measures.countNote])
    }
    return table
  }

  private func baselineTable(_ columns: [BaselineColumn], rows: [Table.Row]) -> Table {
    Table(
      id: "baseline", name: { $0.page.comparisonHeading },
      columns: [Table.Column("arm", .text) { $0.terms.arm }] + columns.map { $0.column(self) }, rows: rows)
  }

  private func row(_ place: Int, _ pair: Summary.Pair?, _ columns: [BaselineColumn]) -> Table.Row {
    Table.Row(arm: place, [.arm(place)] + columns.map { column in pair.map { column.cell($0, quantity) } ?? .none })
  }
}

extension Table.Cell {
  /// Ends that are not bounded are infinite.
  static func interval(_ interval: TestInterval?) -> Self {
    interval.map { .pair($0.lower ?? -.infinity, $0.upper ?? .infinity) } ?? .none
  }
}

extension Superiority {
  /// No arm is ahead in any pair, which half a share each would not say.
  var isAllTies: Bool { ties > 0 && wins == 0 && losses == 0 }

  /// Share of the pairs in which the first arm is ahead, ties half.
  func ahead(_ quantity: Quantity) -> Proportion? {
    Proportion(Double(quantity.higherIsBetter ? wins : losses) + Double(ties) / 2, of: wins + ties + losses)
  }
}

extension MeasurePhrases {
  /// What heads a column of mean differences, with their unit where it is not the quantity's own.
  public func heading(ofDifferences quantity: Quantity, _ language: Language) -> String {
    quantity.differsInPercentagePoints
      ? meanDifferenceIn(["unit": language.terms.percentagePointsShort]) : meanDifference
  }
}
