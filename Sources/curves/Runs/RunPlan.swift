import Files
import JSONText
import RunRecords
import Training

/// An experiment's runs with what is known of each.
struct RunPlan {
  enum State: String {
    /// Its record is there.
    case done
    case missing
    /// A record is there of the same settings but fewer epochs: a beginning of this run.
    case shorter
    /// A record is there that other settings made.
    case stale
    /// A file is there that is no record.
    case unreadable

    var phrase: String {
      switch self {
      case .done: "done"
      case .missing: "to do"
      case .shorter: "fewer epochs"
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
    /// What lay there when `state` was found out.
    var version: FileVersion?
  }

  var experiment: Experiment
  /// The `history` folder.
  var folder: String
  var runs: [Run]

  static func state(of spec: RunSpec, at file: String) -> State {
    guard FileAccess.exists(file) else { return .missing }
    guard let stored = try? RecordStore.load(file) else { return .unreadable }
    guard let recorded = stored.record.spec else { return .stale }
    guard stored.record.run.seed == spec.identity.seed else { return .stale }
    // Names may change without a new training; what is computed may not.
    if recorded.json == spec.json { return .done }
    return spec.differsByMoreEpochsAlone(from: recorded) ? .shorter : .stale
  }
}
