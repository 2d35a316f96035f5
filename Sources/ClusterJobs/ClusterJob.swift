/// The runs of an experiment that are to be done, dealt out to the tasks of a cluster.
public struct ClusterJob: Sendable, Equatable {
  /// What people read; the experiment's title.
  public var title: String
  /// A word for queues: lower-case letters, digits and hyphens.
  public var name: String
  /// Version of `curves`.
  public var version: String
  /// The words of the command that trains, without `--only`.
  public var command: [String]
  /// The words of the command that makes the report.
  public var reportCommand: [String]
  /// The numbers of each task's runs, rising.
  public var tasks: [[Int]]
  /// Cores of a task, which trains as many runs at a time.
  public var cpus: Int

  /// Deals runs out.
  ///
  /// - Parameters:
  ///   - runs: their numbers, rising.
  ///   - perTask: how many go to a task; more where there would be too many tasks.
  ///   - mostTasks: 1 or more.
  public init(
    title: String, version: String, command: [String], reportCommand: [String], runs: [Int], perTask: Int,
    mostTasks: Int, cpus: Int
  ) {
    self.title = Self.line(title.isEmpty ? "curves" : title)
    name = Self.word(title)
    self.version = version
    self.command = command
    self.reportCommand = reportCommand
    self.cpus = cpus
    let size = max(1, perTask, (runs.count + mostTasks - 1) / mostTasks)
    tasks = stride(from: 0, to: runs.count, by: size).map { Array(runs[$0..<min($0 + size, runs.count)]) }
  }

  /// - Throws: `ClusterJobError` where a path has a line break, which no script and no line of commands can hold.
  func check() throws(ClusterJobError) {
    for word in command + reportCommand where word.contains(where: \.isNewline) {
      throw ClusterJobError("found a line break in \(Self.line(word)), expected none in a path: rename it")
    }
  }

  var runCount: Int { tasks.reduce(0) { $0 + $1.count } }

  /// What every template has.
  var values: [String: Any] {
    [
      "title": title, "name": name, "version": version, "runs": runCount, "tasks": tasks.count,
      "lastTask": tasks.count - 1, "cpus": cpus, "command": command.map(ShellWord.quoted).joined(separator: " "),
      "selections": tasks.map(RunNumbers.text),
    ]
  }

  /// Text that stays on the line of a comment.
  private static func line(_ text: String) -> String {
    String(
      text.map { $0.isNewline || $0.unicodeScalars.contains { $0.properties.generalCategory == .control } ? " " : $0 })
  }

  /// At most 40 letters, beginning and ending with a letter or digit, as names of Kubernetes must.
  private static func word(_ title: String) -> String {
    var word = ""
    for scalar in title.lowercased().unicodeScalars.prefix(200) {
      if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty, !word.hasSuffix("-") {
        word += "-"
      }
      if word.utf8.count == 33 { break }
    }
    while word.hasSuffix("-") { word.removeLast() }
    return word.isEmpty ? "curves" : "curves-" + word
  }
}
