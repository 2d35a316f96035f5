import ClusterJobs
import Files
import RunRecords

/// The commands that make a report again, typed in the folder that it lies in: with every option that was given, and no
/// path of this machine.
struct AgainCommands {
  /// The folder of the page.
  let folder: String
  /// The absolute folder that relative paths begin at.
  var working = HostDescription.workingFolder()

  /// Options of `curves report` whose values are paths.
  private static let output = ["-o", "--output"]
  private static let inputs = ["--template"]
  /// Options without a value.
  static let flags = ["--column", "--siunitx"]

  /// `curves report` with `arguments`, as they were typed.
  ///
  /// - Parameter records: those of the arguments that are records, in their order.
  func report(_ arguments: [String], records: [String]) -> String {
    var words = ["curves", "report"]
    var ahead = records[...]
    var option = ""
    for argument in arguments {
      let given = option
      let isOption = argument.hasPrefix("-") && argument.count > 1 && !argument.contains("=")
      option = isOption && !Self.flags.contains(argument) ? argument : ""
      if Self.output.contains(given) {
        words.append(".")
      } else if Self.inputs.contains(given) {
        words.append(relative(argument))
      } else if let name = (Self.output + Self.inputs).first(where: { argument.hasPrefix($0 + "=") }) {
        let value = String(argument.dropFirst(name.count + 1))
        words.append(name + "=" + (Self.output.contains(name) ? "." : relative(value)))
      } else if given.isEmpty, argument == ahead.first {
        ahead.removeFirst()
        words.append(argument == "-" ? argument : relative(argument))
      } else {
        words.append(argument)
      }
    }
    return words.map(ShellWord.quoted).joined(separator: " ")
  }

  /// `curves train` of the experiment beside the records; empty where none is there or another made the records.
  func train(_ records: [StoredRecord], from paths: [String]) -> String {
    guard let path = paths.first, paths.count == 1 else { return "" }
    let file = FileAccess.join(Self.experimentFolder(of: path), "experiment.yml")
    guard case .file = PathKind(at: file), let bytes = try? FileAccess.read(file),
      let experiment = try? Experiment(yaml: String(decoding: bytes, as: UTF8.self), file: file)
    else { return "" }
    let arms = Dictionary(experiment.arms.map { ($0.identity.arm, $0) }, uniquingKeysWith: { first, _ in first })
    let seeds = Set(experiment.seeds)
    let isItsOwn = records.allSatisfy { stored in
      guard var spec = stored.record.spec, let arm = arms[stored.record.run.arm] else { return false }
      spec.identity = arm.identity
      return spec == arm && seeds.contains(stored.record.run.seed)
    }
    return isItsOwn ? "curves train " + ShellWord.quoted(relative(file)) : ""
  }

  /// The folder that records lie in, or above their `history` folder.
  static func experimentFolder(of path: String) -> String {
    var folder = FileAccess.isFolder(path) ? path : FileAccess.folder(of: path)
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    return FileAccess.lastComponent(of: folder) == "history" ? FileAccess.folder(of: folder) : folder
  }

  private func relative(_ path: String) -> String {
    FileAccess.relative(path, to: folder, from: working)
  }
}
