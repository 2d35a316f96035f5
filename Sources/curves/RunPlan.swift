import RunRecords

/// An experiment's runs with what is known of each.
struct RunPlan {
  enum State: String {
    /// Its record is there.
    case done
    case missing
    /// A record is there that other settings made.
    case stale
    /// A file is there that is no record.
    case unreadable

    var phrase: String {
      switch self {
      case .done: "done"
      case .missing: "to do"
      case .stale: "other settings"
      case .unreadable: "not a record"
      }
    }
  }

  struct Run {
    /// Counted from 1, the same whatever is selected.
    var number: Int
    var spec: RunSpec
    /// Where its record goes.
    var file: String
    var state: State
  }

  var experiment: Experiment
  /// The `history` folder.
  var folder: String
  var runs: [Run]

  static func state(of spec: RunSpec, at file: String) -> State {
    guard FileAccess.exists(file) else { return .missing }
    guard let stored = try? RecordStore.load(file) else { return .unreadable }
    guard let recorded = stored.record.spec else { return .stale }
    // Names may change without a new training; what is computed may not.
    return recorded.json == spec.json && stored.record.run.seed == spec.identity.seed ? .done : .stale
  }
}
