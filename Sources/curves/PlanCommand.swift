import ArgumentParser
import RunRecords

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "List an experiment's numbered runs and which are done.")

  @OptionGroup var selection: RunSelection
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    let plan = try selection.plan()
    if json {
      let rows = plan.runs.map { run in
        JSON.object([
          "number": .integer(run.number), "arm": .string(run.spec.identity.arm),
          "label": .string(run.spec.identity.label),
          "seed": .integer(run.spec.identity.seed), "state": .string(run.state.rawValue), "record": .string(run.file),
        ])
      }
      return try StandardOutput.write(JSON.array(rows).text)
    }
    var table = TextTable(columns: [
      .init("run", .right), .init("arm"), .init("seed", .right), .init("state"), .init("record"),
    ])
    for run in plan.runs {
      table.append(["\(run.number)", run.spec.identity.label, "\(run.spec.identity.seed)", run.state.phrase, run.file])
    }
    let done = plan.runs.count { $0.state == .done }
    try StandardOutput.write(table.text + "\(plan.runs.count) runs, \(done) done\n")
  }
}
