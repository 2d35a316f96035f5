import ArgumentParser
import Datasets
import Findings
import JSONText
import ParallelWork
import RunRecords
import SeedStatistics
import Training

struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Train an experiment's runs and write a record of each.",
    discussion: """
      Runs that have their record already are left alone, so an experiment that was interrupted goes on where it was, \
      and several processes, also on several machines with one folder, share the work. A record that other settings \
      made is never overwritten unless --force is given; one of fewer epochs is continued.
      """)

  @OptionGroup var selection: RunSelection

  @Option(help: ArgumentHelp("Runs at a time (default: one a core).", valueName: "n"))
  var jobs: Int?

  @Option(help: ArgumentHelp("Look for the data set here first.", valueName: "dir"))
  var data: String?

  @Flag(help: "Train again what is done, and replace records that other settings made.")
  var force = false

  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(
      "Keep each run's state after every epoch, so that a kill costs no more than the epoch under way (default: for runs "
        + "of more than a minute)."))
  var checkpoint: Bool?

  @Flag(help: "Also measure loss and accuracy on the whole training set after every epoch.")
  var trainEnd = false

  @Flag(help: "No progress.")
  var quiet = false

  @Flag(help: "Print JSON in place of the table.")
  var json = false

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs: found \(jobs), expected 1 to 1024") }
    if let data, data.isEmpty { throw ValidationError("--data: found an empty name, expected a folder") }
  }

  func run() throws {
    var plan = try selection.plan()
    if trainEnd {
      for index in plan.runs.indices {
        plan.runs[index].spec.training.measuresTrainEnd = true
        plan.runs[index].state = RunPlan.state(of: plan.runs[index].spec, at: plan.runs[index].file)
      }
    }
    if !force, let kept = plan.runs.first(where: { $0.state == .stale || $0.state == .unreadable }) {
      let what = kept.state == .stale ? "was made with other settings" : "is not a run record"
      throw Failure("\(kept.file): \(what); give --force to replace it, or --out DIR to write elsewhere")
    }
    let due = plan.runs.filter { force || $0.state != .done }
    if !quiet, due.count < plan.runs.count {
      Messages.write("\(plan.runs.count - due.count) of \(plan.runs.count) runs are done already")
    }
    if !due.isEmpty {
      Interruption.watch()
      var workers = min(jobs ?? ParallelWork.cores, due.count)
      try MatrixLibrary.load(runsAtATime: workers)
      if workers > 1, !Trainer.canRunSideBySide {
        Messages.write(
          "curves: this OpenBLAS was built without threads, so runs train one at a time; install libopenblas0-pthread")
        workers = 1
      }
      let session = try TrainingSession(
        experiment: plan.experiment, dataFolder: data, runs: due, folder: plan.folder,
        options: TrainingSession.Options(
          jobs: workers, replaces: force,
          checkpoints: checkpoint.map { $0 ? .always : .never } ?? .forLongRuns, isQuiet: quiet))
      try session.run()
    }
    let files = plan.runs.map(\.file)
    let records = try ParallelWork.map(files.count) { try RecordStore.load(files[$0]) }
    try printResults(records)
    try refuseSilence(records.map(\.record))
  }

  /// Records of which none can be compared are no success, and nobody should have to read a table to learn that.
  private func refuseSilence(_ records: [RunRecord]) throws {
    let isAnyFinite = records.contains { if case .diverged = $0.outcome { false } else { true } }
    guard !isAnyFinite, !records.isEmpty else { return }
    throw Failure(
      "\(selection.experiment): \(records.count == 1 ? "the run" : "all \(records.count) runs") diverged (the loss was not "
        + "finite), expected results to compare: lower the learning rate")
  }

  private func printResults(_ records: [StoredRecord]) throws {
    if json {
      try StandardOutput.write(JSON.array(records.map(ShowCommand.json)).text)
    } else {
      try StandardOutput.write(FinalTable(Findings(Comparison(records))).text)
    }
  }
}
