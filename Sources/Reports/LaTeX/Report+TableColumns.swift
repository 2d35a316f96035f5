internal import Findings
internal import Languages
internal import RunRecords
internal import SeedStatistics
internal import TextTools

extension Report {
  /// The arms that `table.tex` shows, a row each.
  var tablePlaces: [Int] { findings.sortedPlaces }

  /// The columns that were asked for, the arms first.
  var tableColumns: [LaTeXColumn] {
    let accuracy = accuracy
    let arms = column("arm", of: accuracy).map { [$0] } ?? []
    switch options.table.columns {
    case .full:
      return accuracy.columns.map(\.key).compactMap { column($0, of: accuracy) }
    case .compact:
      return arms + [meanAndSpread(accuracy)].compactMap(\.self) + differenceColumns(withInterval: false)
    case .differences:
      return arms + ["mean", "sd"].compactMap { column($0, of: accuracy) } + differenceColumns(withInterval: true)
    }
  }

  private func column(_ key: String, of table: TableText) -> LaTeXColumn? {
    guard let index = table.columns.firstIndex(where: { $0.key == key }) else { return nil }
    let column = table.columns[index]
    return LaTeXColumn(
      key: key, heading: column.heading, cells: table.rows.map { $0.cells[index] }, isNumeric: column.isNumeric)
  }

  /// `0.8713 ± 0.0008`; the mean alone where no arm has a spread.
  private func meanAndSpread(_ accuracy: TableText) -> LaTeXColumn? {
    guard var mean = column("mean", of: accuracy), let spread = column("sd", of: accuracy) else {
      return column("mean", of: accuracy)
    }
    mean.heading += " ± " + spread.heading
    mean.spreads = spread.cells.map { $0 == language.numbers.missing ? "" : $0 }
    return mean
  }

  /// Against the baseline; none where nothing was compared.
  private func differenceColumns(withInterval: Bool) -> [LaTeXColumn] {
    guard hasContrasts else { return [] }
    var table = text(findings.baselineTable)
    table.rows = tablePlaces.compactMap { place in table.rows.first { $0.arm == place } }
    let keys = findings.baselineTable.columns.map(\.key)
    let unit = findings.quantity.differsInPercentagePoints ? language.terms.percentagePointsShort : ""
    let delta = unit.isEmpty ? "Δ" : "Δ" + language.punctuation.aside(unit)
    let headings = [
      delta, withInterval ? language.measures.ruleInterval : nil, isAdjusted ? language.writers.adjustedP : "p",
    ]
    let wanted = [
      keys.first { $0.hasPrefix("difference") && !$0.hasSuffix("interval") }, keys.first { $0.hasSuffix("interval") },
      "adjusted_p",
    ]
    return zip(headings, wanted).compactMap { heading, key in
      guard let heading, let key, var column = column(key, of: table) else { return nil }
      column.heading = heading
      return column
    }
  }

  private var contrasts: [Contrast] { findings.summary.pairs.compactMap(\.contrast) }
  private var hasContrasts: Bool { !contrasts.isEmpty }
  private var isAdjusted: Bool { contrasts.contains { $0.adjustedP != nil } }

  /// The rows with the best mean, all that read the same as it; none with fewer than two arms.
  var bestRows: Set<Int> {
    let means = tablePlaces.map { findings.summary.arms[$0].sample?.mean }
    let known = means.compactMap(\.self).filter(\.isFinite)
    guard known.count > 1, let best = findings.quantity.higherIsBetter ? known.max() : known.min() else { return [] }
    let text = findings.text(value: best, language)
    return Set(means.indices.filter { means[$0].map { findings.text(value: $0, language) } == text })
  }

  /// What the columns beyond mean and SD are, for the caption.
  var tableNotes: [String] {
    var notes = bestRows.isEmpty ? [] : [language.writers.boldNote]
    if options.table.columns != .full, hasContrasts, let baseline = findings.summary.baseline {
      let tests = findings.decidingTests(language)
      notes.append(
        (isAdjusted ? language.writers.adjustedDeltaNote : language.writers.deltaNote)([
          "baseline": findings.phrase(baseline, language), "test": language.punctuation.enumeration(tests),
          "k": language.numbers.integer(contrasts.count),
        ]))
    }
    return notes
  }

  /// What stands below the table: who diverged, where intervals are clipped, and that the test set was validated on.
  var tableFootnotes: [String] {
    let records = findings.records.map(\.record)
    let diverged = records.count(where: \.hasDiverged)
    var notes: [String] = []
    if diverged > 0 {
      notes.append(language.badges.divergedNote(["n": language.numbers.integer(diverged)]))
    }
    let clipped = options.table.columns == .full ? findings.clippingNote(tablePlaces, language) : ""
    if !clipped.isEmpty { notes.append(clipped) }
    if records.contains(where: { $0.spec?.validation == .test }) { notes.append(language.badges.testIsValidationNote) }
    return notes
  }
}
