internal import RunRecords
internal import SeedStatistics

extension ReportContent {
  /// Settings that all runs share, and the names of those that differ.
  var settingsTable: TextTable {
    let rows = settings.compactMap { name, value -> TextTable.Row? in
      let values = distinct(value)
      if values.isEmpty { return nil }
      return TextTable.Row(head: name, cells: [values.count == 1 ? values[0] : words.differsByArm])
    }
    return TextTable(name: words.settingsHeading, header: [words.setting, words.value], rows: rows)
  }

  /// What sets the arms apart, an arm a row.
  var armsTable: TextTable? {
    let differing = settings.filter { distinct($0.value).count > 1 }
    if differing.isEmpty { return nil }
    let rows = sortedArms.map { index in
      let records = arms[index].runs.map(\.record)
      let cells = differing.map { setting in
        var seen: Set<String> = []
        let values = records.compactMap(setting.value).filter { seen.insert($0).inserted }
        return values.isEmpty ? words.unknown : values.joined(separator: words.listSeparator)
      }
      return TextTable.Row(head: label(arms[index].name), cells: cells, armIndex: index)
    }
    return TextTable(
      name: words.settingsByArm, header: [words.arm] + differing.map(\.name), rows: rows)
  }

  /// One line below the title: data, network, optimiser, epochs, seeds.
  var subtitle: [String] {
    let common = [
      distinct { $0.data?.name }, distinct(network), distinct { $0.spec.map { $0.training.optimizer.name } },
      distinct { $0.spec.map { Words.fill(words.nEpochs, ["n": "\($0.training.epochs)"]) } },
    ]
    return common.compactMap { $0.count == 1 ? Escaping.oneLine($0[0]) : nil } + [seedCount]
  }

  private typealias Setting = (name: String, value: (RunRecord) -> String?)

  private var settings: [Setting] {
    let words = words
    return [
      (words.dataset, { $0.data?.name ?? $0.spec?.dataset }),
      (words.trainExamples, { Self.count($0.spec?.subset ?? $0.data?.trainExamples) }),
      (words.validationSplit, { record in record.spec.map { Self.validation($0.validation, words) } }),
      (words.testExamples, { Self.count($0.data?.testExamples) }),
      (words.network, network),
      (words.function, { $0.spec.map { Self.choice($0.model.activation) } }),
      (words.initializer, { $0.spec.map { Self.choice($0.model.initializer) } }),
      (words.optimizer, { $0.spec.map { Self.choice($0.training.optimizer) } }),
      (words.schedule, { $0.spec.map { Self.choice($0.training.schedule) } }),
      (words.warmup, { Self.nonzero($0.spec?.training.warmupEpochs) }),
      (words.batchSize, { $0.spec.map { "\($0.training.batchSize)" } }),
      (words.epochs, { record in (record.spec?.training.epochs ?? record.history.epochs.last).map { "\($0)" } }),
      (words.dropout, { Self.nonzero($0.spec?.model.dropout) }),
      (words.l2, { Self.nonzero($0.spec?.model.l2) }),
      (
        words.earlyStopping,
        { record in
          (record.spec?.training.earlyStopping).map {
            Words.fill(words.earlyStoppingValue, ["monitor": $0.monitor, "patience": "\($0.patience)"])
          }
        }
      ),
    ]
  }

  /// `784–128–10`.
  private func network(_ record: RunRecord) -> String? {
    guard let spec = record.spec else { return nil }
    let inputs = record.data.flatMap { $0.inputs > 0 ? [$0.inputs] : nil } ?? []
    let outputs = record.data.flatMap { $0.classes.isEmpty ? nil : [$0.classes.count] } ?? []
    return (inputs + spec.model.hidden + outputs).map(String.init).joined(separator: "–")
  }

  private static func count(_ value: Int?) -> String? { value.map(NumberFormat.integer) }

  /// Nil for 0, which needs no row.
  private static func nonzero(_ value: Double?) -> String? {
    value.flatMap { $0 == 0 ? nil : NumberFormat.setting($0) }
  }

  private static func validation(_ validation: RunSpec.Validation, _ words: Words) -> String {
    switch validation {
    case .test: words.validationTest
    case .holdout(let count): Words.fill(words.validationHoldout, ["n": NumberFormat.integer(count)])
    case .none: words.validationNone
    }
  }

  /// `adam (beta_1 0.9, …)`.
  private static func choice(_ choice: NamedChoice) -> String {
    let parameters = choice.parameters.sorted { $0.key < $1.key }.map { "\($0.key) \(NumberFormat.setting($0.value))" }
    return parameters.isEmpty ? choice.name : "\(choice.name) (\(parameters.joined(separator: ", ")))"
  }
}
