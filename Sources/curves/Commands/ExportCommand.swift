import ArgumentParser
import Files
import Interchange
import RunRecords
import TextTools

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the histories of records for other tools.",
    discussion: "Formats:\n"
      + ExportCatalogue.all.map { "  \($0.name)".padded(to: 16) + $0.summary }.joined(separator: "\n"))

  // Not `RecordArguments`, whose --format is the one to read.
  @Argument(
    help: ArgumentHelp("Run records or histories of any tool, or folders of them.", valueName: "history"))
  var records: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write; the folder, for several records or event files.", valueName: "path"))
  var output: String

  @Option(
    help: ArgumentHelp(
      "What to write: \(ExportCatalogue.names.joined(separator: ", ")).", valueName: "format"))
  var format: String

  @Flag(help: "Write over files that are there.") var force = false

  func validate() throws {
    guard ExportCatalogue.format(named: format) == nil else { return }
    let names = ExportCatalogue.names
    let hint = NearestName.of(format, in: names).map { "; did you mean \($0)?" } ?? ""
    throw ValidationError("--format: found \"\(format)\", expected \(names.joined(separator: ", "))\(hint)")
  }

  func run() throws {
    guard let format = ExportCatalogue.format(named: format) else { return }
    let plan = try ExportPlan(
      Histories.load(records).allRecords(), as: format, to: output,
      outputIsFolder: FileAccess.isFolder(output))
    for file in plan.files {
      if !force, FileAccess.exists(file.path) {
        throw Failure("\(file.path): is there already, expected a new name; write over it with --force")
      }
      if format.fileExtension == nil { try refuseOtherEventFiles(beside: file.path) }
    }
    for file in plan.files { try FileAccess.write(file.bytes, to: file.path) }
    try StandardOutput.write(plan.files.map(\.path).joined(separator: "\n"))
  }

  /// TensorBoard reads all the event files of a folder as one run.
  private func refuseOtherEventFiles(beside path: String) throws {
    let folder = FileAccess.folder(of: path)
    guard FileAccess.isFolder(folder) else { return }
    let own = FileAccess.lastComponent(of: path)
    guard let other = try FileAccess.names(in: folder).first(where: { $0.contains("tfevents") && $0 != own }) else {
      return
    }
    throw Failure(
      "\(folder)/\(other): is there already, and TensorBoard would read both as one run; choose another folder")
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
