public import RunRecords

/// Arms over seeds: the runs that are compared, sorted out.
public struct Comparison: Sendable, Equatable {
  /// One choice and its repeats.
  public struct Arm: Sendable, Equatable {
    public var id: String
    public var label: String
    /// By rising seed.
    public var runs: [StoredRecord]

    public init(id: String, label: String, runs: [StoredRecord]) {
      self.id = id
      self.label = label
      self.runs = runs
    }

    public var seeds: [Int] { runs.map(\.record.run.seed) }

    /// Whether the records say that not all runs were made alike, but for their seeds.
    var runsDiffer: Bool {
      let specs = runs.compactMap { stored in
        stored.record.spec.map { spec in
          var spec = spec
          spec.identity = RunSpec.Identity(arm: "", label: "", seed: 0)
          return spec
        }
      }
      return specs.dropFirst().contains { $0 != specs[0] }
    }
  }

  /// The experiment's title; empty where the records name none or disagree.
  public var title: String
  /// In the experiment's order; arms that no experiment numbered follow by label.
  public var arms: [Arm]

  public init(title: String = "", arms: [Arm]) {
    self.title = title
    self.arms = arms
  }

  /// Sorts records into arms. Records with the same identity count once.
  public init(_ records: [StoredRecord]) {
    var order: [String] = []
    var groups: [String: [StoredRecord]] = [:]
    var seen: Set<String> = []
    for stored in records where seen.insert(stored.identity).inserted {
      let arm = stored.record.run.arm
      if groups[arm] == nil { order.append(arm) }
      groups[arm, default: []].append(stored)
    }
    let arms = order.map { id in
      let runs = (groups[id] ?? []).sorted { ($0.record.run.seed, $0.file) < ($1.record.run.seed, $1.file) }
      return (
        index: runs.first?.record.run.armIndex ?? 0,
        arm: Arm(id: id, label: runs.first?.record.run.label ?? id, runs: runs)
      )
    }
    let titles = Set(records.map(\.record.run.experiment))
    self.init(
      title: titles.count == 1 ? titles.first ?? "" : "",
      arms: arms.sorted { ($0.index, $0.arm.label) < ($1.index, $1.arm.label) }.map(\.arm))
  }
}
