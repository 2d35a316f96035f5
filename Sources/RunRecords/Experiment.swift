internal import ActivationFunctions
internal import Yams

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

  /// Each arm is looked for among those before it, up to this many: more would take seconds.
  private static let mostComparedArms = 1000

  static let keys = ["title", "dataset", "compare", "labels", "model", "training", "validation", "seeds", "subset"]

  /// Reads an experiment file.
  ///
  /// - Parameters:
  ///   - yaml: the file's text.
  ///   - file: its name, for errors.
  /// - Throws: `RecordError` with file and line: not YAML, an unknown key, an impossible value.
  public init(yaml: String, file: String) throws(RecordError) {
    self.file = file
    let root = try Self.compose(yaml, file: file)
    let members = try root.members(known: Self.keys)

    lines = members.compactMapValues(\.line)
    title = try members["title"]?.string() ?? ""
    dataset = try members["dataset"]?.string() ?? "fashion-mnist"
    if dataset.isEmpty, let node = members["dataset"] {
      throw node.error(.invalidValue, "dataset: found nothing, expected a name such as fashion-mnist or a folder")
    }
    seeds = try members["seeds"].map { node throws(RecordError) in try Self.seeds(node) } ?? [0, 1, 2, 3, 4]
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

    arms = []
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
      let name = ArmName(varies: varies, model: modelSpec, training: trainingSpec)
      if arms.count < Self.mostComparedArms,
        let twin = arms.first(where: { $0.model == modelSpec && $0.training == trainingSpec })
      {
        throw RecordError(
          .invalidValue, file: file, line: combination.last?.value.line,
          "compare: \(twin.identity.label) and \(name.label) are the same settings, expected each once")
      }
      arms.append(
        RunSpec(
          identity: RunSpec.Identity(
            arm: name.id, label: name.label, armIndex: arms.count, seed: seeds[0], varies: varies, experiment: title),
          dataset: dataset, model: modelSpec, training: trainingSpec, validation: validation, subset: subset))
    }
    Self.makeUnique(&arms)
    if let node = members["labels"] { try Self.relabel(&arms, node) }
  }

  private static func compose(_ yaml: String, file: String) throws(RecordError) -> SpecNode {
    var node: Node?
    do {
      node = try Yams.compose(yaml: yaml)
    } catch let error as YamlError {
      throw RecordError(yamlError: error, file: file)
    } catch {
      throw RecordError(.syntax, file: file, "not YAML")
    }
    guard let node else {
      throw RecordError(
        .syntax, file: file, line: 1, "the file is empty, expected an experiment (title, dataset, compare, …)")
    }
    return SpecNode(yaml: node, file: file, path: "")
  }

  private static func seeds(_ node: SpecNode) throws(RecordError) -> [Int] {
    guard case .list(let elements) = node.content else { return Array(0..<(try node.integer(from: 1, to: 10_000))) }
    var seeds: [Int] = []
    for element in elements {
      let seed = try element.integer(from: 0, to: Int(UInt32.max))
      if seeds.contains(seed) { throw element.error(.invalidValue, "seeds: \(seed) stands twice, expected each once") }
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
      for index in values.indices {
        values[index].line = values[index].line ?? value.line
        if values[..<index].contains(where: { $0.json == values[index].json }) {
          throw values[index].error(
            .invalidValue, "\(value.path): \(values[index].phrase) stands twice, expected each once")
        }
      }
      axes.append((key, values))
    }
    let count = axes.reduce(1) { $0 * $1.values.count }
    if count > 10_000 { throw node.error(.invalidValue, "compare: \(count) combinations, expected at most 10000") }
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

extension RecordError {
  /// A YAML error on one line, with its place.
  fileprivate init(yamlError: YamlError, file: String) {
    switch yamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(.syntax, file: file, line: mark.line, "not YAML: \(problem)")
    case .duplicatedKeysInMapping(let duplicates, let context):
      self.init(
        .syntax, file: file, line: context.mark.line,
        "the key \(duplicates.map { "\"\($0)\"" }.joined(separator: ", ")) stands twice, expected each once")
    default:
      let text = String(describing: yamlError).split(separator: "\n").first.map(String.init) ?? "unreadable"
      self.init(.syntax, file: file, "not YAML: \(text)")
    }
  }
}
