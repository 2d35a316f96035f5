internal import JSONText
internal import RunRecords

extension RunGathering {
  /// Gives settings and last values to the runs in their folder, else to those below it, else to the nearest above.
  mutating func attach(_ settings: [FoundHistory]) {
    let deleted = Set(settings.filter(\.raw.isDeleted).map(\.home))
    if !deleted.isEmpty { candidates.removeAll { deleted.contains($0.home) } }
    var byHome: [[String]: [Int]] = [:]
    for (index, candidate) in candidates.enumerated() { byHome[candidate.home, default: []].append(index) }
    for history in settings where !history.raw.isDeleted {
      let owners =
        byHome[history.home] ?? below(history.home) ?? nearest(above: history.home, byHome) ?? beside(history)
      for index in owners {
        for (key, value) in history.raw.config.members where candidates[index].config[key] == nil {
          candidates[index].config[key] = value
        }
      }
      guard owners.count == 1, let owner = owners.first else {
        if Self.isTest(history), !candidates.isEmpty { unowned += history.files.map(\.path) }
        continue
      }
      candidates[owner].lastValues += Self.testValues(history.raw.lastValues, beside: candidates[owner])
      if candidates[owner].runName == nil { candidates[owner].runName = history.raw.runName }
    }
  }

  private func below(_ home: [String]) -> [Int]? {
    let below = candidates.indices.filter { candidates[$0].home.starts(with: home) }
    return below.isEmpty ? nil : below
  }

  /// The only run in the folders beside that of a test's results, as Lightning makes a version for each.
  private func beside(_ history: FoundHistory) -> [Int] {
    guard Self.isTest(history) else { return [] }
    let siblings = candidates.indices.filter {
      candidates[$0].home.count == history.home.count && candidates[$0].home.dropLast() == history.home.dropLast()
    }
    return siblings.count == 1 ? siblings : []
  }

  /// Whether a file holds results of a test and nothing else.
  private static func isTest(_ history: FoundHistory) -> Bool {
    !history.raw.lastValues.isEmpty && history.raw.lastValues.allSatisfy { MetricName($0.name).set == .test }
  }

  private func nearest(above home: [String], _ byHome: [[String]: [Int]]) -> [Int]? {
    for count in stride(from: home.count - 1, through: 0, by: -1) {
      if let owners = byHome[Array(home.prefix(count))] { return owners }
    }
    return nil
  }

  /// Last values beside a curve: those that are the curve's last are a summary; others, or those under `test`, the test's.
  private static func testValues(_ values: [(name: String, value: Double)], beside run: RunCandidate) -> [(
    name: String, value: Double
  )] {
    let isSummary = values.contains { name, value in
      let metric = MetricName(name)
      guard metric.set != .test,
        let last = run.run.table[metric.key(in: metric.set ?? .training)]?.values.last(where: History.isMeasured)
      else { return false }
      return abs(last - value) <= 2e-6 * abs(last)
    }
    return values.compactMap { name, value in
      let metric = MetricName(name)
      if metric.set == .test { return (name, value) }
      return metric.set == nil && !isSummary ? ("test/" + name, value) : nil
    }
  }
}
