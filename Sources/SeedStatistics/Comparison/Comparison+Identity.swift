internal import RunRecords

extension Comparison {
  /// The arms that records of one arm's name are: one for each way in which they were made.
  static func arms(of records: [StoredRecord], _ catalog: DatasetCatalog) throws(RecordError) -> [Arm] {
    var order: [RunSettings] = []
    var groups: [RunSettings: [StoredRecord]] = [:]
    var last: (record: RunRecord, settings: RunSettings)?
    for stored in records {
      let settings =
        last.flatMap { stored.record.isMade(like: $0.record) ? $0.settings : nil }
        ?? RunSettings(stored.record, data: catalog.trainingData(of: stored.record))
      last = (stored.record, settings)
      if groups[settings] == nil { order.append(settings) }
      groups[settings, default: []].append(stored)
    }
    let names = ArmNaming.distinctions(order.map(\.named))
    var arms: [Arm] = []
    for (settings, distinctions) in zip(order, names) {
      let runs = try onePerSeed(groups[settings] ?? [])
      guard let first = runs.first else { continue }
      let base = ArmName(id: first.record.run.arm, label: first.record.run.label)
      arms.append(
        Arm(
          id: base.id, label: base.label, runs: runs, base: base, distinctions: distinctions,
          dataset: catalog.identity(of: first.record)))
    }
    return arms
  }

  /// By rising seed, each once.
  private static func onePerSeed(_ records: [StoredRecord]) throws(RecordError) -> [StoredRecord] {
    var runs: [StoredRecord] = []
    for stored in records.sorted(by: { ($0.record.run.seed, $0.file) < ($1.record.run.seed, $1.file) }) {
      let run = stored.record.run
      guard let last = runs.last, last.record.run.seed == run.seed else {
        runs.append(stored)
        continue
      }
      guard stored.record.resultIdentity == last.record.resultIdentity else {
        throw RecordError(
          .conflict, file: stored.file,
          "seed \(run.seed) of arm \"\(run.arm)\" has another result than in \(last.file) though its settings are the "
            + "same, expected one result a seed; leave one of the two out or name their arms apart")
      }
    }
    return runs
  }
}

extension RunRecord {
  /// Equal for runs that found the same, whatever they are called, when and where they ran.
  var resultIdentity: String {
    RunRecord.identity(
      of: RunRecord(
        run: RunSpec.Identity(arm: "", label: "", seed: 0), history: history, test: test, outcome: outcome
      ).json)
  }
}
