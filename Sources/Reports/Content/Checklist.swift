internal import Findings
internal import JSONText
internal import Languages
internal import RunRecords
internal import SeedStatistics
internal import TextTools

/// One thing that a reproducible comparison states, and where this one does.
struct ChecklistItem: Equatable {
  var name: String
  var isMet: Bool
  /// Where it is met, or what to do about it.
  var place: String
}

extension Report {
  var checklist: [ChecklistItem] {
    [seedsItem, splitsItem, testApartItem, dataItem, intervalsItem, settingsItem, computeItem, versionsItem, codeItem]
  }

  private func item(_ name: String, _ met: String?, missing: String) -> ChecklistItem {
    ChecklistItem(name: name, isMet: met != nil, place: met ?? missing)
  }

  private var seedsItem: ChecklistItem {
    let seeds = Set(findings.records.map(\.record.run.seed)).sorted()
    let list = language.list(ofSeeds: seeds)
    let isMet = !findings.summary.arms.isEmpty && findings.summary.arms.allSatisfy { $0.runs > 1 }
    let single = findings.summary.arms.filter { $0.runs < 2 }.map { findings.label($0.name, language) }
    let isOfExperiment = single.count == findings.summary.arms.count && findings.isOfExperiment
    return item(
      language.checklist.checkSeeds,
      isMet
        ? language.checklist.whereSeeds(["n": language.numbers.integer(findings.records.count), "seeds": list]) : nil,
      missing: isOfExperiment
        ? language.checklist.whereSeedsMissing
        : language.checklist.whereSeedsOneRun(["arms": language.punctuation.enumeration(single)]))
  }

  /// A sixth of the training examples in one digit: Fashion-MNIST's 10,000 of 60,000, and fewer of a subset.
  private var holdoutSetting: String {
    let examples = findings.unlikeRecords.compactMap(\.record.data?.trainExamples).filter { $0 > 0 }.min() ?? 60_000
    var digit = max(1, examples / 6)
    var scale = 1
    while digit >= 10 { (digit, scale) = (digit / 10, scale * 10) }
    return "{holdout: \(digit * scale)}"
  }

  private var splitsItem: ChecklistItem {
    guard
      let data = findings.unlikeRecords.lazy.compactMap(\.record.data).first(where: {
        $0.trainExamples > 0 || $0.testExamples > 0
      })
    else { return item(language.checklist.checkSplits, nil, missing: language.checklist.whereSplitsMissing) }
    let isTest = findings.unlikeRecords.contains { $0.record.spec?.validation == .test }
    return item(
      language.checklist.checkSplits,
      (isTest ? language.checklist.whereSplitsTest : language.checklist.whereSplits)([
        "train": language.numbers.integer(data.trainExamples),
        "validation": language.numbers.integer(data.validationExamples),
        "test": language.numbers.integer(data.testExamples),
      ]), missing: "")
  }

  private var testApartItem: ChecklistItem {
    let validations = findings.unlikeRecords.map { $0.record.spec?.validation }
    if validations.contains(where: { $0 == .test }) {
      return item(
        language.checklist.checkTestApart, nil,
        missing: language.checklist.whereTestApartMissing(["setting": holdoutSetting]))
    }
    if validations.contains(where: { $0 == nil }) {
      return item(language.checklist.checkTestApart, nil, missing: language.checklist.whereTestApartUnknown)
    }
    let count = validations.lazy.compactMap { if case .holdout(let count) = $0 { count } else { nil } }.first
    return item(
      language.checklist.checkTestApart,
      count.map { language.checklist.whereTestApart(["validation": language.numbers.integer($0)]) }
        ?? language.checklist.whereNoValidation,
      missing: "")
  }

  private var dataItem: ChecklistItem {
    let count = findings.dataFilesTable?.rows.count ?? 0
    return item(
      language.checklist.checkData, count > 0 ? language.checklist.whereData(["n": "\(count)"]) : nil,
      missing: language.checklist.whereDataMissing)
  }

  private var intervalsItem: ChecklistItem {
    let isMet = !findings.summary.arms.isEmpty && findings.summary.arms.allSatisfy { $0.sample?.interval != nil }
    let counts = language.punctuation.list(Set(findings.summary.arms.map(\.n)).sorted().map(String.init))
    return item(
      language.checklist.checkIntervals, isMet ? language.checklist.whereIntervals(["n": counts]) : nil,
      missing: language.checklist.whereIntervalsMissing)
  }

  private var settingsItem: ChecklistItem {
    item(
      language.checklist.checkSettings,
      findings.unlikeRecords.allSatisfy { $0.record.spec != nil } ? language.checklist.whereSettings : nil,
      missing: findings.records.contains(where: { $0.record.config?.members.isEmpty == false })
        ? language.checklist.whereSettingsOther : language.checklist.whereSettingsMissing)
  }

  private var computeItem: ChecklistItem {
    let machines = findings.distinct { $0.provenance.flatMap { $0.cpu.isEmpty ? nil : $0.cpu.onOneLine } }
    let isMet = findings.records.allSatisfy { $0.record.timing != nil && $0.record.provenance?.cpu.isEmpty == false }
    let seconds = findings.records.compactMap(\.record.timing?.seconds).reduce(0, +)
    return item(
      language.checklist.checkCompute,
      isMet
        ? language.checklist.whereCompute([
          "cpu": language.punctuation.list(machines), "seconds": language.numbers.time(seconds),
        ])
        : nil, missing: language.checklist.whereComputeMissing)
  }

  private var versionsItem: ChecklistItem {
    let versions = findings.distinct { record -> String? in
      guard let from = record.provenance, !from.curves.isEmpty || !from.swift.isEmpty else { return nil }
      return [
        from.curves.isEmpty ? "" : "curves \(from.curves)", from.swift.isEmpty ? "" : "Swift \(from.swift)", from.blas,
      ].filter { !$0.isEmpty }.map(\.onOneLine).joined(separator: ", ")
    }
    let isMet = !versions.isEmpty && findings.records.allSatisfy { $0.record.provenance != nil }
    return item(
      language.checklist.checkVersions,
      isMet ? versions.joined(separator: language.punctuation.semicolon) : nil,
      missing: language.checklist.whereVersionsMissing)
  }

  private var codeItem: ChecklistItem {
    let commits = findings.distinct { $0.provenance.flatMap { $0.commit.isEmpty ? nil : String($0.commit.prefix(12)) } }
    let list = language.punctuation.list(commits)
    if commits.isEmpty { return item(language.checklist.checkCode, nil, missing: language.checklist.whereCodeMissing) }
    if findings.records.contains(where: { $0.record.provenance?.modified == true }) {
      return item(language.checklist.checkCode, nil, missing: language.checklist.whereCodeModified(["commit": list]))
    }
    return item(language.checklist.checkCode, language.checklist.whereCode(["commit": list]), missing: "")
  }
}
