internal import JSONText
internal import RunRecords

extension RunGathering {
  /// Leaves out the copies of a run in its folder, above or below: the fullest is kept, and takes what the others know of
  /// settings and tests.
  mutating func leaveOutCopies() {
    // The fullest first, so that each later one is held against what is kept.
    let fullness = candidates.map(\.fullness)
    let order = candidates.indices.sorted { a, b in
      fullness[a] != fullness[b] ? fullness[a] > fullness[b] : a < b
    }
    var kept = KeptRuns()
    var gone: Set<Int> = []
    for index in order {
      let near = kept.near(candidates[index].home)
      if let original = near.first(where: { isCopy(candidates[index], of: candidates[$0], beside: near) }) {
        gone.insert(index)
        absorb(index, into: original)
      } else {
        kept.add(index, home: candidates[index].home)
      }
    }
    candidates = candidates.indices.filter { !gone.contains($0) }.map { candidates[$0] }
  }

  /// Runs by the folders that they lie in, so that a run is held against those near it alone.
  private struct KeptRuns {
    private var byHome: [[String]: [Int]] = [:]
    private var below: [[String]: [Int]] = [:]

    mutating func add(_ index: Int, home: [String]) {
      byHome[home, default: []].append(index)
      for count in 0..<home.count { below[Array(home.prefix(count)), default: []].append(index) }
    }

    /// Those in a folder, above it and below it, in the order that they were added.
    func near(_ home: [String]) -> [Int] {
      let above = (0...home.count).flatMap { byHome[Array(home.prefix($0))] ?? [] }
      return above + (below[home] ?? [])
    }
  }

  private mutating func absorb(_ index: Int, into original: Int) {
    let copy = candidates[index]
    for file in copy.files {
      copies.append((file.path, candidates[original].files.first?.path ?? ""))
    }
    for (key, value) in copy.config.members where candidates[original].config[key] == nil {
      candidates[original].config[key] = value
    }
    candidates[original].lastValues += copy.lastValues
    for test in copy.run.tests where !candidates[original].run.tests.contains(where: { $0.name == test.name }) {
      candidates[original].run.tests.append(test)
    }
    if candidates[original].runName == nil { candidates[original].runName = copy.runName }
  }

  private func isCopy(_ a: RunCandidate, of b: RunCandidate, beside near: [Int]) -> Bool {
    if a.files.first == b.files.first { return false }
    let isHome = a.home == b.home
    let isCheckpoint = [a, b].contains { $0.files.contains { $0.folders.last.map(FoundHistory.isCheckpoint) ?? false } }
    if a.isCopy(of: b, beginning: isHome && isCheckpoint) { return true }
    // Event files and logs in a run's own folder are that run's.
    guard isHome, a.rank > b.rank else { return false }
    return near.count { candidates[$0].home == a.home && candidates[$0].rank < a.rank } <= max(1, b.part ?? 1)
  }
}
