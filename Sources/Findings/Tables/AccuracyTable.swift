internal import Languages
internal import RunRecords
internal import SeedStatistics

/// A column of the accuracy table: one entry of this list shows it on the page, on paper, in LaTeX, Markdown, CSV and JSON.
private struct AccuracyColumn {
  var key: String
  /// The kind where the values judged are of a kind; what does not depend on it gives its own.
  var kind: @Sendable (Findings) -> Table.Kind
  var heading: @Sendable (Language) -> String
  var cell: @Sendable (ArmStatistics, [StoredRecord]) -> Table.Cell

  static let all: [AccuracyColumn] = [
    AccuracyColumn(key: "n", kind: { _ in .count }, heading: { $0.terms.count }) { arm, _ in .count(arm.n) },
    AccuracyColumn(key: "mean", kind: { $0.valueKind.single }, heading: { $0.terms.mean }) { arm, _ in
      .number(arm.sample?.mean)
    },
    AccuracyColumn(key: "sd", kind: { $0.valueKind.single }, heading: { $0.terms.standardDeviation }) { arm, _ in
      .number(arm.sample?.standardDeviation)
    },
    AccuracyColumn(key: "ci95", kind: { $0.valueKind.interval }, heading: { $0.terms.interval }) { arm, _ in
      arm.sample?.interval.map { .pair($0.lower, $0.upper) } ?? .none
    },
    AccuracyColumn(key: "median", kind: { $0.valueKind.single }, heading: { $0.terms.median }) { arm, _ in
      .number(arm.sample?.median)
    },
    AccuracyColumn(key: "range", kind: { $0.valueKind.range }, heading: { $0.terms.range }) { arm, _ in
      arm.sample.map { .pair($0.minimum, $0.maximum) } ?? .none
    },
    AccuracyColumn(key: "parameters", kind: { _ in .count }, heading: { $0.terms.parameters }) { _, records in
      .count(records.lazy.compactMap(\.record.parameterCount).first)
    },
  ]

  func column(_ findings: Findings) -> Table.Column { Table.Column(key, kind(findings), heading) }
}

extension Findings {
  /// Names of the columns that the accuracy table may have, after the arm's.
  public static var accuracyKeys: [String] { AccuracyColumn.all.map(\.key) }

  /// Final accuracy of each arm in the experiment's order; columns that no arm fills are left out.
  public var accuracyTable: Table { accuracyTable(Array(arms.indices)) }

  /// Final accuracy of the arms at these places, in their order.
  public func accuracyTable(_ places: [Int]) -> Table {
    let statistics = summary.arms
    let rows = places.map { place in
      AccuracyColumn.all.map { $0.cell(statistics[place], comparison.arms[place].runs) }
    }
    let kept = AccuracyColumn.all.indices.filter { index in
      index < 2 || rows.contains { if case .none = $0[index] { false } else { true } }
    }
    return Table(
      id: "accuracy", name: { $0.title(of: self.quantity) }, note: { self.accuracyNote(places, $0) },
      columns: [Table.Column("arm", .text) { $0.terms.arm }] + kept.map { AccuracyColumn.all[$0].column(self) },
      rows: zip(places, rows).map { place, cells in
        Table.Row(arm: place, [.arm(place)] + kept.map { cells[$0] })
      })
  }

  private func accuracyNote(_ places: [Int], _ language: Language) -> String {
    let note =
      switch quantity {
      case .testAccuracy: language.page.accuracyNote
      case .validationAccuracy where records.allSatisfy({ $0.record.test == nil }):
        language.page.accuracyValidationNote
      default: language.page.quantityNote(["quantity": language.name(of: quantity)])
      }
    return language.punctuation.join([
      note, hasSpread(places) ? language.page.spreadNote : "", clippingNote(places, language),
      isSorted ? language.page.sortedNote : "",
    ])
  }

  /// Whether one of these arms has an SD and an interval.
  public func hasSpread(_ places: [Int]) -> Bool {
    places.contains { summary.arms[$0].sample?.standardDeviation != nil }
  }

  /// Arms down, seeds across.
  public var seedTable: Table {
    let seeds = Set(summary.arms.flatMap(\.seeds)).sorted()
    let kind = valueKind.single
    return Table(
      id: "seeds",
      name: { language in
        self.quantity.differsInPercentagePoints
          ? language.page.bySeedHeading
          : language.page.quantityBySeedHeading(["quantity": language.title(of: self.quantity)])
      },
      columns: [Table.Column("arm", .text) { $0.terms.arm }]
        + seeds.map { seed in Table.Column("seed_\(seed)", kind) { "\($0.terms.seed) \(seed)" } },
      rows: seeds.isEmpty
        ? []
        : sortedPlaces.map { place in
          let arm = summary.arms[place]
          let values = Dictionary(zip(arm.seeds, arm.sample?.values ?? [])) { first, _ in first }
          return Table.Row(arm: place, [.arm(place)] + seeds.map { .number(values[$0]) })
        })
  }
}

extension RunRecord {
  /// Weights and biases of the network; nil where the record does not say.
  var parameterCount: Int? {
    guard let spec, let data, data.inputs > 0, !data.classes.isEmpty else { return nil }
    let widths = [data.inputs] + spec.model.hidden + [data.classes.count]
    return zip(widths, widths.dropFirst()).reduce(0) { $0 + ($1.0 + 1) * $1.1 }
  }
}
