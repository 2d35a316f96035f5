internal import Templates

/// A job array for Slurm's `sbatch`.
public struct SlurmScript: Sendable {
  /// What is asked of the cluster. Words go into the script as they are.
  public struct Request: Sendable, Equatable {
    /// Slurm's form of a time limit, such as `60` (minutes), `02:00:00` or `1-12`.
    public var time = "60"
    public var partition: String?
    public var account: String?
    /// Memory of a task, such as `4G`.
    public var memory: String?
    /// An image that the training runs in, by Apptainer.
    public var container: String?

    public init() {}
  }

  public var job: ClusterJob
  public var request: Request
  /// The folder of the tasks' output.
  public var logs: String

  public init(job: ClusterJob, request: Request, logs: String) {
    self.job = job
    self.request = request
    self.logs = logs
  }

  /// The form that is used unless another is given.
  public static var standardTemplate: String { Templates.slurm }

  /// The script's text.
  ///
  /// - Throws: `ClusterJobError` where a path cannot stand in a line that Slurm reads, or the template is no mustache.
  public func text(template: String = standardTemplate, file: String = "slurm.sbatch.mustache") throws(ClusterJobError)
    -> String
  {
    // Slurm reads these lines itself, word by word.
    if let letter = logs.first(where: { $0.isWhitespace || "\"'\\%".contains($0) }) {
      throw ClusterJobError(
        "\(logs): found \(letter.isWhitespace ? "a blank" : "\(letter)") in the folder's path, expected none, as sbatch "
          + "takes none there: give --out another folder")
    }
    try job.check()
    var values = job.values
    values["time"] = request.time
    values["partition"] = request.partition
    values["account"] = request.account
    values["memory"] = request.memory
    values["container"] = request.container.map(ShellWord.quoted)
    values["logs"] = logs
    values["reportWord"] = ShellWord.quoted(reportLine)
    return try JobTemplate(template, file: file).render(values)
  }

  /// What the dependent job does.
  public var reportLine: String {
    let prefix = request.container.map { "apptainer exec \(ShellWord.quoted($0)) " } ?? ""
    return prefix + job.reportCommand.map(ShellWord.quoted).joined(separator: " ")
  }
}
