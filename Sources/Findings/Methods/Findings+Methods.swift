public import Languages
internal import RunRecords
internal import SeedStatistics
internal import TextTools

extension Findings {
  /// A methods paragraph, a sentence each: data, models, training, seeds, statistics, compute. What the records do not
  /// say, or do not say alike, is left out; how the arms differ is said by name.
  public func methods(_ language: Language) -> [String] {
    let composer = MethodsComposer(findings: self, language: language)
    let parts = [
      composer.data, composer.models, composer.training, composer.seeds, composer.statistics, composer.compute,
    ]
    return parts.joined().filter { !$0.isEmpty }
  }

  /// Names of the tests that decided, each once.
  public func decidingTests(_ language: Language) -> [String] {
    var names: [String] = []
    for contrast in summary.pairs.compactMap(\.contrast) {
      let name = language.verdict.name(of: contrast)
      if !names.contains(name) { names.append(name) }
    }
    return names
  }
}

/// Puts together how the runs were made and compared.
struct MethodsComposer {
  let findings: Findings
  let language: Language

  var phrases: MethodsPhrases { language.methods }
  var numbers: NumberText { language.numbers }

  /// Of what specs and data say.
  func common<Value: Hashable>(_ value: (RunRecord) -> Value?) -> Value? { findings.commonSetting(value) }

  // MARK: Data

  var data: [String] { dataSets + validation + subset }

  private struct DataSet: Hashable {
    var name: String
    var counts: [Int]
  }

  private var dataSets: [String] {
    let sets = findings.distinctSettings { record in
      record.data.map {
        DataSet(name: $0.name.onOneLine, counts: [$0.trainExamples, $0.validationExamples, $0.testExamples])
      }
    }
    // Where some runs do not say, the others' would be taken for all.
    guard findings.unlikeRecords.allSatisfy({ $0.record.data != nil }) else { return [] }
    let isTestValidated = findings.unlikeRecords.contains { $0.record.spec?.validation == .test }
    return sets.filter { !$0.name.isEmpty }.map { set in
      let counts = zip([phrases.trainCount, phrases.validationCount, phrases.testCount], set.counts).enumerated()
        .filter { $1.1 > 0 && !($0 == 1 && isTestValidated) }.map { $1.0(["n": numbers.integer($1.1)]) }
      return phrases.data(["dataset": set.name, "counts": list(ofCounts: counts)])
        .withoutEmptyList(language)
    }
  }

  /// `60,000 training examples and 10,000 test examples`: commas within numbers ask for no quotes.
  private func list(ofCounts counts: [String]) -> String {
    guard counts.count > 1, let last = counts.last else { return counts.first ?? "" }
    let punctuation = language.punctuation
    return counts.dropLast().joined(separator: punctuation.listSeparator) + punctuation.lastSeparator + last
  }

  private var validation: [String] {
    guard let validation = common({ $0.spec?.validation.key }) else { return [] }
    switch validation {
    case "test":
      let stops = findings.unlikeRecords.contains { $0.record.spec?.training.earlyStopping != nil }
      return [phrases.testIsValidation] + (stops ? [phrases.stoppedOnTest] : [])
    case "none": return [phrases.noValidation]
    default:
      let count = common { if case .holdout(let count)? = $0.spec?.validation { count } else { nil } }
      return count.map { [phrases.holdout(["n": numbers.integer($0)])] } ?? []
    }
  }

  private var subset: [String] {
    common { $0.spec?.subset }.map { [language.badges.sampledNote(["n": numbers.integer($0)])] } ?? []
  }

  // MARK: Models

  var models: [String] {
    let labels = findings.arms.indices.map { findings.label($0, language) }
    let differing = findings.differingSettings(language).map(Language.inSentence)
    let list = language.punctuation.enumeration(labels)
    var sentences: [String] = []
    if labels.count > 1 {
      let n = numbers.integer(labels.count)
      sentences.append(
        differing.isEmpty
          ? phrases.arms(["n": n, "list": list])
          : phrases.armsDiffer(["n": n, "settings": language.punctuation.enumeration(differing), "list": list]))
    }
    guard findings.unlikeRecords.allSatisfy({ $0.record.spec != nil }) else { return sentences }
    if let network = common(\.network) { sentences.append(phrases.network(["network": network])) }
    if findings.unlikeRecords.contains(where: { $0.record.spec?.model.appliedActivation != nil }),
      let activation = common(\.model.activation, Vocabulary.activations)
    {
      sentences.append(phrases.activation(["activation": activation]))
    }
    if let initializer = common(\.model.initializer, Vocabulary.initializers) {
      sentences.append(phrases.initializer(["initializer": initializer]))
    }
    if let rate = common({ $0.spec?.model.dropout }), rate > 0 {
      sentences.append(phrases.dropout(["rate": numbers.setting(rate)]))
    }
    if let l2 = common({ $0.spec?.model.l2 }), l2 > 0 { sentences.append(phrases.l2(["lambda": numbers.setting(l2)])) }
    return sentences
  }

