internal import JSONText

/// An experiment file: what is compared, how it is trained, over which seeds.
public struct Experiment: Sendable, Equatable {
  /// The file as the user named it.
  public var file: String
  public var title: String
  /// A known data set's name, or a path beside the file.
  public var dataset: String
  /// One spec an arm, in order, each with the first seed.
  public var arms: [RunSpec]
  public var seeds: [Int]
  /// A difference of final accuracy that would not matter, in percentage points; nil where none was named.
  public var margin: Double?
  /// The line of each top-level key, from 1, for errors that only the data can tell.
  public private(set) var lines: [String: Int]

  /// Every run, numbered from 1: all arms with the first seed, then all with the second. So an experiment that was
  /// interrupted has whole pairs, and a number means the same run after `seeds` grew.
  public var runs: [RunSpec] {
    seeds.flatMap { seed in
      arms.map { arm in
        var run = arm
        run.identity.seed = seed
        return run
      }
    }
  }

  /// Arms, and seeds, of an experiment.
  static let greatestCount = 10_000
  /// Runs of an experiment: more do not belong in one folder.
  static let mostRuns = 100_000
  /// Bytes of an experiment file; a list of as many seeds as there may be takes a tenth of that.
  static let greatestLength = 1 << 20

  static let keys = [
    "title", "dataset", "compare", "labels", "model", "training", "validation", "seeds", "subset", "margin",
  ]

  /// Reads an experiment file.
  ///
  /// - Parameters:
  ///   - yaml: the file's text.
  ///   - file: its name, for errors.
  /// - Throws: `RecordError` with file and line: not YAML, an unknown key, an impossible value.
  public init(yaml: String, file: String) throws(RecordError) {
    self.file = file
    guard yaml.utf8.count <= Self.greatestLength else {
      throw RecordError(
        .syntax, file: file,
        "found \(yaml.utf8.count) bytes, expected an experiment file of at most \(Self.greatestLength)")
    }
    let root = try ExperimentText(yaml, file: file).root()
    let members = try root.members(known: Self.keys)

    lines = members.compactMapValues(\.line)
    title = try members["title"]?.string() ?? ""
    dataset = try members["dataset"]?.string() ?? "fashion-mnist"
    if let node = members["dataset"], dataset.isEmpty || dataset.utf8.contains(0) {
      throw node.error(
        .invalidValue,
        "dataset: found \(dataset.isEmpty ? "nothing" : node.phrase), expected a name such as fashion-mnist or a folder"
      )
    }
    seeds = try members["seeds"].map { node throws(RecordError) in try Self.seeds(node) } ?? [0, 1, 2, 3, 4]
    margin = try members["margin"].map { node throws(RecordError) in try node.number(.within(0.001, 100)) }
    let subset = try members["subset"].map { node throws(RecordError) in try node.integer(from: 1) }
    let validation =
      try members["validation"].map { node throws(RecordError) in try SpecReading.validation(node) } ?? .test
    if case .holdout(let count) = validation, let subset, count >= subset, let node = members["validation"] {
      throw node.error(
        .conflict,
        "validation: a holdout of \(count) leaves nothing of a subset of \(subset) to train on, expected fewer")
    }

    let model = try members["model"]?.members(known: SpecReading.modelKeys) ?? [:]
    let training = try members["training"]?.members(known: SpecReading.trainingKeys) ?? [:]
    let axes = try members["compare"].map { node throws(RecordError) in try Self.axes(node) } ?? []

    // What every arm overrides is checked too: a mistake there is one all the same.
    _ = try SpecReading.model(model)
    _ = try SpecReading.training(training)

    arms = []
    var twins: [String: String] = [:]
    for combination in Self.combinations(axes) {
      var model = model
      var training = training
      for (key, value) in combination {
        if SpecReading.modelKeys.contains(key) { model[key] = value } else { training[key] = value }
      }
      let modelSpec = try SpecReading.model(model)
      let trainingSpec = try SpecReading.training(training)
      try SpecReading.checkTogether(trainingSpec, validation, at: training["early_stopping"])
      let varies = JSON.Object(combination.map { ($0.key, $0.value.json) })
      let name = AutomaticName(varies: varies, model: modelSpec, training: trainingSpec)
      let settings = JSON.array([modelSpec.json, trainingSpec.json]).text
      if let twin = twins.updateValue(name.label, forKey: settings) {
        throw RecordError(
          .invalidValue, file: file, line: combination.last?.value.line,
          "compare: \(twin) and \(name.label) are the same settings, expected each once")
      }
      arms.append(
        RunSpec(
          identity: RunSpec.Identity(
            arm: name.id, label: name.label, armIndex: arms.count, seed: seeds[0], varies: varies, experiment: title),
          dataset: dataset, model: modelSpec, training: trainingSpec, validation: validation, subset: subset))
    }
    guard arms.count * seeds.count <= Self.mostRuns else {
      throw RecordError(
        .invalidValue, file: file, line: members["seeds"]?.line ?? members["compare"]?.line,
        "found \(arms.count) arms with \(seeds.count) seeds, expected at most \(Self.mostRuns) runs: split the experiment"
      )
    }
    Self.makeUnique(&arms)
    if let node = members["labels"] { try Self.relabel(&arms, node) }
  }

