public import JSONText
public import RunRecords

/// Arms over seeds: the runs that are compared, sorted out.
public struct Comparison: Sendable, Equatable {
  /// One choice and its repeats.
  public struct Arm: Sendable, Equatable {
    /// Unique in the comparison.
    public var id: String
    /// What people read, in English; unique in the comparison too.
    public var label: String
    /// By rising seed, each seed once.
    public var runs: [StoredRecord]
    /// What the records call the arm; several arms may share it, told apart by `distinctions`.
    public var base: ArmName
    /// What tells the arm from others that records call the same; empty where none does.
    public var distinctions: [Distinction]
    /// From 2, where nothing but a number tells the arm from others of its label.
    public var number: Int?
    /// The images that its runs were tested on.
    public var dataset: DatasetIdentity

    public init(
      id: String, label: String, runs: [StoredRecord], base: ArmName? = nil, distinctions: [Distinction] = [],
      dataset: DatasetIdentity? = nil
    ) {
      self.id = id
      self.label = label
      self.runs = runs
      self.base = base ?? ArmName(id: id, label: label)
      self.distinctions = distinctions
      self.dataset = dataset ?? runs.first.map { DatasetIdentity($0.record) } ?? DatasetIdentity(name: "")
    }

    public var seeds: [Int] { runs.map(\.record.run.seed) }
    public var name: ArmName { ArmName(id: id, label: label) }
  }

  /// A setting in which two arms of one name differ.
  public struct Distinction: Sendable, Equatable {
    /// The spec's key, such as `epochs` or `hidden`, with those it lies in (`optimizer.learning_rate`); `dataset` for
    /// other data, `spec` where one of them does not say how it was made, empty for a mere number.
    public var key: String
    public var value: JSON

    public init(key: String, value: JSON) {
      self.key = key
      self.value = value
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

  /// Sorts records into arms.
  ///
  /// Records of one arm whose specs differ in more than the seed, or whose data differ, are different arms, named by what
  /// differs; so are arms with equal labels. What other tools' histories say of their settings (`config`) tells no arms
  /// apart. A run that is found twice with one result counts once.
  ///
  /// - Throws: `RecordError` when two records of one arm and seed, with the same settings, hold different results.
  public init(_ records: [StoredRecord]) throws(RecordError) {
    var order: [String] = []
    var groups: [String: [StoredRecord]] = [:]
    var seen: Set<String> = []
    for stored in records where seen.insert(stored.identity).inserted {
      let arm = stored.record.run.arm
      if groups[arm] == nil { order.append(arm) }
      groups[arm, default: []].append(stored)
    }
    let catalog = DatasetCatalog(records)
    var found: [(index: Int, arm: Arm)] = []
    for id in order {
      for arm in try Self.arms(of: groups[id] ?? [], catalog) {
        found.append((arm.runs.first?.record.run.armIndex ?? 0, arm))
      }
    }
    found.sort { ($0.index, $0.arm.base.label) < ($1.index, $1.arm.base.label) }
    let titles = Set(records.map(\.record.run.experiment))
    self.init(
      title: titles.count == 1 ? titles.first ?? "" : "", arms: ArmNaming.unique(found.map(\.arm)))
  }
}
