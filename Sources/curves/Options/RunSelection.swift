import ArgumentParser
import Files
import ParallelWork
import RunRecords

/// Which runs of which experiment, and where their records go.
struct RunSelection: ParsableArguments {
  @Argument(help: ArgumentHelp("The experiment file.", valueName: "experiment.yml"))
  var experiment: String

  @Option(help: ArgumentHelp("Write records into DIR/history (default: beside the experiment file).", valueName: "dir"))
  var out: String?

  @Option(help: ArgumentHelp("Only these runs, by number: 1,3-5 (see: curves plan).", valueName: "numbers"))
  var only: String?

  @Option(help: ArgumentHelp("Seeds 0 to N−1 in place of the file's.", valueName: "n"))
  var seeds: Int?

  @Option(help: ArgumentHelp("Epochs in place of the file's.", valueName: "n"))
  var epochs: Int?

  func validate() throws {
    if let seeds, !(1...10_000).contains(seeds) {
      throw ValidationError("--seeds: found \(seeds), expected 1 to 10000")
    }
    if let epochs, !(1...1_000_000).contains(epochs) {
      throw ValidationError("--epochs: found \(epochs), expected 1 to 1000000")
    }
    if experiment.isEmpty { throw ValidationError("found an empty name, expected an experiment file") }
    if let out, out.isEmpty { throw ValidationError("--out: found an empty name, expected a folder") }
  }

  /// Reads the experiment and finds out which runs are done.
  func plan() throws -> RunPlan {
    let bytes = try FileAccess.read(experiment)
    guard let yaml = String(validating: bytes, as: UTF8.self) else {
      throw RecordError(.syntax, file: experiment, "is not UTF-8 text, expected an experiment file")
    }
    var file = try Experiment(yaml: yaml, file: experiment)
    if let seeds { file.seeds = Array(0..<seeds) }
    if let epochs {
      for index in file.arms.indices { file.arms[index].training.epochs = epochs }
    }
    let folder = (out ?? FileAccess.folder(of: experiment)) + "/history"
    let specs = file.runs
    let chosen = try numbers(upTo: specs.count).sorted()
    // Each record that is there is read, and there may be thousands.
    let runs = ParallelWork.map(chosen.count) { place -> RunPlan.Run in
      let spec = specs[chosen[place] - 1]
      let path = folder + "/" + RecordStore.fileName(arm: spec.identity.arm, seed: spec.identity.seed)
      let version = FileVersion(of: path)
      return RunPlan.Run(
        number: chosen[place], spec: spec, file: path, state: RunPlan.state(of: spec, at: path), version: version)
    }
    return RunPlan(experiment: file, folder: folder, runs: runs)
  }

  /// The numbers that `--only` names; all where it is missing.
  private func numbers(upTo count: Int) throws -> Set<Int> {
    guard let only else { return Set(1...count) }
    var numbers: Set<Int> = []
    for part in only.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0.filter { $0 != " " }) }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends.last ?? nil, first >= 1, first <= last,
        last <= count
      else { throw ValidationError("--only: found \"\(part)\", expected numbers from 1 to \(count) such as 1,3-5") }
      numbers.formUnion(first...last)
    }
    return numbers
  }
}