  /// The words of a choice that all runs share; nil where they differ.
  private func common(_ part: (RunSpec) -> NamedChoice, _ entries: [Vocabulary.Entry]) -> String? {
    let words = Set(findings.distinctSettings { $0.spec.map(part) }.map { choice($0, entries) })
    return words.count == 1 ? words.first : nil
  }

  /// `Adam (learning rate 0.001, β1 0.9, …)`: flags by name where they are on.
  private func choice(_ choice: NamedChoice, _ entries: [Vocabulary.Entry]) -> String {
    let entry = entries.first { $0.name == choice.name }
    let parameters = choice.parameters.sorted { a, b in
      (a.key == "learning_rate" ? 0 : 1, a.key) < (b.key == "learning_rate" ? 0 : 1, b.key)
    }
    let texts = parameters.compactMap { key, value -> String? in
      let name = symbol(key)
      if entry?[key]?.isFlag ?? false { return value == 0 ? nil : name }
      return name + " " + numbers.setting(value)
    }
    let name = entry?.displayName ?? choice.name.onOneLine
    return texts.isEmpty ? name : name + language.punctuation.aside(language.punctuation.list(texts))
  }

  private func symbol(_ parameter: String) -> String {
    switch parameter {
    case "learning_rate": Language.inSentence(language.terms.learningRate)
    case "beta_1": "β1"
    case "beta_2": "β2"
    case "epsilon": "ε"
    default: parameter.split(separator: "_").joined(separator: " ")
    }
  }

  // MARK: Training

  var training: [String] {
    guard findings.unlikeRecords.allSatisfy({ $0.record.spec != nil }) else { return [] }
    var sentences: [String] = []
    if let optimizer = common(\.training.optimizer, Vocabulary.optimizers) {
      sentences.append(phrases.optimizer(["optimizer": optimizer]))
    }
    if let schedule = common({ $0.spec?.training.schedule.name }) {
      let words = common(\.training.schedule, Vocabulary.schedules)
      let warmup = common { $0.spec?.training.warmupEpochs }
      if schedule != "constant" {
        if let words { sentences.append(phrases.schedule(["schedule": Language.inSentence(words)])) }
      } else if warmup == 0 {
        sentences.append(phrases.constantRate)
      }
      if let warmup, warmup > 0 { sentences.append(phrases.warmup(["n": numbers.setting(warmup)])) }
    }
    let batch = common { $0.spec?.training.batchSize }.map(numbers.integer)
    let epochs = common { $0.spec?.training.epochs }.map(numbers.integer)
    switch (batch, epochs) {
    case (let batch?, let epochs?): sentences.append(phrases.batches(["batch": batch, "epochs": epochs]))
    case (let batch?, nil): sentences.append(phrases.batchSize(["batch": batch]))
    case (nil, let epochs?): sentences.append(phrases.epochs(["epochs": epochs]))
    case (nil, nil): break
    }
    return sentences + stopping
  }

  private var stopping: [String] {
    guard let monitor = common({ $0.spec?.training.earlyStopping?.monitor }),
      let patience = common({ $0.spec?.training.earlyStopping?.patience })
    else { return [] }
    var sentences = [phrases.earlyStopping(["monitor": monitor, "patience": numbers.integer(patience)])]
    if common({ $0.spec?.training.earlyStopping?.restoresBestWeights }) == true { sentences.append(phrases.restored) }
    let run = findings.records.compactMap(\.record.history.epochs.last)
    if let low = run.min(), let high = run.max(), low < high {
      sentences.append(phrases.epochsRun(["low": numbers.integer(low), "high": numbers.integer(high)]))
    }
    return sentences
  }
}

extension RunSpec.Validation {
  fileprivate var key: String {
    switch self {
    case .test: "test"
    case .holdout: "holdout"
    case .none: "none"
    }
  }
}

extension String {
  /// Without the colon before a list that turned out empty.
  fileprivate func withoutEmptyList(_ language: Language) -> String {
    let colon = language.punctuation.colon.filter { !$0.isWhitespace }
    return replacing(colon + " " + language.punctuation.fullStop, with: language.punctuation.fullStop)
      .replacing(colon + language.punctuation.fullStop, with: language.punctuation.fullStop)
  }
}
