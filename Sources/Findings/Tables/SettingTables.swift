public import Languages
internal import RunRecords
internal import SeedStatistics
internal import TextTools

/// One setting of a run: what it is called and what a record says of it.
private struct Setting {
  var key: String
  var name: @Sendable (Language) -> String
  /// Nil where the record does not say, or where the setting is off in every run by default.
  var value: @Sendable (RunRecord, Language) -> String?

  /// Settings that a run may be without.
  var canBeOff: Bool { ["activation", "warmup_epochs", "dropout", "l2", "early_stopping"].contains(key) }

  /// What a record says of it, where it is off as well.
  func said(_ record: RunRecord, _ language: Language) -> String? {
    value(record, language) ?? (canBeOff && record.spec != nil ? language.settings.off : nil)
  }
}

extension Findings {
  private static func values(_ setting: Setting, _ records: [StoredRecord], _ language: Language) -> [String] {
    var seen: Set<String> = []
    return records.compactMap { setting.said($0.record, language) }.filter { seen.insert($0).inserted }
  }

  /// Of each setting, how many values the records have of it.
  static func settingCounts(_ records: [StoredRecord]) -> [Int] {
    settings.map { setting in
      let values = values(setting, records, .english)
      // What is off in every run needs no row.
      return setting.canBeOff && values == [Language.english.settings.off] ? 0 : values.count
    }
  }

  /// Without the runs that have every setting of the one before, as those of an arm do.
  static func withoutRepeats(_ records: [StoredRecord]) -> [StoredRecord] {
    records.indices.filter { index in
      guard index > 0 else { return true }
      let (one, before) = (records[index].record, records[index - 1].record)
      return !one.isMade(like: before) || one.plannedEpochs != before.plannedEpochs
    }.map { records[$0] }
  }

  private var differing: [Setting] { zip(Self.settings, settingCounts).compactMap { $1 > 1 ? $0 : nil } }

  /// Settings that all runs share, and the names of those that differ.
  public var settingsTable: Table {
    Table(
      id: "settings", name: { $0.page.settingsHeading },
      columns: [
        Table.Column("setting", .text) { $0.settings.setting }, Table.Column("value", .text) { $0.terms.value },
      ],
      rows: zip(Self.settings, settingCounts).compactMap { setting, count in
        if count == 0 { return nil }
        return Table.Row([
          .words(setting.name),
          .words { language in
            count > 1
              ? language.settings.differsByArm
              : self.records.lazy.compactMap { setting.value($0.record, language) }.first ?? language.terms.unknown
          },
        ])
      })
  }

  /// Names of the settings in which the arms differ.
  func differingSettings(_ language: Language) -> [String] { differing.map { $0.name(language) } }

  /// What sets the arms apart, an arm a row; nil where nothing does.
  public var armsTable: Table? {
    let differing = differing
    if differing.isEmpty { return nil }
    return Table(
      id: "arms", name: { $0.settings.settingsByArm },
      columns: [Table.Column("arm", .text) { $0.terms.arm }] + differing.map { Table.Column($0.key, .text, $0.name) },
      rows: sortedPlaces.map { place in
        let records = Self.withoutRepeats(comparison.arms[place].runs)
        return Table.Row(
          arm: place,
          [.arm(place)]
            + differing.map { setting in
              .words { language in
                let found = Self.values(setting, records, language)
                return found.isEmpty ? language.terms.unknown : language.punctuation.list(found)
              }
            })
      })
  }

  /// Data, network, optimiser, epochs, where all runs share them.
  public func subtitle(_ language: Language) -> [String] {
    let common = [
      distinctSettings { $0.data?.name }, distinctSettings(\.network),
      distinctSettings { $0.spec.map { $0.training.optimizer.name } },
      distinctSettings { $0.plannedEpochs.map { language.settings.nEpochs(["n": language.numbers.integer($0)]) } },
    ]
    // All that were run, those among them that diverged.
    let runs = Self.seedCount(comparison.arms.map(\.runs.count), language)
    return common.compactMap { $0.count == 1 ? $0[0].onOneLine : nil } + [runs]
  }

  /// `n = 5 seeds per arm`: those with a value.
  public func seedCount(_ language: Language) -> String { Self.seedCount(summary.arms.map(\.n), language) }

  private static func seedCount(_ counts: [Int], _ language: Language) -> String {
    let (low, high) = (counts.min() ?? 0, counts.max() ?? 0)
    return low == high
      ? language.writers.nSeeds(["n": "\(low)"]) : language.writers.nSeedsRange(["low": "\(low)", "high": "\(high)"])
  }

