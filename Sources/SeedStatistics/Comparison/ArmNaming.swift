internal import Languages
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
    for index in arms.indices {
      let word = AutomaticLabel.id(arms[index].namedDistinctions)
      if !word.isEmpty { arms[index].id += "-" + word }
      arms[index].label = arms[index].label(.english)
    }
    // Arms of different ids may have one label.
    for group in Dictionary(grouping: arms.indices, by: { arms[$0].label }).values where group.count > 1 {
      let indices = group.sorted()
      let records = indices.compactMap { arms[$0].runs.first?.record }
      guard records.count == indices.count else { continue }
      let catalog = DatasetCatalog(arms.flatMap(\.runs))
      let ways = records.map { RunSettings($0, data: catalog.trainingData(of: $0)).named }
      for (index, distinctions) in zip(indices, distinctions(ways)) {
        arms[index].distinctions += distinctions.filter { !arms[index].distinctions.contains($0) }
        arms[index].label = arms[index].label(.english)
      }
    }
    var ids: Set<String> = []
    var labels: Set<String> = []
    for index in arms.indices {
      let id = arms[index].id
      var number = 2
      while !ids.insert(arms[index].id.lowercased()).inserted {
        arms[index].id = "\(id)-\(number)"
        number += 1
      }
      number = 2
      while !labels.insert(arms[index].label).inserted {
        arms[index].number = number
        arms[index].label = arms[index].label(.english)
        number += 1
      }
    }
    return arms
  }
}
