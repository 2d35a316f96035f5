import ArgumentParser
import Files
import Interchange
import ParallelWork
import RunRecords

/// Writes the histories of other tools as run records.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Write the histories of other tools as run records.",
    discussion: Histories.documentation)

  @Argument(
    help: ArgumentHelp("Files or folders of any tool; - reads standard input.", valueName: "history"))
  var histories: [String]
  @Option(name: [.short, .long], help: ArgumentHelp("Folder to write the records to.", valueName: "dir"))
  var output: String?
  @OptionGroup(title: "What the files do not say") var options: HistoryOptions
  @Flag(help: "Print what was understood and write nothing.") var dryRun = false
  @Flag(help: "Replace records that came from elsewhere.") var force = false

  func validate() throws {
    if output == nil, !dryRun {
      throw ValidationError("missing -o DIR, the folder to write to; --dry-run writes nothing")
    }
  }

  func run() throws {
    let loaded = try options.load(histories, identifying: false)
    guard !loaded.records.isEmpty else { throw Failure(ImportReport.nothing(loaded)) }
    try StandardOutput.write(ImportReport(loaded).text)
    for problem in loaded.problems { Messages.write("curves: \(problem); skipped") }
    if let output, !dryRun { try write(loaded, to: output) }
    if !loaded.problems.isEmpty {
      throw Failure("\(loaded.problems.count) of the histories could not be read; the rest is done")
    }
  }

  private func write(_ loaded: Histories.Loaded, to folder: String) throws {
    var names: [String: String] = [:]
    for stored in loaded.records {
      let path = folder + "/" + RecordStore.fileName(arm: stored.record.run.arm, seed: stored.record.run.seed)
      if !force, FileAccess.exists(path), !Self.cameFromTheSame(path, stored.record) {
        throw Failure("\(path): is there and came from elsewhere; --force replaces it, another -o keeps it")
      }
      if let other = names.updateValue(stored.record.run.label, forKey: path) {
        throw Failure(
          "\(path): two runs would have this name, \(other) and \(stored.record.run.label); name them with --runs"
        )
      }
    }
    let records = loaded.records.map(\.record)
    let stale = Self.stale(in: folder, besides: Set(names.keys), records)
    // Twice as many as there are cores: half of them wait for the disk to say that a record is safe.
    _ = try ParallelWork.map(records.count, workers: 2 * ParallelWork.cores) {
      try RecordStore.write(records[$0], in: folder)
    }
    Messages.write("\(records.count) \(records.count == 1 ? "record" : "records") in \(folder)")
    for path in stale {
      do throws(FileError) { try FileAccess.remove(path) } catch { throw Failure("\(error)") }
      Messages.write("\(path): was of the same files, which these records replace, and is gone")
    }
  }

  /// Records that an earlier import of the same files wrote under its own names, where all that they hold is in these: the
  /// file is the same, or its runs go on as theirs began. Another experiment's file may have the same name.
  private static func stale(in folder: String, besides written: Set<String>, _ records: [RunRecord]) -> [String] {
    let names = (try? FileAccess.names(in: folder)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().filter { name in
      guard !written.contains(folder + "/" + name), let old = try? RecordStore.load(folder + "/" + name).record,
        let source = old.source, name == RecordStore.fileName(arm: old.run.arm, seed: old.run.seed)
      else { return false }
      return records.contains { record in
        guard let own = record.source, isOfTheSame(source, own) else { return false }
        return source.files.map(\.sha256) == own.files.map(\.sha256) || begins(record.history, as: old.history)
      }
    }.map { folder + "/" + $0 }
  }

  private static func begins(_ history: History, as old: History) -> Bool {
    old.rowCount <= history.rowCount
      && old.metrics.allSatisfy { name, values in
        history[name].map { zip($0, values).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN } } ?? false
      }
  }

  /// Whether a record was imported from the files that this one comes from: a log that has grown replaces its record.
  private static func cameFromTheSame(_ path: String, _ record: RunRecord) -> Bool {
    guard let known = try? RecordStore.load(path).record.source, let source = record.source else { return false }
    // However the path was written, what is in it is the same.
    return isOfTheSame(known, source) || known.files.first.map { $0.sha256 == source.files.first?.sha256 } ?? false
  }

  private static func isOfTheSame(_ known: RunRecord.Source, _ source: RunRecord.Source) -> Bool {
    guard known.format == source.format, let file = known.files.first, let own = source.files.first else {
      return false
    }
    return file.name == own.name || FileAccess.areSame(file.name, own.name)
  }
}
