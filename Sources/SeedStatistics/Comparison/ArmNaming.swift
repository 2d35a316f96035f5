internal import JSONText
internal import RunRecords

/// Names for arms that records call the same.
enum ArmNaming {
  /// Keys beyond these of what differs are left out of a name.
  private static let mostKeys = 3

  /// For each of several ways to make runs, the settings in which it differs from the others; empty for a single way.
  static func distinctions(_ ways: [[Comparison.Distinction]]) -> [[Comparison.Distinction]] {
    guard ways.count > 1 else { return ways.map { _ in [] } }
    let values = ways.map { way in
      Dictionary(way.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
    var keys: [String] = []
    for way in ways {
      for key in way.map(\.key) where !keys.contains(key) { keys.append(key) }
    }
    let differing = keys.filter { key in values.contains { $0[key] != values[0][key] } }
    let named = Array(differing.prefix(mostKeys))
    return values.map { way in
      named.compactMap { key in way[key].map { Comparison.Distinction(key: key, value: $0) } }
    }
  }

  /// The arms with ids and labels of their own: what differs is appended where records call two arms the same, then what
  /// differs between arms of one label, then a number.
  static func unique(_ arms: [Comparison.Arm]) -> [Comparison.Arm] {
    var arms = arms
    for index in arms.indices where !arms[index].distinctions.isEmpty { arms[index].append(arms[index].distinctions) }
    // Arms of different ids may have one label.
    for group in Dictionary(grouping: arms.indices, by: { arms[$0].label }).values where group.count > 1 {
      let indices = group.sorted()
      let records = indices.compactMap { arms[$0].runs.first?.record }
      guard records.count == indices.count else { continue }
      let catalog = DatasetCatalog(arms.flatMap(\.runs))
      let ways = records.map { RunSettings($0, data: catalog.trainingData(of: $0)).named }
      for (index, distinctions) in zip(indices, distinctions(ways)) {
        arms[index].label += suffix(distinctions)
        arms[index].distinctions += distinctions.filter { !arms[index].distinctions.contains($0) }
      }
    }
    var ids: Set<String> = []
    var labels: Set<String> = []
    for index in arms.indices {
      let (id, label) = (arms[index].id, arms[index].label)
      var number = 2
      while !ids.insert(arms[index].id.lowercased()).inserted {
        arms[index].id = "\(id)-\(number)"
        number += 1
      }
      number = 2
      while !labels.insert(arms[index].label).inserted {
        arms[index].label = "\(label) (\(number))"
        number += 1
      }
    }
    return arms
  }

  /// ` (epochs 5, hidden 64)`; empty for nothing.
  fileprivate static func suffix(_ distinctions: [Comparison.Distinction]) -> String {
    let phrases = distinctions.map(phrase).filter { !$0.isEmpty }
    return phrases.isEmpty ? "" : " (\(phrases.joined(separator: ", ")))"
  }

  private static func phrase(_ distinction: Comparison.Distinction) -> String {
    let value = text(distinction.value)
    switch distinction.key {
    // A name speaks for itself.
    case "dataset", "activation", "optimizer", "initializer", "learning_rate_schedule": return value
    case "spec": return "imported"
    default:
      let key = distinction.key.split(separator: ".").last ?? ""
      return "\(key.map { $0 == "_" ? " " : String($0) }.joined()) \(value)"
    }
  }

  private static func text(_ value: JSON) -> String {
    switch value {
    case .string(let text): return text
    case .bool(let flag): return flag ? "on" : "off"
    case .null: return "none"
    default:
      if value.doubleValue != nil { return String(decoding: value.canonicalBytes, as: UTF8.self) }
      return (value.arrayValue ?? []).map(text).joined(separator: "–")
    }
  }
}

extension Comparison.Arm {
  /// Appends what differs to id and label.
  fileprivate mutating func append(_ distinctions: [Comparison.Distinction]) {
    let suffix = ArmNaming.suffix(distinctions)
    label += suffix
    var word = ""
    for scalar in suffix.unicodeScalars {
      let isPlain = ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
      if isPlain || "_-.".unicodeScalars.contains(scalar) {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty, !word.hasSuffix("-") {
        word += "-"
      }
    }
    while word.hasSuffix("-") { word.removeLast() }
    if !word.isEmpty { id += "-" + word }
  }
}
