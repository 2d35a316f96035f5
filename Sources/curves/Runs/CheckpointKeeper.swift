import Files
import RunRecords
import Training

/// Writes one run's checkpoints while it trains, where they are worth it.
final class CheckpointKeeper {
  private let store: CheckpointStore
  private let spec: RunSpec
  private let hashes: LaterValue<[String: String]>
  /// Seconds of the first epoch that was measured; the second may be faster, as memory is warm.
  private var secondsAnEpoch: Double?
  /// Why one could not be written, which ends the run.
  private(set) var failure: FileError?

  init(store: CheckpointStore, spec: RunSpec, hashes: LaterValue<[String: String]>) {
    self.store = store
    self.spec = spec
    self.hashes = hashes
  }

  func offer(_ moment: TrainingCheckpoint.Moment, _ make: () -> TrainingCheckpoint) {
    if case .epochEnded(_, let seconds) = moment, secondsAnEpoch == nil { secondsAnEpoch = seconds }
    // Interrupted in its first epoch, nothing is known of it yet: what is kept then is cheap.
    let isWorthIt = secondsAnEpoch.map { store.isWorthKeeping(spec, secondsAnEpoch: $0) } ?? (store.policy == .always)
    guard isWorthIt, failure == nil else { return }
    var checkpoint = make()
    checkpoint.data = hashes.wait()
    do throws(FileError) { try store.keep(checkpoint) } catch { failure = error }
  }
}
