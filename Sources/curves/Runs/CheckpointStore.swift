import Files
import RunRecords
import Synchronization
import Training

/// Checkpoints of an experiment's runs: `ARM-seedN.checkpoint` in the folder `checkpoints` beside `history`.
struct CheckpointStore: Sendable {
  /// When checkpoints are written.
  enum Policy: Sendable {
    case always
    case never
    /// For runs that take longer than `secondsWorthKeeping`, by the time of their first epoch; shorter ones are cheaper
    /// to repeat.
    case forLongRuns
  }

  static let secondsWorthKeeping = 60.0

  let folder: String
  let policy: Policy

  /// - Parameter history: the folder of the records.
  init(besides history: String, policy: Policy) {
    folder = FileAccess.folder(of: history) + "/checkpoints"
    self.policy = policy
  }

  func file(of spec: RunSpec) -> String {
    let name = RecordStore.fileName(arm: spec.identity.arm, seed: spec.identity.seed)
    return "\(folder)/\(name.dropLast(".json".count)).checkpoint"
  }

  /// Where a run may go on; nil where it has to begin. A checkpoint that cannot be used is none: training again is always
  /// right, and an old file must not stand in the way of it.
  func checkpoint(for spec: RunSpec, data: [String: String]) -> TrainingCheckpoint? {
    guard policy != .never, let bytes = try? FileAccess.read(file(of: spec)),
      let checkpoint = try? TrainingCheckpoint(bytes: bytes), checkpoint.canBeContinued(as: spec),
      checkpoint.data == data
    else { return nil }
    return checkpoint
  }

  /// Whether a run is kept that takes `seconds` an epoch.
  func isWorthKeeping(_ spec: RunSpec, secondsAnEpoch seconds: Double) -> Bool {
    switch policy {
    case .always: true
    case .never: false
    case .forLongRuns: seconds * Double(spec.training.epochs) > Self.secondsWorthKeeping
    }
  }

  /// Writes one, whole or not at all.
  func keep(_ checkpoint: TrainingCheckpoint) throws(FileError) {
    try FileAccess.write(checkpoint.bytes, to: file(of: checkpoint.spec))
  }
}
