import ArgumentParser
import JSONText
import RunRecords
import TextTools

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "List an experiment's numbered runs and which are done.",
    discussion: """
      For a cluster it writes the runs that are missing as a job:

        curves plan experiment.yml --slurm --time 60 --partition cpu > job.sbatch
        curves plan experiment.yml --slurm --submit
        curves plan experiment.yml --kubernetes --container IMAGE --volume CLAIM | kubectl replace --force -f -
        curves plan experiment.yml --commands | parallel
      """)

  @OptionGroup var selection: RunSelection
  @Flag(help: "Print JSON.") var json = false
  @Option(help: ArgumentHelp("Look for the data set here first.", valueName: "dir")) var data: String?
  @OptionGroup(title: "Cluster") var cluster: ClusterOptions

  func validate() throws {
    if json, cluster.form != nil { throw ValidationError("found --json and a job for a cluster, expected one of them") }
    if let data, data.isEmpty { throw ValidationError("--data: found an empty name, expected a folder") }
  }

  func run() throws {
    let plan = try selection.plan()
    if let form = cluster.form {
      let job = ClusterPlan(plan: plan, selection: selection, options: cluster, dataFolder: data)
      let text = try job.text(form)
      guard cluster.submit else { return try StandardOutput.write(text) }
      return try StandardOutput.write(SlurmSubmission(script: job.slurm(), text: text).submit())
    }
    try StandardOutput.write(json ? Self.json(plan) : Self.table(plan))
  }

  private static func json(_ plan: RunPlan) -> String {
    let rows = plan.runs.map { run in
      JSON.object([
        "number": .integer(run.number), "arm": .string(run.spec.identity.arm),
        "label": .string(run.spec.identity.label),
        "seed": .integer(run.spec.identity.seed), "state": .string(run.state.rawValue), "record": .string(run.file),
      ])
    }
    return JSON.array(rows).text
  }

  private static func table(_ plan: RunPlan) -> String {
    var table = TextTable(columns: [
      .init("run", .right), .init("arm"), .init("seed", .right), .init("state"), .init("record"),
    ])
    for run in plan.runs {
      table.append(["\(run.number)", run.spec.identity.label, "\(run.spec.identity.seed)", run.state.phrase, run.file])
    }
    let done = plan.runs.count { $0.state == .done }
    return table.text + "\(plan.runs.count) runs, \(done) done\n"
  }
}