  private static func seeds(_ node: SpecNode) throws(RecordError) -> [Int] {
    guard case .list(let elements) = node.content else {
      return Array(0..<(try node.integer(from: 1, to: greatestCount)))
    }
    guard elements.count <= greatestCount else {
      throw node.error(
        .invalidValue, "seeds: found a list of \(elements.count), expected at most \(greatestCount) seeds")
    }
    var seeds: [Int] = []
    var taken: Set<Int> = []
    for element in elements {
      let seed = try element.integer(from: 0, to: Int(UInt32.max))
      guard taken.insert(seed).inserted else {
        throw element.error(.invalidValue, "seeds: \(seed) stands twice, expected each once")
      }
      seeds.append(seed)
    }
    if seeds.isEmpty { throw node.error(.invalidValue, "seeds: found an empty list, expected at least one") }
    return seeds
  }

  private typealias Axis = (key: String, values: [SpecNode])

  private static func axes(_ node: SpecNode) throws(RecordError) -> [Axis] {
    let known = SpecReading.modelKeys + SpecReading.trainingKeys
    _ = try node.members(known: known)
    guard case .mapping(let members) = node.content else { return [] }
    var axes: [Axis] = []
    for (key, _, value) in members {
      var values = try value.elements()
      if values.isEmpty {
        throw value.error(.invalidValue, "\(value.path): found an empty list, expected values to compare")
      }
      guard values.count <= greatestCount else {
        throw value.error(
          .invalidValue, "\(value.path): found a list of \(values.count), expected at most \(greatestCount) values")
      }
      var taken: Set<String> = []
      for index in values.indices {
        values[index].line = values[index].line ?? value.line
        if !taken.insert(values[index].json.text).inserted {
          throw values[index].error(
            .invalidValue, "\(value.path): \(values[index].phrase) stands twice, expected each once")
        }
      }
      axes.append((key, values))
    }
    var count = 1
    for axis in axes {
      // No product overflows: neither factor is above the greatest count.
      count *= axis.values.count
      if count > greatestCount {
        throw node.error(
          .invalidValue, "compare: found \(count) combinations or more, expected at most \(greatestCount)")
      }
    }
    return axes
  }

  /// Every combination, the last key varying fastest.
  private static func combinations(_ axes: [Axis]) -> [[(key: String, value: SpecNode)]] {
    axes.reduce([[]]) { combinations, axis in
      combinations.flatMap { combination in axis.values.map { combination + [(axis.key, $0)] } }
    }
  }

  /// Two values may make the same word; the second gets a number.
  private static func makeUnique(_ arms: inout [RunSpec]) {
    var taken: Set<String> = []
    for index in arms.indices {
      let id = arms[index].identity.arm
      var candidate = id
      var number = 2
      // File systems that ignore case must keep the records apart too.
      while !taken.insert(candidate.lowercased()).inserted {
        candidate = "\(id)-\(number)"
        number += 1
      }
      arms[index].identity.arm = candidate
    }
  }

  private static func relabel(_ arms: inout [RunSpec], _ node: SpecNode) throws(RecordError) {
    let members = try node.members(known: arms.map(\.identity.arm))
    for index in arms.indices {
      if let label = members[arms[index].identity.arm] { arms[index].identity.label = try label.string() }
    }
    var taken: Set<String> = []
    for identity in arms.map(\.identity) where !taken.insert(identity.label).inserted {
      throw (members[identity.arm] ?? node).error(
        .invalidValue, "labels: two arms are called \"\(identity.label)\", expected each name once")
    }
  }
}
