internal import RunRecords
internal import SeedStatistics

/// One thing that a reproducible comparison states, and where this one does.
struct ChecklistItem: Equatable {
  var name: String
  var isMet: Bool
  /// Where it is met, or what to do about it.
  var place: String
}

extension ReportContent {
  var checklist: [ChecklistItem] {
    [seedsItem, splitsItem, testApartItem, dataItem, intervalsItem, settingsItem, computeItem, versionsItem, codeItem]
  }

  private func item(_ name: String, _ met: String?, missing: String) -> ChecklistItem {
    ChecklistItem(name: name, isMet: met != nil, place: met ?? missing)
  }

  private var seedsItem: ChecklistItem {
    let seeds = Set(records.map(\.record.run.seed)).sorted()
    let isContinuous = seeds.count > 2 && seeds.last.map { $0 - seeds[0] } == seeds.count - 1
    let list =
      isContinuous
      ? "\(seeds[0])–\(seeds[seeds.count - 1])"
      : seeds.prefix(12).map(String.init).joined(separator: words.listSeparator)
    let isMet = !summary.arms.isEmpty && summary.arms.allSatisfy { $0.n > 1 }
    return item(
      words.checkSeeds,
      isMet
        ? Words.fill(words.whereSeeds, ["n": NumberFormat.integer(records.count), "seeds": list]) : nil,
      missing: words.whereSeedsMissing)
  }

  private var splitsItem: ChecklistItem {
    guard
      let data = records.lazy.compactMap(\.record.data).first(where: { $0.trainExamples > 0 || $0.testExamples > 0 })
    else { return item(words.checkSplits, nil, missing: words.whereSplitsMissing) }
    let isTest = records.contains { $0.record.spec?.validation == .test }
    return item(
      words.checkSplits,
      Words.fill(
        isTest ? words.whereSplitsTest : words.whereSplits,
        [
          "train": NumberFormat.integer(data.trainExamples),
          "validation": NumberFormat.integer(data.validationExamples),
          "test": NumberFormat.integer(data.testExamples),
        ]), missing: "")
  }

  private var testApartItem: ChecklistItem {
    let validations = records.map { $0.record.spec?.validation }
    if validations.contains(where: { $0 == .test || $0 == nil }) {
      return item(words.checkTestApart, nil, missing: words.whereTestApartMissing)
    }
    let count = validations.lazy.compactMap { if case .holdout(let count) = $0 { count } else { nil } }.first
    return item(
      words.checkTestApart,
      count.map { Words.fill(words.whereTestApart, ["validation": NumberFormat.integer($0)]) }
        ?? words.whereNoValidation,
      missing: "")
  }

  private var dataItem: ChecklistItem {
    let count = dataFilesTable?.rows.count ?? 0
    return item(
      words.checkData, count > 0 ? Words.fill(words.whereData, ["n": "\(count)"]) : nil,
      missing: words.whereDataMissing)
  }

  private var intervalsItem: ChecklistItem {
    let isMet = !summary.arms.isEmpty && summary.arms.allSatisfy { $0.accuracy?.interval != nil }
    let counts = Set(summary.arms.map(\.n)).sorted().map(String.init).joined(separator: words.listSeparator)
    return item(
      words.checkIntervals, isMet ? Words.fill(words.whereIntervals, ["n": counts]) : nil,
      missing: words.whereIntervalsMissing)
  }

  private var settingsItem: ChecklistItem {
    item(
      words.checkSettings, records.allSatisfy { $0.record.spec != nil } ? words.whereSettings : nil,
      missing: words.whereSettingsMissing)
  }

  private var computeItem: ChecklistItem {
    let machines = distinct { $0.provenance.flatMap { $0.cpu.isEmpty ? nil : Escaping.oneLine($0.cpu) } }
    let isMet = records.allSatisfy { $0.record.timing != nil && $0.record.provenance?.cpu.isEmpty == false }
    let seconds = records.compactMap(\.record.timing?.seconds).reduce(0, +)
    return item(
      words.checkCompute,
      isMet
        ? Words.fill(
          words.whereCompute,
          ["cpu": machines.joined(separator: words.listSeparator), "seconds": NumberFormat.fixed(seconds, 1)])
        : nil, missing: words.whereComputeMissing)
  }

  private var versionsItem: ChecklistItem {
    let versions = distinct { record -> String? in
      guard let from = record.provenance, !from.curves.isEmpty || !from.swift.isEmpty else { return nil }
      return [
        from.curves.isEmpty ? "" : "curves \(from.curves)", from.swift.isEmpty ? "" : "Swift \(from.swift)", from.blas,
      ].filter { !$0.isEmpty }.map(Escaping.oneLine).joined(separator: ", ")
    }
    let isMet = !versions.isEmpty && records.allSatisfy { $0.record.provenance != nil }
    return item(
      words.checkVersions,
      isMet ? Words.fill(words.whereVersions, ["versions": versions.joined(separator: "; ")]) : nil,
      missing: words.whereVersionsMissing)
  }

  private var codeItem: ChecklistItem {
    let commits = distinct { $0.provenance.flatMap { $0.commit.isEmpty ? nil : String($0.commit.prefix(12)) } }
    let list = commits.joined(separator: words.listSeparator)
    if commits.isEmpty { return item(words.checkCode, nil, missing: words.whereCodeMissing) }
    if records.contains(where: { $0.record.provenance?.modified == true }) {
      return item(words.checkCode, nil, missing: Words.fill(words.whereCodeModified, ["commit": list]))
    }
    return item(words.checkCode, Words.fill(words.whereCode, ["commit": list]), missing: "")
  }
}
