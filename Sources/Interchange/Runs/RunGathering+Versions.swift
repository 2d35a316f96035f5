internal import JSONText
internal import RunRecords

extension RunGathering {
  /// A version whose epochs begin where another's of equal settings end goes on with that run.
  mutating func joinVersions() {
    // By the folder that holds the versions, each with its first and last epoch.
    var families: [[String]: [Int]] = [:]
    for (index, candidate) in candidates.enumerated() where candidate.part == nil {
      guard let name = candidate.home.last, Self.isVersion(name) else { continue }
      families[Array(candidate.home.dropLast()), default: []].append(index)
    }
    var gone: Set<Int> = []
    for family in families.values where family.count > 1 {
      let spans = family.compactMap { index in epochs(of: index).map { (index: index, span: $0) } }
      var ends: [(index: Int, last: Double)] = []
      for (index, span) in spans.sorted(by: { ($0.span.lowerBound, $0.index) < ($1.span.lowerBound, $1.index) }) {
        let earlier =
          span.lowerBound > 1 ? ends.firstIndex { continues(index, at: span.lowerBound, $0.index, to: $0.last) } : nil
        guard let earlier else {
          ends.append((index, span.upperBound))
          continue
        }
        append(index, to: ends[earlier].index)
        ends[earlier].last = max(ends[earlier].last, span.upperBound)
        gone.insert(index)
      }
    }
    if !gone.isEmpty { candidates = candidates.indices.filter { !gone.contains($0) }.map { candidates[$0] } }
  }

  private func epochs(of index: Int) -> ClosedRange<Double>? {
    let epochs = candidates[index].run.table.epochs.filter(History.isMeasured)
    guard let first = epochs.min(), let last = epochs.max() else { return nil }
    return first...last
  }

  private func continues(_ later: Int, at first: Double, _ earlier: Int, to last: Double) -> Bool {
    // Sparse rows begin within the epoch after.
    first > last - 0.5 && first <= last + 1.5 && candidates[later].format.tool == candidates[earlier].format.tool
      && Self.sameSettings(candidates[later].config, candidates[earlier].config)
  }

  private mutating func append(_ index: Int, to target: Int) {
    let later = candidates[index]
    candidates[target].run.table.append(later.run.table)
    _ = candidates[target].run.table.joinPlaces()
    candidates[target].run.table.sortByPlace()
    candidates[target].files += later.files
    candidates[target].run.tests += later.run.tests
    let (name, other) = (later.home.last ?? later.stem, candidates[target].home.last ?? "")
    candidates[target].run.decided.append("\(name) goes on where \(other) ends: one run")
  }

  /// `version_1`, or a folder named by date and time.
  private static func isVersion(_ name: String) -> Bool {
    let words = MetricName.words(name)
    if words.count == 2, words[0] == "version", Int(words[1]) != nil { return true }
    return words.count >= 2 && words.allSatisfy { Int($0) != nil } && words[0].count >= 4
  }

  private static func sameSettings(_ a: JSON.Object, _ b: JSON.Object) -> Bool {
    a.members.allSatisfy { member in b[member.key].map { $0 == member.value } ?? true }
  }
}
