internal import JSONText
internal import RunRecords
internal import SeedStatistics

/// Finds out what the arms of a comparison differ in.
///
/// Asked are the records' `run.varies`, what tells arms of one name apart, and the data; where no record says what the
/// experiment varies, the settings of other tools (`config`), as far as all runs of an arm share them.
struct FactorReading {
  private let comparison: Comparison
  /// By arm.
  private var settings: [[(key: String, value: JSON)]]

  static func factors(of comparison: Comparison) -> [Factor] {
    let arms = comparison.arms
    func own(_ arm: Comparison.Arm) -> [(key: String, value: JSON)] {
      let varies = arm.runs.first.map { leaves(of: .object($0.record.run.varies), path: []) } ?? []
      let apart = arm.distinctions.filter { !$0.key.isEmpty && $0.key != "spec" }.map { ($0.key, $0.value) }
      return varies + apart
    }
    var reading = FactorReading(comparison: comparison, settings: arms.map(own))
    let saysNothing = reading.settings.allSatisfy(\.isEmpty)
    if saysNothing { reading.settings = arms.map(config) }
    if Set(arms.map(\.dataset.name)).count > 1 {
      for index in arms.indices where !reading.settings[index].contains(where: { $0.key == "dataset" }) {
        reading.settings[index].append(("dataset", .string(arms[index].dataset.name)))
      }
    }
    let factors = reading.factors()
    return named(saysNothing ? withoutNames(factors, arms: arms.count) : factors)
  }

  private func factors() -> [Factor] {
    var keys: [String] = []
    for key in settings.joined().map(\.key) where !keys.contains(key) { keys.append(key) }
    return keys.flatMap { key -> [Factor] in
      let values = settings.enumerated().map { place, own in
        own.first { $0.key == key }?.value ?? Self.spec(key, comparison.arms[place].runs.first?.record)
      }
      if let parts = Self.layers(key, values) { return parts.compactMap { Self.factor($0.key, $0.values) } }
      return [Self.factor(key, values)].compactMap(\.self)
    }
  }

  // MARK: Settings

  /// Every value with the keys that it lies in. A named choice's own name goes by its key.
  private static func leaves(of json: JSON, path: [String]) -> [(key: String, value: JSON)] {
    guard let object = json.objectValue else { return [(path.joined(separator: "."), json)] }
    return object.members.flatMap { leaves(of: $0.value, path: $0.key == "name" ? path : path + [$0.key]) }
      .filter { !$0.key.isEmpty }
  }

  /// What another tool had for settings, where all runs of the arm agree.
  private static func config(_ arm: Comparison.Arm) -> [(key: String, value: JSON)] {
    let runs = arm.runs.map { run in
      run.record.config.map { leaves(of: .object($0), path: []) } ?? []
    }
    guard let first = runs.first else { return [] }
    return first.filter { setting in
      !setting.key.hasPrefix("_")
        && runs.allSatisfy { run in run.contains { $0.key == setting.key && $0.value == setting.value } }
    }.map { ($0.key, number(in: $0.value) ?? $0.value) }
  }

  /// A number that a tool wrote as text.
  private static func number(in value: JSON) -> JSON? {
    guard case .string(let text) = value, let number = Double(text), number.isFinite else { return nil }
    return .number(number)
  }

  /// What a record's spec has for a key that its arm does not override.
  private static func spec(_ key: String, _ record: RunRecord?) -> JSON? {
    guard let spec = record?.spec?.json else { return nil }
    let path = key.split(separator: ".").map(String.init)
    for group in [[], ["model"], ["training"]] {
      var found: JSON? = spec
      for step in group + path { found = found?.objectValue?[step] }
      if let found { return found.objectValue?["name"] ?? found }
    }
    return nil
  }

  // MARK: Levels

  /// Settings of which "off" is the number 0.
  private static let zeroWhenOff: Set<String> = ["dropout", "weight_decay", "momentum", "warmup_epochs"]

  private static func number(_ value: JSON, of key: String) -> Double? {
    switch value {
    case .integer, .number: value.doubleValue.flatMap { $0.isFinite ? $0 : nil }
    case .null: zeroWhenOff.contains(word(key)) ? 0 : nil
    default: nil
    }
  }

  private static func flag(_ value: JSON) -> JSON? {
    switch value.doubleValue {
    case 0: .bool(false)
    case 1: .bool(true)
    default: nil
    }
  }

  /// Nil where all arms that say have one value.
  private static func factor(_ key: String, _ values: [JSON?]) -> Factor? {
    var levels: [Factor.Level] = []
    func place(_ level: Factor.Level) -> Int? {
      levels.firstIndex { $0.number == level.number && ($0.number != nil || $0.value == level.value) }
    }
    // A spec keeps a switch as a number, an arm's own settings as it was written.
    let isSwitch = values.contains { $0?.boolValue != nil }
    let own = values.map { value in
      value.map { given in
        let value = isSwitch ? flag(given) ?? given : given
        return Factor.Level(value: value, number: number(value, of: key))
      }
    }
    for level in own.compactMap(\.self) where place(level) == nil { levels.append(level) }
    guard levels.count > 1 else { return nil }
    func rank(_ level: Factor.Level) -> Double { level.number ?? .infinity }
    let isOrdered = levels.contains { $0.number != nil }
    let hasFlags = levels.allSatisfy { $0.value.boolValue != nil }
    if isOrdered {
      levels = levels.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
        .map(\.element)
    } else if hasFlags {
      levels.sort { $1.value == .bool(true) && $0.value == .bool(false) }
    }
    return Factor(key: key, levels: levels, places: own.map { $0.flatMap(place) })
  }

  /// Lists of layers that are equal within each arm, as what they differ in: how wide and how many. Nil for others.
  private static func layers(_ key: String, _ values: [JSON?]) -> [(key: String, values: [JSON?])]? {
    let lists = values.map { $0?.arrayValue?.map(\.intValue) ?? $0?.intValue.map { [$0] } }
    guard word(key).hasPrefix("hidden"), values.contains(where: { $0?.arrayValue != nil }),
      zip(values, lists).allSatisfy({ $0 == nil || $1 != nil }),
      lists.allSatisfy({ Set($0 ?? []).count <= 1 && !($0 ?? []).contains(nil) })
    else { return nil }
    return [
      ("hidden_width", lists.map { $0?.first?.map { .integer($0) } }),
      ("hidden_layers", lists.map { $0.map { .integer($0.count) } }),
    ]
  }

  // MARK: Names

  private static func word(_ key: String) -> String { key.split(separator: ".").last.map(String.init) ?? key }

  /// Each factor called by the last word of its key where no other is.
  private static func named(_ factors: [Factor]) -> [Factor] {
    let words = factors.map { word($0.key) }
    return zip(factors, words).map { factor, word in
      var factor = factor
      factor.word = words.count { $0 == word } == 1 ? word : String(factor.key.map { $0 == "." ? " " : $0 })
      return factor
    }
  }

  /// Without the names that a tool gave to each run, where other settings tell the arms apart.
  private static func withoutNames(_ factors: [Factor], arms: Int) -> [Factor] {
    let others = factors.filter { $0.levels.count < arms || $0.isNumeric }
    let combinations = Set((0..<arms).map { arm in others.map { $0.places[arm] } })
    return combinations.count == arms ? others : factors
  }
}