  private static let settings: [Setting] = [
    Setting(key: "dataset", name: { $0.settings.dataset }) { record, _ in record.data?.name ?? record.spec?.dataset },
    Setting(key: "train_examples", name: { $0.settings.trainExamples }) { record, language in
      record.data.map(\.trainExamples).flatMap { $0 > 0 ? language.numbers.integer($0) : nil }
    },
    Setting(key: "validation", name: { $0.settings.validationSplit }) { record, language in
      record.spec.map { language.settings.text(of: $0.validation, language.numbers) }
    },
    Setting(key: "test_examples", name: { $0.settings.testExamples }) { record, language in
      record.data.map(\.testExamples).flatMap { $0 > 0 ? language.numbers.integer($0) : nil }
    },
    Setting(key: "network", name: { $0.settings.network }) { record, _ in record.network },
    Setting(key: "activation", name: { $0.terms.function }) { record, language in
      record.spec?.model.appliedActivation.map { language.text(of: $0, Vocabulary.activations) }
    },
    Setting(key: "initializer", name: { $0.settings.initializer }) { record, language in
      record.spec.map { language.text(of: $0.model.initializer, Vocabulary.initializers) }
    },
    Setting(key: "optimizer", name: { $0.settings.optimizer }) { record, language in
      record.spec.map { language.text(of: $0.training.optimizer, Vocabulary.optimizers) }
    },
    Setting(key: "learning_rate_schedule", name: { $0.settings.schedule }) { record, language in
      record.spec.map { language.text(of: $0.training.schedule, Vocabulary.schedules) }
    },
    Setting(key: "warmup_epochs", name: { $0.settings.warmup }) { record, language in
      language.nonzero(record.spec?.training.warmupEpochs)
    },
    Setting(key: "batch_size", name: { $0.settings.batchSize }) { record, language in
      record.spec.map { language.numbers.integer($0.training.batchSize) }
    },
    Setting(key: "epochs", name: { $0.terms.epochs }) { record, language in
      record.plannedEpochs.map { language.numbers.integer($0) }
    },
    Setting(key: "dropout", name: { $0.settings.dropout }) { record, language in
      language.nonzero(record.spec?.model.dropout)
    },
    Setting(key: "l2", name: { $0.settings.l2 }) { record, language in language.nonzero(record.spec?.model.l2) },
    Setting(key: "early_stopping", name: { $0.settings.earlyStopping }) { record, language in
      (record.spec?.training.earlyStopping).map {
        language.settings.earlyStoppingValue(["monitor": $0.monitor, "patience": "\($0.patience)"])
      }
    },
  ]
}

extension RunRecord {
  /// Such as `784–128–10`.
  var network: String? {
    guard let spec else { return nil }
    let inputs = data.flatMap { $0.inputs > 0 ? [$0.inputs] : nil } ?? []
    let outputs = data.flatMap { $0.classes.isEmpty ? nil : [$0.classes.count] } ?? []
    return (inputs + spec.model.hidden + outputs).map(String.init).joined(separator: "–")
  }

  /// Epochs that the run was to have; those it had where no spec says.
  var plannedEpochs: Int? { spec?.training.epochs ?? history.epochs.last }
}

extension SettingPhrases {
  fileprivate func text(of validation: RunSpec.Validation, _ numbers: NumberText) -> String {
    switch validation {
    case .test: validationTest
    case .holdout(let count): validationHoldout(["n": numbers.integer(count)])
    case .none: validationNone
    }
  }
}

extension Language {
  /// Nil for 0, which needs no row.
  fileprivate func nonzero(_ value: Double?) -> String? { value.flatMap { $0 == 0 ? nil : numbers.setting($0) } }

  /// `adam (amsgrad off, beta_1 0.9, …)`: by Keras's names, where the language has none of its own.
  fileprivate func text(of choice: NamedChoice, _ entries: [Vocabulary.Entry]) -> String {
    let entry = entries.first { $0.name == choice.name }
    let parameters = choice.parameters.sorted { $0.key < $1.key }.map { key, value in
      let isFlag = entry?[key]?.isFlag ?? false
      let text = isFlag ? (value == 0 ? settings.flagOff : settings.flagOn) : numbers.setting(value)
      return arms.value(["setting": arms.settings[key] ?? key, "value": text])
    }
    return parameters.isEmpty ? choice.name : choice.name + punctuation.aside(punctuation.list(parameters))
  }
}
