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
    let words = language.badges
    let records = findings.records.map(\.record)
    if findings.summary.arms.contains(where: { $0.n == 1 }) {
      add("warning", words.singleSeed, words.singleSeedNote)
    }
    if findings.unlikeRecords.contains(where: { $0.record.spec?.validation == .test }) {
      add("warning", words.testIsValidation, words.testIsValidationNote)
    }
    if let subset = findings.distinctSettings({ $0.spec?.subset }).min() {
      add("warning", words.sampled, words.sampledNote(["n": language.numbers.integer(subset)]))
    }
    let others = findings.distinctSettings { $0.data?.differsFromPublished }.flatMap(\.self)
    if !others.isEmpty {
      let files = language.punctuation.list(Set(others).sorted().map(\.onOneLine), most: 4)
      add("warning", words.notPublished, words.notPublishedNote(["files": files]))
    }
    let diverged = records.count(where: \.hasDiverged)
    if diverged > 0 {
      let note = diverged == 1 ? words.divergedOne : words.divergedNote(["n": language.numbers.integer(diverged)])
      add("warning", words.diverged, note)
    }
    let restored = records.count { $0.test != nil && $0.testedEpoch != $0.history.epochs.last }
    if restored > 0 {
      let note = restored == 1 ? words.restoredOne : words.restoredNote(["n": language.numbers.integer(restored)])
      add("info", words.restored, note)
    }
    if records.contains(where: { $0.provenance?.modified == true }) {
      add("warning", words.modified, words.modifiedNote)
    }
    let tools = findings.importedFrom
    if !tools.isEmpty {
      let list = language.punctuation.list(tools, most: 4)
      add("info", words.imported, words.importedNote(["tools": list]))
    }
    var missing: [String] = []
    for thing in records.compactMap(\.source).flatMap(\.unknown) where !missing.contains(thing) {
      missing.append(thing)
    }
    if !missing.isEmpty {
      let list = language.punctuation.enumeration(missing.map { words.notKnownThings[$0] ?? $0.onOneLine })
      add("warning", words.notKnown, words.notKnownNote(["list": list]))
    }
    let running = records.filter(\.hasRunningMeans)
    if running.contains(where: { $0.history["accuracy"] != nil }) {
      add("info", words.runningMean, words.runningMeanNote)
    } else if !running.isEmpty {
      add("info", words.runningMeanLoss, words.runningMeanLossNote)
    }
    return badges
  }
}

extension RunRecord {
  /// Whether the curves of training are means over each epoch, as Keras's and ours are; what other tools log is not known.
  fileprivate var hasRunningMeans: Bool {
    (history["accuracy"] != nil || history["loss"] != nil) && source?.unknown.contains("running mean") != true
  }
}
