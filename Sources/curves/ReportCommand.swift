import ArgumentParser
import Reports
import RunRecords
import SeedStatistics

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the report of records: a page, figures, and the pieces a writer needs.",
    discussion: """
      Without -o the files go where the records are: beside the history folder.
      """)

  @OptionGroup var arguments: RecordArguments

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write into.", valueName: "dir"))
  var output: String?

  @Option(help: ArgumentHelp("Your own page template (see: curves template).", valueName: "file"))
  var template: String?

  @Option(help: "Language: en or zh-Hant.")
  var lang = "en"

  @Option(help: ArgumentHelp("The arm that the others are compared with (default: the first).", valueName: "arm"))
  var baseline: String?

  func validate() throws {
    guard ReportLanguage(rawValue: lang) != nil else {
      let known = ReportLanguage.allCases.map(\.rawValue).joined(separator: " or ")
      throw ValidationError("--lang: found \(lang), expected \(known)")
    }
  }

  func run() throws {
    let template = try pageTemplate()
    let comparison = try arguments.comparison()
    if let baseline, !comparison.arms.contains(where: { $0.id == baseline || $0.label == baseline }) {
      throw Failure(
        "--baseline: found \(baseline), expected one of \(comparison.arms.map(\.id).joined(separator: ", "))")
    }
    let folder = output ?? Self.folder(of: arguments.records[0])
    let baselineID = baseline.flatMap { name in comparison.arms.first { $0.id == name || $0.label == name }?.id }
    let making = ReportMaking(
      comparison: comparison, summary: Summary(comparison, options: Summary.Options(baseline: baselineID)),
      language: ReportLanguage(rawValue: lang) ?? .english, template: template,
      recordsName: arguments.records.count == 1 ? arguments.records[0] : "RECORDS", folder: folder)
    let files = try making.files()
    for file in files { try FileAccess.write(file.bytes, to: folder + "/" + file.name) }

    try StandardOutput.write(FinalTable(comparison).text)
    try StandardOutput.write("\n" + TextTable.plain(making.summary.verdict.sentence) + "\n")
    let main = ["index.html", "figure.pdf", "figure.png"]
    for name in main where files.contains(where: { $0.name == name }) { try StandardOutput.write(folder + "/" + name) }
    let others = files.map(\.name).filter { !main.contains($0) }
    if !others.isEmpty { Messages.write("also in \(folder): \(others.joined(separator: ", "))") }
  }

  private func pageTemplate() throws -> ReportTemplate {
    guard let template else { return try ReportTemplate.standard() }
    let bytes = try FileAccess.read(template)
    guard let source = String(validating: bytes, as: UTF8.self) else {
      throw RecordError(.syntax, file: template, "is not UTF-8 text, expected a mustache template")
    }
    return try ReportTemplate(source: source, file: template)
  }

  /// The folder that records lie in, or above their `history` folder.
  private static func folder(of path: String) -> String {
    var folder = FileAccess.isFolder(path) ? path : FileAccess.folder(of: path)
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    return FileAccess.lastComponent(of: folder) == "history" ? FileAccess.folder(of: folder) : folder
  }
}
