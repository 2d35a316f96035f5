import ClusterJobs
import Files
import RunRecords

/// A plan as a job of a cluster.
struct ClusterPlan {
  let plan: RunPlan
  let selection: RunSelection
  let options: ClusterOptions
  let dataFolder: String?

  /// The job's text, made for the runs that have no record yet.
  ///
  /// - Throws: `Failure` where there is nothing to do, or where a record is in the way.
  func text(_ form: ClusterOptions.Form) throws -> String {
    switch form {
    case .slurm: try slurm().text(template: template() ?? SlurmScript.standardTemplate, file: templateName)
    case .kubernetes: try kubernetes().text(template: template() ?? KubernetesJob.standardTemplate, file: templateName)
    case .commands: CommandLines(job: try job(program: Self.program, in: nil)).text
    }
  }

  func slurm() throws -> SlurmScript {
    var request = SlurmScript.Request()
    if let time = options.time { request.time = time }
    request.partition = options.partition
    request.account = options.account
    request.memory = options.memory
    request.container = options.container
    let program = options.container == nil ? Self.program : "curves"
    return SlurmScript(job: try job(program: program, in: nil), request: request, logs: Self.absolute(base) + "/slurm")
  }

  private func kubernetes() throws -> KubernetesJob {
    let mount = options.mount ?? "/work"
    var request = KubernetesJob.Request(
      image: options.container ?? "", volume: options.volume ?? "", mountPath: mount)
    if let memory = options.memory { request.memory = memory }
    if let parallelism = options.parallelism { request.parallelism = parallelism }
    return KubernetesJob(job: try job(program: "curves", in: mount), request: request)
  }

  /// The folder that `history` lies in.
  private var base: String { FileAccess.folder(of: plan.folder) }

  private var templateName: String { options.jobTemplate ?? "the built-in template" }

  private func template() throws -> String? {
    try options.jobTemplate.map { String(decoding: try FileAccess.read($0), as: UTF8.self) }
  }

  /// - Parameter mount: the folder that relative paths begin at where the job runs; nil for this machine's.
  private func job(program: String, in mount: String?) throws -> ClusterJob {
    if let kept = plan.runs.first(where: { $0.state == .stale || $0.state == .unreadable }) {
      throw Failure("\(kept.file): \(kept.state.phrase), expected this experiment's record or none: give --out DIR")
    }
    let due = plan.runs.filter { $0.state != .done }.map(\.number)
    guard !due.isEmpty else {
      throw Failure("\(plan.experiment.file): all \(plan.runs.count) runs are done, expected some that are missing")
    }
    func place(_ path: String) -> String { mount.map { Self.join($0, path) } ?? Self.absolute(path) }
    var command = [program, "train", place(plan.experiment.file), "--checkpoint"]
    if let out = selection.out { command += ["--out", place(out)] }
    if let seeds = selection.seeds { command += ["--seeds", "\(seeds)"] }
    if let epochs = selection.epochs { command += ["--epochs", "\(epochs)"] }
    if let dataFolder { command += ["--data", place(dataFolder)] }
    let cores = options.cpus ?? 1
    return ClusterJob(
      title: plan.experiment.title, version: Curves.version, command: command,
      reportCommand: [program, "report", place(base)], runs: due,
      perTask: options.runsPerTask ?? RunCost.runsPerTask(plan, dataFolder: dataFolder, cores: cores),
      mostTasks: options.arraySize ?? 1000, cpus: cores)
  }

  private static var program: String { absolute(HostDescription.executablePath()) }

  private static func join(_ folder: String, _ path: String) -> String {
    if path.hasPrefix("/") { return path }
    let parts = path.split(separator: "/").filter { $0 != "." }
    return parts.isEmpty ? folder : folder + "/" + parts.joined(separator: "/")
  }

  /// As it is found from anywhere on this machine; what is not there yet from the folder that is.
  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : join(HostDescription.workingFolder(), path)
  }
}
