import ArgumentParser
import Datasets
import RunRecords
import SeedStatistics
import Training

struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Train an experiment's runs and write a record of each.",
    discussion: """
      Runs that have their record already are left alone, so an experiment that was interrupted goes on where it was. \
      A record that other settings made is never overwritten unless --force is given.
      """)

  @OptionGroup var selection: RunSelection

  @Option(help: ArgumentHelp("Runs at a time (default: one a core).", valueName: "n"))
  var jobs: Int?

  @Option(help: ArgumentHelp("Look for the data set here first.", valueName: "dir"))
  var data: String?

  @Flag(help: "Train again what is done, and replace records that other settings made.")
  var force = false

  @Flag(help: "Also measure loss and accuracy on the whole training set after every epoch.")
  var trainEnd = false

  @Flag(help: "No progress.")
  var quiet = false

  @Flag(help: "Print JSON in place of the table.")
  var json = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs: found \(jobs), expected a whole number from 1 up") }
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
      try Trainer.loadMatrixLibrary()
      var workers = jobs ?? ParallelWork.cores
      if workers > 1, due.count > 1, !Trainer.canRunSideBySide {
        Messages.write(
          "curves: this OpenBLAS was built without threads, so runs train one at a time; install libopenblas0-pthread")
        workers = 1
      }
      let session = try TrainingSession(
        experiment: plan.experiment, dataFolder: data, runs: due, folder: plan.folder,
        jobs: workers, isQuiet: quiet)
      try session.run()
    }
    let records = try plan.runs.map { try RecordStore.load($0.file) }
    try printResults(records)
  }

  private func printResults(_ records: [StoredRecord]) throws {
    if json {
      try StandardOutput.write(JSON.array(records.map(ShowCommand.json)).text)
    } else {
      try StandardOutput.write(FinalTable(Comparison(records)).text)
    }
  }
}
