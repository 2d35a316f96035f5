internal import Findings
internal import Languages
internal import RunRecords
internal import SeedStatistics
internal import TextTools

/// Something a reader must know before reading on.
struct Badge: Equatable {
  /// For style sheets: `warning` or `info`.
  var tone: String
  var label: String
  var explanation: String
}

extension Report {
  var badges: [Badge] {
    var badges: [Badge] = []
    func add(_ tone: String, _ label: String, _ explanation: String) {
      badges.append(Badge(tone: tone, label: label, explanation: explanation))
    }
    let records = findings.records.map(\.record)
    if findings.summary.arms.contains(where: { $0.n == 1 }) {
      add("warning", language.badges.singleSeed, language.badges.singleSeedNote)
    }
    if records.contains(where: { $0.spec?.validation == .test }) {
      add("warning", language.badges.testIsValidation, language.badges.testIsValidationNote)
    }
    if let subset = findings.distinct({ $0.spec?.subset }).min() {
      add("warning", language.badges.sampled, language.badges.sampledNote(["n": language.numbers.integer(subset)]))
    }
    let diverged = records.count(where: \.hasDiverged)
    if diverged > 0 {
      add("warning", language.badges.diverged, language.badges.divergedNote(["n": language.numbers.integer(diverged)]))
    }
    let restored = records.count { $0.test != nil && $0.testedEpoch != $0.history.epochs.last }
    if restored > 0 {
      add("info", language.badges.restored, language.badges.restoredNote(["n": language.numbers.integer(restored)]))
    }
    if records.contains(where: { $0.provenance?.modified == true }) {
      add("warning", language.badges.modified, language.badges.modifiedNote)
    }
    let tools = findings.distinct { $0.provenance?.importedFrom.map(\.onOneLine) }
    if !tools.isEmpty {
      let list = language.punctuation.list(tools, most: 4)
      add("info", language.badges.imported, language.badges.importedNote(["tools": list]))
    }
    if records.contains(where: { $0.history["accuracy"] != nil || $0.history["loss"] != nil }) {
      add("info", language.badges.runningMean, language.badges.runningMeanNote)
    }
    return badges
  }
}
