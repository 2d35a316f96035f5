internal import RunRecords
internal import SeedStatistics

extension ReportContent {
  /// Arms whose single mistakes are listed: the first of the table, at most four.
  private static let armsWithMistakes = 4

  private var classes: [String] { records.lazy.compactMap { $0.record.data?.classes }.first { !$0.isEmpty } ?? [] }

  private func className(_ index: Int) -> String {
    classes.indices.contains(index) ? Escaping.oneLine(classes[index]) : "\(index)"
  }

  /// The wrong answers that the first run of each arm was surest of.
  var mistakesTable: TextTable? {
    let rows = sortedArms.prefix(Self.armsWithMistakes).flatMap { index -> [TextTable.Row] in
      let mistakes = arms[index].runs.lazy.compactMap { $0.record.test?.mistakes }.first ?? []
      return mistakes.prefix(16).map { mistake in
        TextTable.Row(
          head: label(arms[index].name),
          cells: [
            "\(mistake.index)", className(mistake.label), className(mistake.prediction),
            NumberFormat.percent(mistake.probability, 2) + " %",
          ], armIndex: index)
      }
    }
    if rows.isEmpty { return nil }
    return TextTable(
      name: words.mistakesHeading,
      header: [words.arm, words.image, words.trueClass, words.predictedClass, words.confidence], rows: rows)
  }

  /// Accuracy of each class, an arm a row, means over seeds.
  var classTable: TextTable? {
    let matrices = arms.map(confusion)
    guard let count = matrices.lazy.compactMap(\.?.count).first, count > 0, count <= 100 else { return nil }
    let rows = sortedArms.compactMap { index -> TextTable.Row? in
      guard let matrix = matrices[index], matrix.count == count else { return nil }
      let cells = matrix.enumerated().map { place, row in
        let total = row.reduce(0, +)
        return total == 0 ? NumberFormat.missing : NumberFormat.percent(Double(row[place]) / Double(total))
      }
      return TextTable.Row(head: label(arms[index].name), cells: cells, armIndex: index)
    }
    return TextTable(
      name: "\(words.showClasses), %", header: [words.arm] + (0..<count).map(className), rows: rows)
  }

  /// The commonest confusion over all arms and seeds, as a sentence; empty where there is no matrix.
  var hardestPair: String {
    var sum: [[Int]] = []
    for matrix in arms.compactMap(confusion) {
      if sum.isEmpty { sum = matrix } else if sum.count == matrix.count { sum = add(sum, matrix) }
    }
    var worst = (label: 0, prediction: 0, rate: 0.0)
    for (label, row) in sum.enumerated() {
      let total = row.reduce(0, +)
      for (prediction, count) in row.enumerated() where prediction != label && total > 0 {
        let rate = Double(count) / Double(total)
        if rate > worst.rate { worst = (label, prediction, rate) }
      }
    }
    if worst.rate == 0 { return "" }
    return Words.fill(
      words.hardestPair,
      [
        "a": className(worst.label), "b": className(worst.prediction), "rate": NumberFormat.percent(worst.rate),
      ])
  }

  /// The arm's matrices added up; nil where there is none, or they differ in size.
  private func confusion(_ arm: Comparison.Arm) -> [[Int]]? {
    let matrices = arm.runs.compactMap { $0.record.test?.confusion }
    guard let first = matrices.first, matrices.allSatisfy({ $0.count == first.count }),
      matrices.allSatisfy({ matrix in matrix.allSatisfy { $0.count == matrix.count } })
    else { return nil }
    return matrices.dropFirst().reduce(first, add)
  }

  private func add(_ a: [[Int]], _ b: [[Int]]) -> [[Int]] {
    zip(a, b).map { rowA, rowB in zip(rowA, rowB).map { $0 + $1 } }
  }
}
