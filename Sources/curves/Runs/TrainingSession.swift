import ActivationFunctions
import Datasets
import Dispatch
import Files
import ParallelWork
import RunRecords
import Synchronization
import TextTools
import Training

/// Trains runs side by side on one data set and writes each record as soon as its run has ended.
struct TrainingSession: Sendable {
  /// What the user decided beside the runs themselves.
  struct Options: Sendable {
    /// Runs at a time.
    var jobs: Int
    /// Records of other settings are replaced, and what is done is trained again.
    var replaces: Bool
    var checkpoints: CheckpointStore.Policy
    var isQuiet: Bool
  }

  let runs: [RunPlan.Run]
  let dataset: Dataset
  let folder: String
  let options: Options
  let checkpoints: CheckpointStore
  let provenance: RunRecord.Provenance
  /// What each activation function of the runs costs by itself, by Keras's name.
  let activationCosts: [String: RunRecord.Timing.Activation]

  /// Loads the data and checks that they are enough for every run.
  ///
  /// - Throws: `DatasetError`, with the experiment's line where what it asks for is at fault.
  init(experiment: Experiment, dataFolder: String?, runs: [RunPlan.Run], folder: String, options: Options) throws {
    self.runs = runs
    self.folder = folder
    self.options = options
    checkpoints = CheckpointStore(besides: folder, policy: options.checkpoints)
    do {
      dataset = try DataAccess.load(experiment.dataset, besides: experiment.file, dataFolder: dataFolder)
    } catch let error as DatasetError where error.file == nil || error.code == .notFound {
      // What is not there is the experiment's mistake; what is wrong with a file stays with the file.
      let place = error.file.map { "\($0): " } ?? ""
      throw DatasetError(
        error.code, file: experiment.file, line: experiment.lines["dataset"], "dataset: \(place)\(error.message)")
    }
    try Self.checkExamples(runs, dataset, experiment)
    try Self.checkMemory(runs, dataset, experiment, atATime: min(options.jobs, runs.count))
    try MatrixLibrary.check(for: runs.map(\.spec), data: dataset.train)
    var provenance = HostDescription.provenance(blas: try Trainer.loadMatrixLibrary())
    // Who adds seeds later will have looked at these: the verdict counts the different numbers that were planned.
    provenance.plannedSeeds = experiment.seeds.count
    provenance.margin = experiment.margin
    self.provenance = provenance
    activationCosts = Self.activationCosts(runs)
    // A full disk or a folder that cannot be made is better found out now than after an hour.
    try FileAccess.makeFolder(folder)
    for folder in [folder, checkpoints.folder] { TemporaryFile.sweep(folder) }
    RunClaim.sweep(folder)
  }

  /// Measured against each other before any run starts, while the machine has nothing else of ours to do: it takes some
  /// hundredths of a second.
  private static func activationCosts(_ runs: [RunPlan.Run]) -> [String: RunRecord.Timing.Activation] {
    let used = Set(runs.map(\.spec.model.activation.name))
    let costs = ActivationCost.measure(ActivationFunction.all.filter { used.contains($0.name) }, repeats: 201)
    return Dictionary(
      uniqueKeysWithValues: costs.map { cost in
        (
          cost.name,
          RunRecord.Timing.Activation(
            forwardNanoseconds: cost.forwardNanoseconds, backwardNanoseconds: cost.backwardNanoseconds)
        )
      })
  }

  /// There must be something to learn from, and something to tell apart.
  private static func checkExamples(_ runs: [RunPlan.Run], _ dataset: Dataset, _ experiment: Experiment) throws {
    var checked: Set<Int> = []
    for run in runs {
      let count = min(dataset.train.count, run.spec.subset ?? .max)
      if checked.insert(count).inserted, Set(dataset.train.labels.prefix(count)).count < 2 {
        throw DatasetError(
          .invalidValue, file: experiment.file, line: experiment.lines[run.spec.subset == nil ? "dataset" : "subset"],
          "found \(count) training \(count == 1 ? "example" : "examples"), all of one class, expected two classes or more: "
            + (run.spec.subset == nil ? "use other data" : "take a larger subset, or shuffle the file"))
      }
      guard case .holdout(let size) = run.spec.validation, size >= count else { continue }
      throw DatasetError(
        .invalidOption, file: experiment.file, line: experiment.lines["validation"],
        "validation: a holdout of \(size) leaves nothing of \(count) training examples, expected \(count - 1) at most")
    }
  }

