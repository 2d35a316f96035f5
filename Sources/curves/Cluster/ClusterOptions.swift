import ArgumentParser
import ClusterJobs

/// How a plan is written down for a cluster.
struct ClusterOptions: ParsableArguments {
  /// What reads it.
  enum Form {
    case slurm
    case kubernetes
    case commands
  }

  @Flag(help: "Write a job array for Slurm's sbatch: the runs that are missing, several a task.")
  var slurm = false

  @Flag(help: "Write an Indexed Job for Kubernetes, as YAML.")
  var kubernetes = false

  @Flag(help: "Write one command a line, for GNU parallel.")
  var commands = false

  @Flag(help: "Hand the job array to sbatch, and a report that is made after it.")
  var submit = false

  @Option(
    help: ArgumentHelp("Slurm: the time limit of a task, in minutes or as hours:minutes:seconds.", valueName: "time"))
  var time: String?

  @Option(help: ArgumentHelp("Slurm: the partition.", valueName: "name"))
  var partition: String?

  @Option(help: ArgumentHelp("Slurm: the account that is charged.", valueName: "name"))
  var account: String?

  @Option(help: ArgumentHelp("Slurm: tasks of the array at most (default: 1000).", valueName: "n"))
  var arraySize: Int?

  @Option(help: ArgumentHelp("The image that tasks run in (Slurm: by Apptainer).", valueName: "image"))
  var container: String?

  @Option(help: ArgumentHelp("Cores a task (default: 1).", valueName: "n"))
  var cpus: Int?

  @Option(help: ArgumentHelp("Memory a task, such as 4G for Slurm or 1Gi for Kubernetes.", valueName: "size"))
  var memory: String?

  @Option(help: ArgumentHelp("Runs a task (default: as many as take about ten minutes).", valueName: "n"))
  var runsPerTask: Int?

  @Option(help: ArgumentHelp("Kubernetes: the claim of the volume with the experiment.", valueName: "name"))
  var volume: String?

  @Option(help: ArgumentHelp("Kubernetes: where the volume lies in a container (default: /work).", valueName: "dir"))
  var mount: String?

  @Option(help: ArgumentHelp("Kubernetes: tasks at a time (default: 10).", valueName: "n"))
  var parallelism: Int?

  @Option(help: ArgumentHelp("Your own form of the job, mustache (docs/cluster.md).", valueName: "file"))
  var jobTemplate: String?

  /// What was asked for; nil for a plan that people read.
  var form: Form? { slurm ? .slurm : kubernetes ? .kubernetes : commands ? .commands : nil }

  func validate() throws {
    let forms = [("--slurm", slurm), ("--kubernetes", kubernetes), ("--commands", commands)].filter(\.1).map(\.0)
    if forms.count > 1 {
      throw ValidationError("found \(forms.joined(separator: " and ")), expected one of them")
    }
    try validateBelonging()
    for (name, value, most) in [
      ("--array-size", arraySize, 100_000), ("--cpus", cpus, 1024), ("--runs-per-task", runsPerTask, 100_000),
      ("--parallelism", parallelism, 10_000),
    ] {
      if let value, !(1...most).contains(value) {
        throw ValidationError("\(name): found \(value), expected 1 to \(most)")
      }
    }
    for (name, value) in [
      ("--time", time), ("--partition", partition), ("--account", account), ("--memory", memory), ("--volume", volume),
    ] {
      guard let value, value.isEmpty || !value.utf8.allSatisfy(Self.isPlain) else { continue }
      throw ValidationError("\(name): found \"\(value)\", expected letters, digits and any of - _ . : , /")
    }
    for (name, value) in [("--container", container), ("--mount", mount), ("--job-template", jobTemplate)] {
      guard let value, value.isEmpty || value.contains(where: \.isNewline) else { continue }
      throw ValidationError("\(name): found \"\(value)\", expected a name")
    }
    if kubernetes, container == nil || volume == nil {
      throw ValidationError(
        "--kubernetes: expected --container IMAGE and --volume CLAIM, found no \(container == nil ? "image" : "volume")"
      )
    }
  }

  /// An option that has no use in a form is a mistake.
  private func validateBelonging() throws {
    let belonging: [(name: String, isGiven: Bool, forms: [Form])] = [
      ("--submit", submit, [.slurm]), ("--time", time != nil, [.slurm]), ("--partition", partition != nil, [.slurm]),
      ("--account", account != nil, [.slurm]), ("--array-size", arraySize != nil, [.slurm]),
      ("--container", container != nil, [.slurm, .kubernetes]),
      ("--cpus", cpus != nil, [.slurm, .kubernetes, .commands]),
      ("--memory", memory != nil, [.slurm, .kubernetes]),
      ("--runs-per-task", runsPerTask != nil, [.slurm, .kubernetes, .commands]),
      ("--volume", volume != nil, [.kubernetes]), ("--mount", mount != nil, [.kubernetes]),
      ("--parallelism", parallelism != nil, [.kubernetes]),
      ("--job-template", jobTemplate != nil, [.slurm, .kubernetes]),
    ]
    for option in belonging where option.isGiven {
      if let form, option.forms.contains(form) { continue }
      let wanted = option.forms.map { "--\($0)" }.joined(separator: " or ")
      throw ValidationError("\(option.name): expected \(wanted) with it, found none")
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-_.:,/".utf8.contains(byte)
    }
  }
}
