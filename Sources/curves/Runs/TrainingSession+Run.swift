import Datasets
import Files
import RunRecords
import Training

extension TrainingSession {
  /// What became of a run that was handed to a worker.
  enum Ending {
    case written(RunRecord)
    /// Another process has written its record since it was planned.
    case doneByOthers
    /// Another process took the run over, as this one seemed dead: its record is the one that counts.
    case claimLost
    case cancelled
  }

  /// Trains a run that this process has claimed, and puts its record in place.
  func train(
    _ task: RunQueue.Task, _ board: ProgressBoard, _ notes: SessionNotes, _ hashes: LaterValue<[String: String]>
  ) throws -> Ending {
    let run = runs[task.index]
    // It was looked at when the command began; since then another process may have trained it.
    if try isDone(run) { return .doneByOthers }
    let trained: RunRecord
    do {
      trained = try record(of: run, at: task.index, board, notes, hashes)
    } catch let error as TrainingError where error.code == .cancelled {
      return .cancelled
    }
    guard task.claim.isHeld else { return .claimLost }
    if try isDone(run) { return .doneByOthers }
    _ = try RecordStore.write(trained, in: folder)
    return .written(trained)
  }

  /// Whether a run's record is there, made with its settings since the command began or before.
  ///
  /// - Throws: `Failure` where a record is there that other settings made, and none may be replaced.
  private func isDone(_ run: RunPlan.Run) throws -> Bool {
    // What was there from the beginning may be replaced, if that was asked for.
    let isOld = FileVersion(of: run.file) == run.version
    switch RunPlan.state(of: run.spec, at: run.file) {
    case .missing, .shorter: return false
    case .done: return !(options.replaces && isOld)
    case .stale, .unreadable:
      if options.replaces { return false }
      throw Failure(
        "\(run.file): was made with other settings meanwhile, by another process; give --force to replace it, or "
          + "--out DIR to write elsewhere")
    }
  }

  private func record(
    of run: RunPlan.Run, at index: Int, _ board: ProgressBoard, _ notes: SessionNotes,
    _ hashes: LaterValue<[String: String]>
  ) throws -> RunRecord {
    let spec = run.spec
    let data = spec.subset.map { dataset.prefix($0) } ?? dataset
    let (training, validation, test) = try Self.sets(of: data, spec)
    let started = HostDescription.timestamp()
    let trainer = Trainer(spec: spec, training: training, validation: validation, test: test)
    var checkpoint: TrainingCheckpoint?
    // With --force a run begins anew.
    if !(options.replaces && run.state != .missing), FileAccess.exists(checkpoints.file(of: spec)) {
      checkpoint = checkpoints.checkpoint(for: spec, data: hashes.wait())
    }
    board.begin(index, from: checkpoint?.epoch ?? 0)
    if let checkpoint, checkpoint.epoch > 0 { board.note("run \(run.number) goes on after epoch \(checkpoint.epoch)") }
    if checkpoint == nil, run.state == .shorter { board.note(whyAnew(run)) }

    let keeper = CheckpointKeeper(store: checkpoints, spec: spec, hashes: hashes)
    func progress(_ progress: TrainingProgress) -> Bool {
      board.report(index, progress)
      return !Interruption.isRequested && notes.fatal == nil && keeper.failure == nil
    }
    let result: TrainingResult
    do throws(TrainingError) {
      result = try trainer.run(from: checkpoint, keep: keeper.offer, progress: progress)
    } catch {
      if let failure = keeper.failure { throw failure }
      throw error
    }
    if let failure = keeper.failure { throw failure }

    var tested = result.test
    keepPictures(of: data.test, in: &tested)
    var provenance = provenance
    provenance.started = started
    var timing = result.timing
    timing.activation = activationCosts[spec.model.activation.name]
    let sha256 = hashes.wait()
    return RunRecord(
      run: spec.identity, spec: spec,
      data: RunRecord.DataDescription(
        name: data.name, trainExamples: training.count, validationExamples: validation?.count ?? 0,
        testExamples: test.count, inputs: data.train.inputs, classes: data.classNames, sha256: sha256,
        differsFromPublished: data.differsFromPublished(sha256)),
      history: result.history, test: tested, diagnostics: result.diagnostics, outcome: result.outcome,
      timing: timing, provenance: provenance)
  }

  /// Why a run that has a record of fewer epochs begins anew.
  private func whyAnew(_ run: RunPlan.Run) -> String {
    let why =
      run.spec.training.dependsOnLength
      ? "its learning rates depend on the number of epochs" : "its shorter record left no checkpoint"
    return "run \(run.number) is trained from the beginning: \(why)"
  }

  /// What a run trains on, validates on after every epoch, and is tested on.
  private static func sets(
    of data: Dataset, _ spec: RunSpec
  ) throws -> (training: ExampleSet, validation: ExampleSet?, test: ExampleSet) {
    let test = ExampleSet(data.test)
    switch spec.validation {
    case .test: return (ExampleSet(data.train), test, test)
    case .none: return (ExampleSet(data.train), nil, test)
    case .holdout(let count):
      let split = try data.train.holdout(count, seed: spec.identity.seed)
      return (
        ExampleSet(data.train, indices: split.train), ExampleSet(data.train, indices: split.holdout), test
      )
    }
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
