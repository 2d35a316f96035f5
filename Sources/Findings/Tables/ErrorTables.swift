internal import Languages
internal import RunRecords
internal import SeedStatistics
internal import TextTools

extension Findings {
  /// Arms whose single mistakes are listed: the first of the table, at most four.
  private static let armsWithMistakes = 4

  /// What a class is called, on one line.
  private struct ClassNaming {
    let names: [String]

    func callAsFunction(_ index: Int) -> String { names.indices.contains(index) ? names[index].onOneLine : "\(index)" }
  }

  private func className(of count: Int) -> ClassNaming { ClassNaming(names: classNames(count)) }

  private var classCount: Int {
    records.lazy.compactMap(\.record.data?.classes.count).first { $0 > 0 } ?? confusions.lazy.compactMap(\.?.classes)
      .first
      ?? 0
  }

  /// The wrong answers that the first run of each arm was surest of; nil where none was kept.
  public var mistakesTable: Table? {
    let className = className(of: classCount)
    let hasPictures = hasPictures
    return Table(
      id: "mistakes", name: { $0.samples.mistakesTitle }, note: { $0.page.mistakesNote },
      columns: [
        Table.Column("arm", .text) { $0.terms.arm },
        Table.Column("example", .count) { hasPictures ? $0.samples.testImage : $0.samples.testExample },
        Table.Column("label", .text) { $0.terms.trueClass },
        Table.Column("prediction", .text) { $0.terms.predictedClass },
        Table.Column("probability", .percent(2)) { $0.page.confidence },
      ],
      nonEmpty: sortedPlaces.prefix(Self.armsWithMistakes).flatMap { place -> [Table.Row] in
        let mistakes = comparison.arms[place].runs.lazy.compactMap { $0.record.test?.mistakes }.first ?? []
        return mistakes.prefix(16).map { mistake in
          Table.Row(
            arm: place,
            [
              .arm(place), .number(Double(mistake.index)), .text(className(mistake.label)),
              .text(className(mistake.prediction)), .number(mistake.probability),
            ])
        }
      })
  }

  /// Share of each class that was right, an arm a row, over all its seeds; nil without confusion matrices or with more
  /// classes than a table holds.
  public var classTable: Table? {
    let confusions = confusions
    guard let count = confusions.lazy.compactMap(\.?.classes).first, count > 0, count <= 100 else { return nil }
    let className = className(of: count)
    return Table(
      id: "classes", name: { $0.page.showClasses },
      columns: [Table.Column("arm", .text) { $0.terms.arm }]
        + (0..<count).map { index in
          let name = className(index)
          return Table.Column("class_\(index)", .percent(1)) { _ in name }
        },
      nonEmpty: sortedPlaces.compactMap { place in
        guard let matrix = confusions[place], matrix.classes == count else { return nil }
        return Table.Row(
          arm: place,
          [.arm(place)] + (0..<count).map { matrix.total($0) == 0 ? .none : .number(matrix.share($0, $0)) })
      })
  }

  /// The commonest confusion over all arms and seeds; nil without matrices or mistakes.
  public var commonestConfusion: (label: String, prediction: String, share: Double)? {
    let matrices = confusions.compactMap(\.self)
    guard let first = matrices.first else { return nil }
    var sum = first
    for matrix in matrices.dropFirst() where matrix.classes == first.classes {
      sum.counts = zip(sum.counts, matrix.counts).map { $0 + $1 }
    }
    guard let worst = sum.confusions.first else { return nil }
    let className = className(of: sum.classes)
    return (className(worst.row), className(worst.column), worst.share)
  }
}