  /// A network that no memory can hold is better refused than tried.
  private static func checkMemory(
    _ runs: [RunPlan.Run], _ dataset: Dataset, _ experiment: Experiment, atATime count: Int
  ) throws {
    let available = HostDescription.memory
    for run in runs {
      let needed =
        Double(count)
        * Trainer.memoryNeeded(
          run.spec, examples: dataset.train.count, inputs: dataset.train.inputs, classes: dataset.train.classCount)
      guard needed > available else { continue }
      func gigabytes(_ bytes: Double) -> String { NumberText.standard.fixed(bytes / 1e9, bytes < 1e10 ? 1 : 0) }
      throw RecordError(
        .invalidValue, file: experiment.file, line: experiment.lines["model"] ?? experiment.lines["compare"],
        "hidden: layers of \(run.spec.model.hidden.map(String.init).joined(separator: ", ").cut(to: 60)) units at batch "
          + "size \(run.spec.training.batchSize) take \(gigabytes(needed)) GB to train"
          + (count > 1 ? " \(count) runs at a time" : "")
          + ", expected at most the \(gigabytes(available)) GB that are here"
          + (count > 1 ? ": give --jobs 1, or fewer units" : ": give fewer units"))
    }
  }

  /// Trains them all, but those that other processes train meanwhile, for which it waits.
  ///
  /// - Throws: `Interrupted` after Ctrl-C or a polite request to end; else the first run's error, after the others went
  ///   on; a disk that takes nothing more ends all. Records of runs that ended are kept in any case.
  func run() throws {
    let board = ProgressBoard(runs: runs, isQuiet: options.isQuiet)
    let queue = RunQueue(runs)
    let notes = SessionNotes()
    // The files' hashes are only written down, so they are taken while training goes on.
    let hashes = LaterValue<[String: String]>()
    let contents = dataset
    DispatchQueue.global().async { hashes.set(contents.sha256()) }
    let heartbeat = DispatchSource.makeTimerSource(queue: .global())
    heartbeat.schedule(
      deadline: .now() + .seconds(RunClaim.refreshInterval), repeating: .seconds(RunClaim.refreshInterval))
    heartbeat.setEventHandler { queue.refreshClaims() }
    heartbeat.resume()

    ParallelWork.forEach(min(options.jobs, runs.count), workers: options.jobs) { _ in
      work(queue, board, notes, hashes)
    }

    heartbeat.cancel()
    board.close()
    let data = hashes.wait()
    warn(of: data)
    if Interruption.isRequested {
      throw Interrupted(
        note: "\(notes.written) of \(runs.count) records are written, the same command goes on from there")
    }
    let failures = notes.failures.sorted { $0.number < $1.number }
    guard let first = notes.fatal ?? failures.first else { return }
    for failure in failures where failure.number != first.number {
      Messages.write("curves: run \(failure.number): \(Curves.describe(failure.error))")
    }
    throw Failure("run \(first.number): \(Curves.describe(first.error))")
  }

  private func work(
    _ queue: RunQueue, _ board: ProgressBoard, _ notes: SessionNotes, _ hashes: LaterValue<[String: String]>
  ) {
    while true {
      let task: RunQueue.Task?
      do throws(RecordError) {
        task = try queue.next(
          isInterrupted: { Interruption.isRequested || notes.fatal != nil },
          wait: { board.note("run \(runs[$0].number) is being trained by \($1)") })
      } catch {
        notes.addFatal(error, of: runs.first?.number ?? 1)
        return
      }
      guard let task else { return }
      do {
        switch try train(task, board, notes, hashes) {
        case .written(let record):
          notes.addWritten()
          board.end(task.index, record: record)
          queue.release(task)
        case .doneByOthers:
          board.fail(task.index)
          queue.release(task)
        case .claimLost:
          queue.giveBack(task)
        case .cancelled:
          queue.release(task)
        }
      } catch {
        // Before the lock goes, so that the next run does not meet the same wall.
        if Self.isDiskFull(error) {
          notes.addFatal(error, of: runs[task.index].number)
          queue.stop()
        } else {
          notes.add(error, of: runs[task.index].number)
        }
        board.fail(task.index)
        queue.release(task)
      }
    }
  }

  /// Whether nothing more can be written, so that every other run would meet the same wall.
  private static func isDiskFull(_ error: any Error) -> Bool {
    (error as? RecordError)?.code == .unwritable || (error as? FileError)?.code == .unwritable
  }

  /// Says once that a known data set's files are not the published ones.
  private func warn(of hashes: [String: String]) {
    let differing = dataset.differsFromPublished(hashes)
    guard !differing.isEmpty else { return }
    Messages.write(
      "curves: warning: \(differing.joined(separator: ", ")) \(differing.count == 1 ? "is not the file" : "are not the files") "
        + "that \(dataset.name) was published with; the records say so")
  }
}
