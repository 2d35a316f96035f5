internal import RunRecords
internal import SeedStatistics

/// Something a reader must know before reading on.
struct Badge: Equatable {
  /// For style sheets: `warning` or `info`.
  var tone: String
  var label: String
  var explanation: String
}

extension ReportContent {
  var badges: [Badge] {
    var badges: [Badge] = []
    func add(_ tone: String, _ label: String, _ explanation: String) {
      badges.append(Badge(tone: tone, label: label, explanation: explanation))
    }
    let records = records.map(\.record)
    if summary.arms.contains(where: { $0.n == 1 }) { add("warning", words.badgeSingleSeed, words.badgeSingleSeedNote) }
    if records.contains(where: { $0.spec?.validation == .test }) {
      add("warning", words.badgeTestIsValidation, words.badgeTestIsValidationNote)
    }
    if let subset = distinct({ $0.spec?.subset }).min() {
      add("warning", words.badgeSampled, Words.fill(words.badgeSampledNote, ["n": NumberFormat.integer(subset)]))
    }
    let diverged = records.count { if case .diverged = $0.outcome { true } else { false } }
    if diverged > 0 {
      add("warning", words.badgeDiverged, Words.fill(words.badgeDivergedNote, ["n": NumberFormat.integer(diverged)]))
    }
    let restored = records.count { $0.test != nil && $0.testedEpoch != $0.history.epochs.last }
    if restored > 0 {
      add("info", words.badgeRestored, Words.fill(words.badgeRestoredNote, ["n": NumberFormat.integer(restored)]))
    }
    if records.contains(where: { $0.provenance?.modified == true }) {
      add("warning", words.badgeModified, words.badgeModifiedNote)
    }
    let tools = distinct { $0.provenance?.importedFrom.map(Escaping.oneLine) }
    if !tools.isEmpty {
      let list = tools.prefix(4).joined(separator: words.listSeparator) + (tools.count > 4 ? " …" : "")
      add("info", words.badgeImported, Words.fill(words.badgeImportedNote, ["tools": list]))
    }
    if records.contains(where: { $0.history["accuracy"] != nil || $0.history["loss"] != nil }) {
      add("info", words.badgeRunningMean, words.badgeRunningMeanNote)
    }
    return badges
  }
}
