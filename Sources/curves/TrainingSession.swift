import Datasets
import Dispatch
import RunRecords
import Synchronization
import Training

/// Trains runs side by side on one data set and writes each record as soon as its run has ended.
struct TrainingSession: Sendable {
  private let runs: [RunPlan.Run]
  private let dataset: Dataset
  private let folder: String
  private let jobs: Int
  private let isQuiet: Bool
  private let provenance: RunRecord.Provenance

  /// Loads the data and checks that they are enough for every run.
  ///
  /// - Throws: `DatasetError`, with the experiment's line where what it asks for is at fault.
  init(
    experiment: Experiment, dataFolder: String?, runs: [RunPlan.Run], folder: String, jobs: Int, isQuiet: Bool
  ) throws {
    self.runs = runs
    self.folder = folder
    self.jobs = jobs
    self.isQuiet = isQuiet
    do {
      dataset = try DataAccess.load(experiment.dataset, besides: experiment.file, dataFolder: dataFolder)
    } catch let error as DatasetError where error.file == nil || error.code == .notFound {
      // What is not there is the experiment's mistake; what is wrong with a file stays with the file.
      let place = error.file.map { "\($0): " } ?? ""
      throw DatasetError(
        error.code, file: experiment.file, line: experiment.lines["dataset"], "dataset: \(place)\(error.message)")
    }
    for run in runs {
      let count = min(dataset.train.count, run.spec.subset ?? .max)
      guard case .holdout(let size) = run.spec.validation, size >= count else { continue }
      throw DatasetError(
        .invalidOption, file: experiment.file, line: experiment.lines["validation"],
        "validation: a holdout of \(size) leaves nothing of \(count) training examples, expected \(count - 1) at most")
    }
    try Self.checkMemory(runs, dataset, experiment)
    provenance = HostDescription.provenance(blas: try Trainer.loadMatrixLibrary())
    // A full disk or a folder that cannot be made is better found out now than after an hour.
    try FileAccess.makeFolder(folder)
  }

  /// A network that no memory can hold is better refused than tried.
  private static func checkMemory(_ runs: [RunPlan.Run], _ dataset: Dataset, _ experiment: Experiment) throws {
    let available = HostDescription.memory
    for run in runs {
      let needed = Trainer.memoryNeeded(
        run.spec, examples: dataset.train.count, inputs: dataset.train.inputs, classes: dataset.train.classCount)
      guard needed > available else { continue }
      func gigabytes(_ bytes: Double) -> String { NumberText.fixed(bytes / 1e9, bytes < 1e10 ? 1 : 0) }
      throw RecordError(
        .invalidValue, file: experiment.file, line: experiment.lines["model"] ?? experiment.lines["compare"],
        "hidden: layers of \(run.spec.model.hidden.map(String.init).joined(separator: ", ")) units at batch size "
          + "\(run.spec.training.batchSize) take \(gigabytes(needed)) GB to train, expected at most the "
          + "\(gigabytes(available)) GB of this machine")
    }
  }

  /// Trains them all.
  ///
  /// - Throws: `Interrupted` after Ctrl-C; else the first run's error, after the others went on. Records of runs that
  ///   ended are kept in either case.
  func run() throws {
    let board = ProgressBoard(runs: runs, isQuiet: isQuiet)
    let failures = Mutex<[(number: Int, error: any Error)]>([])
    let written = Atomic<Int>(0)
    // The files' hashes are only written down, so they are taken while training goes on.
    let hashes = Mutex<[String: String]?>(nil)
    let hashing = DispatchGroup()
    let contents = dataset
    DispatchQueue.global().async(group: hashing) {
      let found = contents.sha256()
      hashes.withLock { $0 = found }
    }
    ParallelWork.forEach(runs.count, workers: jobs) { index in
      if Interruption.isRequested { return }
      do {
        var record = try train(runs[index], at: index, board)
        hashing.wait()
        record.data?.sha256 = hashes.withLock { $0 } ?? [:]
        _ = try RecordStore.write(record, in: folder)
        written.add(1, ordering: .relaxed)
        board.end(index, record: record)
      } catch let error as TrainingError where error.code == .cancelled {
        return
      } catch {
        failures.withLock { $0.append((runs[index].number, error)) }
        board.fail(index)
      }
    }
    hashing.wait()
    board.close()
    let kept = written.load(ordering: .relaxed)
    if Interruption.isRequested {
      throw Interrupted(note: "\(kept) of \(runs.count) records are written, the same command goes on from there")
    }
    let failed = failures.withLock { $0 }
    guard let first = failed.min(by: { $0.number < $1.number }) else { return }
    for failure in failed.sorted(by: { $0.number < $1.number }).dropFirst() {
      Messages.write("curves: run \(failure.number): \(Curves.describe(failure.error))")
    }
    throw Failure("run \(first.number): \(Curves.describe(first.error))")
  }

  private func train(_ run: RunPlan.Run, at index: Int, _ board: ProgressBoard) throws -> RunRecord {
    let spec = run.spec
    let data = spec.subset.map { dataset.prefix($0) } ?? dataset
    var training = ExampleSet(data.train)
    let test = ExampleSet(data.test)
    let validation: ExampleSet?
    switch spec.validation {
    case .test: validation = test
    case .none: validation = nil
    case .holdout(let count):
      let split = try data.train.holdout(count, seed: spec.identity.seed)
      training = ExampleSet(data.train, indices: split.train)
      validation = ExampleSet(data.train, indices: split.holdout)
    }
    let started = HostDescription.timestamp()
    let trainer = Trainer(spec: spec, training: training, validation: validation, test: test)
    let result = try trainer.run { progress in
      board.report(index, progress)
      return !Interruption.isRequested
    }
    var tested = result.test
    keepPictures(of: data.test, in: &tested)
    var provenance = provenance
    provenance.started = started
    return RunRecord(
      run: spec.identity, spec: spec,
      data: RunRecord.DataDescription(
        name: data.name, trainExamples: training.count, validationExamples: validation?.count ?? 0,
        testExamples: test.count, inputs: data.train.inputs, classes: data.classNames),
      history: result.history, test: tested, diagnostics: result.diagnostics, outcome: result.outcome,
      timing: result.timing, provenance: provenance)
  }

  /// Pictures of the mistakes go into the record while they are small, so that they can be shown without the data set.
  private func keepPictures(of test: LabeledImages, in result: inout RunRecord.TestResult?) {
    guard test.shape.rows > 1, test.shape.rows * test.shape.columns <= 4096, let mistakes = result?.mistakes else {
      return
    }
    for (place, mistake) in mistakes.enumerated() {
      let picture = test.picture(at: mistake.index)
      result?.mistakes?[place].image = RunRecord.TestResult.Image(
        rows: picture.rows, columns: picture.columns, pixels: picture.pixels)
    }
  }
}
