/// One line a task, for GNU parallel, xargs or any queue that takes commands.
public struct CommandLines: Sendable {
  public var job: ClusterJob

  public init(job: ClusterJob) { self.job = job }

  public var text: String {
    let command = job.command.map(ShellWord.quoted).joined(separator: " ")
    return job.tasks.map { "\(command) --only \(RunNumbers.text($0)) --jobs \(job.cpus) --quiet\n" }.joined()
  }
}
