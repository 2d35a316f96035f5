internal import SeedStatistics

/// One arm of the accuracy table.
struct AccuracyRow: Equatable {
  var armIndex: Int
  var label: String
  var count: Int
  var mean: String
  var standardDeviation: String
  var interval: String
  var median: String
  var range: String
  var statistics: SampleStatistics?
  var seeds: [Int]
}

extension ReportContent {
  /// In the order the page shows them.
  var accuracyRows: [AccuracyRow] {
    sortedArms.map { index in
      let arm = summary.arms[index]
      let sample = arm.accuracy
      func number(_ value: Double?) -> String { value.map { NumberFormat.fixed($0, 4) } ?? NumberFormat.missing }
      return AccuracyRow(
        armIndex: index, label: label(arm.name), count: arm.n, mean: number(sample?.mean),
        standardDeviation: number(sample?.standardDeviation), interval: interval(sample?.interval, digits: 4),
        median: number(sample?.median),
        range: sample.map { NumberFormat.fixed($0.minimum, 4) + "–" + NumberFormat.fixed($0.maximum, 4) }
          ?? NumberFormat.missing, statistics: sample, seeds: arm.seeds)
    }
  }

  /// Lowest and highest of everything that the strips show, widened where it is a single point.
  var accuracyBounds: ClosedRange<Double> {
    var low = Double.infinity
    var high = -Double.infinity
    for sample in summary.arms.compactMap(\.accuracy) {
      low = min(low, sample.minimum, max(0, sample.interval?.lower ?? sample.minimum))
      high = max(high, sample.maximum, min(1, sample.interval?.upper ?? sample.maximum))
    }
    guard low <= high else { return 0...1 }
    let margin = max((high - low) * 0.05, 0.0005)
    return (low - margin)...(high + margin)
  }

  var accuracyNote: String {
    (summary.quantity == .testAccuracy ? words.accuracyNote : words.accuracyValidationNote)
      + (isSorted ? (language == .english ? " " : "") + words.sortedNote : "")
  }

  /// Arms down, seeds across.
  var seedTable: TextTable {
    let seeds = Set(summary.arms.flatMap(\.seeds)).sorted()
    let rows = sortedArms.map { index in
      let arm = summary.arms[index]
      var cells: [Int: [String]] = [:]
      for (seed, value) in zip(arm.seeds, arm.accuracy?.values ?? []) {
        cells[seed, default: []].append(NumberFormat.fixed(value, 4))
      }
      return TextTable.Row(
        head: label(arm.name),
        cells: seeds.map { cells[$0]?.joined(separator: words.listSeparator) ?? NumberFormat.missing },
        armIndex: index)
    }
    return TextTable(
      name: words.bySeedHeading, header: [words.arm] + seeds.map { "\(words.seed) \($0)" }, rows: rows)
  }

  /// Validation accuracy at its best epoch, where that may be said.
  var bestValidationTable: TextTable? {
    let rows = sortedArms.compactMap { index -> TextTable.Row? in
      guard let best = summary.arms[index].best else { return nil }
      let (first, last) = (best.epochs.min() ?? 0, best.epochs.max() ?? 0)
      let epochs = first == last ? "\(first)" : "\(first)–\(last)"
      return TextTable.Row(
        head: label(summary.arms[index].name),
        cells: [
          NumberFormat.fixed(best.validationAccuracy.mean, 4),
          best.validationAccuracy.standardDeviation.map { NumberFormat.fixed($0, 4) } ?? NumberFormat.missing,
          best.test.map { NumberFormat.fixed($0.mean, 4) } ?? NumberFormat.missing, epochs,
        ], armIndex: index)
    }
    if rows.isEmpty { return nil }
    return TextTable(
      name: words.bestValidationNote,
      header: [words.arm, "\(words.validation) (\(words.mean))", words.standardDeviation, words.test, words.epoch],
      rows: rows)
  }
}
